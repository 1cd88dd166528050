import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { mainPairOf, opponentOf } from "../frame/conflict-of.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, sentenceAt, subtree } from "../frame/graph.ts";
import { nounBefore } from "../frame/noun-before.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { STANDING_OF, type Stance, type StanceRead, stanceOf } from "../frame/stance.ts";
import { placeOfPhrase, sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };

type AgreementFinding = Finding<"agreement">;
type Status = ClaimStatuses["agreement"];

const DISARMING = new Set(cues.disarming);
const LEAVING = new Set(cues.leaving);
const YIELDING = new Set(cues.yielding);
const YIELDED = new Set(cues.yielded);
const TYING = new Set(cues.tying);
const TIES = new Set(cues.ties);
const PARTICLES = cues.particles as Readonly<Record<string, string>>;
const ONLY_MEANT = new Set(cues.only_meant);
const TOPICS = new Set(cues.topics);
const TERMS = new Set(cues.terms);
const TREATIES = new Set([...cues.nouns, ...cues.known, ...cues.left]);
const PLEDGES = new Set(cues.pledges);
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;
const WORDS = new Set([...DISARMING, ...LEAVING, ...YIELDING, ...TYING]);
const STATUS_OF: Readonly<Partial<Record<Stance, Status>>> = {
  planned: "proposed",
  possible: "proposed",
  offered: "proposed",
  demanded: "proposed",
  conditional: "proposed",
  agreed: "agreed",
  refused: "rejected",
  denied: "rejected",
};

/**
 * What sides demand of each other, offer or refuse beyond a truce: that a group disarm, that troops leave, that a state be recognised or ties
 * be made normal. What was simply done is no agreement, but ties and recognition are.
 */
export function concessionsOf(doc: Doc): readonly AgreementFinding[] {
  return candidatesOf(doc, WORDS, ["VERB", "NOUN"]).flatMap((candidate) => concessionOf(doc, candidate));
}

function concessionOf(doc: Doc, { token, lemma, sentence }: Candidate): readonly AgreementFinding[] {
  if (lemma === "evacuate" && isRescue(doc, token)) return [];
  const yields = yieldsOf(doc, token, lemma);
  if (yields === undefined) return [];
  const read = stanceOf(doc, token, KIND_STANCES);
  const status = statusOf(doc, token, lemma, read);
  if (status === undefined || isTopic(doc, token) || isNeeded(doc, token)) return [];
  const parties = partiesOf(doc, { token, lemma, sentence }, yields);
  if (parties.length < 2) return [];
  return [
    {
      kind: "agreement",
      status,
      body: { parties, subject: phraseWords(doc, token) },
      ...findingParts(doc, token),
      standing: STANDING_OF[read.stance],
      rule: "agreement/concession",
      confidence: 0.5,
    },
  ];
}

/** "sick children are to be evacuated": who is brought to safety gives up no ground. */
function isRescue(doc: Doc, token: number): boolean {
  return dependents(doc, token, ["obj", "nsubj", "nsubj:pass"]).some((child) => RESCUED.has(lemmaOf(doc, child)));
}

const RESCUED = new Set([
  "child",
  "children",
  "patient",
  "civilian",
  "resident",
  "people",
  "family",
  "wounded",
  "sick",
]);

/** "struck the group, citing the need to disarm it": a reason that is given asks nobody for it. */
function isNeeded(doc: Doc, token: number): boolean {
  const [above] = governorsOf(doc, token);
  const noun = above?.by === "acl" ? above.token : nounBefore(doc, token);
  return noun !== undefined && lemmaOf(doc, noun) === "need";
}

/** What is only talked about is a topic of the talks. */
function isTopic(doc: Doc, token: number): boolean {
  return governorsOf(doc, token)
    .slice(0, 4)
    .some((governor) => TOPICS.has(governor.lemma) && !["conj", "advcl"].includes(governor.by));
}

/** Ties made and states recognised are agreed; what is asked, offered, hoped for is proposed; a demand that is turned down is rejected. */
function statusOf(doc: Doc, token: number, lemma: string, read: StanceRead): Status | undefined {
  // "welcomed its decision to disarm"
  const [above] = governorsOf(doc, token);
  if (above?.by === "acl" && PLEDGES.has(above.lemma) && caseOf(doc, token) === "to" && !above.modality.negated)
    return "agreed";
  // "the time has come to recognise it"
  if (read.stance === "happened" && doc.syntax.xpos[token] === "VB" && caseOf(doc, token) === "to") return "proposed";
  if (read.stance === "happened") return TYING.has(lemma) ? "agreed" : (termsOf(doc, token) ?? awaited(doc, token));
  if (read.stance === "conditional" && LEAVING.has(lemma)) return undefined;
  // "may normalise ties", "wants to recognise": what somebody only thinks of offers nothing.
  if (TYING.has(lemma) && ["possible", "offered", "conditional"].includes(read.stance)) return undefined;
  const status = STATUS_OF[read.stance] ?? termsOf(doc, token);
  if (status === "agreed" && read.by !== undefined && ONLY_MEANT.has(read.by)) return "proposed";
  const asked = status === "proposed" && read.token !== undefined ? stanceOf(doc, read.token, KIND_STANCES) : undefined;
  return asked?.stance === "refused" ? "rejected" : status;
}

/** "until the group is disarmed", "once they leave": what is waited for is a term. */
function awaited(doc: Doc, token: number): Status | undefined {
  const marks = [
    token,
    ...governorsOf(doc, token)
      .slice(0, 2)
      .map((governor) => governor.token),
  ].map((verb) => caseOf(doc, verb));
  return marks.some((mark) => mark === "until" || mark === "once" || mark === "unless") ? "proposed" : undefined;
}

/** Who yields, and the other side: who asks for it if the two are adversaries, else the adversary in the conflict that the sentence speaks of. */
function partiesOf(doc: Doc, { token, lemma, sentence }: Candidate, yields: readonly string[]): readonly string[] {
  const [side, partner] = yields;
  if (side === undefined) return [];
  if (partner !== undefined) return [side, partner];
  const askers = governorsOf(doc, token).flatMap((governor) => {
    const subject = governor.verbal ? subjectTokenOf(doc, governor.token) : undefined;
    return subject === undefined ? [] : sidesOfPhrase(doc, subject).filter((name) => name !== side);
  });
  const asker = askers.find((name) => areAdversaries(name, side));
  if (TYING.has(lemma) && side !== "Palestinians") return asker === undefined ? [] : [side, asker];
  const other = asker ?? opponentOf(doc, sentence, side) ?? pairedWith(mainPairOf(doc), side) ?? askers[0];
  return other === undefined ? [side] : [side, other];
}

function pairedWith(pair: readonly string[] | undefined, side: string): string | undefined {
  return pair?.includes(side) === true
    ? pair.find((party) => party !== side)
    : pair?.find((party) => areAdversaries(party, side));
}

/** Whom a concession is asked of or made by, and towards whom; undefined where the words tell of something else. */
function yieldsOf(doc: Doc, token: number, lemma: string): readonly string[] | undefined {
  const of = dependents(doc, token, ["nmod", "obl", "nmod:poss", "amod", "compound"]).filter((child) =>
    ["", "of", "by", "'s", "’s", "with"].includes(caseOf(doc, child)),
  );
  const object = dependents(doc, token, ["obj", "nsubj:pass"])[0];
  const subject = subjectTokenOf(doc, token);
  const sides = (heads: readonly (number | undefined)[]) =>
    heads.flatMap((head) => (head === undefined ? [] : sidesOfPhrase(doc, head)));
  const agents = sides([...of, ...(doc.syntax.upos[token] === "VERB" ? [subject] : [])]);
  if (DISARMING.has(lemma)) {
    const patients = sides(object === undefined ? of : [object]);
    if (patients.length > 0) return patients.slice(0, 1);
    return agents.length > 0 ? agents.slice(0, 1) : refuserOf(doc, token);
  }
  if (LEAVING.has(lemma)) return leaves(doc, token) ? leaversOf(doc, token, agents) : undefined;
  if (YIELDING.has(lemma))
    return object !== undefined && hasParticle(doc, token, lemma) && yielded(doc, object)
      ? agents.slice(0, 1)
      : undefined;
  const tied = [...(object === undefined ? [] : [object]), ...of].find((child) =>
    subtree(doc, child).some((inner) => TIES.has(lemmaOf(doc, inner))),
  );
  if (tied === undefined) return undefined;
  const partners = [token, tied].flatMap((head) =>
    dependents(doc, head, ["obl", "nmod"]).filter((child) => ["with", "between"].includes(caseOf(doc, child))),
  );
  return [...new Set([...sides([subject]), ...sides(partners), ...sides([tied])])];
}

/** "withdrawal from Gaza", "pull its troops out": of forces or from a place, not from a treaty or a race. */
function leaves(doc: Doc, token: number): boolean {
  const from = dependents(doc, token, ["nmod", "obl"]).filter((child) =>
    ["from", "out of"].includes(caseOf(doc, child)),
  );
  if (from.some((child) => subtree(doc, child).some((inner) => TREATIES.has(lemmaOf(doc, inner))))) return false;
  return from.some((child) => placeOfPhrase(doc, child) !== undefined || sidesOfPhrase(doc, child).length > 0);
}

/** "rejects demands for disarmament": who is not named is who refuses. */
function refuserOf(doc: Doc, token: number): readonly string[] | undefined {
  const refusing = governorsOf(doc, token).find((governor) => governor.verbal);
  const subject = refusing === undefined ? undefined : subjectTokenOf(doc, refusing.token);
  const named = subject === undefined ? [] : sidesOfPhrase(doc, subject);
  return named.length === 0 || stanceOf(doc, token).stance !== "refused" ? undefined : named.slice(0, 1);
}

/** Who is to leave; where nobody is named, who faces the holder of the ground in the conflict that the sentence speaks of. */
function leaversOf(doc: Doc, token: number, agents: readonly string[]): readonly string[] {
  const sentence = sentenceAt(doc, token);
  if (agents.length > 0 || sentence === undefined) return agents.slice(0, 1);
  const ground = dependents(doc, token, ["nmod", "obl"]).flatMap((child) => sidesOfPhrase(doc, child))[0];
  const leaver = ground === undefined ? undefined : opponentOf(doc, sentence, ground);
  return leaver === undefined ? [] : [leaver];
}

/** "lay down", "hand over", "give up": the verb alone means other things. */
function hasParticle(doc: Doc, token: number, lemma: string): boolean {
  const particle = PARTICLES[lemma];
  return particle === undefined || childrenOf(doc, token).some((child) => doc.tokens[child]?.lower === particle);
}

function yielded(doc: Doc, object: number): boolean {
  return YIELDED.has(lemmaOf(doc, object)) || childrenOf(doc, object).some((child) => YIELDED.has(lemmaOf(doc, child)));
}

/** "its terms: the return of the captives and the disarmament of the group": a term of peace is a proposal, whatever the verb. */
function termsOf(doc: Doc, token: number): Status | undefined {
  return governorsOf(doc, token).some((governor) => TERMS.has(governor.lemma)) ? "proposed" : undefined;
}
