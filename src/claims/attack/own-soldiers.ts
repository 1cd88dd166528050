import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import { areAdversaries, fightsAtHome } from "../frame/conflicts.ts";
import { knownStriker } from "./known-striker.ts";

/** Rules that give an actor to words which name none: "the army", "its jets". */
const GUESSED = new Set([
  "actors/bare-forces",
  "actors/state-body",
  "actors/body-again",
  "actors/pronoun",
  "actors/body-alone",
]);

/** "The army shelled the town", in a land with a war of its own, where another state was named last: the army of that land. */
export function ownSoldiers(doc: Doc, sentence: Sentence, attacker: string, ground: string | undefined): string {
  if (ground === undefined || ground === attacker || areAdversaries(attacker, ground)) return attacker;
  const owner = knownStriker(doc, sentence, ground) ?? (fightsAtHome(ground) ? ground : undefined);
  if (owner === undefined) return attacker;
  const here = doc.actors.filter(
    ({ start, end, value }) => start >= sentence.start && end <= sentence.end && principalOf(value) === attacker,
  );
  const isGuessed = here.length > 0 && here.every(({ rule }) => GUESSED.has(rule));
  return isGuessed && here.some(({ value }) => value.kind === "state" || value.of !== undefined) ? owner : attacker;
}
