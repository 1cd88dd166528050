import { parse } from "yaml";
import type { ArticleDraft } from "../article-draft.ts";
import { draftFromFields } from "./fields.ts";

/** A Markdown file with YAML front matter between `---` lines, or none. Marks are taken off; the first heading is the title. */
export function draftFromMarkdown(text: string): ArticleDraft | { readonly fault: string } {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const end = lines[0]?.trim() === "---" ? lines.findIndex((line, at) => at > 0 && line.trim() === "---") : -1;
  const fields = end === -1 ? {} : fieldsOf(lines.slice(1, end).join("\n"));
  if (typeof fields === "string") return { fault: fields };
  const rest = lines.slice(end + 1);
  const heading = rest.findIndex((line) => line.trim() !== "");
  const title = /^#{1,2}\s+(.+)$/.exec(rest[heading] ?? "")?.[1];
  const body = title === undefined ? rest : rest.slice(heading + 1);
  const draft = draftFromFields(fields, plain(body));
  return draft.title === undefined ? { ...draft, title: title === undefined ? undefined : inline(title) } : draft;
}

/** Strings as written: a date stays text. */
function fieldsOf(yaml: string): Readonly<Record<string, unknown>> | string {
  try {
    const value: unknown = parse(yaml, { schema: "core", maxAliasCount: 0 });
    if (value === null || value === undefined) return {};
    return typeof value === "object" && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : "its front matter is no list of names and values";
  } catch (error) {
    return `its front matter is no YAML: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}`;
  }
}

/** Lines of a paragraph joined, block marks taken off. */
function plain(lines: readonly string[]): string {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const block = /^\s{0,3}(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>\s?)/.exec(line);
    const content = inline(block === null ? line.trim() : line.slice(block[0].length).trim());
    if (content === "" || /^(?:-{3,}|\*{3,}|_{3,}|`{3}.*)$/.test(content)) {
      open = false;
    } else if (open && block === null) {
      paragraphs.push(`${paragraphs.pop()} ${content}`);
    } else {
      paragraphs.push(content);
      open = block === null;
    }
  }
  return paragraphs.join("\n");
}

/** Text without emphasis, code marks, links and pictures. */
function inline(text: string): string {
  return text
    .replace(/!\[([^\]]{0,500})\]\([^)\s]{0,2000}\)/g, "$1")
    .replace(/\[([^\]]{1,500})\]\([^)\s]{0,2000}\)/g, "$1")
    .replace(/(\*{1,3}|_{2,3}|`)(?=\S)([^*_`]{1,1000})\1/g, "$2")
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, "$1");
}
