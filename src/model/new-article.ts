import type { Article, ArticleId, Section } from "./article.ts";
import { hashOf } from "./hash.ts";

/** What a source knows of a report before it has an id: the body without the title. */
export interface ArticleParts extends Omit<Article, "id" | "text" | "sections"> {
  /** The body, paragraphs parted by line ends. */
  readonly body: string;
  /** Sections of the body (captions, standfirst), in offsets into `body`. */
  readonly bodySections?: readonly Section[];
}

/** Makes an article: `text` is title, blank line, body; the id is the hash of what can be read in it and where it came from. */
export function newArticle(parts: ArticleParts): Article {
  const { body, bodySections, ...facts } = parts;
  const title = facts.title.trim();
  const offset = title === "" ? 0 : title.length + 2;
  const text = title === "" ? body : `${title}\n\n${body}`;
  const moved = (bodySections ?? []).map((section) => ({
    ...section,
    start: section.start + offset,
    end: section.end + offset,
  }));
  const sections: readonly Section[] =
    title === "" ? moved : [{ start: 0, end: title.length, kind: "title" }, ...moved];
  const name = [facts.outlet, facts.url, facts.published, facts.publishedAt, facts.language, text]
    .map((part) => part ?? "")
    .join("\u0000");
  return { ...facts, title, id: hashOf(name) as ArticleId, text, sections };
}
