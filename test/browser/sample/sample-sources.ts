import type { World } from "../../../src/app/world.ts";
import { newArticle } from "../../../src/model/new-article.ts";
import type { FetchState, Source, SourceId } from "../../../src/model/source.ts";
import { addDays } from "../../../src/model/time.ts";
import type { NotedItem } from "../../../src/record/fetch-store.ts";

const DAY = "2025-09-01";
const AT = `${DAY}T07:40:00.000Z`;

/** Sources in every condition, so that their pages have something to show; nothing is fetched from them. */
export async function addSampleSources({ store, now }: World): Promise<void> {
  const articles = (await store.articles({ limit: 30 })).map(({ article }) => article.id);
  await store.append([{ kind: "article", article: UNREAD }], now());
  for (const sample of SAMPLES) {
    await store.append([{ kind: "source", source: sample.source }], now());
    if (sample.state === undefined) continue;
    await store.fetching.note({
      source: sample.source.id,
      at: AT,
      state: { source: sample.source.id, due: `${DAY}T08:40:00.000Z`, failures: 0, ...sample.state },
    });
    for (let back = 27; back >= sample.lastDay; back -= 1) {
      const items = Array.from({ length: (back * 7 + 3) % sample.most }, (_, at): NotedItem => {
        const article = back === sample.lastDay ? articles[at] : undefined;
        const countAs = at % 3 === 0 ? ["of:russia-ukraine"] : [];
        return { item: `${back}-${at}`, hash: "a", countAs, ...(article === undefined ? {} : { article }) };
      });
      await store.fetching.note({ source: sample.source.id, at: `${addDays(DAY, -back)}T06:00:00.000Z`, items });
    }
  }
}

/** A report in a language that is not read. */
const UNREAD = newArticle({
  title: "Посланники встретятся снова",
  body: "Посланники обеих сторон встретились в Осло и встретятся снова на этой неделе, сообщили в министерстве.",
  outlet: "Ministry of the Lakes",
  url: "https://example.org/ru/1",
  published: "2025-08-31",
  language: "ru",
});

interface Sample {
  readonly source: Source;
  readonly state?: Partial<FetchState>;
  /** How many items a day at most, and how many days ago the last ones came. */
  readonly most: number;
  readonly lastDay: number;
}

function source(id: string, name: string, more: Partial<Source> = {}): Source {
  return { id: id as SourceId, kind: "feed", name, address: `https://example.org/${id}.xml`, language: "en", ...more };
}

const answered = { lastTried: AT, lastSuccess: AT };
const SAMPLES: readonly Sample[] = [
  {
    source: source("harbour-wire-world", "Harbour Wire, world", {
      country: "NO",
      family: "Harbour Group",
      outlet: "Harbour Wire",
      state: false,
    }),
    state: { ...answered, lastNew: AT, remarks: ["2 items give no date"] },
    most: 11,
    lastDay: 0,
  },
  {
    source: source("lake-post", "Lake Post", { country: "CH", state: "public" }),
    state: {
      lastTried: AT,
      lastSuccess: "2025-08-30T06:00:00.000Z",
      lastNew: "2025-08-30T06:00:00.000Z",
      failures: 4,
      failingSince: "2025-08-30T07:00:00.000Z",
      problem: "example.org answers that it is overloaded (503).",
    },
    most: 7,
    lastDay: 2,
  },
  {
    source: source("ministry-of-the-lakes", "Ministry of the Lakes, press office", { state: true, language: "ru" }),
    state: { ...answered, lastNew: "2025-08-20T06:00:00.000Z" },
    most: 5,
    lastDay: 12,
  },
  {
    source: source("strait-times-feed", "Strait Times", { paused: true }),
    state: { ...answered, lastNew: AT },
    most: 4,
    lastDay: 1,
  },
  { source: source("newcomer", "Newcomer, a feed that was just added"), most: 0, lastDay: 0 },
];
