import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { PlaceRef } from "../../model/place.ts";
import { isWithin, placesAgree, placesNest, timesAgree } from "../frame/agree.ts";
import { headlinesBelow } from "../frame/headlines-below.ts";
import { namedPlaces } from "./land-struck.ts";
import { agreeing, areCrossed, areOneSide, targetsAgree, tollsAgree } from "./same-attack.ts";

type AttackFinding = Finding<"attack">;

/** A headline's toll this small may be of those only whom it names: "kills a commander" where two died. */
const NAMED_DEAD = 3;

/** Findings without those of the headline that the text tells too: it names a land for a group, a region for a town, one of the dead for all. */
export function toldBelow(doc: Doc, findings: readonly AttackFinding[]): readonly AttackFinding[] {
  return headlinesBelow(doc, findings, likestOf);
}

/** Index of the text's attack that has most in common with the headline's; -1 where none has. */
function likestOf(headline: AttackFinding, told: readonly AttackFinding[]): number {
  const likeness = told.map((other) => likenessOf(headline, other));
  const most = Math.max(0, ...likeness);
  return most === 0 ? -1 : likeness.indexOf(most);
}

/** How much the attack of a headline and one of the text have in common; 0 where they are two. */
function likenessOf(headline: AttackFinding, told: AttackFinding): number {
  const [a, b] = [headline.body, told.body];
  if (headline.status !== told.status || areCrossed(headline, told) || !agreeing(a.attacker, b.attacker)) return 0;
  if (!timesAgree(headline.when, told.when) || !placesMeet(namedPlaces(headline.where), namedPlaces(told.where)))
    return 0;
  if (!targetsAgree(a.target, b.target) && !areOneSide(a.target, b.target)) return 0;
  const tolls = tollsAgree(headline, told);
  const part = (a.killed ?? 0) <= NAMED_DEAD && (b.killed ?? 0) > (a.killed ?? 0) && a.wounded === undefined;
  if (!tolls && !part) return 0;
  const sameDoer = a.attacker !== undefined && a.attacker === b.attacker;
  const sameToll = a.killed !== undefined && a.killed === b.killed;
  const sameTarget = a.target !== undefined && a.target === b.target;
  const samePlace = namedPlaces(headline.where).length > 0 && namedPlaces(told.where).length > 0;
  return Number(sameDoer) + Number(sameTarget) + Number(samePlace) + 3 * Number(sameToll) + (tolls ? 0.5 : 0) - 0.5;
}

/** Whether the text's place lies in the headline's; a headline that names the town where the text names but the land tells of one strike of many. "Central Peru" holds any town of Peru. */
function placesMeet(a: readonly PlaceRef[], b: readonly PlaceRef[]): boolean {
  if (placesAgree(a, b)) return true;
  if (placesNest(a, b)) return !a.some((town) => b.some((land) => isWithin(town, land)));
  return a.some((part) => b.some(({ territory }) => territory !== undefined && isPartOf(part.name, territory)));
}

function isPartOf(name: string, territory: string): boolean {
  return name.length > territory.length && name.endsWith(` ${territory}`);
}
