import type { FetchedDocument } from "../../model/fetched.ts";
import type { ArticleDraft } from "../article-draft.ts";
import { canonicalAddress } from "../canonical-address.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { draftFromPdf } from "../file/pdf-file.ts";
import { articleFromHtml } from "../page/article-from-html.ts";
import { ownAddress } from "./own-address.ts";

/** What a page came as, as far as reading it needs it. */
export type PageDocument = Pick<FetchedDocument, "address" | "mediaType" | "bytes"> & { readonly charset?: string };

const mediaTypes: ReadonlySet<string> = new Set([
  "",
  "text/html",
  "application/xhtml+xml",
  "text/plain",
  "application/xml",
  "text/xml",
]);

/**
 * What a page says of its report, under the address that is its own; undefined where it is no page that can be read, or has no words.
 * Ministries and courts give theirs as PDF, which is read too.
 */
export async function draftOfPage(page: PageDocument): Promise<ArticleDraft | undefined> {
  if (page.mediaType === "application/pdf") {
    const draft = await draftFromPdf(page.bytes);
    return "fault" in draft ? undefined : { ...draft, url: canonicalAddress(page.address) };
  }
  if (!mediaTypes.has(page.mediaType)) return undefined;
  const draft = articleFromHtml(decodeBytes(page.bytes, page.charset).text, page.address);
  if ("fault" in draft || `${draft.title ?? ""}${draft.body}`.trim() === "") return undefined;
  return { ...draft, url: ownAddress(draft.url, page.address) };
}

/** The reports of a page: one, or the entries of a live blog, which go by the page's title where they have none. */
export async function draftsOfPage(page: PageDocument): Promise<readonly ArticleDraft[]> {
  const draft = await draftOfPage(page);
  return draft === undefined ? [] : entriesOf(draft);
}

/** The reports of a draft: its entries where it is a live blog, else itself. */
export function entriesOf(draft: ArticleDraft): readonly ArticleDraft[] {
  const { entries, outlet, language, title } = draft;
  if (entries === undefined) return [draft];
  return entries.map((entry) => ({ ...entry, title: entry.title ?? title, outlet, language }));
}
