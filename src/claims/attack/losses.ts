import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { opponentOf } from "../frame/conflict-of.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import { behindOf, findingParts } from "../frame/finding-parts.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, subtree } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };

type AttackFinding = Finding<"attack">;

const LOSING = new Set(cues.losing);
const LOST = new Set(cues.lost);

/** Battles told by what a side lost in them: "The army lost over 300 troops and two tanks in battles with the rebels". */
export function lossesOf(doc: Doc): readonly AttackFinding[] {
  return candidatesOf(doc, LOSING, ["VERB"]).flatMap((candidate) => lossOf(doc, candidate));
}

function lossOf(doc: Doc, { token, sentence }: Candidate): readonly AttackFinding[] {
  const object = dependents(doc, token, ["obj"])[0];
  const subject = subjectTokenOf(doc, token);
  const { tense, negated, condition } = modalityOf(doc, token);
  if (object === undefined || subject === undefined || tense !== "past" || negated || condition !== undefined)
    return [];
  if (!subtree(doc, object).some((child) => LOST.has(lemmaOf(doc, child)))) return [];
  const [target] = sidesOfPhrase(doc, subject);
  if (target === undefined) return [];
  const against = [token, ...dependents(doc, token, ["obl"])]
    .flatMap((head) => dependents(doc, head, ["obl", "nmod"]))
    .filter((child) => ["with", "against", "to"].includes(caseOf(doc, child)))
    .flatMap((child) => sidesOfPhrase(doc, child));
  const attacker = against.find((name) => areAdversaries(name, target)) ?? opponentOf(doc, sentence, target);
  if (attacker === undefined) return [];
  const { when: read, ...parts } = findingParts(doc, token);
  const when = behindOf(read, doc.article.published);
  return [
    {
      kind: "attack",
      status: "done",
      body: { attacker, target, weapon: [] },
      ...parts,
      ...(when === undefined ? {} : { when }),
      standing: "happened",
      rule: "attack/losses",
      confidence: 0.6,
    },
  ];
}
