import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, subtree } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import cues from "./cues.json" with { type: "json" };
import { issuerOfDeed, mayHarm, namesOneOf, opponentIn, targetOf } from "./sides.ts";
import { threatFinding } from "./threat-finding.ts";

const EXCLUDING = new Set(cues.excluding);
const DECLINING = new Set(["refuse", "decline"]);
const OPTIONS = new Set(cues.options);
const ARMED = new Set(["force", "military", "armed", "strike", "attack", "invasion", "war", "raid"]);

/** "did not rule out the use of force against Peru": who leaves harm open threatens with it. */
export function notExcluded(doc: Doc): readonly Finding<"threat">[] {
  return candidatesOf(doc, EXCLUDING, ["VERB"]).flatMap((candidate) => leftOpen(doc, candidate));
}

function leftOpen(doc: Doc, { token, lemma, sentence }: Candidate): readonly Finding<"threat">[] {
  const { negated, passive } = modalityOf(doc, token);
  const [above] = governorsOf(doc, token);
  // "refused to rule out"
  const declined = above?.by === "xcomp" && DECLINING.has(above.lemma) && !above.modality.negated;
  if ((!negated && !declined) || passive || (lemma === "rule" && doc.tokens[token + 1]?.lower !== "out")) return [];
  const harm = dependents(doc, token, ["obj", "xcomp"]).find(
    (child) => OPTIONS.has(lemmaOf(doc, child)) && subtree(doc, child).some((word) => namesOneOf(doc, word, ARMED)),
  );
  const issuer = issuerOfDeed(doc, token);
  if (harm === undefined || issuer === undefined || !mayHarm(doc, issuer) || isByOther(doc, harm)) return [];
  const target = targetOf(doc, token, harm, sentence, issuer) ?? opponentIn(doc, issuer);
  return target === undefined ? [] : threatFinding(doc, { trigger: token, harm, issuer, target, rule: "threat/open" });
}

/** "did not rule out an attack by Chile": what another may do. */
function isByOther(doc: Doc, harm: number): boolean {
  return dependents(doc, harm, ["nmod"]).some((child) => caseOf(doc, child) === "by");
}
