import type { Article, Section } from "../model/article.ts";
import { newArticle } from "../model/new-article.ts";
import type { ArticleDraft } from "./article-draft.ts";
import { languageOf } from "./language-of.ts";
import { publicationTime } from "./publication-time.ts";

/** Makes an article of what a source says of it: title, standfirst and body with tidy paragraphs, dates read, language told. */
export function articleFromDraft(draft: ArticleDraft): Article {
  const title = oneLine(draft.title ?? "");
  const standfirst = oneLine(draft.standfirst ?? "");
  const rest = withoutLead(paragraphs(draft.body), title, standfirst);
  const told = [standfirst, rest].filter((part) => part !== "").join("\n");
  const captions = (draft.captions ?? []).map(oneLine).filter((caption) => caption !== "" && !told.includes(caption));
  const body = [told, ...captions].filter((part) => part !== "").join("\n");
  return newArticle({
    title,
    body,
    bodySections: [...lead(standfirst), ...sectionsOf(captions, told.length)],
    ...(draft.givenId === undefined ? {} : { givenId: draft.givenId }),
    ...(draft.published === undefined ? {} : publicationTime(draft.published)),
    ...(draft.modified === undefined ? {} : modifiedAt(draft.modified)),
    ...(draft.outlet === undefined ? {} : { outlet: oneLine(draft.outlet) }),
    ...(draft.url === undefined ? {} : { url: draft.url.trim() }),
    ...(draft.author === undefined ? {} : { author: oneLine(draft.author) }),
    language: draft.language ?? languageOf(`${title}\n${body}`),
    ...(draft.summaryOnly === true ? { summaryOnly: true } : {}),
    ...(draft.demo === true ? { demo: true } : {}),
  });
}

function lead(standfirst: string): readonly Section[] {
  return standfirst === "" ? [] : [{ kind: "standfirst", start: 0, end: standfirst.length }];
}

/** Where the captions stand behind a body of that length, a line each. */
function sectionsOf(captions: readonly string[], length: number): readonly Section[] {
  let start = length === 0 ? 0 : length + 1;
  return captions.map((caption) => {
    const section: Section = { kind: "caption", start, end: start + caption.length };
    start = section.end + 1;
    return section;
  });
}

function modifiedAt(given: string): { readonly modifiedAt?: string } {
  const { publishedAt, published } = publicationTime(given);
  const moment = publishedAt ?? published;
  return moment === undefined ? {} : { modifiedAt: moment };
}

/** White space of a single line, control characters left out. */
function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, " ").trim();
}

/** Paragraphs parted by one line end; inside a paragraph nothing is changed. */
function paragraphs(text: string): string {
  return visible(text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** Text without the control characters that no reader sees, soft hyphens and byte-order marks. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\u00ad\ufeff]/gu, (mark) =>
    mark === "\n" || mark === "\r" || mark === "\t" ? mark : "",
  );
}

/** The body without first lines that only repeat the title or the standfirst. */
function withoutLead(body: string, title: string, standfirst: string): string {
  let rest = body;
  for (const lead of [title, standfirst, title]) {
    if (lead !== "" && (rest === lead || rest.startsWith(`${lead}\n`))) rest = rest.slice(lead.length + 1);
  }
  return rest;
}
