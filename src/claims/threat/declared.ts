import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, relationOf } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { conditionParty, issuerIn, mayHarm, namesOneOf, opponentIn, sideOfVoice } from "./sides.ts";
import { threatFinding } from "./threat-finding.ts";

type ThreatFinding = Finding<"threat">;

const DECLARING = new Set(cues.declaring);
const OCCASIONS = new Set(cues.occasions);
const FAIR = new Set(cues.fair_game);

/** Harm that is declared rather than threatened: "legitimate targets", "declared a naval blockade", "will not go unanswered", "there will be consequences". */
export function declaredOf(doc: Doc): readonly ThreatFinding[] {
  const of = (
    lemmas: readonly string[],
    tags: readonly string[],
    read: (candidate: Candidate) => readonly ThreatFinding[],
  ) => candidatesOf(doc, new Set(lemmas), tags).flatMap(read);
  return [
    ...of(["target", "game"], ["NOUN"], (each) => fairTarget(doc, each)),
    ...of(["blockade"], ["NOUN"], (each) => blockade(doc, each)),
    ...of(cues.unanswered, ["ADJ", "VERB"], (each) => unanswered(doc, each)),
    ...of(cues.dues, ["NOUN"], (each) => foretold(doc, each)),
  ];
}

/** "any ship of Peru is a legitimate target", "declared its bases legitimate targets". */
function fairTarget(doc: Doc, { token, sentence }: Candidate): readonly ThreatFinding[] {
  if (!dependents(doc, token, ["amod"]).some((child) => namesOneOf(doc, child, FAIR))) return [];
  const above = governorsOf(doc, token)[0];
  const said = above?.verbal === true && DECLARING.has(above.lemma) && !above.modality.negated ? above : undefined;
  const verb = dependents(doc, token, ["cop"]).length > 0 ? token : above?.token;
  if (verb === undefined || modalityOf(doc, verb).negated) return [];
  const declarer = said === undefined || said.modality.passive ? undefined : subjectTokenOf(doc, said.token);
  const issuer = (declarer === undefined ? undefined : issuerIn(doc, declarer)) ?? sideOfVoice(doc, token);
  if (issuer === undefined || !mayHarm(doc, issuer)) return [];
  const hit = [
    ...(said === undefined ? [] : dependents(doc, said.token, ["obj"]).filter((child) => child !== token)),
    ...dependents(doc, verb, ["nsubj"]).filter((child) => child !== declarer),
  ];
  const target =
    hit.flatMap((child) => sidesOfPhrase(doc, child)).find((side) => side !== issuer) ??
    conditionParty(doc, sentence, issuer) ??
    opponentIn(doc, issuer);
  return declared(doc, token, issuer, target);
}

/** "declared an air blockade of Peru". */
function blockade(doc: Doc, { token }: Candidate): readonly ThreatFinding[] {
  const above = governorsOf(doc, token)[0];
  if (above?.by !== "obj" || !DECLARING.has(above.lemma) || above.modality.negated) return [];
  const subject = subjectTokenOf(doc, above.token);
  const issuer = subject === undefined ? undefined : issuerIn(doc, subject);
  const target =
    [token, above.token]
      .flatMap((head) => dependents(doc, head, ["nmod", "obl"]))
      .filter((child) => ["on", "of", "against"].includes(caseOf(doc, child)))
      .flatMap((child) => sidesOfPhrase(doc, child))
      .find((side) => side !== issuer) ?? opponentIn(doc, issuer);
  return declared(doc, token, issuer, target);
}

/** "this attack will not go unanswered". */
function unanswered(doc: Doc, { token }: Candidate): readonly ThreatFinding[] {
  const above = governorsOf(doc, token)[0];
  const verb = dependents(doc, token, ["cop"]).length > 0 ? token : above?.token;
  if (verb === undefined) return [];
  const { negated, tense, modal } = modalityOf(doc, verb);
  const deed = dependents(doc, verb, ["nsubj"])[0];
  if (!negated || !(tense === "future" || modal === "would") || deed === undefined) return [];
  if (!namesOneOf(doc, deed, OCCASIONS) && doc.syntax.upos[deed] !== "PRON") return [];
  const issuer = sideOfVoice(doc, token);
  if (issuer === undefined || !mayHarm(doc, issuer)) return [];
  const target = sidesOfPhrase(doc, deed).find((side) => side !== issuer) ?? opponentIn(doc, issuer);
  return threatFinding(doc, { trigger: token, harm: verb, issuer, target, rule: "threat/declared" });
}

/** "there will be hell to pay if Peru does not withdraw": in the words of a side that may do harm, under a condition. */
function foretold(doc: Doc, { token, sentence }: Candidate): readonly ThreatFinding[] {
  const verb = governorsOf(doc, token)[0];
  if (verb?.by !== "nsubj") return [];
  const there = dependents(doc, verb.token, ["expl"]).length > 0 || cues.breaking_loose.includes(verb.lemma);
  const ahead = verb.modality.tense === "future" || verb.modality.modal === "would";
  if (!there || !ahead || verb.modality.negated || relationOf(doc, token) !== "nsubj") return [];
  const issuer = sideOfVoice(doc, token);
  if (issuer === undefined || !mayHarm(doc, issuer)) return [];
  const target = conditionParty(doc, sentence, issuer) ?? opponentIn(doc, issuer);
  return declared(doc, token, issuer, target);
}

/** The threat that a noun names to a side. */
function declared(
  doc: Doc,
  noun: number,
  issuer: string | undefined,
  target: string | undefined,
): readonly ThreatFinding[] {
  return target === undefined
    ? []
    : threatFinding(doc, { trigger: noun, harm: noun, issuer, target, rule: "threat/declared" });
}
