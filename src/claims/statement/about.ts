import type { Doc } from "../../model/doc.ts";
import type { Span } from "../../model/span.ts";

const MOST = 3;

/** What a quotation is about, in a few of its own words: its names and nouns, the first that are not mere time or quantity. */
export function aboutOf(doc: Doc, span: Span): string | undefined {
  const words: string[] = [];
  for (const [index, token] of doc.tokens.entries()) {
    if (token.start < span.start) continue;
    if (token.end > span.end || words.length >= MOST) break;
    const upos = doc.syntax.upos[index];
    if ((upos === "NOUN" || upos === "PROPN") && !words.includes(token.text) && token.text.length > 2)
      words.push(token.text);
  }
  return words.length === 0 ? undefined : words.join(", ");
}
