import type { ClaimOf, ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { partiesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, dependents, holdsOffset, lemmaOf, ownerByOf, relationOf, subtree } from "../frame/graph.ts";
import { usualOf } from "../frame/most-frequent.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { conditionOf } from "../threat/condition.ts";
import { sideOfVoice } from "../threat/sides.ts";
import cues from "./cues.json" with { type: "json" };
import { cutsOf } from "./cut-trade.ts";
import { designationsOf } from "./designations.ts";
import { facedSanctions } from "./faced.ts";
import { isKnownMeasure, isRelief } from "./known-measures.ts";
import { listingsOf } from "./listings.ts";
import { bearerOf, isSender, issuersOf, sendersIn, targetOf } from "./sanctions-sides.ts";
import { isLifting, type SanctionsRead, sanctionsParts, sanctionsRead } from "./sanctions-status.ts";
import { type Supposed, supposedTarget } from "./supposed-target.ts";
import { surelyTold } from "./surely-told.ts";

type SanctionsFinding = Finding<"sanctions">;
type Status = ClaimStatuses["sanctions"];

const QUALIFIED = cues.qualified as Readonly<Record<string, readonly string[]>>;
const NOUNS = new Set([...cues.nouns, ...Object.keys(QUALIFIED)]);
const VERBS = new Set(cues.verbs);
const IMPOSED = new Set(cues.imposed);
const MORE = new Set(cues.more);
/** Prepositions under which sanctions are only the setting of something else. */
const ASIDE = new Set(["despite", "amid", "because", "under", "without", "due"]);
const FELT = new Set(cues.felt);
const TOPICS = new Set(cues.topics);
/** Adjectives that say nothing of what kind a measure is. */
const PLAIN = new Set([
  "new",
  "first",
  "additional",
  "further",
  "remaining",
  "tough",
  "harsh",
  "same",
  "last",
  "several",
  "many",
  "economic",
  "financial",
]);

/** Sanctions demanded, threatened, imposed, eased or lifted. */
export const sanctionsKind: ClaimKind<"sanctions"> = {
  kind: "sanctions",
  find: findSanctions,
  same: sameSanctions,
  phrase: phraseSanctions,
};

/** Sanctions for which a sentence names no target hit the one that the report names most. */
function findSanctions(doc: Doc): readonly SanctionsFinding[] {
  const candidates = [...candidatesOf(doc, NOUNS, ["NOUN", "PROPN"]), ...candidatesOf(doc, VERBS, ["VERB"])];
  const named = candidates.flatMap((candidate) => findingsOf(doc, candidate, undefined));
  const targets = named.flatMap(({ body }) =>
    body.target === undefined || isSender(body.target) ? [] : [body.target],
  );
  const supposed = { usual: usualOf(targets), unnamed: targets.length === 0 };
  const faced = facedSanctions(doc);
  const others = candidates.filter(
    ({ token }) => !faced.some(({ trigger }) => trigger.start === doc.tokens[token]?.start),
  );
  const found = [...others.flatMap((candidate) => findingsOf(doc, candidate, supposed)), ...faced];
  // "imposed sanctions on him, freezing his assets" is one measure.
  const told = new Set(found.map((finding) => finding.evidence[0].start));
  const ruled = [
    ...found,
    ...[...listingsOf(doc), ...designationsOf(doc), ...cutsOf(doc)].filter(
      (finding) => !told.has(finding.evidence[0].start),
    ),
  ];
  return [...ruled, ...surelyTold(doc, ruled, supposed)];
}

/** The measure as the sentence takes it, and once more as one that is in force where a clause says who imposed it. */
function findingsOf(doc: Doc, candidate: Candidate, supposed: Supposed | undefined): readonly SanctionsFinding[] {
  const { token } = candidate;
  const main = findingOf(doc, candidate, supposed, readOf(doc, candidate));
  const earlier = dependents(doc, token, ["acl"]).find(
    // "sanctions to be imposed" are not yet.
    (clause) => IMPOSED.has(lemmaOf(doc, clause)) && caseOf(doc, clause) !== "to",
  );
  if (earlier === undefined || main?.status === "imposed") return main === undefined ? [] : [main];
  const imposed = findingOf(doc, candidate, supposed, { status: "imposed", standing: "happened", clause: earlier });
  return [...(main === undefined ? [] : [undatedBy(doc, main, earlier)]), ...(imposed === undefined ? [] : [imposed])];
}

/** "lifted the sanctions that it imposed in 2011": the year is not that of the lifting. */
function undatedBy(doc: Doc, finding: SanctionsFinding, earlier: number): SanctionsFinding {
  const time = doc.times.find(({ value }) => value === finding.when);
  if (time === undefined || !holdsOffset(doc, earlier, time.start)) return finding;
  const { when, ...undated } = finding;
  return undated;
}

function readOf(doc: Doc, { token, sentence }: Candidate): SanctionsRead | undefined {
  const owner = ownerByOf(doc, token);
  const threatened = owner !== undefined && ["threat", "warning"].includes(lemmaOf(doc, owner));
  if (!threatened) return sanctionsRead(doc, token);
  // A threat with a clock is of the kind `threat`.
  if (conditionOf(doc, sentence).within !== undefined) return undefined;
  return { status: "threatened", standing: "threatened" };
}

function findingOf(
  doc: Doc,
  { token, lemma, sentence }: Candidate,
  supposed: Supposed | undefined,
  read: SanctionsRead | undefined,
): SanctionsFinding | undefined {
  if (read === undefined || (relationOf(doc, token) === "compound" && !isRelief(doc, token, read))) return undefined;
  if (!isMeasure(doc, token, lemma) || isOnlyNamed(doc, token) || isHeadlineVerb(doc, token)) return undefined;
  const topic = isTopic(doc, token);
  if (topic && !isMore(doc, token)) return undefined;
  const hit = targetOf(doc, token);
  // "the US sanctions its leader": not the leader of who does it.
  const own = hit !== undefined && isSender(hit) && issuersOf(doc, token, read).includes(hit) ? undefined : hit;
  // "sanctioned by the government": allowed, where nobody is hit.
  if (own === undefined && doc.syntax.upos[token] === "VERB" && dependents(doc, token, ["aux:pass"]).length > 0)
    return undefined;
  const known = lemma in QUALIFIED && isKnownMeasure(doc, token);
  if (own === undefined && !known && (lemma === "tariff" || lemma in QUALIFIED)) return undefined;
  const senders = issuersOf(doc, token, read);
  const usual = senders.length > 0 && senders.every(isSender);
  const general = lemma === "sanction" || lemma === "embargo" || known || (usual && lemma !== "tariff");
  // "despite the sanctions", "because of sanctions": nobody acts and nobody is named.
  const beside = ASIDE.has(caseOf(doc, token).split(" ")[0] ?? "");
  const acts = (read.by !== undefined && !beside) || read.clause !== undefined || doc.syntax.upos[token] === "VERB";
  if (own === undefined && senders.length === 0 && !acts) return undefined;
  const lifted = read.status === "demanded" && isToBeLifted(doc, token);
  const implied = supposed === undefined ? undefined : supposedTarget(doc, token, senders, lifted, supposed);
  const bearer = beside && general && senders.length > 0 ? bearerOf(doc, token) : undefined;
  const target = own ?? bearer ?? (general ? implied : undefined);
  const told = senders.filter((name) => name !== target);
  const issuer = told.length > 0 ? told : announcers(doc, token, read, target);
  if (issuer.length === 0 && target === undefined) return undefined;
  return {
    kind: "sanctions",
    status: topic ? "proposed" : isToBeLifted(doc, token) ? read.status : underCondition(doc, sentence, read.status),
    body: { issuer, measure: phraseWords(doc, token), ...(target === undefined ? {} : { target }) },
    ...sanctionsParts(doc, read.clause ?? token, read.status),
    standing: read.standing,
    rule: `sanctions/${read.clause !== undefined ? "earlier" : doc.syntax.upos[token] === "VERB" ? "verb" : "noun"}`,
    confidence: 0.6,
  };
}

/** "sanctions could grow, the US minister said": who speaks of his own side's sanctions to come. */
function announcers(doc: Doc, token: number, read: SanctionsRead, target: string | undefined): readonly string[] {
  if (read.status !== "threatened" && read.status !== "proposed") return [];
  const speaker = sideOfVoice(doc, token);
  return speaker !== undefined && speaker !== target && isSender(speaker) ? [speaker] : [];
}

/** "the lifting of sanctions", "must drop the sanctions", "wants sanctions lifted". */
function isToBeLifted(doc: Doc, token: number): boolean {
  const near = [
    ...governorsOf(doc, token)
      .slice(0, 3)
      .map(({ lemma }) => lemma),
    ...dependents(doc, token, ["acl", "amod"]).map((child) => lemmaOf(doc, child)),
  ];
  return near.some(isLifting);
}

/** "EU condemns raid and sanctions its planner": a headline's verb that the tagger takes for a noun. */
function isHeadlineVerb(doc: Doc, token: number): boolean {
  const joined = doc.tokens[token]?.lower === "sanctions" && ["and", ","].includes(doc.tokens[token - 1]?.lower ?? "");
  const next = doc.syntax.xpos[token + 1] ?? "";
  return joined && relationOf(doc, token) === "conj" && /^(?:PRP\$|JJ|NNPS?|CD|DT)$/.test(next);
}

/** "the effects of sanctions", "trade, not sanctions": nobody does anything with them. */
function isOnlyNamed(doc: Doc, token: number): boolean {
  if (doc.tokens[token - 1]?.lower === "not") return true;
  const owner = ownerByOf(doc, token);
  return owner !== undefined && FELT.has(lemmaOf(doc, owner));
}

/** Words for many things are measures by what stands before them: "asset freeze", "travel ban", "price cap". */
function isMeasure(doc: Doc, token: number, lemma: string): boolean {
  const kinds = QUALIFIED[lemma];
  if (kinds === undefined) return true;
  if ((lemma === "measure" && isImposedOnState(doc, token)) || isKnownMeasure(doc, token)) return true;
  return [
    ...dependents(doc, token, ["amod", "compound"]),
    ...dependents(doc, token, ["nmod"]).flatMap((child) => (caseOf(doc, child) === "on" ? subtree(doc, child) : [])),
  ].some((child) => kinds.includes(lemmaOf(doc, child)) || kinds.includes(doc.tokens[child]?.lower ?? ""));
}

/** "the measures that the bloc imposed on Peru": what a usual sender imposes on a state are sanctions. */
function isImposedOnState(doc: Doc, token: number): boolean {
  if (dependents(doc, token, ["amod", "compound"]).some((child) => !PLAIN.has(doc.tokens[child]?.lower ?? "")))
    return false;
  return dependents(doc, token, ["acl"]).some((clause) => {
    if (!IMPOSED.has(lemmaOf(doc, clause))) return false;
    const senders = dependents(doc, clause, ["nsubj", "obl"])
      .filter((child) => relationOf(doc, child) === "nsubj" || caseOf(doc, child) === "by")
      .flatMap((child) => sendersIn(doc, child));
    const hit = dependents(doc, clause, ["obl", "nmod"])
      .filter((child) => ["on", "against"].includes(caseOf(doc, child)))
      .flatMap((child) => phraseActors(doc, child));
    return senders.some(isSender) && hit[0]?.value.kind === "state";
  });
}

/** Sanctions that will come if something is not done are a threat. */
function underCondition(doc: Doc, sentence: Sentence, status: Status): Status {
  if (status !== "proposed") return status;
  return conditionOf(doc, sentence).condition === undefined ? status : "threatened";
}

/** "talks on lifting sanctions": what is only a topic of talks is a slot of theirs. */
function isTopic(doc: Doc, token: number): boolean {
  return governorsOf(doc, token)
    .slice(0, 6)
    .some((governor) => TOPICS.has(governor.lemma) && ["nmod", "acl"].includes(governor.by));
}

/** "talks on new sanctions against Moscow" propose them. */
function isMore(doc: Doc, token: number): boolean {
  return dependents(doc, token, ["amod"]).some((child) => MORE.has(doc.tokens[child]?.lower ?? ""));
}

function sameSanctions(a: SanctionsFinding, b: SanctionsFinding): boolean {
  if (!partiesAgree(a.body.issuer, b.body.issuer) || !valuesAgree(a.body.target, b.body.target)) return false;
  return a.status === b.status && timesAgree(a.when, b.when);
}

function phraseSanctions(claim: ClaimOf<"sanctions">): string {
  const { issuer, target, measure } = claim.body;
  const verbs: Readonly<Record<Status, string>> = {
    demanded: "were demanded",
    proposed: "are proposed",
    threatened: "were threatened",
    agreed: "were agreed",
    imposed: "were imposed",
    eased: "were eased",
    lifted: "were lifted",
    rejected: "were rejected",
  };
  return `sanctions${target === undefined ? "" : ` on ${target}`}${issuer.length === 0 ? "" : ` by ${issuer.join(" and ")}`} (${measure}) ${verbs[claim.status]}`;
}
