import type { ArticleDraft } from "../article-draft.ts";
import { draftFromFields, knownFields } from "./fields.ts";

/** Front matter of plain text: lines such as `published: 2025-07-22` up to the first blank line. */
const field = /^([A-Za-z][A-Za-z_-]{1,20}):[ \t]*(.*)$/;
const LONGEST_TITLE = 200;

/** A text file with a small front matter, or none. Where no title is given, the first line that looks like one is it. */
export function draftFromText(text: string): ArticleDraft {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const fields = frontMatter(lines);
  const rest = fields === undefined ? lines : lines.slice(fields.length);
  const draft = draftFromFields(Object.fromEntries(fields ?? []), rest.join("\n"));
  return draft.title === undefined ? { ...draft, ...titled(rest) } : draft;
}

/** The named values of the first lines, where every line up to a blank one is such; undefined where the text begins at once. */
function frontMatter(lines: readonly string[]): readonly (readonly [string, string])[] | undefined {
  const blank = lines.findIndex((line) => line.trim() === "");
  const head = lines.slice(0, blank === -1 ? lines.length : blank).map((line) => field.exec(line));
  const fields = head.flatMap((match) => (match === null ? [] : [[match[1] ?? "", match[2] ?? ""] as const]));
  const all = fields.length === head.length && fields.every(([name]) => knownFields.has(name.toLowerCase()));
  return all && fields.length > 0 ? fields : undefined;
}

/** Title, standfirst and body of untitled lines: a paragraph before the title is the standfirst. */
function titled(lines: readonly string[]): Pick<ArticleDraft, "title" | "standfirst" | "body"> {
  const full = lines.map((line) => line.trim()).filter((line) => line !== "");
  const at = full.slice(0, 3).findIndex(looksLikeTitle);
  const title = full[Math.max(at, 0)];
  if (title === undefined || full.length === 1) return { title: undefined, body: full.join("\n") };
  if (title.length > LONGEST_TITLE) return { title: undefined, body: full.join("\n") };
  const standfirst = at > 0 ? full.slice(0, at).join(" ") : undefined;
  return { title, standfirst, body: full.slice(Math.max(at, 0) + 1).join("\n") };
}

/** A title is short, and does not end as a sentence does. */
function looksLikeTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && !/[.!]["”’]?$/.test(line);
}
