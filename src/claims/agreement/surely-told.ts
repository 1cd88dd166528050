import { principalOf } from "../../model/actor.ts";
import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import { partiesAgree, timesAgree } from "../frame/agree.ts";
import { sidesOrConflict } from "../frame/conflict-of.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { dependents, lemmaOf, participlesOn, relationOf, sentenceAt } from "../frame/graph.ts";
import { usualParties } from "../frame/most-frequent.ts";
import { ownParts } from "../frame/own-parts.ts";
import { membersOf, partyNames } from "../frame/participants.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { STANDING_OF, stanceOf } from "../frame/stance.ts";
import { statusTold, untold, untoldWords } from "../frame/told.ts";
import { agreementRead } from "./agreement-status.ts";
import cues from "./cues.json" with { type: "json" };
import { ownYear, partiesOf } from "./parties.ts";

type AgreementFinding = Finding<"agreement">;
type Status = ClaimStatuses["agreement"];

/** From this probability on the classifier's word is taken for an agreement. */
const SURE = 0.75;
/** The same for an agreement of which the words name one party. */
const SURE_OF_ONE = 0.85;
/** The same for an agreement of which they name none. */
const SURE_OF_NONE = 0.95;
const NOT_OF = new Set(cues.not_of);

/** Agreements in sentences of which no rule reads any, where the classifier is sure of a word; not those that the report tells more fully. */
export function surelyTold(doc: Doc, ruled: readonly AgreementFinding[]): readonly AgreementFinding[] {
  const found: AgreementFinding[] = [];
  const usual = usualParties(ruled) ?? [];
  for (const { token, probability, status } of untoldWords(doc, "agreement", ruled, SURE)) {
    const finding = findingOf(doc, token, statusTold<Status>(status), usual);
    if (finding === undefined) continue;
    if (finding.body.parties.length >= leastParties(probability) || isSet(doc, token, finding)) found.push(finding);
  }
  return untold(found, ruled, isToldBy);
}

function findingOf(
  doc: Doc,
  token: number,
  told: Status | undefined,
  usual: readonly string[],
): AgreementFinding | undefined {
  const sentence = sentenceAt(doc, token);
  const status = told ?? agreementRead(doc, token, ownYear(doc, token))?.status;
  if (sentence === undefined || status === undefined || isOfOtherKind(doc, token)) return undefined;
  const isVerb = doc.syntax.upos[token] === "VERB";
  const about = isVerb ? paperOf(doc, token) : token;
  const named = [...new Set([...partiesOf(doc, about ?? token, []), ...(isVerb ? partyNames(doc, token) : [])])];
  return {
    kind: "agreement",
    status,
    body: {
      parties: named.length > 1 || isVerb ? named : lentParties(doc, token, named, sentence, usual),
      subject: phraseWords(doc, about ?? token),
    },
    ...findingParts(doc, token),
    standing: STANDING_OF[stanceOf(doc, token).stance],
    rule: "agreement/learnt",
    confidence: 0.5,
  };
}

/** "the Geneva accord of November", "a declaration signed in Lima": with a day or a place of its own an agreement is told even where its parties are not. */
function isSet(doc: Doc, token: number, finding: AgreementFinding): boolean {
  if (doc.syntax.upos[token] === "VERB" && relationOf(doc, token) !== "acl") return false;
  return [token, ...participlesOn(doc, token)].some((word) => {
    const { when, where } = ownParts(doc, word, finding);
    return when !== undefined || where.length > 0;
  });
}

/** What is signed: the object, or the noun that the participle hangs on. */
function paperOf(doc: Doc, verb: number): number | undefined {
  const head = doc.syntax.head[verb] ?? -1;
  return relationOf(doc, verb) === "acl" && head >= 0 ? head : dependents(doc, verb, ["obj", "nsubj:pass"])[0];
}

/** The sides of the conflict that a sentence speaks of, or of the report's other agreements; nobody's where the words name others. */
function lentParties(
  doc: Doc,
  token: number,
  named: readonly string[],
  sentence: Sentence,
  usual: readonly string[],
): readonly string[] {
  const lent = [sidesOrConflict(doc, token, sentence), usual].find((pair) => pair.length > 1) ?? named;
  const states = doc.actors
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .flatMap(({ value }) => membersOf(value))
    .filter(({ kind, of }) => kind === "state" || kind === "group" || of !== undefined)
    .map(principalOf);
  return states.every((name) => lent.includes(name)) ? lent : named;
}

/** "a trade agreement", "signed a contract on power units": other agreements than those of adversaries. */
function isOfOtherKind(doc: Doc, token: number): boolean {
  const nouns = [token, ...dependents(doc, token, ["obj", "nsubj:pass"])];
  return nouns
    .flatMap((noun) => dependents(doc, noun, ["compound", "amod"]))
    .some((child) => NOT_OF.has(lemmaOf(doc, child)) && doc.tokens[child]?.text !== "New");
}

/** Whether an agreement read from little may be one that the report tells of more fully; what a headline tells, the text does. */
function isToldBy(finding: AgreementFinding, other: AgreementFinding): boolean {
  if (!partiesAgree(finding.body.parties, other.body.parties)) return false;
  return finding.evidence[0].start === 0 || (finding.status === other.status && timesAgree(finding.when, other.when));
}

/** How many parties the words must name. */
function leastParties(probability: number): number {
  if (probability < SURE_OF_ONE) return 2;
  return probability < SURE_OF_NONE ? 1 : 0;
}
