import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Telling } from "../../model/telling.ts";
import type { Standing } from "../../model/voice.ts";
import { partiesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { controllerOf, governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, relationOf, sentenceAt, subtree } from "../frame/graph.ts";
import { actorOfToken, phraseActors } from "../frame/phrase-actors.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import { isOfHeadline, statusTold, untold, untoldWords } from "../frame/told.ts";
import { mayHarm } from "../threat/sides.ts";
import cues from "./cues.json" with { type: "json" };
import { hitOf, isSender, issuersOf, sendersIn, targetOf } from "./sanctions-sides.ts";
import { isLifting, sanctionsParts, sanctionsRead } from "./sanctions-status.ts";
import { type Supposed, supposedTarget } from "./supposed-target.ts";

type SanctionsFinding = Finding<"sanctions">;
type Status = ClaimStatuses["sanctions"];

/** From this probability on the classifier's word is taken for sanctions. */
const SURE = 0.65;
const ON: ReadonlySet<string> = new Set(["on", "against", "upon", "from", "to", "for", "targeting", "with"]);
/** The same for words that the rules know and have read no sanctions from. */
const SURE_OF_KNOWN = 0.9;
const WARES = new Set(cues.wares);
const KNOWN = new Set([...cues.nouns, ...cues.verbs]);
const TOPICS = new Set(cues.topics);
const TRADED = new Set(cues.traded);
const FELT = new Set(cues.felt);
const TIES = new Set([...cues.traded, ...cues.ties]);
const GETTING = new Set([...cues.suffering, ...cues.getting]);
const NO_MEASURES: ReadonlySet<string> = new Set(cues.no_measures);
const WANTING = new Set(cues.want);
const STANDING_OF: Readonly<Record<Status, Standing>> = {
  demanded: "demanded",
  proposed: "offered",
  threatened: "threatened",
  agreed: "planned",
  imposed: "happened",
  eased: "happened",
  lifted: "happened",
  rejected: "denied",
};

/**
 * Sanctions in sentences of which no rule reads any, where the classifier is sure of a word and an issuer or a target is named;
 * not those that the report tells more fully.
 */
export function surelyTold(
  doc: Doc,
  ruled: readonly SanctionsFinding[],
  supposed: Supposed,
): readonly SanctionsFinding[] {
  const read = untoldWords(doc, "sanctions", ruled, SURE).flatMap((telling) => findingOf(doc, telling, supposed));
  return untold(read, ruled, (finding, other) => isToldBy(doc, finding, other));
}

function findingOf(doc: Doc, telling: Telling, supposed: Supposed): readonly SanctionsFinding[] {
  const { token, probability } = telling;
  // Of the words that the rules know they have said that nobody does anything with them here.
  const known = KNOWN.has(lemmaOf(doc, token)) || (doc.syntax.upos[token] === "NOUN" && isLifting(lemmaOf(doc, token)));
  // "easing them would help": what would be is no step of theirs.
  const noun = relationOf(doc, token) === "amod" ? (doc.syntax.head[token] ?? token) : token;
  const subject = noun !== token || relationOf(doc, noun) === "nsubj";
  if (subject && KNOWN.has(lemmaOf(doc, noun)) && sanctionsRead(doc, noun) === undefined) return [];
  if (known && isOnlySpokenOf(doc, token)) return [];
  const read = sanctionsRead(doc, token) ?? { status: "imposed", standing: "happened" };
  const status = statusOf(doc, telling) ?? read.status;
  const verb = doc.syntax.upos[token] === "VERB" ? token : governorsOf(doc, token).find(({ verbal }) => verbal)?.token;
  const origins = dependents(doc, token, ["obl", "nmod"]).filter((child) => caseOf(doc, child) === "from");
  // "banned imports from Peru": Peru bans nothing.
  const from = verb === token ? origins.flatMap((child) => sendersIn(doc, child)) : [];
  const senders = issuersOf(doc, token, { ...read, status }).filter((name) => !from.includes(name));
  const aside = isAside(doc, token);
  // "Peru fights on despite sanctions": they are not Peru's.
  const doers = senders.length > 0 ? senders : aside ? [] : doersOf(doc, verb, token, status);
  const suffers = verb !== undefined && GETTING.has(lemmaOf(doc, verb));
  const own = suffers ? doers[0] : hitBy(doc, token, verb, doers);
  const issuer = doers.filter((name) => name !== own);
  const target = own ?? supposedTarget(doc, token, issuer, status === "demanded", supposed);
  // Of words that the rules know the classifier must be surer, unless a usual sender and a target are there.
  const told = issuer.length > 0 && issuer.every(isSender) && target !== undefined && !aside;
  if (known && !told && probability < SURE_OF_KNOWN) return [];
  const unknown = verb === token && issuer.length === 0 && dependents(doc, token, ["nsubj:pass"]).length === 0;
  if (unknown && dependents(doc, token, ["nsubj"]).length > 0 && status === "imposed") return [];
  // "a shift towards more aggressive measures": against nobody, and of no kind that is known.
  if (target === undefined && !KNOWN.has(lemmaOf(doc, noun)) && doc.syntax.upos[token] === "NOUN") return [];
  // "the airline prolonged its suspension of flights": of no side and by none.
  if (issuer.length === 0 && (own === undefined || !mayHarm(doc, own))) return [];
  const measure = dependents(doc, token, ["obj", "nsubj:pass"]).find(() => doc.syntax.upos[token] === "VERB") ?? token;
  // "banned imports of eggs": what any state does to another's trade.
  if (isOtherTrade(doc, measure) && !issuer.some(isSender)) return [];
  // "imposed martial law", "curbed the agencies' independence": what a state does at home is on nobody else.
  if (own === undefined && !issuer.some(isSender) && !isOfSanctions(doc, measure)) return [];
  if (NO_MEASURES.has(lemmaOf(doc, measure)) || isOnRelief(doc, measure)) return [];
  // "faced a backlash over its restrictions": such words are of many things, unless a usual sender's.
  if (LOOSE.has(lemmaOf(doc, measure)) && !issuer.some(isSender)) return [];
  return [
    {
      kind: "sanctions",
      status,
      body: {
        issuer,
        measure: phraseWords(doc, measure),
        ...(target === undefined || issuer.includes(target) ? {} : { target }),
      },
      ...sanctionsParts(doc, token, status),
      standing: status === read.status ? read.standing : STANDING_OF[status],
      rule: "sanctions/learnt",
      confidence: 0.5,
    },
  ];
}

/** Whether a measure is called by a word of sanctions or of what ties two sides. */
function isOfSanctions(doc: Doc, measure: number): boolean {
  const lemma = lemmaOf(doc, measure);
  return KNOWN.has(lemma) || TIES.has(lemma) || doc.syntax.upos[measure] === "VERB";
}

/** "restrictions on aid": what keeps relief out is no sanction. */
function isOnRelief(doc: Doc, measure: number): boolean {
  return subtree(doc, measure).some((child) => RELIEF.has(lemmaOf(doc, child)));
}

const RELIEF: ReadonlySet<string> = new Set(cues.of_relief);
const LOOSE: ReadonlySet<string> = new Set(cues.loose);

/** "imports of eggs": trade in wares that are named and that sanctions are seldom on. */
function isOtherTrade(doc: Doc, measure: number): boolean {
  if (!TRADED.has(lemmaOf(doc, measure))) return false;
  const wares = dependents(doc, measure, ["compound", "nmod"]).filter((child) =>
    ["", "of"].includes(caseOf(doc, child)),
  );
  return (
    wares.length > 0 && !wares.flatMap((child) => subtree(doc, child)).some((child) => WARES.has(lemmaOf(doc, child)))
  );
}

/** What the verb of a clause says itself ("loosened", "proposed"); of one that hangs on another ("refused to ease") the classifier knows more. */
function statusOf(doc: Doc, { token, status }: Telling): Status | undefined {
  const lemma = lemmaOf(doc, token);
  const ofVerb = VERB_STATUS[(cues.kind_stances as Readonly<Record<string, string>>)[lemma] ?? ""];
  const tells = doc.syntax.upos[token] === "VERB" && !["xcomp", "advcl", "acl"].includes(relationOf(doc, token));
  if (!tells || ofVerb === undefined) return statusTold<Status>(status);
  // "suspended all trade": who ends what ties the two imposes a measure.
  return ofVerb === "eased" || ofVerb === "lifted" ? (endsTies(doc, token) ? "imposed" : ofVerb) : ofVerb;
}

/** "suspended all trade with Peru", "cancelled the flights", "closed the border": what is ended or shut is no measure. */
function endsTies(doc: Doc, verb: number): boolean {
  return dependents(doc, verb, ["obj", "nsubj:pass"]).some((child) => TIES.has(lemmaOf(doc, child)));
}

const VERB_STATUS: Readonly<Record<string, Status>> = {
  ended: "lifted",
  stopped: "eased",
  offered: "proposed",
  demanded: "demanded",
  threatened: "threatened",
  refused: "rejected",
};

/** "following the sanctions": a mark of time. */
function isAside(doc: Doc, token: number): boolean {
  const head = doc.syntax.head[token] ?? token;
  // "despite pressure and sanctions"
  const noun = ["compound", "conj"].includes(relationOf(doc, token)) ? head : token;
  return ASIDE.has(caseOf(doc, noun).split(" ")[0] ?? "");
}

const ASIDE: ReadonlySet<string> = new Set(["after", "before", "since", "following", "despite", "amid", "because"]);

/** "talks on sanctions", "the effects of sanctions". */
function isOnlySpokenOf(doc: Doc, token: number): boolean {
  return governorsOf(doc, token)
    .slice(0, 6)
    .some(({ lemma, by }) => (TOPICS.has(lemma) || FELT.has(lemma)) && ["nmod", "acl", "obl"].includes(by));
}

/** Whom the act hits: what "on", "against", "from" or "to" name under the words, else the object itself or whose it is. */
function hitBy(doc: Doc, token: number, verb: number | undefined, doers: readonly string[]): string | undefined {
  const heads = [...new Set([token, ...(verb === undefined ? [] : [verb])])];
  const objects = heads
    .flatMap((head) => dependents(doc, head, ["obj", "nsubj:pass"]))
    .filter((child) => child !== token);
  const inside = [...heads, ...objects].flatMap((head) => dependents(doc, head, ["nmod", "obl"]));
  const phrases = [...inside, ...inside.flatMap((child) => dependents(doc, child, ["nmod"]))].filter((child) =>
    ON.has(caseOf(doc, child)),
  );
  const owned = [token, ...objects].flatMap((child) =>
    dependents(doc, child, ["amod", "compound", "nmod:poss", "nmod"]),
  );
  const subject = verb === undefined ? undefined : subjectTokenOf(doc, verb);
  const acting = subject === undefined || objects.includes(subject) ? [] : phraseActors(doc, subject);
  const out = new Set([...doers, ...acting.map(({ value }) => value.name)]);
  // Whom a usual sender's measures hit is none itself; one that is hit by it may answer in kind.
  const answers = doers.length > 0 && !doers.some(isSender);
  const mayBeHit = (name: string): boolean => !out.has(name) && (answers || !isSender(name));
  const hit = (head: number): readonly string[] => (isNamed(doc, head) ? hitOf(doc, head) : []);
  const named = targetOf(doc, token);
  if (named !== undefined && mayBeHit(named)) return named;
  return (
    phrases.flatMap(hit).find(mayBeHit) ??
    objects.flatMap(hit).find(mayBeHit) ??
    owned.flatMap((child) => sidesOfPhrase(doc, child)).find(mayBeHit)
  );
}

/** Not a word that is only written large at the head of a sentence. */
function isNamed(doc: Doc, head: number): boolean {
  return sentenceAt(doc, head)?.first !== head || actorOfToken(doc, head) !== undefined;
}

/** Who acts: the subject, who is urged to, the agent of a passive; who asks for sanctions imposes none. */
function doersOf(doc: Doc, verb: number | undefined, token: number, status: Status): readonly string[] {
  if (verb === undefined) return [];
  const urged = controllerOf(doc, verb);
  if (urged !== undefined) return sendersIn(doc, urged);
  const agents = dependents(doc, verb, ["obl"]).filter((child) => caseOf(doc, child) === "by");
  if (agents.length > 0) return agents.flatMap((child) => sendersIn(doc, child));
  const passive = dependents(doc, verb, ["nsubj:pass", "aux:pass"]).length > 0;
  if (passive || status === "demanded" || WANTING.has(lemmaOf(doc, verb))) return [];
  const subject = subjectTokenOf(doc, verb);
  return subject === undefined || subject === token ? [] : sendersIn(doc, subject);
}

/** Whether sanctions read from little may be others that the report tells of more fully; what a headline tells, the text does. */
function isToldBy(doc: Doc, finding: SanctionsFinding, other: SanctionsFinding): boolean {
  const { body, status, when } = finding;
  const alike = partiesAgree(body.issuer, other.body.issuer) || body.target === other.body.target;
  if (alike && isOfHeadline(doc, finding)) return true;
  return (
    status === other.status &&
    partiesAgree(body.issuer, other.body.issuer) &&
    valuesAgree(body.target, other.body.target) &&
    timesAgree(when, other.when)
  );
}
