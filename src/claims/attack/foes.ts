import { principalOf } from "../../model/actor.ts";
import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import { homeWarOf, isFoughtOver, onlyFoeNamed } from "../frame/conflict-of.ts";
import { isSideOfWar } from "../frame/conflicts.ts";
import { sentenceAt, tokenFrom } from "../frame/graph.ts";
import { heldBy } from "../frame/held-by.ts";
import { armedDoer } from "./armed-doer.ts";
import { namedStriker, otherOfPair } from "./known-striker.ts";
import { sameAttack } from "./same-attack.ts";
import { type Sides, sidesOfNoun, sidesOfVerb } from "./sides.ts";

type AttackFinding = Finding<"attack">;

/** A war is taken to be the same within so many years. */
const YEARS = 1;

/**
 * Findings with the other side of the war that their report tells of, where one side is known and the words leave the other open;
 * not where another finding that may tell the same attack names it.
 */
export function withFoes(doc: Doc, findings: readonly AttackFinding[]): readonly AttackFinding[] {
  return findings.map((finding) => {
    const whole = withFoe(doc, finding);
    if (whole === finding) return finding;
    return findings.some((other) => other !== finding && sameAttack(finding, other) && !sameAttack(whole, other))
      ? finding
      : whole;
  });
}

function withFoe(doc: Doc, finding: AttackFinding): AttackFinding {
  const { attacker, target } = finding.body;
  const token = tokenFrom(doc, finding.trigger.start);
  const sentence = sentenceAt(doc, token);
  if (sentence === undefined || (attacker !== undefined && target !== undefined) || isOfOtherWar(doc, finding))
    return finding;
  if (attacker !== undefined) {
    const foe = otherOfPair(doc, attacker) ?? onlyFoeNamed(doc, attacker);
    return foe === undefined ? finding : { ...finding, body: { ...finding.body, target: foe } };
  }
  const armed = armedDoer(doc, token);
  if (armed !== undefined && armed !== target) return { ...finding, body: { ...finding.body, attacker: armed } };
  const side = sideStruck(doc, finding);
  if (side === undefined || !isFoughtOver(doc, sentence, side)) return finding;
  const striker = strikerOf(doc, sentence, token, side);
  return striker === undefined || striker === target
    ? finding
    : { ...finding, body: { ...finding.body, attacker: striker } };
}

/** An invasion, or what was years ago: those who fight today need not have done it. */
function isOfOtherWar({ article }: Doc, { rule, when }: AttackFinding): boolean {
  if (rule === "attack/invasion") return true;
  const [today, then] = [article.published, when?.edtf].map((day) => Number(day?.slice(0, 4)));
  return (today ?? 0) - (then ?? 0) > YEARS;
}

/** Who was struck, where the words name a side; else whose the ground is. */
function sideStruck(doc: Doc, { body: { target }, where: [place] }: AttackFinding): string | undefined {
  if (target !== undefined && isSideOfWar(target)) return target;
  // Somebody who fights in no war that is known; but "aid workers" were where they were.
  if (target !== undefined && sidesOfText(doc).has(target)) return undefined;
  return place === undefined ? undefined : (heldBy(doc, place) ?? place.territory);
}

function sidesOfText(doc: Doc): ReadonlySet<string> {
  return new Set(doc.actors.map(({ value }) => principalOf(value)));
}

/** Gunmen may be anybody's; militants are the one group's that fights the state struck. */
function strikerOf(doc: Doc, sentence: Sentence, token: number, side: string): string | undefined {
  const { unnamed, rebels }: Sides =
    doc.syntax.upos[token] === "VERB" ? sidesOfVerb(doc, token) : sidesOfNoun(doc, token);
  if (unnamed !== true) return namedStriker(doc, sentence, side);
  const war = rebels === true ? homeWarOf(doc) : undefined;
  return war?.[0] === side ? war[1] : undefined;
}
