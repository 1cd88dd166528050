import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { placesNest, timesAgree } from "../frame/agree.ts";
import { caseOf, dependents, lemmaOf, sentenceAt, tokenFrom } from "../frame/graph.ts";
import { isOfHeadline, oddsOf, untold, untoldSentences } from "../frame/told.ts";
import { isClashOfPeople } from "./attack-noun.ts";
import { isGerund } from "./attack-status.ts";
import { type AttackTrigger, isMishap } from "./attack-triggers.ts";
import cues from "./cues.json" with { type: "json" };
import { tellsOfArms } from "./known-striker.ts";
import { namedPlaces } from "./land-struck.ts";
import { agreeing, areCrossed, targetsAgree, tollsAgree } from "./same-attack.ts";

type AttackFinding = Finding<"attack">;

const DRILLS = new Set(cues.drills);
const ACCIDENTS = new Set(cues.accidents);
const NOT_KINDS = new Set(cues.not_kinds);

/** From this probability on the classifier's word is taken for an attack. */
const SURE = 0.75;
/** From this one on also for another attack than one of the report that does not stand against it. */
const SURER = 0.9;

/**
 * Attacks in sentences of which no rule reads any, where the classifier is sure of a word and one thing more is told;
 * not those that the report tells more fully.
 */
export function surelyTold(
  doc: Doc,
  ruled: readonly AttackFinding[],
  reads: (trigger: AttackTrigger) => AttackFinding | undefined,
): readonly AttackFinding[] {
  const found: AttackFinding[] = [];
  for (const words of untoldSentences(doc, "attack", ruled, SURE)) {
    const finding = words.map(({ token }) => findingOf(doc, token, reads)).find((each) => each !== undefined);
    if (finding !== undefined) found.push(finding);
  }
  return untold(found, ruled, (finding, other) => isToldBy(doc, finding, other) && !isAnother(doc, finding, other));
}

/** Whether an attack that may be another is one by itself: the classifier is all but certain, and it has a place or a toll of its own. */
function isAnother(doc: Doc, finding: AttackFinding, other: AttackFinding): boolean {
  if (isOfHeadline(doc, finding) || !hasItsOwn(finding, other)) return false;
  return oddsOf(doc, "attack", tokenFrom(doc, finding.trigger.start)) >= SURER;
}

function findingOf(
  doc: Doc,
  token: number,
  reads: (trigger: AttackTrigger) => AttackFinding | undefined,
): AttackFinding | undefined {
  if (isUnarmed(doc, token) || isClashOfPeople(doc, token) || isForYears(doc, token)) return undefined;
  const form = doc.syntax.upos[token] === "VERB" && !isGerund(doc, token) ? "verb" : "noun";
  const finding = reads({ token, form, rule: "learnt" });
  return finding !== undefined && tellsMore(finding) ? finding : undefined;
}

/** "has fought the rebels for decades": a war, and no deed of it. */
function isForYears(doc: Doc, token: number): boolean {
  return dependents(doc, token, ["obl"]).some((child) => LONG.has(lemmaOf(doc, child)) && caseOf(doc, child) === "for");
}

const LONG: ReadonlySet<string> = new Set(["year", "decade"]);

/** Told of an exercise, of an accident or of a ship that ran into something. */
function isUnarmed(doc: Doc, token: number): boolean {
  const sentence = sentenceAt(doc, token);
  if (sentence === undefined) return true;
  for (let at = sentence.first; at < sentence.last; at++) if (DRILLS.has(lemmaOf(doc, at))) return true;
  if (tellsOfArms(doc, sentence)) return false;
  const causes = [token, ...dependents(doc, token, ["nsubj", "obl", "advcl"])];
  return causes.some((cause) => isAccident(doc, cause));
}

/** "a crash", "a gas explosion", "when the train struck a bridge". */
function isAccident(doc: Doc, cause: number): boolean {
  const kinds = dependents(doc, cause, ["compound", "amod"]).map((child) => doc.tokens[child]?.lower ?? "");
  const isNamed = doc.syntax.upos[cause] === "NOUN" && ACCIDENTS.has(lemmaOf(doc, cause));
  return isNamed || kinds.some((kind) => NOT_KINDS.has(kind)) || isMishap(doc, cause);
}

/** A side, a day, a place or a toll. */
function tellsMore({ body, when, where }: AttackFinding): boolean {
  const { attacker, target, killed, wounded } = body;
  return [attacker, target, killed, wounded, when].some((slot) => slot !== undefined) || where.length > 0;
}

/** Whether an attack read from little may be another that the report tells of more fully; what a headline tells, the text does. */
function isToldBy(doc: Doc, finding: AttackFinding, other: AttackFinding): boolean {
  if (other.status !== finding.status) return false;
  if (isOfHeadline(doc, finding)) return true;
  return (
    !areCrossed(finding, other) &&
    agreeing(finding.body.attacker, other.body.attacker) &&
    targetsAgree(finding.body.target, other.body.target) &&
    placesNest(namedPlaces(finding.where), namedPlaces(other.where)) &&
    timesAgree(finding.when, other.when)
  );
}

/** A place that the other is not told with, another toll, or a toll of somebody who is named. */
function hasItsOwn(finding: AttackFinding, other: AttackFinding): boolean {
  const { body, where } = finding;
  const placed = namedPlaces(where).length > 0;
  if ((placed && namedPlaces(other.where).length === 0) || !tollsAgree(finding, other)) return true;
  if (!placed && body.attacker === undefined && body.target === undefined) return false;
  const { killed, wounded } = other.body;
  return (body.killed ?? killed) !== killed || (body.wounded ?? wounded) !== wounded;
}
