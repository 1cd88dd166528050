import type { Feed, FeedItem, FeedProblem, FeedProblemKind } from "../../model/feed.ts";
import { hashOf } from "../../model/hash.ts";
import { canonicalAddress } from "../canonical-address.ts";
import { plainText } from "../page/plain-text.ts";
import { publicationTime } from "../publication-time.ts";
import type { GivenFeed, GivenItem } from "./given-feed.ts";

/** How far ahead of now an item may be dated: clocks differ. */
const AHEAD = 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;
/** Items that are kept of one feed, the newest first. */
export const MOST_ITEMS = 2000;
const longest = { id: 1000, title: 1000, summary: 20_000, content: 1_000_000, name: 300 };

/** Counts what is odd. */
type Counts = Map<FeedProblemKind, number>;

/** A feed with its items made plain, its ids made unique, and what is odd about it counted. */
export function tidyFeed(given: GivenFeed, address: string, now: number, mostItems = MOST_ITEMS): Feed {
  const counts: Counts = new Map();
  const kept = newest(given.items, mostItems, counts);
  const base = canonicalBase(given.base, address);
  const whole = kept.map((item) => tidyItem(item, given, base, now, counts));
  const items = withOwnIds(
    whole.flatMap((item) => item ?? []),
    counts,
  );
  const site = given.site === undefined ? undefined : canonicalAddress(given.site, address);
  return {
    kind: given.kind,
    ...textSlot("title", given.title, longest.title),
    ...(site === undefined ? {} : { site }),
    ...(given.ttl === undefined || !(given.ttl > 0) ? {} : { ttl: Math.min(Math.round(given.ttl), DAY / 1000) }),
    ...languageSlot(given.language),
    items,
    problems: [...counts].map(([kind, count]) => problemOf(kind, count)),
    ...(given.parts === undefined ? {} : { parts: given.parts }),
  };
}

function count(counts: Counts, kind: FeedProblemKind, by = 1): void {
  counts.set(kind, (counts.get(kind) ?? 0) + by);
}

/** The first items, where the feed has too many: of those that are dated, the newest. */
function newest(items: readonly GivenItem[], most: number, counts: Counts): readonly GivenItem[] {
  if (items.length <= most) return items;
  count(counts, "too-many", items.length - most);
  const dated = items.map((item) => [item, instantOf(item.published) ?? Number.NEGATIVE_INFINITY] as const);
  return dated
    .sort(([, a], [, b]) => (a === b ? 0 : b > a ? 1 : -1))
    .slice(0, most)
    .map(([item]) => item);
}

/** The instant of a date, or the beginning of its day; undefined where it is none. */
function instantOf(given: string | undefined): number | undefined {
  const { published, publishedAt } = given === undefined ? {} : publicationTime(given);
  const moment = publishedAt ?? published;
  return moment === undefined ? undefined : Date.parse(moment);
}

function canonicalBase(base: string | undefined, address: string): string {
  return base !== undefined && URL.canParse(base, address) ? new URL(base, address).href : address;
}

function tidyItem(given: GivenItem, feed: GivenFeed, base: string, now: number, counts: Counts): FeedItem | undefined {
  const plain = (text: string | undefined): string =>
    given.isPlain === true ? (text ?? "").trim() : plainText(unmarked(text ?? ""));
  const publisher = oneLine(plain(given.publisher));
  const title = withoutPublisher(oneLine(plain(given.title)), publisher);
  const [summary, content] = [plain(given.summary), plain(given.content)];
  if (title === "" && summary === "" && content === "" && given.url === undefined) {
    count(counts, "empty-item");
    return undefined;
  }
  const url = given.url === undefined ? undefined : canonicalAddress(given.url, base);
  if (url === undefined) count(counts, "no-address");
  return {
    ...textSlot("givenId", given.id, longest.id),
    ...(url === undefined ? {} : { url }),
    ...textSlot("title", title, longest.title),
    ...textSlot("summary", summary, longest.summary),
    ...textSlot("content", content, longest.content),
    ...textSlot("author", oneLine(plain(given.author)), longest.name),
    ...datesOf(given, now, counts),
    ...textSlot("publisher", publisher, longest.name),
    ...languageSlot(given.language ?? feed.language),
  };
}

/** Dates that can be read and are not ahead of us; the others are counted. */
function datesOf(
  { published, modified }: GivenItem,
  now: number,
  counts: Counts,
): Pick<FeedItem, "published" | "modified"> {
  const instant = instantOf(published);
  if (instant === undefined) count(counts, "undated");
  const isAhead = instant !== undefined && isFuture(published, instant, now);
  if (isAhead) count(counts, "future");
  const changed = instantOf(modified);
  const isSound = changed !== undefined && !isFuture(modified, changed, now);
  return {
    ...(instant === undefined || isAhead || published === undefined ? {} : { published: published.trim() }),
    ...(isSound && modified !== undefined && modified !== published ? { modified: modified.trim() } : {}),
  };
}

/** A day without a time of day may have begun where the outlet is, half a day before it begins in Greenwich. */
function isFuture(given: string | undefined, instant: number, now: number): boolean {
  const isDay = publicationTime(given ?? "").publishedAt === undefined;
  return instant > now + (isDay ? DAY * 0.6 : AHEAD);
}

/** Ids that an item shares with one before it are told apart by its address, or by its words; what says the same twice is left out. */
function withOwnIds(items: readonly FeedItem[], counts: Counts): readonly FeedItem[] {
  const ids = new Set<string>();
  const told = new Set<string>();
  return items.flatMap((item) => {
    const words = `${item.url ?? ""}\n${item.title ?? ""}\n${item.summary ?? ""}\n${item.content ?? ""}`;
    const id = item.givenId;
    if (id === undefined || !ids.has(id)) {
      if (id !== undefined) ids.add(id);
      told.add(`${id ?? ""}\n${words}`);
      return [item];
    }
    count(counts, "repeated-id");
    if (told.has(`${id}\n${words}`)) return [];
    told.add(`${id}\n${words}`);
    const own =
      item.url !== undefined && !ids.has(`${id} ${item.url}`)
        ? `${id} ${item.url}`
        : `${id}#${hashOf(words).slice(0, 8)}`;
    ids.add(own);
    return [{ ...item, givenId: own }];
  });
}

/** Aggregators put the outlet behind the title: `Envoys meet - Harbour Wire`. */
function withoutPublisher(title: string, publisher: string): string {
  const end = ` - ${publisher}`;
  return publisher !== "" && title.length > end.length && title.endsWith(end) ? title.slice(0, -end.length) : title;
}

/** Marks of CDATA that stood within CDATA are no part of the text. */
function unmarked(text: string): string {
  return text.includes("<![CDATA[") ? text.replaceAll("<![CDATA[", "").replaceAll("]]>", "") : text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function textSlot<Slot extends string>(
  slot: Slot,
  text: string | undefined,
  most: number,
): { readonly [name in Slot]?: string } {
  const tidy = text?.trim() ?? "";
  return tidy === "" ? {} : ({ [slot]: tidy.slice(0, most) } as { readonly [name in Slot]?: string });
}

/** `rus` and `en_us` are `ru` and `en-US`. */
function languageSlot(given: string | undefined): { readonly language?: string } {
  const tag = given?.trim().replaceAll("_", "-") ?? "";
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(tag)) return {};
  try {
    return { language: Intl.getCanonicalLocales(tag)[0] ?? tag };
  } catch {
    return {};
  }
}

const words: Readonly<Record<FeedProblemKind, readonly [string, string]>> = {
  undated: ["item has no date that can be read", "items have no date that can be read"],
  future: [
    "item is dated ahead of now; its date was left out",
    "items are dated ahead of now; their dates were left out",
  ],
  "repeated-id": ["item repeats the id of another", "items repeat the id of another"],
  "no-address": ["item has no address", "items have no address"],
  "empty-item": ["item is empty and was left out", "items are empty and were left out"],
  "too-many": ["item beyond the bound was left out", "items beyond the bound were left out"],
  untidy: ["fault in the document; it was read all the same", "faults in the document; it was read all the same"],
};

/** A problem with its count in words. */
export function problemOf(kind: FeedProblemKind, number: number): FeedProblem {
  return { kind, count: number, words: `${number} ${words[kind][number === 1 ? 0 : 1]}` };
}
