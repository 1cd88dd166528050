import type { Feed, FeedItem } from "../../model/feed.ts";
import type { FetchedDocument } from "../../model/fetched.ts";
import type { Source } from "../../model/source.ts";
import type { ArticleDraft } from "../../sources/article-draft.ts";
import { articleFromDraft } from "../../sources/article-from-draft.ts";
import { decodeBytes } from "../../sources/decode-bytes.ts";
import { articleFromHtml } from "../../sources/page/article-from-html.ts";
import { publicationTime } from "../../sources/publication-time.ts";
import type { LookTools, MadeArticle } from "./listed-item.ts";

/** A feed carries the whole report where its content is longer than this and than the summary. */
const WHOLE = 600;
/** A page whose body is shorter than this and than what the feed says tells less than the feed. */
const SHORT = 200;
const PAGES = new Set(["", "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml"]);
const AHEAD_MS = 3_600_000;

/** Makes the article of a feed's item: from the feed where it carries the whole, else from the item's page, else from the summary. */
export async function articleOfItem(
  source: Source,
  feed: Feed,
  item: FeedItem,
  tools: LookTools,
): Promise<MadeArticle | undefined> {
  const said = draftOfItem(source, item);
  // Lists of many outlets' pages have no name that is an outlet's.
  const fallback = source.kind === "feed" ? (feed.title ?? source.name) : undefined;
  const whole = (item.content?.length ?? 0) >= WHOLE && (item.content?.length ?? 0) > (item.summary?.length ?? 0);
  if (whole || source.feedOnly === true || item.url === undefined) {
    return madeOf({ ...said, outlet: said.outlet ?? fallback, summaryOnly: !whole }, tools);
  }
  const page = await tools.fetch(item.url, { as: "page", ...signalOf(tools) });
  if (page.kind === "refused" && page.why === "cancelled") throw new Stopped();
  const draft = page.kind === "fetched" ? draftOfPage(page) : undefined;
  const told = draft !== undefined && (draft.body.length >= SHORT || draft.body.length > said.body.length);
  const made = told ? merged(draft, said) : { ...said, summaryOnly: true };
  return madeOf({ ...made, outlet: made.outlet ?? fallback }, tools);
}

/** Thrown where the program is asked to stop in the middle of a look: what was not dealt with stays to be done. */
export class Stopped extends Error {}

/** The `signal` of a request, where there is one. */
export function signalOf({ signal }: LookTools): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

/** What a page says of its report; undefined where it is no page that can be read. */
export function draftOfPage(page: FetchedDocument): ArticleDraft | undefined {
  if (!PAGES.has(page.mediaType)) return undefined;
  const html = decodeBytes(page.bytes, page.charset).text;
  const draft = articleFromHtml(html, page.address);
  return "fault" in draft ? undefined : draft;
}

/** The article of a draft, its date taken away where it lies ahead; undefined where it says nothing. */
export function madeOf(draft: ArticleDraft, tools: Pick<LookTools, "now">): MadeArticle | undefined {
  const time = publicationTime(draft.published ?? "");
  const future = isAhead(time, tools.now());
  const article = articleFromDraft(future ? { ...draft, published: undefined } : draft);
  if (article.text.trim() === "") return undefined;
  const undated = time.published === undefined;
  return { article, oddities: [...(undated ? ["undated"] : []), ...(future ? ["future"] : [])] };
}

/** More than an hour ahead; a day without an hour may be tomorrow's, somewhere on earth. */
function isAhead({ published, publishedAt }: ReturnType<typeof publicationTime>, now: string): boolean {
  if (publishedAt !== undefined) return Date.parse(publishedAt) > Date.parse(now) + AHEAD_MS;
  return published !== undefined && Date.parse(published) > Date.parse(now) + 14 * AHEAD_MS;
}

function draftOfItem(source: Source, item: FeedItem): ArticleDraft {
  return {
    givenId: item.givenId,
    title: item.title,
    body: (item.content?.length ?? 0) > (item.summary?.length ?? 0) ? (item.content ?? "") : (item.summary ?? ""),
    published: item.published,
    modified: item.modified,
    outlet: item.publisher ?? source.outlet,
    url: item.url,
    author: item.author,
  };
}

/** The page's words with what only the feed knows. Who aggregates tells the true publisher; who publishes goes by one name. */
function merged(page: ArticleDraft, said: ArticleDraft): ArticleDraft {
  const dated = publicationTime(page.published ?? "").published !== undefined;
  return {
    ...page,
    givenId: said.givenId,
    title: page.title ?? said.title,
    published: dated ? page.published : said.published,
    modified: page.modified ?? said.modified,
    outlet: said.outlet ?? page.outlet,
    url: page.url ?? said.url,
    author: page.author ?? said.author,
  };
}
