import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import { opponentOf } from "../frame/conflict-of.ts";
import { lemmaOf } from "../frame/graph.ts";
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
const HEAVY: ReadonlySet<string> = new Set(cues.heavy_arms);

/**
 * Who struck a side where the words do not say: the other side of the conflict that the sentence speaks of, else the one known
 * to strike it with the arms of war that the sentence tells of.
 */
export function knownStriker(doc: Doc, sentence: Sentence, side: string): string | undefined {
  const opponent = opponentOf(doc, sentence, side);
  if (opponent !== undefined) return fliesNot(doc, sentence, opponent, side) ? side : opponent;
  const day = doc.article.published?.slice(0, 10) ?? "";
  const known = (strikers as readonly Striker[]).find(
    ({ struck, since, striker, alone }) =>
      struck.includes(side) && (since ?? "") <= day && (alone === true || isNamed(doc, striker)),
  );
  return known !== undefined && tells(doc, sentence, known.air === true ? AIR : HEAVY) ? known.striker : undefined;
}

/** "warplanes bombed the town": of the two sides of a civil war the state has the aircraft. */
function fliesNot(doc: Doc, sentence: Sentence, opponent: string, side: string): boolean {
  const isGroup = doc.actors.some(({ value }) => value.kind === "group" && value.name === opponent);
  const isState = doc.actors.some(({ value }) => value.kind === "state" && value.name === side);
  return isGroup && isState && tells(doc, sentence, AIR);
}

function isNamed(doc: Doc, name: string): boolean {
  return doc.actors.some(({ value }) => (value.members ?? [value]).some((each) => principalOf(each) === name));
}

/** Whether a sentence tells of missiles, drones, shells or strikes. */
function tells(doc: Doc, { first, last }: Sentence, arms: ReadonlySet<string>): boolean {
  for (let token = first; token < last; token++) {
    if (arms.has(lemmaOf(doc, token)) && (arms !== AIR || !isUnmanned(doc, token))) return true;
    // "an air raid"
    if (arms === AIR && doc.tokens[token]?.lower === "air" && STRIKES.has(lemmaOf(doc, token + 1))) return true;
  }
  return false;
}
