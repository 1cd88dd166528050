import type { ClaimId } from "../model/claim.ts";
import type { Thread, Told } from "../model/thread.ts";
import words from "./trend.json" with { type: "json" };

/** That somebody attacks more than before, and in which time, as a report has it. */
export interface Trend {
  readonly claim: ClaimId;
  /** "in recent weeks", where the report's own words say so. */
  readonly period?: string;
}

/** Words between the verb and the attacks: "stepped up | its drone and missile | attacks". */
const MOST_BETWEEN = 5;
const ATTACKS: ReadonlySet<string> = new Set(words.attacks);
const LINKS: ReadonlySet<string> = new Set(words.links);
const RISES: readonly (readonly string[])[] = words.rises.map((rise) => rise.split(" "));

/** The trend that the reports of an attack without a day and a place tell of; undefined where it is one attack. */
export function trendOf(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): Trend | undefined {
  if (thread.kind !== "attack" || thread.begins !== undefined) return undefined;
  for (const { claim } of thread.steps) {
    const cited = byId
      .get(claim)
      ?.claim.cites.find((cite) => tellsRise(cite.words))
      ?.words.toLowerCase();
    if (cited === undefined) continue;
    const period = words.periods.find((phrase) => cited.includes(phrase));
    return { claim, ...(period === undefined ? {} : { period }) };
  }
  return undefined;
}

/** "Russia has stepped up its drone attacks", but not "stepped up calls for aid after attacks". */
export function tellsRise(text: string): boolean {
  const tokens = text.toLowerCase().split(/[^\p{L}-]+/u);
  return tokens.some((_, at) =>
    RISES.some((rise) => begins(tokens, at, rise) && holdsAttacks(tokens, at + rise.length)),
  );
}

function begins(tokens: readonly string[], at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => tokens[at + offset] === word);
}

function holdsAttacks(tokens: readonly string[], from: number): boolean {
  const next = tokens.slice(from, from + MOST_BETWEEN + 1);
  const noun = next.findIndex((token) => ATTACKS.has(token));
  return noun >= 0 && !next.slice(0, noun).some((token) => LINKS.has(token));
}
