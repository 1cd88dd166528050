import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Telling } from "../../model/telling.ts";
import { valuesAgree } from "../frame/agree.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, sentenceAt } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import { untold, untoldWords } from "../frame/told.ts";
import cues from "./cues.json" with { type: "json" };
import {
  conditionParty,
  issuerIn,
  issuerOfDeed,
  issuerOfNoun,
  mayHarm,
  opponentIn,
  sideOfVoice,
  targetOf,
} from "./sides.ts";
import { threatFinding } from "./threat-finding.ts";

type ThreatFinding = Finding<"threat">;

/** From this probability on the classifier's word is taken for a threat. */
const SURE = 0.7;
/** The same for a threat of which the words and the report name no target. */
const SURE_OF_ONE = 0.85;
/** The same for one that may tell of a risk. */
const SURE_OF_BARE = 0.9;

/** The same for a word that the rules know and take for no threat here, where the words name whom it threatens. */
const SURE_OF_KNOWN = 0.78;

/** "would suffer damage": who does, is threatened. */
const SUFFERS = new Set(cues.suffers);
/** Words that the rules know. */
const KNOWN = new Set([...cues.verbs, ...cues.promising, ...cues.nouns]);

/** Threats in sentences of which no rule reads any, where the classifier is sure of a word and a side that may do harm utters them; not those that the report tells more fully. */
export function surelyTold(doc: Doc, ruled: readonly ThreatFinding[]): readonly ThreatFinding[] {
  const read = untoldWords(doc, "threat", ruled, SURE).flatMap((telling) => findingOf(doc, telling));
  return untold(read, ruled, isToldBy);
}

/** One threat told again: the same issuer, and no target or clock stands against it. */
function isToldBy({ body: a }: ThreatFinding, { body: b }: ThreatFinding): boolean {
  return (
    a.issuer === b.issuer &&
    valuesAgree(a.target, b.target) &&
    valuesAgree(a.deadline, b.deadline) &&
    valuesAgree(a.within, b.within)
  );
}

function findingOf(doc: Doc, { token, probability }: Telling): readonly ThreatFinding[] {
  const sentence = sentenceAt(doc, token);
  const verbal = doc.syntax.upos[token] === "VERB";
  if (sentence === undefined || (verbal && modalityOf(doc, token).negated)) return [];
  const suffers =
    verbal && (SUFFERS.has(lemmaOf(doc, token)) || dependents(doc, token, ["aux:pass", "nsubj:pass"]).length > 0);
  const issuer =
    (verbal ? issuerBy(doc, token, suffers) : issuerOfNoun(doc, token, sentence)) ?? sideOfVoice(doc, token);
  if (issuer === undefined || !mayHarm(doc, issuer) || warnsOfOther(doc, token, issuer)) return [];
  const sufferer = suffers ? subjectTokenOf(doc, token) : undefined;
  const hit = sufferer === undefined ? undefined : sidesOfPhrase(doc, sufferer).find((side) => side !== issuer);
  const named = hit ?? targetOf(doc, token, token, sentence, issuer) ?? conditionParty(doc, sentence, issuer);
  if (
    KNOWN.has(lemmaOf(doc, token)) &&
    probability < (named === undefined && tellsOfRisk(doc, token) ? SURE_OF_BARE : SURE_OF_KNOWN)
  )
    return [];
  const target = named ?? opponentIn(doc, issuer);
  if (target === undefined && probability < SURE_OF_ONE) return [];
  return threatFinding(doc, { trigger: token, harm: token, issuer, target, rule: "threat/learnt" });
}

/** "Peru warned that Chile may attack": what another would do; what he would suffer is his who warns. */
function warnsOfOther(doc: Doc, verb: number, issuer: string): boolean {
  return dependents(doc, verb, ["ccomp"])
    .flatMap((clause) => dependents(doc, clause, ["nsubj"]))
    .filter((doer) => doc.syntax.label[doer] !== "nsubj:pass")
    .map((doer) => sidesOfPhrase(doc, doer))
    .some((sides) => sides.length > 0 && !sides.includes(issuer));
}

/** "warned that the war could spread": what may come of itself, or is only promised. */
function tellsOfRisk(doc: Doc, verb: number): boolean {
  // "vowed to defend every town": what is promised harms none by itself.
  if (!WARNINGS.has(lemmaOf(doc, verb))) return true;
  return dependents(doc, verb, ["ccomp", "obl", "obj"]).some(
    (child) =>
      RISKS.has(lemmaOf(doc, child)) ||
      dependents(doc, child, ["aux"]).some((aux) => MAY.has(doc.tokens[aux]?.lower ?? "")),
  );
}

const WARNINGS: ReadonlySet<string> = new Set(cues.warnings);
const MAY: ReadonlySet<string> = new Set(["could", "may", "might", "can"]);
const RISKS: ReadonlySet<string> = new Set(cues.risks);

/** The subject of the word where it can act, or the agent of what is suffered. */
function issuerBy(doc: Doc, verb: number, suffers: boolean): string | undefined {
  if (suffers) {
    const agent = dependents(doc, verb, ["obl"]).find((child) => caseOf(doc, child) === "by");
    return agent === undefined ? undefined : issuerIn(doc, agent);
  }
  return issuerOfDeed(doc, verb);
}
