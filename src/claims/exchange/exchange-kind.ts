import type { ClaimOf, ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { partiesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { isInComment } from "../frame/comment.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { governorsOf } from "../frame/governors.ts";
import {
  caseOf,
  childrenOf,
  dependents,
  graphOf,
  hasDeterminer,
  isParsed,
  lemmaOf,
  sentenceAt,
  subtree,
} from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { partyNames } from "../frame/participants.ts";
import { STANDING_OF, type Stance, stanceOf } from "../frame/stance.ts";
import { statusTold } from "../frame/told.ts";
import cues from "./cues.json" with { type: "json" };
import { countOf, givenFor, type Handed, handedOver } from "./handed-over.ts";
import { oneOf } from "./one-of.ts";
import { partiesOf } from "./parties.ts";
import { peopleCounted } from "./people-counted.ts";
import { LEARNT_RULE, surelyTold, toldBeside } from "./surely-told.ts";
import { toldBelow } from "./told-below.ts";

type ExchangeFinding = Finding<"exchange">;
type Status = ClaimStatuses["exchange"];

const NOUNS = new Set(cues.nouns);
const VERBS = new Set(cues.verbs);
/** Plain verbs that free somebody by the word that goes with them: "let go", "set free", "sent home". */
const PARTICLES = cues.with_particle as Readonly<Record<string, readonly string[]>>;
const PARTICLED = new Set(Object.keys(PARTICLES));
/** Whom such a verb frees. */
const FREED: ReadonlySet<string> = new Set(["prisoners", "hostages", "bodies"]);
/** Whose remains are recovered as a part of a handover: those who were held, or who fell in war. */
const CAPTIVES = new Set(cues.captives);
const DONE: ReadonlySet<Stance> = new Set(["happened", "ongoing"]);
/** Statuses in which one who presses for a handover speaks of it by turns. */
const AHEAD: ReadonlySet<Status> = new Set(["agreed", "planned"]);
const PRESSED: ReadonlySet<Status> = new Set(["demanded", "proposed"]);
/** So many sentences before it the talks are told at which a swap was agreed. */
const BEFORE = 1;
/** From this probability on the classifier's word is taken for an accord. */
const LIKELY = 0.6;
/** What is put off is still to come. */
const PUT_OFF = new Set(cues.put_off);
const LASTING = new Set(["continue", "proceed", "remain", "stall", "resume"]);
const TABLES = new Set(cues.tables);
const RUINS = new Set(cues.ruins);
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;
/** What a comment names need not be told of. */
const UNTOLD: ReadonlySet<Stance> = new Set(["ongoing", "offered", "possible", "conditional"]);
const STATUS_OF: Readonly<Record<Exclude<Stance, "absent">, Status>> = {
  happened: "done",
  ongoing: "under-way",
  planned: "planned",
  possible: "proposed",
  agreed: "agreed",
  offered: "proposed",
  demanded: "demanded",
  threatened: "proposed",
  refused: "refused",
  denied: "refused",
  stopped: "refused",
  cancelled: "refused",
  ended: "done",
  violated: "done",
  conditional: "proposed",
};

/** Prisoners, hostages, bodies, children or civilians handed over, by one side or both. */
export const exchangeKind: ClaimKind<"exchange"> = {
  kind: "exchange",
  find: findExchanges,
  same: sameExchange,
  phrase: phraseExchange,
};

function findExchanges(doc: Doc): readonly ExchangeFinding[] {
  const candidates = [
    ...candidatesOf(doc, NOUNS, ["NOUN"]),
    ...candidatesOf(doc, VERBS, ["VERB"]),
    ...candidatesOf(doc, PARTICLED, ["VERB"]).filter(({ token, lemma }) => hasParticle(doc, token, lemma)),
  ];
  const ruled = candidates.flatMap((candidate) => {
    if (isReturned(doc, candidate.token)) return [];
    const handed = handedBy(doc, candidate);
    // "schools sent children home"
    if (PARTICLED.has(candidate.lemma) && !FREED.has(handed?.what ?? "")) return [];
    const other = handed === undefined ? undefined : givenFor(doc, candidate.token, handed);
    return [...findingOf(doc, candidate, handed), ...findingOf(doc, candidate, other)];
  });
  const reads = (token: number, handed: Handed, status: Status | undefined): readonly ExchangeFinding[] => {
    const sentence = sentenceAt(doc, token);
    return sentence === undefined ? [] : findingOf(doc, { token, sentence }, handed, { status });
  };
  const read = [...ruled, ...surelyTold(doc, ruled, reads)];
  return toldBelow(doc, [...read, ...toldBeside(doc, read, reads)]);
}

/** Whom a word hands over; "let go 20 prisoners": those may hang on the second verb. */
function handedBy(doc: Doc, { token, lemma }: Candidate): Handed | undefined {
  const own = handedOver(doc, token);
  if (own !== undefined || !PARTICLED.has(lemma)) return own;
  const [second] = dependents(doc, token, ["xcomp"]);
  return second === undefined ? undefined : handedOver(doc, second);
}

function hasParticle(doc: Doc, verb: number, lemma: string): boolean {
  const words = PARTICLES[lemma] ?? [];
  return childrenOf(doc, verb).some((child) => words.includes(doc.tokens[child]?.lower ?? ""));
}

/** "freed them in exchange for prisoners": told with the verb that it stands by. */
function isReturned(doc: Doc, noun: number): boolean {
  if (doc.syntax.upos[noun] !== "NOUN" || caseOf(doc, noun) !== "in") return false;
  const [above] = governorsOf(doc, noun);
  return above !== undefined && VERBS.has(above.lemma) && dependents(doc, noun, ["nmod"]).length > 0;
}

/** `sure`: what the classifier is sure of, with the status that it reads. */
function findingOf(
  doc: Doc,
  { token, sentence }: Pick<Candidate, "token" | "sentence">,
  handed: Handed | undefined,
  sure?: { readonly status: Status | undefined },
): readonly ExchangeFinding[] {
  if (handed === undefined) return [];
  const stance = stanceTowards(doc, token);
  if (sure === undefined && UNTOLD.has(stance) && isInComment(doc, token)) return [];
  if (stance === "absent" || isGeneral(doc, token) || isFound(doc, token, stance)) return [];
  if (isDischarged(doc, token)) return [];
  const parties = partiesOf(doc, token, sentence, stance);
  const counted = countOf(doc, handed) ?? (handed.what === "prisoners" ? peopleCounted(doc, token) : undefined);
  // "the second handover" is one, of people whom it does not count.
  const count = handed.token === token && counted === 1 ? undefined : counted;
  const parts = partsOf(doc, token, stance);
  const status = sure?.status ?? STATUS_OF[stance];
  // "Prisoners are to be freed", in a report of an accord: what lies ahead on no day is what was agreed.
  const putOff = governorsOf(doc, token).some(({ lemma }) => PUT_OFF.has(lemma));
  // What somebody only says will be is his own view.
  const plainly = parts.voice.kind === "outlet" && !putOff;
  const pact = status === "planned" && parts.when === undefined && plainly ? pactIn(doc) : undefined;
  const bound = pact === undefined || parties.length > 0 ? parties : partyNames(doc, pact);
  return [
    {
      kind: "exchange",
      status: pact === undefined ? status : "agreed",
      body: { parties: bound, what: handed.what, ...(count === undefined ? {} : { count }) },
      ...parts,
      standing: STANDING_OF[stance],
      rule: sure === undefined ? `exchange/${doc.syntax.upos[token] === "VERB" ? "verb" : "noun"}` : LEARNT_RULE,
      confidence: 0.6,
    },
  ];
}

/** The word by which a report tells of an accord or a truce that was made. */
function pactIn(doc: Doc): number | undefined {
  return doc.tellings.find(
    ({ kind, probability, status }) =>
      (kind === "agreement" || kind === "ceasefire") &&
      probability >= LIKELY &&
      ["agreed", "signed"].includes(statusTold<string>(status) ?? ""),
  )?.token;
}

/** What is agreed is agreed where the talks were, if the words say nothing else: "At talks in Doha on Monday … They agreed on a swap." */
function partsOf(doc: Doc, token: number, stance: Stance): ReturnType<typeof findingParts> {
  const parts = findingParts(doc, token);
  if (stance !== "agreed" || parts.where.length > 0) return parts;
  const { sentenceOf } = graphOf(doc);
  for (let at = token - 1; at >= 0 && (sentenceOf[token] ?? 0) - (sentenceOf[at] ?? 0) <= BEFORE; at--) {
    if (!TABLES.has(lemmaOf(doc, at)) || !isParsed(doc, at)) continue;
    const { where } = findingParts(doc, at);
    if (where.length > 0) return { ...parts, where };
  }
  return parts;
}

/** "would end with the release": a condition of the end; "ended with the release" tells that it was done. */
function stanceTowards(doc: Doc, token: number): Stance {
  const read = stanceOf(doc, token, KIND_STANCES);
  // "until they free the captives", "unless the captives are freed"
  if (doc.syntax.upos[token] === "VERB" && isAwaited(doc, token)) return "demanded";
  if (isCleared(doc, token)) return "planned";
  if (read.stance === "planned" && isInReturn(doc, token)) return "offered";
  // "a halt to the fighting and the release of captives"
  if (read.by === "halt" && read.token !== undefined && doc.syntax.upos[read.token] === "NOUN") return "offered";
  if (read.stance === "stopped" && PUT_OFF.has(read.by ?? "")) return "planned";
  if (read.stance === "ongoing" && isKnownSubject(doc, token)) return "happened";
  if (read.stance === "planned" && isBehindOther(doc, token)) return "happened";
  if (read.by !== "end" || read.token === undefined || read.stance !== "ended") return read.stance;
  return modalityOf(doc, read.token).tense === "past" ? "happened" : "demanded";
}

/** "paving the way for the release", "clears the way for captives to be freed" */
function isCleared(doc: Doc, token: number): boolean {
  const [way, verb] = governorsOf(doc, token);
  const paved = way?.lemma === "way" ? verb : way?.by === "obl" && way.preposition === "for" ? way : undefined;
  return paved !== undefined && ["pave", "clear"].includes(paved.lemma) && paved.modality.modal === undefined;
}

function isAwaited(doc: Doc, verb: number): boolean {
  const { condition, negated, tense } = modalityOf(doc, verb);
  if (condition === "until" || condition === "unless") return tense === "present";
  return condition === "if" && negated;
}

/** "prisoner swaps offer hope": swaps in general, none that was done. */
function isGeneral(doc: Doc, token: number): boolean {
  if (doc.syntax.xpos[token] !== "NNS" || dependents(doc, token, ["det", "nummod", "nmod:poss"]).length > 0)
    return false;
  const [above] = governorsOf(doc, token);
  return (
    above?.by === "nsubj" &&
    above.modality.tense === "present" &&
    !above.modality.progressive &&
    !above.modality.passive
  );
}

/** "this swap represents a step": one that is known and means something in the present was done. */
function isKnownSubject(doc: Doc, token: number): boolean {
  const [above] = governorsOf(doc, token);
  if (above?.by !== "nsubj" || above.modality.progressive || LASTING.has(above.lemma)) return false;
  return doc.syntax.upos[token] === "NOUN" && hasDeterminer(doc, token, ["this", "that"]);
}

/** "would free the captives in exchange for an end of the war": an offer. */
function isInReturn(doc: Doc, verb: number): boolean {
  if (doc.syntax.upos[verb] !== "VERB") return false;
  return dependents(doc, verb, ["obl"]).some((child) =>
    caseOf(doc, child).startsWith("in ") || ["exchange", "return"].includes(lemmaOf(doc, child))
      ? ["exchange", "return"].some((word) => subtree(doc, child).some((inner) => doc.tokens[inner]?.lower === word))
      : false,
  );
}

/** "before his release, he said goodbye": what something was done before was done too. */
function isBehindOther(doc: Doc, token: number): boolean {
  const [above] = governorsOf(doc, token);
  return (
    above?.preposition === "before" &&
    above.verbal &&
    above.modality.tense === "past" &&
    above.modality.modal === undefined
  );
}

/** "recovered eight bodies from the rubble": found, and handed over by nobody. */
function isFound(doc: Doc, verb: number, stance: Stance): boolean {
  if (!RECOVERING.has(lemmaOf(doc, verb))) return false;
  const from = dependents(doc, verb, ["obl", "obj", "nsubj:pass"]).flatMap((child) => subtree(doc, child));
  const words = from.map((child) => lemmaOf(doc, child));
  return words.some((word) => RUINS.has(word)) || (DONE.has(stance) && !words.some((word) => CAPTIVES.has(word)));
}

/** "was released from hospital": of the wounded, not of captives. */
function isDischarged(doc: Doc, verb: number): boolean {
  return dependents(doc, verb, ["obl"]).some(
    (child) => caseOf(doc, child) === "from" && HOSPITALS.has(lemmaOf(doc, child)),
  );
}

const HOSPITALS: ReadonlySet<string> = new Set(["hospital", "clinic", "care", "treatment", "quarantine"]);
const RECOVERING: ReadonlySet<string> = new Set(["recover", "retrieve"]);

function sameExchange(a: ExchangeFinding, b: ExchangeFinding): boolean {
  if (a.body.what !== b.body.what || !partiesAgree(a.body.parties, b.body.parties)) return false;
  // What is agreed lies ahead as what is planned does.
  const ahead = AHEAD.has(a.status) && AHEAD.has(b.status);
  const pressed = PRESSED.has(a.status) && PRESSED.has(b.status) && a.voice.name === b.voice.name;
  if (a.status !== b.status && !pressed && !ahead) return false;
  return valuesAgree(a.body.count, b.body.count) && timesAgree(a.when, b.when);
}

function phraseExchange(claim: ClaimOf<"exchange">): string {
  const { parties, what, count } = claim.body;
  const verbs: Readonly<Record<Status, string>> = {
    demanded: "was demanded",
    proposed: "was proposed",
    agreed: "was agreed",
    planned: "is planned",
    "under-way": "is under way",
    done: "took place",
    refused: "was refused",
  };
  const sides = parties.length === 0 ? "" : ` between ${parties.join(" and ")}`;
  return `a handover of ${count === undefined ? "" : `${count.toLocaleString("en")} `}${count === 1 ? oneOf(what) : what}${sides} ${verbs[claim.status]}`;
}
