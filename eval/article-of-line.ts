import type { Article } from "../src/model/article.ts";
import { articleFromDraft } from "../src/sources/article-from-draft.ts";
import { draftFromFields } from "../src/sources/file/fields.ts";

/** A line of an evaluation file, in the shape of `read --jsonl`'s input. */
export interface ArticleLine {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
}

/** The article of a line, made as `read --jsonl` makes it. */
export function articleOfLine(line: ArticleLine): Article {
  return articleFromDraft({ ...draftFromFields({ ...line }), language: "en" });
}
