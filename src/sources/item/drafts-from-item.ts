import type { FeedItem } from "../../model/feed.ts";
import type { Fetched } from "../../model/fetched.ts";
import type { ArticleDraft } from "../article-draft.ts";
import { languageOf } from "../language-of.ts";
import { publicationTime } from "../publication-time.ts";
import { draftOfPage, entriesOf } from "./draft-of-page.ts";

/** What is known of the source of an item. */
export interface ItemSource {
  /** The name by which the outlet goes; what an aggregator names as the true publisher outranks it, and it outranks the page. */
  readonly outlet?: string | undefined;
  /** Stands in where neither page nor item says it. */
  readonly language?: string | undefined;
}

/** Texts shorter than this are summaries, whatever the feed calls them. */
const WHOLE = 600;
/** A page with less text than this, and less than its feed gives, shows no report. */
const SHORT = 250;

/** Whether the feed carries the whole report, so that its page need not be asked for. */
export function carriesWhole({ content = "", summary = "" }: FeedItem): boolean {
  return content.length >= WHOLE && content.length > summary.length && !/(?:…|\.\.\.|\[\s?…\s?\])$/.test(content);
}

/**
 * The reports of a feed's item: its page's, where one was fetched and shows more than the feed; else the feed's own text, marked
 * “summary only” unless the feed carries the whole. A live blog gives one for each dated entry. Empty where there are no words at all.
 */
export async function draftsFromItem(
  item: FeedItem,
  page: Fetched | undefined,
  source: ItemSource = {},
): Promise<readonly ArticleDraft[]> {
  const own = draftOfItem(item, source);
  const draft = page?.kind === "fetched" && !isFrontInstead(item, page.address) ? await draftOfPage(page) : undefined;
  if (draft === undefined) return `${own.title ?? ""}${own.body}`.trim() === "" ? [] : [own];
  const outlet = item.publisher ?? source.outlet ?? draft.outlet;
  // An entry has an address, and with it a name, of its own.
  if (draft.entries !== undefined) return entriesOf({ ...draft, outlet });
  // A page may be a wall with a sentence or two; the feed then says more.
  const isLess = draft.body.length < SHORT || draft.body.length * 1.5 < own.body.length;
  if (isLess && own.body.length > draft.body.length) return [{ ...own, url: draft.url ?? own.url }];
  return [{ ...withFacts(draft, own), outlet }];
}

/** An address that leads to a site's front has lost its report. */
function isFrontInstead(item: FeedItem, address: string): boolean {
  const path = (one: string): string => (URL.canParse(one) ? new URL(one).pathname : "/");
  return item.url !== undefined && path(item.url) !== "/" && path(address) === "/";
}

function draftOfItem(item: FeedItem, source: ItemSource): ArticleDraft {
  const { content = "", summary = "" } = item;
  const isWhole = carriesWhole(item);
  const isLedIn = isWhole && summary !== "" && summary.length < SHORT * 2 && !content.includes(summary);
  const body = content.length > summary.length ? content : summary;
  return {
    givenId: item.givenId,
    title: item.title,
    standfirst: isLedIn ? summary : undefined,
    body,
    published: item.published,
    modified: item.modified,
    outlet: item.publisher ?? source.outlet,
    url: item.url,
    author: item.author,
    language: languageFor(`${item.title ?? ""}\n${body}`, item.language ?? source.language),
    summaryOnly: !isWhole,
  };
}

/** Feeds say `en-us` of anything; the words outrank them where they tell. */
function languageFor(text: string, declared: string | undefined): string | undefined {
  const read = languageOf(text);
  const isSame = declared?.split("-")[0]?.toLowerCase() === read;
  return read === "und" || isSame ? declared : read;
}

/** What the page leaves unsaid, from the item and the source. */
function withFacts(page: ArticleDraft, own: ArticleDraft): ArticleDraft {
  return {
    ...page,
    givenId: own.givenId,
    title: page.title ?? own.title,
    published: finerDate(page.published, own.published),
    modified: page.modified ?? own.modified,
    url: page.url ?? own.url,
    author: page.author ?? own.author,
    language: page.language ?? languageFor(page.body, own.language),
  };
}

/** The page's date, unless it is a day that the feed tells with its time. */
function finerDate(page: string | undefined, feed: string | undefined): string | undefined {
  const [ofPage, ofFeed] = [publicationTime(page ?? ""), publicationTime(feed ?? "")];
  if (ofPage.published === undefined) return feed ?? page;
  const isFiner = ofPage.publishedAt === undefined && ofFeed.publishedAt !== undefined;
  return isFiner && ofFeed.published === ofPage.published ? feed : page;
}
