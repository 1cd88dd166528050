import type { Article } from "../model/article.ts";
import { newArticle } from "../model/new-article.ts";
import type { FileProblem } from "../sources/file/file-problem.ts";
import type { FileFormat } from "../sources/file/format-of.ts";
import { articlesInFile } from "../sources/file/read-file.ts";
import { type Reading, readArticle } from "./read-article.ts";
import { loadReadingTools } from "./reading-tools.ts";

/** A file's article with what was read in it, or what was wrong with the file. */
export type FileReading =
  | { readonly where: string; readonly reading: Reading; readonly problem?: undefined }
  | { readonly problem: FileProblem; readonly reading?: undefined };

/**
 * Reads the articles of files, folders or standard input (`-`), one after the other; `published` dates those that have no date;
 * `inputFormat` says what standard input holds where its bytes do not.
 */
export async function* readFiles(
  files: readonly string[],
  published?: string,
  inputFormat?: FileFormat,
): AsyncGenerator<FileReading> {
  for (const file of files) {
    for await (const find of articlesInFile(file, inputFormat)) {
      if (find.problem !== undefined) yield { problem: find.problem };
      else yield { where: find.where, reading: readArticle(dated(find.article, published), loadReadingTools()) };
    }
  }
}

function dated(article: Article, published: string | undefined): Article {
  if (published === undefined || article.published !== undefined) return article;
  const { id: _, text, sections, ...parts } = article;
  const offset = article.title === "" ? 0 : article.title.length + 2;
  const bodySections = sections
    .filter((section) => section.kind !== "title")
    .map((section) => ({ ...section, start: section.start - offset, end: section.end - offset }));
  return newArticle({ ...parts, body: text.slice(offset), bodySections, published });
}
