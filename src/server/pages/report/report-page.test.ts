import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleWorld } from "../../../../test/browser/sample/sample-world.ts";
import { ingest } from "../../../app/ingest.ts";
import { blankText } from "../../../app/keeping/blank-text.ts";
import type { OpenWorld } from "../../../app/open-record.ts";
import { articleFromDraft } from "../../../sources/article-from-draft.ts";
import { serverApp } from "../../server-app.tsx";

const LINES = "Ukraine and Russia will hold talks in Istanbul on Wednesday, officials in Kyiv said.";
let world: OpenWorld;
let app: ReturnType<typeof serverApp>;

beforeAll(async () => {
  world = await sampleWorld();
  app = serverApp(world, { token: "0123456789abcdef" });
});
afterAll(() => world.close());

/** The page of the last of these versions of a report, all of one address. */
async function pageOfLast(
  versions: readonly { readonly title: string; readonly body: string; readonly summaryOnly?: boolean }[],
  url: string,
) {
  let last = "";
  for (const version of versions) {
    const { article } = await ingest(
      world,
      articleFromDraft({ ...version, url, published: "2025-07-22", outlet: "Harbour Wire" }),
    );
    last = article.id;
  }
  return (await app.request(`http://localhost/p/russia-ukraine/reports/${last}`)).text();
}

test.each([
  [
    "a number corrected",
    `${LINES}\nNine were hurt.`,
    `${LINES}\nSeven were hurt.`,
    "1 paragraph only here, 1 paragraph only there",
  ],
  ["a paragraph more", LINES, `${LINES}\nThey will meet again.`, "1 paragraph only here, 0 paragraphs only there"],
])("what another version says: %s", async (name, before, after, words) => {
  const title = `Talks in Istanbul: ${name}`;
  const html = await pageOfLast(
    [
      { title, body: before },
      { title, body: after },
    ],
    `https://harbour.example/${encodeURIComponent(name)}`,
  );
  expect(html).toContain("Other versions of this page");
  expect(html).toContain(words);
});

test("another title is told", async () => {
  const versions = ["Talks on Wednesday", "Talks on Thursday"].map((title) => ({ title, body: LINES }));
  expect(await pageOfLast(versions, "https://harbour.example/titles")).toContain("another title");
});

test("a text that was dropped by age is marked, and its head is there", async () => {
  const title = "Talks in Istanbul long ago";
  const { article } = await ingest(
    world,
    articleFromDraft({
      title,
      body: `${LINES}\n${"Words. ".repeat(200)}\nThe end.`,
      published: "2025-07-22",
      outlet: "Harbour Wire",
    }),
  );
  await world.store.upkeep.prune({ what: "text", articles: [article.id], why: "a test" }, world.now(), blankText);
  const html = await (await app.request(`http://localhost/p/russia-ukraine/reports/${article.id}`)).text();
  expect(html).toContain("Text dropped");
  expect(html).toContain(title);
  expect(html).not.toContain("The end.");
});

test("what only the feed says is marked", async () => {
  const summary = { title: "Envoys of Ukraine and Russia to meet", body: LINES, summaryOnly: true };
  expect(await pageOfLast([summary], "https://harbour.example/summary")).toContain("Summary only");
});
