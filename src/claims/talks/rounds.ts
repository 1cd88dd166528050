import type { Doc } from "../../model/doc.ts";
import { childrenOf, dependents, lemmaOf } from "../frame/graph.ts";
import numbers from "./rounds.cues.json" with { type: "json" };

const ORDINALS: ReadonlyMap<string, number> = new Map(Object.entries(numbers.ordinals));
const CARDINALS = numbers.cardinals as Readonly<Record<string, number>>;

/** The rounds that a trigger tells of: `[5]` for "the fifth round", `[1, 2, 3, 4]` for "four rounds of talks", `[]` where none is numbered. */
export function roundsOf(doc: Doc, token: number): readonly number[] {
  const near = [token, ...dependents(doc, token, ["nmod"])];
  for (const noun of near) {
    for (const child of childrenOf(doc, noun)) {
      const ordinal = ordinalOf(doc.tokens[child]?.lower ?? "");
      if (ordinal !== undefined && lemmaOf(doc, noun) !== "day") return [ordinal];
    }
  }
  if (lemmaOf(doc, token) !== "round") return [];
  const count = dependents(doc, token, ["nummod"])
    .map((child) => CARDINALS[doc.tokens[child]?.lower ?? ""] ?? Number(doc.tokens[child]?.lower ?? ""))
    .find((value) => Number.isInteger(value) && value > 1 && value <= 20);
  return count === undefined ? [] : Array.from({ length: count }, (_, index) => index + 1);
}

/** The number of an ordinal word or figure: 2 of "second" and "2nd". */
export function ordinalOf(word: string): number | undefined {
  // Most words are no figures, and every word is asked.
  const first = word.charCodeAt(0);
  if (!(first >= 48 && first <= 57)) return ORDINALS.get(word);
  const figure = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  return figure === null ? undefined : Number(figure[1]);
}
