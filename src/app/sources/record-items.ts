import type { KnownItem, Source } from "../../model/source.ts";
import type { NotedItem } from "../../record/fetch-store.ts";
import { readingOf } from "../ingest.ts";
import { Stopped } from "./article-of-item.ts";
import { concernedProcesses } from "./concerned-processes.ts";
import type { ListedItem, MadeArticle } from "./listed-item.ts";
import type { LookResult, RoundTools } from "./look-result.ts";
import { later } from "./next-look.ts";

/** Items of one source that are made and recorded at a time. */
const AT_ONCE = 4;
/** So many items are acknowledged together. */
const NOTED_TOGETHER = 40;
/** An item that changed later than this after it was first seen is not fetched again: its feed renews it forever. */
const CHANGES_DAYS = 14;

/** Records the items that are new or changed, the oldest first, and acknowledges them as they are safe. */
export async function recordItems(
  source: Source,
  listed: readonly ListedItem[],
  tools: RoundTools,
): Promise<LookResult> {
  const { fetching } = tools.world.store;
  const names = listed.flatMap(({ item, url }) => (url === undefined ? [item] : [item, aliasOf(url)]));
  const known = await fetching.known(source.id, [...new Set(names)]);
  const fresh = listed.filter((item) => isFresh(item, heldOf(item, known), tools.now())).toReversed();
  const tally = { items: 0, articles: 0, claims: 0, unread: 0 };
  for (let from = 0; from < fresh.length; from += NOTED_TOGETHER) {
    const some = fresh.slice(from, from + NOTED_TOGETHER);
    const done = await eachAtOnce(some, (item) => recordItem(source, item, tools));
    const noted = done.flatMap((one) => one ?? []);
    await fetching.note({ source: source.id, at: tools.now(), items: noted.map(({ note }) => note) });
    for (const one of noted) {
      tally.items += 1;
      tally.articles += one.articles;
      tally.claims += one.claims;
      tally.unread += one.unread;
    }
    if (noted.length < some.length) return { source, outcome: "stopped", ...tally };
  }
  const stillThere = [...new Set(names)].filter((name) => known.has(name));
  await fetching.note({ source: source.id, at: tools.now(), stillThere });
  return { source, outcome: tally.items > 0 ? "new" : "nothing-new", ...tally };
}

/** An address under which an item is known besides its id. */
function aliasOf(url: string): string {
  return `=${url}`;
}

function heldOf({ item, url }: ListedItem, known: ReadonlyMap<string, KnownItem>): KnownItem | undefined {
  return known.get(item) ?? (url === undefined ? undefined : known.get(aliasOf(url)));
}

function isFresh({ hash }: ListedItem, held: KnownItem | undefined, now: string): boolean {
  if (held === undefined) return true;
  return held.hash !== hash && now < later(held.firstSeen, CHANGES_DAYS * 86_400_000);
}

interface RecordedItem {
  readonly note: NotedItem;
  readonly articles: number;
  readonly claims: number;
  readonly unread: number;
}

/** Makes and records the article of one item; undefined where the program is asked to stop first. */
async function recordItem(source: Source, listed: ListedItem, tools: RoundTools): Promise<RecordedItem | undefined> {
  const isStopped = (): boolean => tools.signal?.aborted === true;
  if (isStopped()) return undefined;
  try {
    const made = await listed.articles();
    if (made.length === 0) return dropped(listed, "empty");
    const recorded: RecordedItem[] = [];
    for (const one of made) recorded.push(await recordMade(source, listed, one, tools));
    return together(recorded);
  } catch (error) {
    if (error instanceof Stopped || isStopped()) return undefined;
    throw error;
  }
}

/** An item of several articles, such as a live blog, is noted by its first. */
function together(recorded: readonly RecordedItem[]): RecordedItem | undefined {
  const sum = (of: (one: RecordedItem) => number): number => recorded.reduce((total, one) => total + of(one), 0);
  const kept = recorded.find(({ note }) => note.article !== undefined) ?? recorded[0];
  if (kept === undefined || recorded.length === 1) return kept;
  const countAs = [...new Set(recorded.flatMap(({ note }) => note.countAs ?? []))].filter(
    (name) => name !== "dropped" || kept.note.article === undefined,
  );
  return {
    note: { ...kept.note, countAs },
    articles: sum(({ articles }) => articles),
    claims: sum(({ claims }) => claims),
    unread: sum(({ unread }) => unread),
  };
}

function dropped(listed: ListedItem, why: string): RecordedItem {
  return { note: noteOf(listed, undefined, [why]), articles: 0, claims: 0, unread: 0 };
}

async function recordMade(
  source: Source,
  listed: ListedItem,
  { article, oddities }: MadeArticle,
  tools: RoundTools,
): Promise<RecordedItem> {
  if (source.onlyRelevant === true) {
    const reading = readingOf(tools.world, article);
    const claims = reading.kind === "reading" ? reading.claims : [];
    if (concernedProcesses(tools.processes, article, claims).length === 0) return dropped(listed, "dropped");
  }
  const { isNew, claims, found } = await tools.recorder.record(article);
  const of = concernedProcesses(tools.processes, article, found).map((process) => `of:${process}`);
  return {
    note: noteOf(listed, article.id, [...oddities, ...of]),
    articles: isNew ? 1 : 0,
    claims: isNew ? claims : 0,
    unread: article.language.startsWith("en") ? 0 : 1,
  };
}

function noteOf({ item, hash, url }: ListedItem, article: string | undefined, countAs: readonly string[]): NotedItem {
  return {
    item,
    hash,
    countAs,
    ...(article === undefined ? {} : { article }),
    ...(url === undefined ? {} : { alias: aliasOf(url) }),
  };
}

/** Does a piece of work for each item, a few at a time; results in the order of the items. */
async function eachAtOnce<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<readonly Value[]> {
  const results: Value[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as Item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return results;
}
