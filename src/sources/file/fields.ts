import type { ArticleDraft } from "../article-draft.ts";

/** Names under which files give what we ask for, ours first. */
const names = {
  givenId: ["id", "guid", "uid"],
  title: ["title", "headline", "subject"],
  standfirst: ["standfirst", "deck", "subtitle", "description"],
  body: ["text", "body", "content", "article"],
  summary: ["summary", "abstract"],
  published: ["published", "publishedAt", "published_at", "date", "pubDate", "datePublished", "date_published"],
  outlet: ["outlet", "source", "publisher", "site", "from"],
  url: ["url", "link", "href"],
  author: ["author", "byline", "by"],
  language: ["language", "lang"],
} as const;

/** The names of the fields that files use, as they may stand in front matter, in lower case. */
export const knownFields: ReadonlySet<string> = new Set(
  [...Object.values(names).flat(), "demo"].map((name) => name.toLowerCase()),
);

/** A record of named values as a draft: `{title, text, published, source, link}`. `body` stands in where no field holds the text. */
export function draftFromFields(fields: Readonly<Record<string, unknown>>, body?: string): ArticleDraft {
  const lower = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
  const held = (slot: keyof typeof names): string | undefined =>
    names[slot].map((name) => textOf(lower.get(name.toLowerCase()))).find((value) => value !== undefined);
  const text = body ?? held("body");
  const summary = held("summary");
  return {
    givenId: held("givenId"),
    title: held("title"),
    standfirst: held("standfirst"),
    body: text ?? summary ?? "",
    published: held("published"),
    outlet: held("outlet"),
    url: held("url"),
    author: held("author"),
    language: held("language"),
    summaryOnly: text === undefined && summary !== undefined,
    demo: lower.get("demo") === true || lower.get("demo") === "true",
  };
}

/** A value as text: numbers as written, dates by their day, `{name: "…"}` by its name; what is empty counts as absent. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value === "object" && value !== null) return textOf((value as { readonly name?: unknown }).name);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
