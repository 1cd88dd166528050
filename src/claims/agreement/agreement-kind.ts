import type { ClaimOf, ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { TimeValue } from "../../model/time.ts";
import { timeFor } from "../../reading/times/time-for.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { namesAgree, partiesAgree, timesAgree } from "../frame/agree.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { isOnlyWeighed } from "../frame/comment.ts";
import { behindOf, findingParts } from "../frame/finding-parts.ts";
import { governorsOf } from "../frame/governors.ts";
import { childrenOf, dependents, holdsOffset, lemmaOf, participlesOn, relationOf, tokenFrom } from "../frame/graph.ts";
import { usualParties } from "../frame/most-frequent.ts";
import { partyNames } from "../frame/participants.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { STANDING_OF } from "../frame/stance.ts";
import { timeUnder } from "../frame/time-under.ts";
import { agreementRead } from "./agreement-status.ts";
import { commitmentsOf } from "./commitments.ts";
import { concessionsOf } from "./concessions.ts";
import cues from "./cues.json" with { type: "json" };
import { isYear, makersOf, ownYear, partiesOf, signersOf } from "./parties.ts";
import { proposalsOf } from "./proposals.ts";
import { surelyTold } from "./surely-told.ts";

type AgreementFinding = Finding<"agreement">;
type Status = ClaimStatuses["agreement"];

const NOUNS = new Set([...cues.nouns, ...cues.known]);
const DONE: ReadonlySet<Status> = new Set(["agreed", "signed", "broken"]);
const PROSPECTS: ReadonlySet<Status> = new Set(["proposed", "undecided", "drafting"]);
const MAKING = new Set(cues.making);
const NOT_OF = new Set(cues.not_of);
/** Words that name a paper only where it is signed. */
const SIGNED_ONLY = new Set(cues.signed_only);
/** Words that name a paper only where it is made or broken: "reached an understanding", "left the arrangement". */
const MADE_ONLY = new Set(cues.made_only);
/** "the future of the deal" tells nothing of how it stands. */
const FATE = new Set(cues.of_fate);
/** Accords, deals, memorandums and frameworks other than a mere ceasefire or swap. */
export const agreementKind: ClaimKind<"agreement"> = {
  kind: "agreement",
  find: findAgreements,
  same: sameAgreement,
  phrase: phraseAgreement,
};

function findAgreements(doc: Doc): readonly AgreementFinding[] {
  const ruled = [
    ...candidatesOf(doc, NOUNS, ["NOUN", "PROPN"]).flatMap((candidate) => findingOf(doc, candidate)),
    ...concessionsOf(doc),
    ...commitmentsOf(doc),
    ...proposalsOf(doc),
  ];
  const usual = usualParties(ruled);
  const told = ruled.map((finding) => (usual !== undefined && isNobodys(finding) ? ofThese(finding, usual) : finding));
  return [...told, ...surelyTold(doc, told)].map((finding) => behind(doc, finding));
}

/** "the deal soon broke down": whose it is no word there tells. */
function isNobodys({ body: { parties }, status }: AgreementFinding): boolean {
  return parties.length === 0 && DONE.has(status);
}

function ofThese(finding: AgreementFinding, parties: readonly string[]): AgreementFinding {
  return { ...finding, body: { ...finding.body, parties } };
}

/** "under the accord of June": a time that hangs on what was made or broken lies behind. */
function behind(doc: Doc, finding: AgreementFinding): AgreementFinding {
  const token = tokenFrom(doc, finding.trigger.start);
  const mention = doc.times.find(({ value }) => value.edtf !== undefined && value.edtf === finding.when?.edtf);
  if (!DONE.has(finding.status) || mention === undefined) return finding;
  if (!holdsOffset(doc, token, mention.start)) return finding;
  const when = behindOf(finding.when, doc.article.published);
  return when === undefined ? finding : { ...finding, when };
}

function findingOf(doc: Doc, { token, lemma }: Candidate): readonly AgreementFinding[] {
  if (relationOf(doc, token) === "compound") return [];
  const children = childrenOf(doc, token);
  const kinds = children
    .filter((child) => ["compound", "amod"].includes(relationOf(doc, child)))
    .filter((child) => doc.tokens[child]?.text !== "New")
    .map((child) => lemmaOf(doc, child));
  if (kinds.some((kind) => NOT_OF.has(kind))) return [];
  // "33 new deals": those that are counted are none of the adversaries'.
  const counted = dependents(doc, token, ["nummod"]).some((child) => !isYear(doc, child));
  if (counted && partyNames(doc, token).length < 2) return [];
  if (FATE.has(governorsOf(doc, token)[0]?.lemma ?? "")) return [];
  const parties = partiesOf(doc, token, kinds);
  if (parties.length === 0 && !cues.strong.includes(lemma)) return [];
  const parts = findingParts(doc, token);
  if (parties.length < 2 && parts.when === undefined) return [];
  const dated = ownYear(doc, token);
  const read = agreementRead(doc, token, dated);
  if (read === undefined) return [];
  const { stance, status } = read;
  // "could pave the way for a deal"
  if (isOnlyWeighed(doc, token, stance)) return [];
  if (SIGNED_ONLY.has(lemma) && status !== "signed") return [];
  if (MADE_ONLY.has(lemma) && !isMadeOrBroken(doc, token, status)) return [];
  // "countries that signed the treaty": the adversaries of the report are only supposed to be among them.
  if (status === "signed" && !dated && partyNames(doc, token).length + signersOf(doc, token).length === 0) return [];
  if (parties.length < 2 && !dated && !["broken", "signed", "rejected"].includes(status)) return [];
  // "expires in July": no day of an accord that is there.
  const { when, ...undated } = parts;
  const timed = status === "in-force" && when?.direction === "future" ? undated : parts;
  const finding: AgreementFinding = {
    kind: "agreement",
    status,
    body: { parties, subject: phraseWords(doc, token) },
    ...timed,
    standing: STANDING_OF[stance],
    rule: "agreement/noun",
    confidence: 0.5,
  };
  return status === "broken" || status === "in-force" ? withMaking(doc, token, finding) : [finding];
}

function isMadeOrBroken(doc: Doc, token: number, status: Status): boolean {
  if (status === "broken" || makersOf(doc, token).length > 0) return true;
  const [above] = governorsOf(doc, token);
  const isMade = above?.by === "obj" && MAKING.has(above.lemma) && !above.modality.negated;
  return (status === "agreed" || status === "signed") && isMade;
}

/** "left the 2015 accord in 2018", "breached the pact signed in June": what befell it is one fact, that it was made another, each with its own time. */
function withMaking(doc: Doc, token: number, finding: AgreementFinding): readonly AgreementFinding[] {
  const made = makingOf(doc, token);
  if (made === undefined) return [finding];
  const { when: own, ...undated } = finding;
  const [verb] = governorsOf(doc, token);
  const later = verb === undefined ? undefined : timeFor(doc, verb.token);
  const when = later === undefined || later.value.edtf === made.when.edtf ? undefined : later.value;
  const kept = own !== undefined && own.edtf !== made.when.edtf ? own : when;
  return [
    { ...undated, ...(kept === undefined ? {} : { when: kept }) },
    { ...undated, status: made.status, when: made.when, standing: "happened", rule: "agreement/made" },
  ];
}

/** When it was made: the year right before the noun, or the time of "signed in June" behind it. */
function makingOf(doc: Doc, token: number): { readonly when: TimeValue; readonly status: Status } | undefined {
  const year = childrenOf(doc, token).find((child) => child < token && isYear(doc, child));
  if (year !== undefined) {
    const at = doc.tokens[year];
    const time = doc.times.find(({ start, end }) => at !== undefined && start <= at.start && at.end <= end);
    return time === undefined ? undefined : { when: time.value, status: "agreed" };
  }
  const clause = participlesOn(doc, token).find((child) => MAKING.has(lemmaOf(doc, child)));
  const when = clause === undefined ? undefined : timeUnder(doc, clause);
  if (clause === undefined || when === undefined) return undefined;
  return { when, status: lemmaOf(doc, clause) === "sign" ? "signed" : "agreed" };
}

/** One agreement is one fact, however its text is called; what is sought and what is undecided are one prospect. */
function sameAgreement(a: AgreementFinding, b: AgreementFinding): boolean {
  if (!partiesAgree(a.body.parties, b.body.parties) || stageOf(a.status) !== stageOf(b.status)) return false;
  if (!timesAgree(a.when, b.when)) return false;
  return (
    namesAgree(a.body.subject, b.body.subject) ||
    a.evidence[0].start === b.evidence[0].start ||
    (isDeal(a.body.subject) && isDeal(b.body.subject))
  );
}

function stageOf(status: Status): string {
  return PROSPECTS.has(status) ? "prospect" : status;
}

function isDeal(subject: string): boolean {
  return /\b(?:deal|agreement|accord)\b/i.test(subject);
}

function phraseAgreement(claim: ClaimOf<"agreement">): string {
  const verbs: Readonly<Record<Status, string>> = {
    proposed: "is proposed",
    drafting: "is being drafted",
    agreed: "was agreed",
    signed: "was signed",
    rejected: "was refused",
    "in-force": "is in force",
    broken: "was broken",
    undecided: "is undecided",
  };
  const sides = claim.body.parties.length === 0 ? "" : ` between ${claim.body.parties.join(" and ")}`;
  return `an agreement${sides} (${claim.body.subject}) ${verbs[claim.status]}`;
}
