import type { Article } from "../../model/article.ts";

/** Something in a file that could not be made an article. */
export interface FileProblem {
  readonly kind:
    | "empty"
    | "too-large"
    | "binary"
    | "broken-text"
    | "broken-format"
    | "no-text"
    | "too-deep"
    | "bad-date"
    | "unreadable";
  /** The file, with the line where there is one: `news.jsonl:12`. */
  readonly where: string;
  /** What is wrong and what to do, in a sentence. */
  readonly message: string;
}

/** One find in a file: an article with the place it stood at, or a problem. */
export type FileFind =
  | { readonly article: Article; readonly where: string; readonly problem?: undefined }
  | { readonly problem: FileProblem; readonly article?: undefined; readonly where?: undefined };

/** A problem as a find. */
export function problem(kind: FileProblem["kind"], where: string, message: string): FileFind {
  return { problem: { kind, where, message } };
}
