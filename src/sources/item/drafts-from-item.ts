import type { FeedItem } from "../../model/feed.ts";
import type { Fetched, FetchedDocument } from "../../model/fetched.ts";
import type { ArticleDraft } from "../article-draft.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { articleFromHtml } from "../page/article-from-html.ts";
import { publicationTime } from "../publication-time.ts";
import { ownAddress } from "./own-address.ts";

/** What is known of the source of an item; it stands in where neither page nor item says it. */
export interface ItemSource {
  readonly outlet?: string | undefined;
  readonly language?: string | undefined;
}

/** What a page came as, as far as reading it needs it. */
export type PageDocument = Pick<FetchedDocument, "address" | "mediaType" | "bytes"> & { readonly charset?: string };

/** Texts shorter than this are summaries, whatever the feed calls them. */
const WHOLE = 600;
/** A page with less text than this, and less than its feed gives, shows no report. */
const SHORT = 250;

/**
 * The reports of a feed's item: its page's, where one was fetched and shows more than the feed; else the feed's own text, marked
 * “summary only” unless the feed carries the whole. A live blog gives one draft for each dated entry. Empty where there are no words at all.
 */
export function draftsFromItem(
  item: FeedItem,
  page: Fetched | undefined,
  source: ItemSource = {},
): readonly ArticleDraft[] {
  const own = draftOfItem(item, source);
  const drafts = page?.kind === "fetched" ? draftsOfPage(page) : [];
  const first = drafts[0];
  if (page?.kind !== "fetched" || first === undefined || isFrontInstead(item, page)) return hasWords(own) ? [own] : [];
  if (drafts.length > 1) return drafts.map((draft) => ({ ...withFacts(draft, item, source), givenId: undefined }));
  const isMore = first.body.length < SHORT || first.body.length * 1.5 < own.body.length;
  // A page may be a sign-up wall with a sentence or two; the feed then says more.
  if (isMore && own.body.length > first.body.length) return [{ ...own, url: urlOf(first, page) ?? own.url }];
  return [{ ...withFacts(first, item, source), url: urlOf(first, page) ?? own.url }];
}

/** The reports of a page that was asked for by its own address: several where it is a live blog. */
export function draftsOfPage(page: PageDocument): readonly ArticleDraft[] {
  if (page.mediaType !== "" && !/html|xml|^text\/plain$/.test(page.mediaType)) return [];
  const draft = articleFromHtml(decodeBytes(page.bytes, page.charset).text, page.address);
  if ("fault" in draft) return [];
  const url = urlOf(draft, page);
  if (draft.entries === undefined) return hasWords(draft) ? [{ ...draft, url }] : [];
  return draft.entries.map((entry) => ({
    ...entry,
    title: entry.title ?? draft.title,
    outlet: draft.outlet,
    language: draft.language,
  }));
}

function hasWords({ title = "", body }: ArticleDraft): boolean {
  return title.trim() !== "" || body.trim() !== "";
}

/** The address that a page gives itself, where the page may speak for it. */
function urlOf(draft: ArticleDraft, page: PageDocument): string | undefined {
  return ownAddress(draft.url, page.address);
}

/** An address that leads to a site's front has lost its report. */
function isFrontInstead(item: FeedItem, page: FetchedDocument): boolean {
  const path = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : "/");
  return item.url !== undefined && path(item.url) !== "/" && path(page.address) === "/";
}

function draftOfItem(item: FeedItem, source: ItemSource): ArticleDraft {
  const content = item.content ?? "";
  const isWhole = content.length >= WHOLE && !/(?:…|\.\.\.|\[\s?…\s?\])$/.test(content);
  const text = content.length > (item.summary?.length ?? 0) ? content : (item.summary ?? "");
  return {
    givenId: item.givenId,
    title: item.title,
    ...(isWhole && item.summary !== undefined && !content.includes(item.summary) ? { standfirst: item.summary } : {}),
    body: isWhole ? content : text,
    published: item.published,
    modified: item.modified,
    outlet: item.publisher ?? source.outlet,
    url: item.url,
    author: item.author,
    language: item.language ?? source.language,
    summaryOnly: !isWhole,
  };
}

/** What the page leaves unsaid, from the item and the source. */
function withFacts(draft: ArticleDraft, item: FeedItem, source: ItemSource): ArticleDraft {
  return {
    ...draft,
    givenId: item.givenId,
    title: draft.title ?? item.title,
    published: finerDate(draft.published, item.published),
    modified: draft.modified ?? item.modified,
    outlet: draft.outlet ?? item.publisher ?? source.outlet,
    author: draft.author ?? item.author,
    language: draft.language ?? item.language ?? source.language,
  };
}

/** The page's date, unless it is a day that the feed tells with its time. */
function finerDate(page: string | undefined, feed: string | undefined): string | undefined {
  const [ofPage, ofFeed] = [publicationTime(page ?? ""), publicationTime(feed ?? "")];
  if (ofPage.published === undefined) return feed ?? page;
  const isFiner = ofPage.publishedAt === undefined && ofFeed.publishedAt !== undefined;
  return isFiner && ofFeed.published === ofPage.published ? feed : page;
}
