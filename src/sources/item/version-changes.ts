import type { Article } from "../../model/article.ts";

/** What a later version of a report changed, paragraph by paragraph. */
export interface VersionChanges {
  /** The titles, where they differ. */
  readonly title?: { readonly before: string; readonly after: string };
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Paragraphs of a report by which versions are compared at most; no report has a tenth of them. */
const MOST = 5000;

/** How two versions of a report differ in their words; undefined where they say the same, whatever else differs. */
export function versionChanges(before: Article, after: Article): VersionChanges | undefined {
  const [old, now] = [paragraphs(before), paragraphs(after)];
  const removed = missing(old, now);
  const added = missing(now, old);
  const isTitled = fold(before.title) !== fold(after.title);
  if (removed.length === 0 && added.length === 0 && !isTitled) return undefined;
  return { ...(isTitled ? { title: { before: before.title, after: after.title } } : {}), removed, added };
}

/** Whether the later version only repeats the words of the earlier: then it need not be kept. */
export function saysTheSame(before: Article, after: Article): boolean {
  return versionChanges(before, after) === undefined;
}

/** The paragraphs of the body, captions left out: agencies change pictures all day. */
function paragraphs({ text, sections }: Article): readonly string[] {
  const left = sections.filter(({ kind }) => kind === "title" || kind === "caption");
  const found: string[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const [from, end] = [start, start + line.length];
    start = end + 1;
    if (line.trim() !== "" && !left.some((section) => section.start <= from && end <= section.end))
      found.push(line.trim());
  }
  return found.slice(0, MOST);
}

/** Those of the first that the second lacks; one said twice must be there twice. */
function missing(first: readonly string[], second: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of second) left.set(fold(one), (left.get(fold(one)) ?? 0) + 1);
  return first.filter((one) => {
    const many = left.get(fold(one)) ?? 0;
    left.set(fold(one), many - 1);
    return many <= 0;
  });
}

/** Quotation marks, dashes and spaces of different make are the same. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
