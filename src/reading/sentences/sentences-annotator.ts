import type { Article } from "../../model/article.ts";
import type { Annotator } from "../../model/doc.ts";
import type { Sentence, Token } from "../../model/syntax.ts";
import { bylineEnd, creditEnd } from "./byline.ts";
import { datelineEnd } from "./dateline.ts";
import { endsSentence } from "./ends-sentence.ts";
import { withoutRelatedStories } from "./related-stories.ts";

/** A sentence of more tokens than this is cut: no step after this one sees a longer one. */
const LONGEST = 250;

/** Sentences: a title, a caption and each line are parted; datelines ("KYIV, May 21 —"), bylines and picture credits stand alone. */
export const sentencesAnnotator: Annotator<"tokens", "sentences"> = {
  needs: ["tokens"],
  gives: "sentences",
  read: (doc) => sentencesOf(doc.article, doc.tokens),
};

/** The sentences of an article's tokens. */
export function sentencesOf(article: Article, tokens: readonly Token[]): readonly Sentence[] {
  const out: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  let dateline = datelineAt(article, tokens, 0);
  for (let i = 0; i < tokens.length; i++) {
    const lineEnds = breaksLine(article.text, tokens[i], tokens[i + 1]);
    const sectionEnds = sectionAt(article, tokens[i]) !== sectionAt(article, tokens[i + 1]);
    if (i + 1 < dateline && !lineEnds && i + 1 < tokens.length) continue;
    const ends =
      i + 1 === dateline || lineEnds || sectionEnds || i - first >= LONGEST || endsSentence(tokens, first, i);
    if (!ends && i + 1 < tokens.length) continue;
    out.push(sentenceOf(article, tokens, first, i + 1, paragraph, i + 1 === dateline));
    first = i + 1;
    if (lineEnds || sectionEnds) {
      paragraph++;
      dateline = datelineAt(article, tokens, first);
    } else dateline = Math.max(dateline, bylineEnd(tokens, first), creditEnd(tokens, first));
  }
  return withoutRelatedStories(out, tokens);
}

function datelineAt(article: Article, tokens: readonly Token[], first: number): number {
  if (sectionAt(article, tokens[first]) !== "body") return -1;
  return Math.max(datelineEnd(tokens, first), bylineEnd(tokens, first), creditEnd(tokens, first));
}

function sentenceOf(
  article: Article,
  tokens: readonly Token[],
  first: number,
  last: number,
  paragraph: number,
  dateline: boolean,
): Sentence {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  return { start, end, first, last, paragraph, section: dateline ? "dateline" : sectionAt(article, tokens[first]) };
}

function sectionAt(article: Article, token: Token | undefined): Sentence["section"] {
  if (token === undefined) return "body";
  for (const section of article.sections) {
    if (section.start <= token.start && token.start < section.end) return section.kind;
  }
  return "body";
}

function breaksLine(text: string, token: Token | undefined, next: Token | undefined): boolean {
  if (token === undefined || next === undefined) return false;
  for (let i = token.end; i < next.start; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13 || code === 0x2029) return true;
  }
  return false;
}
