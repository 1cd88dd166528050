import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { governorsOf, phrasalOf, subjectTokenOf } from "../frame/governors.ts";
import {
  caseOf,
  childrenOf,
  dependents,
  hasDeterminer,
  lemmaOf,
  relationOf,
  sentenceAt,
  tellingTokens,
} from "../frame/graph.ts";
import participants from "../frame/participants.cues.json" with { type: "json" };
import { membersOf, participantsOf, partnersOf, sideActors } from "../frame/participants.ts";
import { actorOfToken, phraseActors } from "../frame/phrase-actors.ts";
import { sidesBetween } from "./brought-together.ts";
import cues from "./cues.json" with { type: "json" };

/** A word that may tell of talks. */
export interface TalksTrigger {
  readonly token: number;
  readonly form: "noun" | "verb";
  readonly lemma: string;
}

const NOUNS = new Set(cues.nouns);
const VERBS = new Set([...cues.verbs, ...cues.between]);
const THINGS = new Set(cues.things);
const GUESTS = new Set([...cues.travellers, ...cues.guests]);
const SUMMONED = new Set(["ambassador", "envoy", "diplomat", "consul", "attaché", "representative"]);
const NOT_WITH = new Set(cues.not_with);
/** Before whom a verb of meeting takes its partner, where not as a plain object. */
const PREPOSITIONS = cues.prepositions as Readonly<Record<string, readonly string[]>>;

/** Every word of a report that may tell of talks, a meeting, a call or a visit. */
export function talksTriggers(doc: Doc): readonly TalksTrigger[] {
  const found: TalksTrigger[] = [];
  for (const token of tellingTokens(doc)) {
    const lemma = lemmaOf(doc, token);
    const tag = doc.syntax.upos[token];
    if (tag === "VERB" && VERBS.has(lemma) && verbFits(doc, token, lemma)) found.push({ token, form: "verb", lemma });
    if ((tag === "NOUN" || tag === "PROPN") && NOUNS.has(lemma) && nounFits(doc, token))
      found.push({ token, form: "noun", lemma });
  }
  return found.filter(({ token }) => !isTopicOfAnother(doc, token, found));
}

const TOPICAL: ReadonlySet<string> = new Set(["on", "about", "over", "regarding", "concerning"]);
/** Nouns between talks and the preposition that makes them a topic: "on the latest turn in the Peru-Chile talks". */
const MOST_BETWEEN = 3;
/** Words between a meeting and what it is about. */
const REACH = 24;

/** "a meeting on the latest turn in the Peru-Chile talks": known talks are what others meet about, and not on that day or in that place. */
function isTopicOfAnother(doc: Doc, noun: number, found: readonly TalksTrigger[]): boolean {
  if (!hasDeterminer(doc, noun, ["the", "these", "those"])) return false;
  let at = noun;
  for (let step = 0; step <= MOST_BETWEEN; step++) {
    if (!["nmod", "obl"].includes(relationOf(doc, at))) return false;
    if (TOPICAL.has(caseOf(doc, at))) break;
    at = doc.syntax.head[at] ?? -1;
  }
  const first = Math.max(noun - REACH, sentenceAt(doc, noun)?.first ?? 0);
  return (
    TOPICAL.has(caseOf(doc, at)) && found.some(({ token, form }) => form === "noun" && first <= token && token < at)
  );
}

/** "round of Iran-US talks": the round was named a few words before, whatever the arcs say. */
function followsRound(doc: Doc, noun: number): boolean {
  if (lemmaOf(doc, noun) === "round") return false;
  for (let token = noun - 1; token > noun - 7 && token > 0; token--) {
    if (doc.tokens[token]?.lower === "of") return ["round", "rounds"].includes(doc.tokens[token - 1]?.lower ?? "");
    if (!["ADJ", "NOUN", "PROPN", "PUNCT", "DET"].includes(doc.syntax.upos[token] ?? "")) return false;
  }
  return false;
}

/** "call" and "conversation" count with a partner, or as a phone call. */
function isCall(doc: Doc, noun: number): boolean {
  const kinds = dependents(doc, noun, ["compound", "amod"]).map((child) => doc.tokens[child]?.lower ?? "");
  if (kinds.some((kind) => ["phone", "telephone", "video", "conference"].includes(kind))) return true;
  return dependents(doc, noun, ["nmod"]).some((child) => ["with", "between"].includes(caseOf(doc, child)));
}

/** "told Silva by telephone". */
function isTelling(doc: Doc, noun: number): boolean {
  const [carrier] = governorsOf(doc, noun);
  return carrier !== undefined && ["by", "over", "on"].includes(carrier.preposition) && ADDRESSING.has(carrier.lemma);
}

const ADDRESSING = new Set(participants.addressing);

/** "called on them to stop", "called for talks". */
function isAsking(doc: Doc, verb: number): boolean {
  return ["on", "upon", "for"].includes(doc.tokens[verb + 1]?.lower ?? "");
}

function verbFits(doc: Doc, verb: number, lemma: string): boolean {
  if (phrasalOf(doc, verb) !== lemma) return false;
  if (lemma === "call" && (isAsking(doc, verb) || isNaming(doc, verb))) return false;
  if (lemma === "bring") return isBroughtTogether(doc, verb);
  // "visited Lima for talks": the talks are the fact.
  const forTalks = dependents(doc, verb, ["obl"]).some(
    (child) => caseOf(doc, child) === "for" && isOneOf(doc, child, ["talk", "negotiation"]),
  );
  if (lemma === "visit") return dependents(doc, verb, ["obj"]).length > 0 && !forTalks;
  const fits = PREPOSITIONS[lemma] ?? [""];
  if (lemma === "discuss") return discusses(doc, verb);
  if (cues.between.includes(lemma)) return sidesBetween(doc, verb).length > 1;
  if (lemma === "shake")
    return dependents(doc, verb, ["obj"]).some((child) => lemmaOf(doc, child) === "hand") && sidesAt(doc, verb) > 1;
  const partner = partnersOf(doc, verb).some(
    (child) =>
      fits.includes(caseOf(doc, child)) && (lemma === "call" ? isSomebody(doc, child) : isOfActors(doc, child)),
  );
  // "were met with fire": no one met.
  if (lemma === "meet" && dependents(doc, verb, ["aux:pass"]).length > 0)
    return sidesMet(doc, verb) > 1 && partner && !isMetWith(doc, verb);
  if (lemma === "meet")
    return partner || sidesMet(doc, verb) > 1 || (isOnceMore(doc, verb) && dependents(doc, verb, ["obj"]).length === 0);
  if (!partner && ["speak", "talk"].includes(lemma))
    return sidesMet(doc, verb) > 1 && (isByPhone(doc, verb) || isForAWhile(doc, verb));
  if (lemma === "summon" && isSummoned(doc, verb)) return true;
  // "hosts a base of Lima": a guest is somebody.
  if (
    (lemma === "host" || lemma === "receive") &&
    !dependents(doc, verb, ["obj", "obl"]).some((child) => isGuest(doc, child))
  )
    return false;
  if (lemma === "host" && dependents(doc, verb, ["obj"]).some((child) => NOUNS.has(lemmaOf(doc, child)))) return false;
  return partner || lemma === "negotiate";
}

/** "Silva and Rojas discussed the border", "discussed it with Silva"; "discussed talks" tells of the talks instead. */
function discusses(doc: Doc, verb: number): boolean {
  if (dependents(doc, verb, ["obj", "obl"]).some((child) => NOUNS.has(lemmaOf(doc, child)))) return false;
  // "met to discuss the border", "talks to discuss it": the meeting is told already.
  const above = doc.syntax.head[verb] ?? -1;
  if (above >= 0 && (VERBS.has(lemmaOf(doc, above)) || NOUNS.has(lemmaOf(doc, above)))) return false;
  const partner = partnersOf(doc, verb).some((child) => caseOf(doc, child) === "with" && isOfActors(doc, child));
  return partner || sidesMet(doc, verb) > 1;
}

/** "Peru", "his Peruvian colleague Silva". */
function isSomebody(doc: Doc, noun: number): boolean {
  return [noun, ...dependents(doc, noun, ["appos"])].some((token) => actorOfToken(doc, token) !== undefined);
}

function isOneOf(doc: Doc, token: number, lemmas: readonly string[]): boolean {
  return lemmas.includes(lemmaOf(doc, token));
}

/** "spoke by telephone". */
function isByPhone(doc: Doc, verb: number): boolean {
  return dependents(doc, verb, ["obl"]).some((child) => ["phone", "telephone"].includes(lemmaOf(doc, child)));
}

/** "spoke for two hours", "talked on Monday": with each other, to nobody else and about nothing. */
function isForAWhile(doc: Doc, verb: number): boolean {
  const beside = dependents(doc, verb, ["obl", "obj", "ccomp", "xcomp"]);
  const times = beside.filter((child) =>
    doc.times.some(
      ({ start, end }) => start <= (doc.tokens[child]?.start ?? -1) && (doc.tokens[child]?.end ?? 0) <= end,
    ),
  );
  return times.length > 0 && times.length === beside.length;
}

/** "the ambassador of Peru was summoned". */
function isSummoned(doc: Doc, verb: number): boolean {
  return dependents(doc, verb, ["nsubj:pass"]).some(
    (child) => SUMMONED.has(lemmaOf(doc, child)) && isOfActors(doc, child),
  );
}

function sidesAt(doc: Doc, verb: number): number {
  return new Set(participantsOf(doc, verb).parties.map(principalOf)).size;
}

/** How many are said to meet each other: "Peru and Chile agreed to meet", "the delegations led by Silva and Rojas met". */
function sidesMet(doc: Doc, verb: number): number {
  const subject = subjectTokenOf(doc, verb);
  return subject === undefined ? 0 : sideActors(doc, subject).flatMap((mention) => membersOf(mention.value)).length;
}

/** "will meet again": with each other, once more. */
export function isOnceMore(doc: Doc, verb: number): boolean {
  return childrenOf(doc, verb).some((child) => ["again", "anew"].includes(doc.tokens[child]?.lower ?? ""));
}

/** "was met with derision". */
function isMetWith(doc: Doc, verb: number): boolean {
  return dependents(doc, verb, ["obl"]).some(
    (child) => caseOf(doc, child) === "with" && actorOfToken(doc, child) === undefined,
  );
}

/** A person, a state's envoys: whoever can be received. */
function isGuest(doc: Doc, noun: number): boolean {
  const actor = actorOfToken(doc, noun)?.value;
  return actor === undefined
    ? GUESTS.has(lemmaOf(doc, noun))
    : ["person", "unnamed", "body", "state"].includes(actor.kind);
}

/** An actor, or people who stand for one ("a delegation from Peru"); no thing that one gives ("permission from Peru"). */
function isOfActors(doc: Doc, noun: number): boolean {
  if (actorOfToken(doc, noun) !== undefined) return true;
  return !THINGS.has(lemmaOf(doc, noun)) && phraseActors(doc, noun).length > 0;
}

function isPerson(doc: Doc, noun: number): boolean {
  return [noun, ...dependents(doc, noun, ["appos"])].some((token) => actorOfToken(doc, token)?.value.kind === "person");
}

/** "called him a criminal", "called on Monday for aid": no call is made. */
function isNaming(doc: Doc, verb: number): boolean {
  const objects = dependents(doc, verb, ["obj"]);
  // "called Silva to ask for aid"; but "called the parties to stop" is an appeal.
  const isToOne = objects.some((child) => isPerson(doc, child));
  const called = dependents(doc, verb, ["xcomp", "ccomp"]).filter((child) => !isToOne || caseOf(doc, child) !== "to");
  // "called his colleague Silva" has two objects in the arcs.
  const [, ...names] = objects;
  const told = called.length > 0 || names.some((child) => !isPerson(doc, child));
  return (
    told ||
    dependents(doc, verb, ["obl"]).some(
      (child) => caseOf(doc, child) === "for" || (caseOf(doc, child) === "on" && isOfActors(doc, child)),
    )
  );
}

/** "to bring the leaders of Peru and Chile together". */
function isBroughtTogether(doc: Doc, verb: number): boolean {
  if (!childrenOf(doc, verb).some((child) => doc.tokens[child]?.lower === "together")) return false;
  return dependents(doc, verb, ["obj"]).some((child) => phraseActors(doc, child).length > 1);
}

/** "Silva and Rojas engaged in discussions": with each other. */
function areEngaged(doc: Doc, noun: number): boolean {
  const [carrier] = governorsOf(doc, noun);
  if (carrier === undefined || !HOLDING.has(carrier.lemma) || !["obj", "obl"].includes(carrier.by)) return false;
  return (carrier.by === "obj" || carrier.preposition === "in") && sidesMet(doc, carrier.token) > 1;
}

const HOLDING = new Set(cues.holding);

/** "discussions of the bill", "in contact with other countries" are no talks; "discussions with Peru", "Peru-Chile contacts" are. */
function hasPartner(doc: Doc, noun: number): boolean {
  const inner = dependents(doc, noun, ["nmod"]);
  const about = inner.some((child) => caseOf(doc, child) === "of");
  const partners = inner.filter((child) => ["with", "between", "among"].includes(caseOf(doc, child)));
  if (partners.length === 0 && areEngaged(doc, noun)) return true;
  if (partners.length === 0) return !about && caseOf(doc, noun) !== "in";
  return partners.some((child) => phraseActors(doc, child).length > 0);
}

function nounFits(doc: Doc, noun: number): boolean {
  const children = childrenOf(doc, noun);
  if (children.some((child) => relationOf(doc, child) === "compound" && NOT_WITH.has(doc.tokens[child]?.lower ?? "")))
    return false;
  // In "round of talks" the round bears the ordinal and the place; the talks under it are the same thing.
  const relation = relationOf(doc, noun);
  const head = doc.syntax.head[noun] ?? -1;
  if (relation === "nmod" && lemmaOf(doc, head) === "round") return false;
  if (relation === "compound" || followsRound(doc, noun)) return false;
  if (["discussion", "contact"].includes(lemmaOf(doc, noun)) && !hasPartner(doc, noun)) return false;
  if (lemmaOf(doc, noun) === "call" && !isCall(doc, noun)) return false;
  if (["phone", "telephone"].includes(lemmaOf(doc, noun)) && !isTelling(doc, noun)) return false;
  return (
    lemmaOf(doc, noun) !== "round" ||
    dependents(doc, noun, ["nmod"]).length > 0 ||
    children.some((child) =>
      /^\d|th$|^(?:first|second|third|next|new|last|another|previous)$/.test(doc.tokens[child]?.lower ?? ""),
    )
  );
}
