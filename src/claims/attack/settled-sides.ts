import type { Doc } from "../../model/doc.ts";
import type { PlaceRef } from "../../model/place.ts";
import type { Sentence } from "../../model/syntax.ts";
import { conflictOf, groundOf, isFoughtOver, opponentOf } from "../frame/conflict-of.ts";
import { onlyFoeOf } from "../frame/conflicts.ts";
import { childrenOf, dependents, lemmaOf, relationOf } from "../frame/graph.ts";
import { heldBy } from "../frame/held-by.ts";
import { actorOfToken, phraseActors } from "../frame/phrase-actors.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { placeOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { knownStriker, strickenBefore } from "./known-striker.ts";
import { ownSoldiers } from "./own-soldiers.ts";
import type { Sides } from "./sides.ts";
import words from "./struck.cues.json" with { type: "json" };
import { struckInWords } from "./struck-words.ts";

/** Who struck whom and where, with what the words leave open taken from the place and the war that they speak of. */
export interface Settled {
  readonly attacker?: string;
  readonly target?: string;
  readonly where: readonly PlaceRef[];
}

/** What stands on the ground of the one it belongs to: "Iran's nuclear sites", but not a state's ships or troops. */
const FIXED = new Set(cues.fixed);
/** A people whose name is no land's. */
const PEOPLES = new Set(["Palestinians"]);
/** Ground that is no state's, and those who live there and are struck. */
const DWELLERS: ReadonlyMap<string, string> = new Map([["West Bank", "Palestinians"]]);
const WARSHIPS = new Set(words.warships);
const VESSELS = new Set(cues.vessels);

/** Settles the sides and the place of an attack. */
export function settledSides(doc: Doc, sentence: Sentence, sides: Sides, read: readonly PlaceRef[]): Settled {
  const where = whereOf(doc, sides, read);
  const holder = holderOf(doc, sides, where[0]);
  const ground = holder ?? where[0]?.territory;
  const isAbroad = ground !== undefined && !isFoughtOver(doc, sentence, ground);
  const atSea = vesselOf(doc, sides);
  const held = holder !== undefined && isOfGround(doc, sides, where[0]);
  const own = held ? holder : sides.target === sides.attacker ? undefined : sides.target;
  const there = isAbroad && (sides.attacker === undefined || ground === sides.attacker) ? undefined : ground;
  const named = own ?? atSea ?? foeOnOwnGround(doc, sentence, sides.attacker, there) ?? there;
  const isOpen = sides.unnamed !== true && named !== undefined && !isAbroad;
  const attacker =
    sides.attacker === undefined
      ? isOpen
        ? knownStriker(doc, sentence, named)
        : undefined
      : ownSoldiers(doc, sentence, sides.attacker, ground);
  const known = named === attacker ? undefined : named;
  const foe = known ?? (attacker === undefined ? undefined : foeOf(doc, sentence, attacker, named));
  const target = struckInWords(doc, sides.struck) ?? DWELLERS.get(foe ?? "") ?? foe;
  const before =
    attacker === undefined && target === undefined && where.length === 0 && sides.unnamed !== true
      ? strickenBefore(doc, sentence)
      : undefined;
  if (before !== undefined) return { ...before, where };
  return {
    ...(attacker === undefined ? {} : { attacker }),
    ...(target === undefined || target === attacker ? {} : { target }),
    where,
  };
}

/** Who holds the place of an attack against its own state, unless the blow is his. */
function holderOf(doc: Doc, { attacker }: Sides, place: PlaceRef | undefined): string | undefined {
  const holder = place === undefined ? undefined : heldBy(doc, place);
  return holder === attacker ? undefined : holder;
}

/** Whether the side struck is but the state in whose borders the place lies: "an arsenal in Tokmak". */
function isOfGround(doc: Doc, { struck, target }: Sides, place: PlaceRef | undefined): boolean {
  if (struck === undefined || target !== place?.territory) return false;
  return !phraseActors(doc, struck).some(({ value }) => (value.of ?? value.name) === target);
}

/** Whom a side fights where the words do not say: the other side on its own ground, else the ground of the war. */
function foeOf(doc: Doc, sentence: Sentence, attacker: string, ground: string | undefined): string | undefined {
  const foe = ground === attacker ? opponentOf(doc, sentence, attacker) : groundOf(doc, sentence, attacker);
  return foe ?? onlyFoeOf(attacker);
}

/** The place of what is struck, else the one that the words put the attack in; what is fixed lies in its owner's land. */
function whereOf(doc: Doc, { struck, target }: Sides, read: readonly PlaceRef[]): readonly PlaceRef[] {
  if (struck === undefined) return read;
  const place = placeOfPhrase(doc, struck);
  if (place !== undefined) return [place];
  if (read.length > 0 || target === undefined) return read;
  const owner = FIXED.has(lemmaOf(doc, struck)) ? phraseActors(doc, struck)[0] : actorOfToken(doc, struck);
  const isLand = owner?.value.kind === "state" && owner.value.name === target && !PEOPLES.has(target);
  return isLand ? [{ name: target, precision: "country", territory: target }] : read;
}

/** "two cargo ships": what is struck at sea is nobody's ground. */
function vesselOf(doc: Doc, { struck, target }: Sides): string | undefined {
  if (struck === undefined || target !== undefined) return undefined;
  if (!VESSELS.has(lemmaOf(doc, struck))) return isShip(doc, struck) ? doc.tokens[struck]?.text : undefined;
  // A warship is its state's.
  const kinds = dependents(doc, struck, ["amod", "compound"]).map((child) => lemmaOf(doc, child));
  if (kinds.some((kind) => WARSHIPS.has(kind))) return undefined;
  const named = childrenOf(doc, struck).find((child) => isShipName(doc, child));
  if (named !== undefined) return phraseWords(doc, named);
  return phraseWords(doc, struck).split(/ (?:with|in|off|near|by|from|on|at|carrying|bound|that|which) /)[0];
}

/** A ship by its name, with the word for it before: "the tanker Lowry". */
function isShip(doc: Doc, token: number): boolean {
  if (doc.syntax.upos[token] !== "PROPN" || actorOfToken(doc, token) !== undefined) return false;
  return dependents(doc, token, ["compound"]).some((child) => VESSELS.has(lemmaOf(doc, child)));
}

/** "a ship, the Lowry", "a tanker, the Tutor". */
function isShipName(doc: Doc, token: number): boolean {
  return (
    doc.syntax.upos[token] === "PROPN" && relationOf(doc, token) === "appos" && actorOfToken(doc, token) === undefined
  );
}

/** A group that strikes on its own ground strikes those who fight it there. */
function foeOnOwnGround(
  doc: Doc,
  sentence: Sentence,
  attacker: string | undefined,
  ground: string | undefined,
): string | undefined {
  const conflict = attacker === undefined || ground === undefined ? undefined : conflictOf(doc, sentence);
  if (conflict === undefined || conflict.parties[1] !== attacker || conflict.parties.includes(ground ?? ""))
    return undefined;
  return conflict.territories.includes(ground ?? "") ? conflict.parties[0] : undefined;
}
