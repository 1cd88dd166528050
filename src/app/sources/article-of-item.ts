import type { Feed, FeedItem } from "../../model/feed.ts";
import type { Source } from "../../model/source.ts";
import type { ArticleDraft } from "../../sources/article-draft.ts";
import { articleFromDraft } from "../../sources/article-from-draft.ts";
import { carriesWhole, draftsFromItem } from "../../sources/item/drafts-from-item.ts";
import { publicationTime } from "../../sources/publication-time.ts";
import type { LookTools, MadeArticle } from "./listed-item.ts";

const AHEAD_MS = 3_600_000;

/**
 * Makes the articles of a feed's item: from the feed where it carries the whole, else from the item's page, else from the summary. A live
 * blog is as many articles as it has dated entries.
 */
export async function articlesOfItem(
  source: Source,
  feed: Feed,
  item: FeedItem,
  tools: LookTools,
): Promise<readonly MadeArticle[]> {
  // Lists of many outlets' pages have no name that is an outlet's.
  const fallback = source.kind === "feed" ? (feed.title ?? source.name) : undefined;
  const needsPage = !carriesWhole(item) && source.feedOnly !== true && item.url !== undefined;
  const page = needsPage ? await tools.fetch(item.url, { as: "page", ...signalOf(tools) }) : undefined;
  if (page?.kind === "refused" && page.why === "cancelled") throw new Stopped();
  const drafts = await draftsFromItem(item, page, { outlet: source.outlet });
  return drafts.flatMap((draft) => madeOf({ ...draft, outlet: draft.outlet ?? fallback }, tools) ?? []);
}

/** Thrown where the program is asked to stop in the middle of a look: what was not dealt with stays to be done. */
export class Stopped extends Error {}

/** The `signal` of a request, where there is one. */
export function signalOf({ signal }: LookTools): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
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
