import type { Doc } from "../../model/doc.ts";
import { conflictOf } from "../frame/conflict-of.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, sentenceAt } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import type { Stance } from "../frame/stance.ts";
import cues from "./cues.json" with { type: "json" };

const PAUSING = new Set(cues.pausing);
const ATTACKING = new Set(cues.attacking);
const OWN = new Set(cues.own_fighting);
const ORDERING = new Set(cues.ordering);
const TROOPS = new Set(cues.troops);
const ANNOUNCING = new Set(cues.announcing);
/** One attack that is stopped is beaten back. */
const SINGLE = new Set(["attack", "strike", "raid", "assault", "airstrike"]);
/** Operations that are none of war. */
const PEACEFUL = new Set(cues.peaceful);

/** "stop bombing the town", "cease targeting power plants": an end of fighting told by what is to stop. */
export function stopsAttacking(doc: Doc, verb: number): boolean {
  return dependents(doc, verb, ["xcomp", "ccomp"]).some(
    (child) => doc.syntax.xpos[child] === "VBG" && ATTACKING.has(lemmaOf(doc, child)),
  );
}

/** "The army has paused its raids", "announced that it would cease its strikes": a side of the war that lays down its arms, wholly or in part; undefined of all else. */
export function ownPause(doc: Doc, verb: number, stance: Stance, by: string | undefined): Stance | undefined {
  const lemma = lemmaOf(doc, verb);
  const announced = stance === "planned" && ANNOUNCING.has(by ?? "");
  if (!PAUSING.has(lemma) || !isOfSide(doc, verb) || !(fights(doc, verb) || stopsAttacking(doc, verb)))
    return undefined;
  const { tense, modal, negated, condition } = modalityOf(doc, verb);
  if (negated || condition !== undefined) return undefined;
  if (announced) return "agreed";
  return tense === "past" && modal === undefined && stance === "happened" ? "ongoing" : undefined;
}

/** Whether the subject is a side of the conflict that the sentence speaks of. */
function isOfSide(doc: Doc, verb: number): boolean {
  const subject = subjectTokenOf(doc, verb);
  const sentence = sentenceAt(doc, verb);
  if (subject === undefined || sentence === undefined) return false;
  const parties = conflictOf(doc, sentence)?.parties ?? [];
  const lands = doc.places
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .flatMap(({ value }) => value.territory ?? []);
  return principalsOf(phraseActors(doc, subject)).some(
    (name) => parties.includes(name) || lands.some((land) => areAdversaries(name, land)),
  );
}

/** "halted its raids", but not "halted Russian raids". */
function isOwn(doc: Doc, verb: number, fight: number): boolean {
  const subject = subjectTokenOf(doc, verb);
  const own = subject === undefined ? [] : principalsOf(phraseActors(doc, subject));
  const whose = dependents(doc, fight, ["amod", "compound", "nmod:poss"]).flatMap((child) => phraseActors(doc, child));
  const by = dependents(doc, fight, ["nmod"]).filter((child) => caseOf(doc, child) === "by");
  return by.length === 0 && principalsOf(whose).every((name) => own.includes(name));
}

function fights(doc: Doc, verb: number): boolean {
  return dependents(doc, verb, ["obj"]).some(
    (child) =>
      OWN.has(lemmaOf(doc, child)) &&
      (doc.syntax.xpos[child] === "NNS" || !SINGLE.has(lemmaOf(doc, child))) &&
      isOwn(doc, verb, child) &&
      !dependents(doc, child, ["amod", "compound"]).some((kind) => PEACEFUL.has(lemmaOf(doc, kind))),
  );
}

/** "ordered its troops to hold their fire": a side that orders its own men to stop has stopped. */
export function isOrderedByItself(doc: Doc, verb: number | undefined): boolean {
  if (verb === undefined || !ORDERING.has(lemmaOf(doc, verb))) return false;
  const { tense, modal, negated, condition } = modalityOf(doc, verb);
  if (tense !== "past" || modal !== undefined || negated || condition !== undefined) return false;
  return dependents(doc, verb, ["obj", "iobj"]).some(
    (child) =>
      TROOPS.has(lemmaOf(doc, child)) &&
      dependents(doc, child, ["nmod:poss"]).some((owner) => doc.syntax.upos[owner] === "PRON"),
  );
}
