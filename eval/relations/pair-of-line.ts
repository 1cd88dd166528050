import { newArticle } from "../../src/model/new-article.ts";
import type { Span } from "../../src/model/span.ts";
import type { Syntax, Token } from "../../src/model/syntax.ts";
import type { Pair, TokenRange } from "../../src/reading/events/pair.ts";
import { syntaxAnnotator } from "../../src/reading/syntax/syntax-annotator.ts";
import type { SyntaxModel } from "../../src/reading/syntax/syntax-model.ts";
import { tokensOf } from "../../src/reading/tokens/tokens-annotator.ts";

/** A row of the relation data, its answers not looked at: a sentence with its actors between `<s>`, `</s>` and `<t>`, `</t>`. */
export interface RelationLine {
  readonly id: number | string;
  readonly marked: string;
}

/** A row as it is read: the syntax of its sentence, and the two actors in it. */
export interface ReadPair {
  readonly syntax: Syntax;
  readonly pair: Pair;
}

/** The syntax and the actors of a row. */
export function pairOfLine(line: RelationLine, model: SyntaxModel): ReadPair {
  const { text, source, target } = unmarked(line.marked);
  const article = newArticle({ title: "", body: text, language: "en" });
  const tokens = tokensOf(text);
  const sentence = { first: 0, last: tokens.length };
  const whole = { start: 0, end: text.length, ...sentence, paragraph: 0, section: "body" as const };
  const syntax = syntaxAnnotator(model).read({ article, tokens, sentences: [whole] });
  return { syntax, pair: { sentence, source: rangeOf(tokens, source), target: rangeOf(tokens, target) } };
}

const TAG = /<\/?[st]>/g;

/** The text without its marks, and the first span of each actor; all of the text where one is not marked. */
export function unmarked(marked: string): { readonly text: string; readonly source: Span; readonly target: Span } {
  let text = "";
  let last = 0;
  const at = new Map<string, number>();
  for (const tag of marked.matchAll(TAG)) {
    text += marked.slice(last, tag.index);
    last = tag.index + tag[0].length;
    if (!at.has(tag[0])) at.set(tag[0], text.length);
  }
  text += marked.slice(last);
  const span = (name: string): Span => ({
    start: at.get(`<${name}>`) ?? 0,
    end: at.get(`</${name}>`) ?? text.length,
  });
  return { text, source: span("s"), target: span("t") };
}

function rangeOf(tokens: readonly Token[], { start, end }: Span): TokenRange {
  const first = tokens.findIndex((token) => token.end > start);
  let last = Math.max(0, first);
  while (last < tokens.length && tokens[last]!.start < end) last++;
  return { first: Math.max(0, first), last: Math.max(last, Math.max(0, first) + 1) };
}
