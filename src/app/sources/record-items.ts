import type { ArticleId } from "../../model/article.ts";
import type { KnownItem, Source } from "../../model/source.ts";
import type { NotedItem } from "../../record/fetch-store.ts";
import { saysTheSame } from "../../sources/item/version-changes.ts";
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
  const names = listed.flatMap(namesOf);
  const known = await fetching.known(source.id, [...new Set(names)]);
  const fresh = listed.filter((item) => isFresh(item, heldOf(item, known), tools.now())).toReversed();
  const tally = { items: 0, articles: 0, claims: 0, unread: 0 };
  for (let from = 0; from < fresh.length; from += NOTED_TOGETHER) {
    const some = fresh.slice(from, from + NOTED_TOGETHER);
    const done = await eachAtOnce(some, (item) => recordItem(source, item, heldOf(item, known), tools));
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

/** Every name under which an item may be known: one that had only its address may have an id now, and the other way round. */
function namesOf({ item, url }: ListedItem): readonly string[] {
  return url === undefined ? [item, aliasOf(item)] : [item, aliasOf(url), url];
}

function heldOf(listed: ListedItem, known: ReadonlyMap<string, KnownItem>): KnownItem | undefined {
  return namesOf(listed)
    .map((name) => known.get(name))
    .find((held) => held !== undefined);
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
async function recordItem(
  source: Source,
  listed: ListedItem,
  held: KnownItem | undefined,
  tools: RoundTools,
): Promise<RecordedItem | undefined> {
  const isStopped = (): boolean => tools.signal?.aborted === true;
  if (isStopped()) return undefined;
  try {
    const made = await listed.articles();
    if (made.length === 0) return dropped(listed, "empty");
    if (await repeats(made, held, tools))
      return { ...dropped(listed, "repeated"), note: noteOf(listed, held?.article, []) };
    const recorded: RecordedItem[] = [];
    for (const one of made) recorded.push(await recordMade(source, listed, one, tools));
    return together(recorded);
  } catch (error) {
    if (error instanceof Stopped || isStopped()) return undefined;
    throw error;
  }
}

/** Whether a changed item only says again what we have: a new date or picture makes no new version. */
async function repeats(
  made: readonly MadeArticle[],
  held: KnownItem | undefined,
  { world }: RoundTools,
): Promise<boolean> {
  const [only, ...others] = made;
  if (held?.article === undefined || only === undefined || others.length > 0) return false;
  const before = (await world.store.article(held.article as ArticleId))?.article.article;
  return before !== undefined && before.summaryOnly === only.article.summaryOnly && saysTheSame(before, only.article);
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
    const reading = await readingOf(tools.world, article);
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
