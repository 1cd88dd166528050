import type { Doc } from "../../model/doc.ts";
import { homeWarOf } from "../frame/conflict-of.ts";
import { lemmaOf } from "../frame/graph.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import type { Sides } from "./sides.ts";
import words from "./struck.cues.json" with { type: "json" };
import { isBystander } from "./struck-words.ts";
import { sufferersOf } from "./toll.ts";

const OF_STATE = new Set(words.of_state);
const OF_REBELS = new Set(words.of_rebels);

/** "Twenty soldiers were killed in the raid": those who were harmed are of the side that was struck, where the attack's own words name none. */
export function withVictims(
  doc: Doc,
  sides: Sides,
  hosts: ReadonlyMap<number, number | undefined>,
  host: number,
): Sides {
  if (sides.target !== undefined || sides.struck !== undefined) return sides;
  const harms = [host, ...[...hosts].filter(([, at]) => at === host).map(([harm]) => harm)];
  for (const harm of harms)
    for (const victim of sufferersOf(doc, harm)) {
      const target = sideOf(doc, victim);
      if (target !== undefined && target !== sides.attacker) return { ...sides, target };
      // "killed five aid workers": who they were says more than where.
      if (isBystander(doc, victim)) return { ...sides, struck: victim };
    }
  return sides;
}

/** The side of armed men: the one that their phrase names, else by the word for them a state or those who fight it at home. */
export function sideOf(doc: Doc, noun: number): string | undefined {
  const lemma = lemmaOf(doc, noun);
  const place = OF_STATE.has(lemma) ? 0 : OF_REBELS.has(lemma) ? 1 : undefined;
  if (place === undefined) return undefined;
  return principalsOf(phraseActors(doc, noun))[0] ?? homeWarOf(doc)?.[place];
}
