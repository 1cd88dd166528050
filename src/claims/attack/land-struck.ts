import type { Doc } from "../../model/doc.ts";
import type { PlaceRef } from "../../model/place.ts";
import type { Sentence } from "../../model/syntax.ts";
import { sidesNamedIn } from "../frame/conflict-of.ts";
import { areAdversaries, isContested } from "../frame/conflicts.ts";
import { lemmaOf } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };
import type { Settled } from "./settled-sides.ts";
import words from "./struck.cues.json" with { type: "json" };

/** What may be struck outside its owner's land. */
const MOBILE = new Set([...cues.troops, ...cues.vessels, ...words.manned, ...words.carried]);
/** Fighting of which the ground may be either side's. */
const GROUND = new Set([...cues.campaigns, ...words.ground_fights]);

const implied = new WeakSet<PlaceRef>();

/** The land that is struck, for an attack of which the words name both sides and no place: "Russian strikes worry Ukrainians". */
export function landStruck(
  doc: Doc,
  sentence: Sentence,
  trigger: number,
  struck: number | undefined,
  { attacker, target, where }: Settled,
): readonly PlaceRef[] {
  if (where.length > 0 || attacker === undefined || target === undefined) return where;
  if (!areAdversaries(attacker, target) || GROUND.has(lemmaOf(doc, trigger))) return where;
  if (struck !== undefined && MOBILE.has(lemmaOf(doc, struck))) return where;
  const isLand = isContested(target) || doc.actors.some(({ value }) => value.kind === "state" && value.name === target);
  if (!isLand || !sidesNamedIn(doc, sentence).has(target)) return where;
  const land: PlaceRef = { name: target, precision: "country", territory: target };
  implied.add(land);
  return [land];
}

/** The places that words name, without a land that only follows from who was struck. */
export function namedPlaces(where: readonly PlaceRef[]): readonly PlaceRef[] {
  return where.filter((place) => !implied.has(place));
}
