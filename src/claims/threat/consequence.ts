import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, hasDeterminer, lemmaOf, relationOf, subtree } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import { wordsOf } from "./action.ts";
import { conditionOf } from "./condition.ts";
import cues from "./cues.json" with { type: "json" };
import {
  addresseeIn,
  conditionParty,
  issuerIn,
  mayHarm,
  namesOneOf,
  opponentIn,
  ownerSide,
  sideOfVoice,
} from "./sides.ts";

type ThreatFinding = Finding<"threat">;

const MET = new Set(cues.met);
const DRAWS = new Set(cues.draws);
const GIVING = new Set(cues.giving);
const SUFFERS = new Set(cues.suffers);
const OCCASIONS = new Set(cues.occasions);
const ANSWER_NOUNS = new Set(cues.answer_nouns);
const RESPONSE = new Set(cues.response);
const FITTING = new Set(cues.fitting);
const HARSH = new Set(cues.harsh);
const DOERS = new Set(cues.doers);
const DUES = new Set(cues.dues);
const PERISHING = new Set(cues.perishing);
const REGARDING = new Set(cues.regarding);
const MEANING = new Set(cues.meaning_war);
const FURTHER = new Set(["repetition", "repeat"]);
/** "whoever crosses the line": nobody is named, and the opponent is meant. */
const ANYONE = new Set(cues.anyone);
const VERBS = new Set([...REGARDING, ...MEANING, ...MET, ...DRAWS, ...GIVING, ...SUFFERS, ...PERISHING]);

/** What stands beside the harm without being of it. */
const BESIDE: ReadonlySet<string> = new Set(["acl", "nsubj", "csubj", "mark", "aux", "cop", "punct"]);

interface Sides {
  readonly issuer: string | undefined;
  readonly target: string | undefined;
  /** The word that names the harm. */
  readonly harm: number;
}

/** What a deed would bring upon its doer, in the words of the other side: "any attack will be met with force", "they will pay a price", "we will give a crushing response to …". */
export function consequencesOf(doc: Doc): readonly ThreatFinding[] {
  return [
    ...candidatesOf(doc, VERBS, ["VERB"]).flatMap((candidate) => consequenceOf(doc, candidate)),
    ...candidatesOf(doc, HARSH, ["ADJ", "VERB"]).flatMap((candidate) => consequenceOf(doc, candidate)),
  ];
}

function consequenceOf(doc: Doc, candidate: Candidate): readonly ThreatFinding[] {
  const { token, lemma, sentence } = candidate;
  const { tense, modal, negated } = modalityOf(doc, token);
  const possible = modal === "could" && conditionOf(doc, sentence).condition !== undefined;
  if (negated || !(tense === "future" || modal === "would" || possible)) return [];
  const sides =
    (MET.has(lemma) || DRAWS.has(lemma) ? ofOccasion(doc, token) : undefined) ??
    (REGARDING.has(lemma) || MEANING.has(lemma) ? ofCasus(doc, token) : undefined) ??
    (GIVING.has(lemma) ? ofAnswer(doc, token) : undefined) ??
    (SUFFERS.has(lemma) || PERISHING.has(lemma) ? ofSufferer(doc, token, sentence) : undefined) ??
    (HARSH.has(lemma) ? ofResponse(doc, token) : undefined);
  if (sides?.issuer === undefined || sides.issuer === sides.target || !mayHarm(doc, sides.issuer)) return [];
  const target =
    sides.target ??
    conditionParty(doc, sentence, sides.issuer) ??
    addresseeIn(doc, sentence, sides.issuer) ??
    opponentIn(doc, sides.issuer);
  const words = wordsOf(
    doc,
    subtree(doc, sides.harm, (child) => BESIDE.has(relationOf(doc, child))),
    sides.harm,
  );
  return [
    {
      kind: "threat",
      status: "threatened",
      body: {
        action: words,
        ...conditionOf(doc, sentence),
        issuer: sides.issuer,
        ...(target === undefined ? {} : { target }),
      },
      ...findingParts(doc, token),
      standing: "conditional",
      rule: "threat/consequence",
      confidence: 0.5,
    },
  ];
}

/** "Any attack will be met with force", "a strike on it would draw a harsh response". */
function ofOccasion(doc: Doc, verb: number): Sides | undefined {
  const subject = dependents(doc, verb, ["nsubj"])[0];
  if (subject === undefined) return undefined;
  const any = hasDeterminer(doc, subject, ["any", "every"]) || namesOneOf(doc, subject, FURTHER);
  if (!any && !namesOneOf(doc, subject, OCCASIONS)) return undefined;
  const passive = doc.syntax.label[subject] === "nsubj:pass";
  const answer = dependents(doc, verb, passive ? ["obl"] : ["obj"]).find(
    (child) => namesOneOf(doc, child, ANSWER_NOUNS) && (!passive || ["with", "by"].includes(caseOf(doc, child))),
  );
  // "would be answered decisively", "would be avenged"
  const harm = answer ?? (passive && any && lemmaOf(doc, verb) !== "meet" ? verb : undefined);
  if (harm === undefined) return undefined;
  const issuer = ownerSide(doc, harm) ?? sideOfVoice(doc, verb);
  return { issuer, target: sidesOfPhrase(doc, subject).find((side) => side !== issuer), harm };
}

/** "any incursion would be treated as a declaration of war", "downing a plane would mean war". */
function ofCasus(doc: Doc, verb: number): Sides | undefined {
  const lemma = lemmaOf(doc, verb);
  const deeds = dependents(doc, verb, ["nsubj", "csubj"]);
  const harm = MEANING.has(lemma)
    ? dependents(doc, verb, ["obj"]).find((child) => lemmaOf(doc, child) === "war")
    : dependents(doc, verb, ["obl", "xcomp"]).find((child) => caseOf(doc, child) === "as" && isWarlike(doc, child));
  const issuer = harm === undefined || deeds.length === 0 ? undefined : sideOfVoice(doc, verb);
  if (harm === undefined || issuer === undefined) return undefined;
  return { issuer, target: deeds.flatMap((deed) => sidesOfPhrase(doc, deed)).find((side) => side !== issuer), harm };
}

/** "war", "an act of war", "a declaration of war". */
function isWarlike(doc: Doc, noun: number): boolean {
  return [noun, ...dependents(doc, noun, ["nmod"])].some((word) => ["war", "aggression"].includes(lemmaOf(doc, word)));
}

/** "will give a crushing response to any attack". */
function ofAnswer(doc: Doc, verb: number): Sides | undefined {
  const harm = dependents(doc, verb, ["obj"]).find((child) => namesOneOf(doc, child, RESPONSE));
  if (harm === undefined) return undefined;
  // "will give Peru a fitting reply"
  const given = dependents(doc, verb, ["iobj"])[0];
  const fits = dependents(doc, harm, ["amod"]).some((child) => FITTING.has(doc.tokens[child]?.lower ?? ""));
  const occasion =
    given !== undefined && fits
      ? given
      : [verb, harm]
          .flatMap((head) => dependents(doc, head, ["obl", "nmod"]))
          .find((child) => caseOf(doc, child) === "to");
  if (occasion === undefined || (occasion !== given && !namesOneOf(doc, occasion, OCCASIONS))) return undefined;
  const subject = subjectTokenOf(doc, verb);
  const issuer = (subject === undefined ? undefined : issuerIn(doc, subject)) ?? sideOfVoice(doc, verb);
  return { issuer, target: sidesOfPhrase(doc, occasion).find((side) => side !== issuer), harm };
}

/** "Peru's response to any attack would be harsh". */
function ofResponse(doc: Doc, predicate: number): Sides | undefined {
  const subject = dependents(doc, predicate, ["nsubj"])[0];
  if (subject === undefined || !namesOneOf(doc, subject, RESPONSE)) return undefined;
  const issuer = ownerSide(doc, subject) ?? sideOfVoice(doc, predicate);
  return { issuer, target: sidesOfPhrase(doc, subject).find((side) => side !== issuer), harm: subject };
}

/** "They will pay a heavy price", "Lima will burn": in the words of the other side alone. */
function ofSufferer(doc: Doc, verb: number, sentence: Sentence): Sides | undefined {
  const subject = subjectTokenOf(doc, verb);
  const perishes = PERISHING.has(lemmaOf(doc, verb)) && dependents(doc, verb, ["obj"]).length === 0;
  const rues = lemmaOf(doc, verb) === "regret";
  const harm =
    perishes || rues || paysFor(doc, verb)
      ? verb
      : dependents(doc, verb, ["obj"]).find((child) => DUES.has(lemmaOf(doc, child)));
  if (subject === undefined || harm === undefined) return undefined;
  const issuer = sideOfVoice(doc, verb);
  const target = sidesOfPhrase(doc, subject).find((side) => side !== issuer);
  // "told Peru that it would pay for it"
  const told = issuer === undefined || target !== undefined ? undefined : addresseeIn(doc, sentence, issuer);
  const anyone =
    told !== undefined || namesOneOf(doc, subject, DOERS) || (issuer !== undefined && namesOneOf(doc, subject, ANYONE));
  return target === undefined && !anyone ? undefined : { issuer, target: target ?? told, harm };
}

/** "would pay for the raid", "will pay dearly": no sum is paid. */
function paysFor(doc: Doc, verb: number): boolean {
  if (lemmaOf(doc, verb) !== "pay" || dependents(doc, verb, ["obj"]).length > 0) return false;
  const deed = dependents(doc, verb, ["obl"]).some(
    (child) => caseOf(doc, child) === "for" && namesOneOf(doc, child, OCCASIONS),
  );
  return deed || dependents(doc, verb, ["advmod"]).some((child) => doc.tokens[child]?.lower === "dearly");
}
