import type { Doc } from "../../model/doc.ts";
import { foldWord } from "../../model/name-words.ts";
import { onceFor } from "../../model/once.ts";
import type { Sentence, Token } from "../../model/syntax.ts";

/** How a token is written: lower case or mark, `Capital`, `CAPITALS`, or with a figure. */
export const Shape = { other: 0, lower: 1, capital: 2, capitals: 3, figure: 4 } as const;

/** The text as a row of tokens in the folded form in which names are kept. */
export interface Row {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Folded word by token (`sanaa`, `us`); the mark itself for marks; `'s` for the clitic. */
  readonly words: readonly string[];
  readonly shapes: Uint8Array;
  /** Index of the sentence of each token. */
  readonly sentenceOf: Int32Array;
  /** Universal part of speech by token, `` where there is none. */
  readonly upos: readonly string[];
}

const PLAIN = /^[a-z0-9]+$/;
const WORD = /[\p{L}\p{N}]/u;
const UPPER = /^\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const FIGURE = /\d/;

/** The row of a document; made once for all readers of names. */
export const rowOf = onceFor((doc: Doc<"tokens" | "sentences"> & Partial<Pick<Doc, "syntax">>) => doc.tokens, makeRow);

function makeRow(doc: Doc<"tokens" | "sentences"> & Partial<Pick<Doc, "syntax">>): Row {
  const { tokens, sentences } = doc;
  const words: string[] = new Array(tokens.length);
  const shapes = new Uint8Array(tokens.length);
  const sentenceOf = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    words[i] = foldToken(token);
    shapes[i] = shapeOf(token.text);
  }
  sentences.forEach((sentence, index) => {
    sentenceOf.fill(index, sentence.first, sentence.last);
  });
  return {
    tokens,
    sentences,
    words,
    shapes,
    sentenceOf,
    upos: doc.syntax?.upos.map((tag) => (tag === "X" ? "" : tag)) ?? [],
  };
}

function foldToken(token: Token): string {
  const lower = token.lower;
  if (PLAIN.test(lower) || lower === "'s") return lower;
  if (!WORD.test(lower)) return lower;
  return foldWord(lower);
}

function shapeOf(text: string): number {
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122) return Shape.lower;
  const upper = (code >= 65 && code <= 90) || (code > 127 && UPPER.test(text));
  if (!upper) return code > 127 && LOWER.test(text) ? Shape.lower : FIGURE.test(text) ? Shape.figure : Shape.other;
  return text.length > 1 && !LOWER.test(text) ? Shape.capitals : Shape.capital;
}

/** Whether the token begins with a capital. */
export function isCapital(row: Row, at: number): boolean {
  const shape = row.shapes[at];
  return shape === Shape.capital || shape === Shape.capitals;
}

/** Whether nothing but the one mark joins the token to its neighbours: the hyphen of "al-Masri". */
export function isJoint(row: Row, at: number): boolean {
  const token = row.tokens[at];
  if (token === undefined || (token.text !== "-" && token.text !== "‑" && token.text !== "–")) return false;
  return row.tokens[at - 1]?.end === token.start && row.tokens[at + 1]?.start === token.end;
}

/** The token after `at` where `name` stands there in full, else -1. Hyphens and the possessive inside are passed over. */
export function matchName(row: Row, name: readonly string[], at: number): number {
  let next = at;
  for (let i = 0; i < name.length; i++) {
    if (i > 0) while (isJoint(row, next) || (row.words[next] === "'s" && name[i] !== "'s")) next++;
    const word = row.words[next];
    if (word !== name[i]) {
      // "al-Qaeda" written as one token with an apostrophe, or the dots of an acronym parted.
      return -1;
    }
    next++;
  }
  return row.sentenceOf[next - 1] === row.sentenceOf[at] ? next : -1;
}

/** The text of tokens `[from, to)`. */
export function textOf(row: Row, text: string, from: number, to: number): string {
  return text.slice(row.tokens[from]?.start ?? 0, row.tokens[to - 1]?.end ?? 0);
}
