import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import { isNamedAnywhere, mainPairOf, onlyFoeNamed, opponentOf } from "../frame/conflict-of.ts";
import { isAtFar, isUnsure } from "../frame/conflicts.ts";
import { lemmaOf } from "../frame/graph.ts";
import { heldBy } from "../frame/held-by.ts";
import { isUnmanned } from "./manned.ts";
import strikers from "./strikers.json" with { type: "json" };
import cues from "./struck.cues.json" with { type: "json" };

/** Who strikes a side from afar in a war that is known. */
interface Striker {
  readonly striker: string;
  readonly struck: readonly string[];
  readonly since?: string;
  /** Even in a report that does not name him. */
  readonly alone?: boolean;
  /** With aircraft, which his enemies in his own land have none of. */
  readonly air?: boolean;
}

const STRIKES = new Set(["raid", "strike", "attack", "bombardment"]);
const AIR: ReadonlySet<string> = new Set(cues.air_arms);
/** Arms that fly from one land into another. */
const FAR: ReadonlySet<string> = new Set(cues.far_arms);
const HEAVY: ReadonlySet<string> = new Set(cues.heavy_arms);

/**
 * Who struck a side where the words do not say: the other side of the conflict that the sentence speaks of, else the one known
 * to strike it with the arms of war that the sentence tells of.
 */
export function knownStriker(doc: Doc, sentence: Sentence, side: string): string | undefined {
  const opponent = opponentOf(doc, sentence, side);
  if (opponent !== undefined) return fliesNot(doc, sentence, opponent, side) ? side : opponent;
  const known = strikersOf(doc, side).find((each) => isToBeMeant(doc, each));
  if (known !== undefined) return tells(doc, sentence, known.air === true ? AIR : HEAVY) ? known.striker : undefined;
  return tells(doc, sentence, FAR) ? otherOfPair(doc, side) : undefined;
}

/** Who struck a side where no war between two is known so well: the one foe of its that the report names, or the side itself where it alone has the aircraft. */
export function namedStriker(doc: Doc, sentence: Sentence, side: string): string | undefined {
  const foe = onlyFoeNamed(doc, side);
  return foe !== undefined && fliesNot(doc, sentence, foe, side) ? side : foe;
}

/** Who is known to strike a side on the report's day. */
function strikersOf(doc: Doc, side: string): readonly Striker[] {
  const day = doc.article.published?.slice(0, 10) ?? "";
  return (strikers as readonly Striker[]).filter(({ struck, since }) => struck.includes(side) && (since ?? "") <= day);
}

function isToBeMeant(doc: Doc, { alone, striker }: Striker): boolean {
  return alone === true || isNamedAnywhere(doc, striker);
}

/** The adversary of a side in a report that speaks of the two most. */
export function otherOfPair(doc: Doc, side: string): string | undefined {
  const pair = mainPairOf(doc);
  return pair?.includes(side) === true && isAtFar(pair) ? pair.find((party) => party !== side) : undefined;
}

/** Whether a sentence tells of missiles, drones, shells or strikes. */
export function tellsOfArms(doc: Doc, sentence: Sentence): boolean {
  return tells(doc, sentence, HEAVY);
}

/** "warplanes bombed the town": of the two sides of a civil war the state has the aircraft. */
function fliesNot(doc: Doc, sentence: Sentence, opponent: string, side: string): boolean {
  const isGroup = doc.actors.some(({ value }) => value.kind === "group" && value.name === opponent);
  const isState = doc.actors.some(({ value }) => value.kind === "state" && value.name === side);
  if (!isGroup || !isState || tellsItself(doc, sentence, side)) return false;
  return tells(doc, sentence, AIR) || (isUnsure([opponent, side]) && tellsOfDroneStrike(doc, sentence));
}

/** "a drone strike on a market": armies make them, where a group is not known for it. */
function tellsOfDroneStrike(doc: Doc, { first, last }: Sentence): boolean {
  for (let token = first; token < last - 1; token++)
    if (doc.tokens[token]?.lower === "drone" && lemmaOf(doc, token + 1) === "strike") return true;
  return false;
}

/** "The army reported airstrikes on the port": who tells of strikes on himself did not make them. */
function tellsItself({ attributions }: Doc, { start, end }: Sentence, side: string): boolean {
  return attributions.some(
    ({ source, speaker }) =>
      speaker !== undefined &&
      principalOf(speaker) === side &&
      source.some((span) => span.start >= start && span.end <= end),
  );
}

function tells(doc: Doc, { first, last }: Sentence, arms: ReadonlySet<string>): boolean {
  for (let token = first; token < last; token++) {
    // "the ship struck a bridge"
    if (doc.syntax.upos[token] === "VERB" && lemmaOf(doc, token) === "strike") continue;
    if (arms.has(lemmaOf(doc, token)) && (arms !== AIR || !isUnmanned(doc, token))) return true;
    // "an air raid"
    if (arms === AIR && doc.tokens[token]?.lower === "air" && STRIKES.has(lemmaOf(doc, token + 1))) return true;
  }
  return false;
}

/** How far before it the ground that a sentence goes on about may be named, in sentences. */
const BACK = 3;

/** "Four drones hit a residential block", where nobody and no place is named: those of the ground named last before it. */
export function strickenBefore(
  doc: Doc,
  sentence: Sentence,
): { readonly attacker: string; readonly target: string } | undefined {
  if (!tells(doc, sentence, HEAVY)) return undefined;
  const at = doc.sentences.indexOf(sentence);
  const from = doc.sentences[Math.max(0, at - BACK)]?.start ?? 0;
  const near = doc.places.filter(({ start }) => start >= from && start < sentence.end);
  const ground = near.findLast(({ value }) => value.territory !== undefined)?.value;
  const target = ground === undefined ? undefined : (heldBy(doc, ground) ?? ground.territory);
  if (target === undefined) return undefined;
  const known = strikersOf(doc, target).find(({ air }) => air !== true);
  if (known === undefined || !isToBeMeant(doc, known)) return undefined;
  const others = doc.actors.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  // Whoever else is named may have done it, and so may he whose arms they are.
  const isOpen = others.some(({ value, end }) => principalOf(value) !== target || isArms(doc, end));
  return isOpen ? undefined : { attacker: known.striker, target };
}

/** Whether the mention that ends here names arms: "a Peruvian drone". */
function isArms(doc: Doc, end: number): boolean {
  return HEAVY.has(
    lemmaOf(
      doc,
      doc.tokens.findIndex((token) => token.end === end),
    ),
  );
}
