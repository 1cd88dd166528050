import type { Token } from "../../model/syntax.ts";
import starters from "./starters.json" with { type: "json" };

const OPENING = new Set(starters.place_openings);
/** Names of a byline have at most this many tokens. */
const LONGEST = 24;

/** The token after a byline that opens at token `first`, or -1: "By Ana Ruiz and Li Wei Reporting from Addis Ababa, Ethiopia". */
export function bylineEnd(tokens: readonly Token[], first: number): number {
  if (tokens[first]?.text !== "By" || !isCapital(tokens[first + 1])) return -1;
  for (let i = first + 2; i < tokens.length && i < first + LONGEST; i++) {
    const token = tokens[i];
    if (token?.lower === "reporting" && tokens[i + 1]?.text === "from") return placeEnd(tokens, i + 2);
    if (!isCapital(token) && !["and", ",", "by"].includes(token?.lower ?? "")) return -1;
  }
  return -1;
}

const CREDITED: ReadonlySet<string> = new Set(["/", "credit", "photo", "via"]);

/** The token after a picture's credit that opens at token `first`, or -1: "(Northwire/Ana Ruiz) Troops left." */
export function creditEnd(tokens: readonly Token[], first: number): number {
  if (tokens[first]?.text !== "(") return -1;
  const rest = tokens.slice(first + 1, first + LONGEST);
  const close = rest.findIndex(({ text }) => text === ")" || text === "(");
  if (close < 0 || rest[close]?.text !== ")") return -1;
  const isCredit = rest.slice(0, close).some(({ lower }) => CREDITED.has(lower) || /\p{L}\/\p{L}/u.test(lower));
  const end = first + close + 2;
  return isCredit && isCapital(tokens[first + 1]) && isCapital(tokens[end]) ? end : -1;
}

/** "Addis Ababa, Ethiopia": a town and what it lies in; a word of a name that goes on takes the next with it. */
function placeEnd(tokens: readonly Token[], at: number): number {
  if (!isCapital(tokens[at])) return -1;
  const town = nameEnd(tokens, at);
  return tokens[town]?.text === "," && isCapital(tokens[town + 1]) ? nameEnd(tokens, town + 1) : town;
}

function nameEnd(tokens: readonly Token[], at: number): number {
  return OPENING.has(tokens[at]?.lower ?? "") && isCapital(tokens[at + 1]) ? at + 2 : at + 1;
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}
