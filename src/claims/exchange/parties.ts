import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import { mainPairOf, sidesOrConflict } from "../frame/conflict-of.ts";
import { groundsOf } from "../frame/conflicts.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf } from "../frame/graph.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import type { Stance } from "../frame/stance.ts";
import cues from "./cues.json" with { type: "json" };

const SWAPS = new Set(cues.swaps);
/** Stances in which who speaks may be none of those who hand over. */
const SPOKEN: ReadonlySet<Stance> = new Set(["demanded", "offered", "possible", "conditional"]);
const CARRYING: ReadonlySet<string> = new Set(cues.carrying);
const SIDES: ReadonlySet<ActorRef["kind"]> = new Set(["state", "group", "body"]);

/** Who hands over and who receives: those who swap, or the two sides of the verb; else those named, or the two sides of the conflict that the sentence, or the report, speaks of. */
export function partiesOf(doc: Doc, token: number, sentence: Sentence, stance: Stance): readonly string[] {
  const isVerb = doc.syntax.upos[token] === "VERB";
  const swap = SWAPS.has(lemmaOf(doc, token));
  const verbal = isVerb && (swap || !SPOKEN.has(stance)) ? sidesOfVerb(doc, token) : [];
  const between = dependents(doc, token, ["nmod"]).filter((child) => caseOf(doc, child) === "between");
  const named = isVerb ? verbal : sidesOf(doc, between);
  const sides = named.length >= 2 ? named : sidesOrConflict(doc, token, sentence);
  const pair = sides.length > 0 ? undefined : mainPairOf(doc);
  return pair === undefined || isElsewhere(doc, sentence, pair) ? sides : pair;
}

/** Whether a sentence names a land that those two do not fight over. */
function isElsewhere(doc: Doc, { start, end }: Sentence, pair: readonly string[]): boolean {
  const grounds = [...pair, ...groundsOf(pair)];
  return doc.places.some(
    (place) => place.start >= start && place.end <= end && !grounds.includes(place.value.territory ?? pair[0] ?? ""),
  );
}

/** "Peru and Chile swapped", "Peru handed over to Chile", "Peru received from Chile": the states and groups that the verb joins. */
function sidesOfVerb(doc: Doc, verb: number): readonly string[] {
  const subject = subjectTokenOf(doc, verb);
  const others = dependents(doc, verb, ["obl"]).filter((child) => ["to", "from", "with"].includes(caseOf(doc, child)));
  return sidesOf(doc, [...(subject === undefined ? [] : [subject]), ...others]);
}

function sidesOf(doc: Doc, heads: readonly number[]): readonly string[] {
  const actors = heads
    .flatMap((head) => phraseActors(doc, head))
    .flatMap(({ value }) => value.members ?? [value])
    .filter(({ kind, of }) => SIDES.has(kind) && (kind !== "body" || of !== undefined));
  // "received them from the Red Cross": who carries them holds nobody.
  return [...new Set(actors.map(principalOf))].filter((name) => !CARRYING.has(name));
}
