import type { Doc } from "../../model/doc.ts";
import type { Span } from "../../model/span.ts";
import { tokenFrom } from "../frame/graph.ts";

const MOST = 3;

/** What a quotation is about, in a few of its own words: its names and nouns, the first that are not mere time or quantity. */
export function aboutOf(doc: Doc, span: Span): string | undefined {
  const words: string[] = [];
  const first = tokenFrom(doc, span.start);
  for (let index = first; index >= 0 && index < doc.tokens.length; index++) {
    const token = doc.tokens[index]!;
    if (token.end > span.end || words.length >= MOST) break;
    const upos = doc.syntax.upos[index];
    if ((upos === "NOUN" || upos === "PROPN") && !words.includes(token.text) && token.text.length > 2)
      words.push(token.text);
  }
  return words.length === 0 ? undefined : words.join(", ");
}
