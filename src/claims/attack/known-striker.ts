import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import { opponentOf } from "../frame/conflict-of.ts";
import { lemmaOf } from "../frame/graph.ts";
import strikers from "./strikers.json" with { type: "json" };
import cues from "./struck.cues.json" with { type: "json" };

/** Who strikes a side from afar in a war that is known. */
interface Striker {
  readonly striker: string;
  readonly struck: readonly string[];
  readonly since?: string;
  /** Even in a report that does not name him. */
  readonly alone?: boolean;
}

const HEAVY = new Set(cues.heavy_arms);

/**
 * Who struck a side where the words do not say: the other side of the conflict that the sentence speaks of, else the one known
 * to strike it with the arms of war that the sentence tells of.
 */
export function knownStriker(doc: Doc, sentence: Sentence, side: string): string | undefined {
  const opponent = opponentOf(doc, sentence, side);
  if (opponent !== undefined) return opponent;
  const day = doc.article.published?.slice(0, 10) ?? "";
  const known = (strikers as readonly Striker[]).find(
    ({ struck, since, striker, alone }) =>
      struck.includes(side) && (since ?? "") <= day && (alone === true || isNamed(doc, striker)),
  );
  return known !== undefined && tellsOfArms(doc, sentence) ? known.striker : undefined;
}

function isNamed(doc: Doc, name: string): boolean {
  return doc.actors.some(({ value }) => (value.members ?? [value]).some((each) => principalOf(each) === name));
}

/** Whether a sentence tells of missiles, drones, shells or strikes. */
function tellsOfArms(doc: Doc, { first, last }: Sentence): boolean {
  for (let token = first; token < last; token++) if (HEAVY.has(lemmaOf(doc, token))) return true;
  return false;
}
