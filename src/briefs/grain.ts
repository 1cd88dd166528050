import type { ClaimId } from "../model/claim.ts";
import type { Given } from "../model/thread.ts";

/** Bounds that stand for a word ("scores of" is 40 and more): the word says as much as the report, the figure more. */
const GRAINS: Readonly<Record<string, string>> = {
  "24": "dozens",
  "40": "scores",
  "200": "hundreds",
  "2000": "thousands",
};

/** "scores", where the reports that give a bound give it by this word alone. */
export function grainOf(
  { value, bound, by }: Given,
  wordsOf: (claim: ClaimId) => readonly string[],
): string | undefined {
  const grain = GRAINS[value];
  if (grain === undefined || bound !== "least") return undefined;
  const texts = by.map(({ claim }) => wordsOf(claim).join(" ").toLowerCase());
  return texts.every((text) => text.includes(grain) && !text.replaceAll(",", "").includes(value)) ? grain : undefined;
}
