import type { Finder } from "./meaning.ts";
import { after, lowerAt } from "./walk.ts";

const PHRASES: readonly (readonly [string, string])[] = [
  ["the future", "FUTURE_REF"],
  ["the foreseeable future", "FUTURE_REF"],
  ["the near future", "FUTURE_REF"],
  ["the distant future", "FUTURE_REF"],
  ["the near term", "FUTURE_REF"],
  ["the short term", "FUTURE_REF"],
  ["the past", "PAST_REF"],
  ["in future", "FUTURE_REF"],
  ["this crucial moment", "PRESENT_REF"],
  ["the recent past", "PAST_REF"],
  ["the distant past", "PAST_REF"],
  ["at the moment", "PRESENT_REF"],
  ["for the moment", "PRESENT_REF"],
  ["the present", "PRESENT_REF"],
  ["as soon as possible", "FUTURE_REF"],
  ["at present", "PRESENT_REF"],
  ["these days", "PRESENT_REF"],
  ["the time being", "PRESENT_REF"],
  ["long ago", "PAST_REF"],
  ["not so long ago", "PAST_REF"],
  ["at this point", "PRESENT_REF"],
  ["this moment", "PRESENT_REF"],
  ["at this time", "PRESENT_REF"],
];

/** "now", "recently", "soon", "the future", "at the moment". */
export const reference: Finder = (atoms, at) => {
  for (const [phrase, timex] of PHRASES) {
    const next = after(atoms, at, phrase);
    if (next !== undefined) return { next, meaning: { kind: "reference", timex } };
  }
  const timex = atoms[at]?.word.reference;
  if (
    timex === undefined ||
    (lowerAt(atoms, at) === "now" && atoms[at]?.capital === true) ||
    (lowerAt(atoms, at) === "soon" && lowerAt(atoms, at + 1) === "as")
  )
    return undefined;
  return { next: at + 1, meaning: { kind: "reference", timex } };
};
