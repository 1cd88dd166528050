import type { Token } from "../../model/syntax.ts";
import starters from "./starters.json" with { type: "json" };

const INNER = new Set(starters.dateline_words);
const DASHES = new Set(["-", "–", "—", "--", "_", "―"]);
/** A dateline has at most this many tokens. */
const LONGEST = 22;

/**
 * The token after a dateline that opens at token `first`, or -1: "KYIV, Ukraine (AP) —", "MOSCOW, May 21. /TASS/.",
 * "TEHRAN, May 21 (MNA) –". It begins with a town in capitals and ends with a dash, or with an agency between strokes.
 */
export function datelineEnd(tokens: readonly Token[], first: number): number {
  if (!isCapitals(tokens[first])) return -1;
  let depth = 0;
  let strokes = 0;
  for (let i = first; i < tokens.length && i < first + LONGEST; i++) {
    const token = tokens[i];
    if (token === undefined) return -1;
    if (token.text === "(") depth++;
    else if (token.text === ")") depth--;
    else if (token.text === "/") strokes++;
    else if (DASHES.has(token.text) && depth === 0 && i > first && !joinsWords(tokens, i)) return i + 1;
    else if (token.text === "." && strokes === 2) return i + 1;
    else if (depth === 0 && strokes !== 1 && !mayStandInDateline(token)) return strokes === 2 ? i : -1;
  }
  return -1;
}

function isCapitals(token: Token | undefined): boolean {
  return token !== undefined && token.text.length > 2 && /^\p{Lu}[\p{Lu}’'.]+$/u.test(token.text);
}

function joinsWords(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.end === tokens[i]?.start && tokens[i]?.end === tokens[i + 1]?.start && tokens[i]?.text === "-";
}

function mayStandInDateline(token: Token): boolean {
  return /^[\p{Lu}\d,.:-]/u.test(token.text) || INNER.has(token.lower);
}
