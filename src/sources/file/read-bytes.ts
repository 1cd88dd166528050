import type { ArticleDraft } from "../article-draft.ts";
import { articleFromDraft } from "../article-from-draft.ts";
import { entriesOf } from "../item/draft-of-page.ts";
import { articleFromHtml } from "../page/article-from-html.ts";
import { publicationTime } from "../publication-time.ts";
import { decodePage, decodeText } from "./decode-text.ts";
import { type FileFind, problem } from "./file-problem.ts";
import { type FileFormat, formatOf } from "./format-of.ts";
import { draftFromJson, draftsFromJson } from "./json-file.ts";
import { draftFromMail } from "./mail-file.ts";
import { draftFromMarkdown } from "./markdown-file.ts";
import { draftFromText } from "./text-file.ts";

/** The largest report, or line of JSONL, that is read: 15 MiB. */
export const LARGEST = 15 * 1024 * 1024;

/** A report as a file gives it, or what is wrong with it. */
export type Draft = ArticleDraft | { readonly fault: string; readonly kind?: "too-deep" | "broken-format" | "no-text" };

const readers: Readonly<Record<Exclude<FileFormat, "jsonl" | "pdf" | "warc">, (text: string) => readonly Draft[]>> = {
  html: draftsFromHtml,
  json: draftsFromJson,
  markdown: (text) => [draftFromMarkdown(text)],
  mail: (text) => inItems(draftFromMail(text)),
  text: (text) => [draftFromText(text)],
};

/** The articles that the bytes of a file hold; `name` tells the format, where it is not known, and stands in messages. */
export function articlesInBytes(bytes: Uint8Array, name: string, known?: FileFormat): readonly FileFind[] {
  const format = known ?? formatOf(name, bytes);
  if (format === "jsonl") return [...linesOf(bytes)].flatMap(([line, at]) => articleInLine(line, `${name}:${at}`));
  if (bytes.length === 0) return [problem("empty", name, "is empty")];
  if (bytes.length > LARGEST) return [tooLarge(name, bytes.length)];
  if (format === "pdf" || format === "warc")
    return [problem("binary", name, `is a ${format.toUpperCase()}, and no text`)];
  const decoded = format === "html" ? decodePage(bytes) : decodeText(bytes);
  if ("fault" in decoded) return [problem(decoded.fault, name, decoded.message)];
  const drafts = readers[format](decoded.text);
  return drafts.map((draft, index) => findOf(draft, drafts.length > 1 ? `${name}#${index + 1}` : name));
}

/** The article in one line of JSONL; nothing for an empty line. */
export function articleInLine(line: Uint8Array, where: string): readonly FileFind[] {
  if (line.length > LARGEST) return [tooLarge(where, line.length)];
  const decoded = decodeText(line);
  if ("fault" in decoded) return [problem(decoded.fault, where, decoded.message.replace(" (first in line 1)", ""))];
  return decoded.text.trim() === "" ? [] : [findOf(draftFromJson(decoded.text), where)];
}

/** The lines of a file with their numbers, without their ends. */
export function* linesOf(bytes: Uint8Array): Generator<readonly [Uint8Array, number]> {
  let start = 0;
  for (let number = 1; start < bytes.length; number += 1) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    yield [bytes.subarray(start, end), number];
    start = end + 1;
  }
}

/** Says that a file or line is over the limit. */
export function tooLarge(where: string, size: number): FileFind {
  const message = `is ${Math.ceil(size / 1024 / 1024)} MiB, and a report may have ${LARGEST / 1024 / 1024}; give many reports as JSONL, one a line`;
  return problem("too-large", where, message);
}

/** The report of a page, or the entries of a live blog or a briefing. */
function draftsFromHtml(html: string): readonly Draft[] {
  return inItems(articleFromHtml(html));
}

function inItems(draft: Draft): readonly Draft[] {
  return "fault" in draft ? [draft] : entriesOf(draft);
}

/** A draft as a find: its article, or what is wrong with it. */
export function findOf(draft: Draft, where: string): FileFind {
  if ("fault" in draft) return problem(draft.kind ?? "broken-format", where, draft.fault);
  const article = articleFromDraft(draft);
  if (article.text.trim() === "") return problem("no-text", where, "holds no text of a report");
  if (draft.published !== undefined && publicationTime(draft.published).published === undefined) {
    const message = `has a date that is none, "${draft.published.slice(0, 60)}"; write it as 2025-07-22`;
    return problem("bad-date", where, message);
  }
  return { article, where };
}
