import type { Article } from "../model/article.ts";
import { paragraphsOf } from "./marks.ts";

/** What one version of a page has that another has not, paragraph by paragraph, in their order. */
export interface VersionChanges {
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** How the text of a later version differs from that of an earlier one. A paragraph that changed a word is gone and added. */
export function versionChanges(earlier: Article, later: Article): VersionChanges {
  const [before, after] = [textsOf(earlier), textsOf(later)];
  const [held, holds] = [new Set(before), new Set(after)];
  return {
    added: after.filter((text) => !held.has(text)),
    gone: before.filter((text) => !holds.has(text)),
  };
}

function textsOf({ text }: Article): readonly string[] {
  return paragraphsOf(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ").trim());
}
