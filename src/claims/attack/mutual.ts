import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { areAdversaries } from "../frame/conflict-of.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf } from "../frame/graph.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { sidesOfPhrase } from "../frame/territory.ts";

/** Who strikes whom where both do. */
export interface Both {
  readonly attacker: string;
  readonly target: string;
}

const KEEPING_UP: ReadonlySet<string> = new Set([
  "continue",
  "resume",
  "renew",
  "intensify",
  "escalate",
  "step",
  "keep",
  "launch",
]);

/** The first two sides that some phrases name. */
export function bothOf(doc: Doc, heads: readonly number[]): Both | undefined {
  const [attacker, target] = [
    ...new Set(heads.flatMap((head) => phraseActors(doc, head)).map((mention) => principalOf(mention.value))),
  ];
  return attacker === undefined || target === undefined ? undefined : { attacker, target };
}

/** "Peru and Chile continue strikes": two that are at war with each other strike each other; allies would strike a third. */
export function keptUpBetween(doc: Doc, noun: number): Both | undefined {
  const [verb] = governorsOf(doc, noun);
  if (verb?.by !== "obj" || !KEEPING_UP.has(verb.lemma.split(" ", 1)[0] ?? "") || doc.syntax.xpos[noun] !== "NNS")
    return undefined;
  // "strikes on a third"
  if (sidesOfPhrase(doc, noun).length > 0) return undefined;
  const subject = subjectTokenOf(doc, verb.token);
  const both = subject === undefined ? undefined : bothOf(doc, [subject]);
  return both !== undefined && areAdversaries(both.attacker, both.target) ? both : undefined;
}

/** "Peru and Chile traded fire"; "as the two trade fire" is the backdrop of other news. */
export function tradesFire(doc: Doc, fire: number): boolean {
  const [verb, ...above] = governorsOf(doc, fire);
  if (verb?.lemma !== "trade" || verb.by !== "obj") return false;
  return [verb, ...above].every(({ token }) => !["as", "while"].includes(caseOf(doc, token)));
}
