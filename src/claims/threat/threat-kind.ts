import type { ClaimOf, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { valuesAgree } from "../frame/agree.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { dependents } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { actionOf } from "./action.ts";
import { alternativesOf } from "./alternative.ts";
import { bareThreat } from "./bare-noun.ts";
import { conditionOf } from "./condition.ts";
import { conditionalOf } from "./conditional.ts";
import { consequencesOf } from "./consequence.ts";
import cues from "./cues.json" with { type: "json" };
import { deadlinesSet } from "./deadlines.ts";
import { declaredOf } from "./declared.ts";
import { notExcluded } from "./not-excluded.ts";
import { isAgent, isNamelessDoer, issuerOfNoun, issuerOfVerb, opponentFor, targetOf } from "./sides.ts";
import { surelyTold } from "./surely-told.ts";
import { withUsualTargets } from "./usual-target.ts";

type ThreatFinding = Finding<"threat">;

const VERBS = new Set([...cues.verbs, ...cues.promising]);
const NOUNS = new Set(cues.nouns);
const ACTS = new Set([...cues.acts, ...cues.acts_beside, ...cues.idle, ...cues.sending]);

/** Warnings of harmful action, with or without a condition and a deadline. */
export const threatKind: ClaimKind<"threat"> = {
  kind: "threat",
  find: findThreats,
  same: (a, b) =>
    valuesAgree(a.body.issuer, b.body.issuer) &&
    valuesAgree(a.body.target, b.body.target) &&
    valuesAgree(a.body.deadline, b.body.deadline) &&
    valuesAgree(a.body.within, b.body.within),
  phrase: phraseThreat,
};

function findThreats(doc: Doc): readonly ThreatFinding[] {
  const said = [...candidatesOf(doc, VERBS, ["VERB"]), ...candidatesOf(doc, NOUNS, ["NOUN"])];
  const threats = [
    ...said.flatMap((candidate) => findingOf(doc, candidate)),
    ...candidatesOf(doc, ACTS, ["VERB"]).flatMap((candidate) => conditionalOf(doc, candidate)),
    ...consequencesOf(doc),
    ...alternativesOf(doc),
    ...declaredOf(doc),
    ...notExcluded(doc),
  ];
  const ruled = [...threats, ...deadlinesSet(doc, threats)];
  return withUsualTargets(doc, [...ruled, ...surelyTold(doc, ruled)]);
}

function findingOf(doc: Doc, { token, lemma, sentence }: Candidate): readonly ThreatFinding[] {
  // "Rebels Promise Revenge": a headline's verb that the tagger takes for a noun has a subject and an object.
  const acts = ["nsubj", "obj"].every((relation) => dependents(doc, token, [relation]).length > 0);
  const verbal = doc.syntax.upos[token] === "VERB" || acts;
  if (verbal && modalityOf(doc, token).negated) return [];
  // "The offensive threatens to cut the road": a thing means no harm.
  const subjects = verbal && lemma === "threaten" ? doersOf(doc, token) : [];
  if (subjects.length > 0 && !subjects.some((subject) => isAgent(doc, subject))) return [];
  const issuer = verbal ? issuerOfVerb(doc, token, sentence) : issuerOfNoun(doc, token, sentence);
  const action = actionOf(doc, token, lemma, issuer);
  if (action === undefined) return verbal ? [] : bareThreat(doc, token, issuer);
  const condition = conditionOf(doc, sentence);
  // A threat of sanctions alone is of the kind `sanctions`; with a condition or a clock it is a threat.
  if (action.sanctions && condition.deadline === undefined && condition.within === undefined) return [];
  const target = targetOf(doc, token, action.token, sentence, issuer) ?? opponentFor(doc, action.token, issuer);
  if (issuer === undefined && (target === undefined || !verbal || !isNamelessDoer(doc, token))) return [];
  return [
    {
      kind: "threat",
      status: "threatened",
      body: {
        action: action.words,
        ...condition,
        ...(issuer === undefined ? {} : { issuer }),
        ...(target === undefined ? {} : { target }),
      },
      ...findingParts(doc, token),
      standing: condition.condition === undefined ? "threatened" : "conditional",
      rule: `threat/${verbal ? "verb" : "noun"}`,
      confidence: 0.5,
    },
  ];
}

function doersOf(doc: Doc, verb: number): readonly number[] {
  const subject = subjectTokenOf(doc, verb);
  return subject === undefined ? [] : [subject, ...dependents(doc, verb, ["nsubj"])];
}

function phraseThreat(claim: ClaimOf<"threat">): string {
  const { issuer, target, action, condition, deadline, within } = claim.body;
  const limit = deadline !== undefined ? `, by ${deadline}` : within !== undefined ? `, within ${within}` : "";
  return `${issuer ?? "an unnamed side"} threatened ${target ?? "its opponent"}: ${action}${condition === undefined ? "" : ` ${/^(?:if|unless|until|as long as)\b/i.test(condition) ? "" : "unless "}${condition}`}${limit}`;
}
