import type { ActorRef } from "../../model/actor.ts";
import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import { doerOf } from "./doer.ts";
import { type Governor, governorsOf, subjectTokenOf } from "./governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, participlesOn, relationOf, subtree } from "./graph.ts";
import { isAsMediator, mediatorsAround } from "./mediators.ts";
import cues from "./participants.cues.json" with { type: "json" };
import { actorOfToken, phraseActors } from "./phrase-actors.ts";

/** Who takes part in a happening between sides, and who brings them together. */
export interface Participants {
  readonly parties: readonly ActorRef[];
  readonly mediators: readonly ActorRef[];
}

const HELP = new Set(cues.help);
const MEASURES = new Set(cues.measures);
const TEMPORAL = new Set(["before", "after", "during", "since", "until", "following", "ahead of"]);
const TOPICAL = new Set(["regarding", "about", "concerning"]);
const INVITING = new Set(cues.inviting);
const TELLERS = new Set(cues.tellers);
const DELEGATIONS = new Set(cues.delegations);
const LEADING = new Set(cues.leading);
const ACCUSING = new Set(cues.accusing);
const ADDRESSING = new Set(cues.addressing);
const ARMED = new Set(cues.armed);
const REGIONS = new Set(cues.regions);
const STATES = new Set(cues.states);
const PARTY_KINDS = new Set(["state", "group", "organisation", "body", "person", "population"]);

/** The parties and mediators that the words around a trigger name. */
export function participantsOf(doc: Doc, token: number): Participants {
  const mediators = mediatorsOf(doc, token);
  const isVerb = doc.syntax.upos[token] === "VERB";
  const named = isVerb ? partiesOfVerb(doc, token) : partiesOfNoun(doc, token);
  // "The group met Egyptian mediators": whom one meets is a party to the meeting.
  const known = new Set(isVerb ? [] : mediators.map(principalOf));
  return {
    parties: named.flatMap(membersOf).filter((actor) => isParty(actor) && !known.has(principalOf(actor))),
    mediators,
  };
}

/** "U.S. officials" sit there for their state; "two people familiar with the matter" for nobody. */
function isParty(actor: ActorRef): boolean {
  // Who speaks for nobody is a witness, an analyst, a reporter.
  if (actor.kind === "person" && actor.of === undefined) return false;
  return (
    PARTY_KINDS.has(actor.kind) ||
    (actor.kind === "unnamed" && (actor.of !== undefined || isArmed(actor.name) || isRegional(actor.name)))
  );
}

/** "Tuareg rebels", "Maoist insurgents": a side that is told by its people or creed. */
function isArmed(name: string): boolean {
  const words = name.split(" ");
  return /^\p{Lu}/u.test(words[0] ?? "") && words.length === 2 && ARMED.has(words[1] ?? "");
}

/** "European leaders", "Gulf states": the states of a region, told by no name of theirs. */
function isRegional(name: string): boolean {
  const words = name.split(" ");
  return REGIONS.has(words.slice(0, -1).join(" ")) && STATES.has(words.at(-1) ?? "");
}

/** The parties that the words around a trigger name, as short names, each once. */
export function partyNames(doc: Doc, token: number): readonly string[] {
  return [...new Set(participantsOf(doc, token).parties.map(principalOf))];
}

/** "the two sides" stands for its members. */
export function membersOf(actor: ActorRef): readonly ActorRef[] {
  return actor.members === undefined || actor.members.length === 0 ? [actor] : actor.members;
}

function partiesOfVerb(doc: Doc, verb: number): readonly ActorRef[] {
  return refs([...doersOf(doc, verb), ...partnersOf(doc, verb)].flatMap((head) => sideActors(doc, head)));
}

/** Who does what a verb says; "Envoys Silva and Rojas met" has two subjects in the arcs, and a name right before the verb may have no arc of one. */
function doersOf(doc: Doc, verb: number): readonly number[] {
  const own = dependents(doc, verb, ["nsubj"]);
  if (own.length > 1 && own.every((head) => head < verb)) return own;
  const subject = doerOf(doc, verb);
  const before = relationOf(doc, verb - 1) === "mark" && doc.syntax.upos[verb - 1] === "PROPN";
  return subject !== undefined ? [subject] : before ? [verb - 1] : [];
}

/** Whom a verb of meeting is done with: its object, "with Peru", "to Peru", and the one that hangs on the means ("spoke by phone with Peru"). */
export function partnersOf(doc: Doc, verb: number): readonly number[] {
  // What is discussed is no partner.
  const own = dependents(doc, verb, lemmaOf(doc, verb) === "discuss" ? ["obl"] : ["obj", "obl"]);
  // "returned with Peru's help": who helps is no side.
  const direct = own.filter(
    (child) =>
      ["", "with", "to"].includes(caseOf(doc, child)) && !HELP.has(lemmaOf(doc, child)) && !isAsMediator(doc, child),
  );
  const nested = own
    .filter((child) => ["by", "on", "over", "via", "in", "at"].includes(caseOf(doc, child)))
    .flatMap((child) => dependents(doc, child, ["nmod"]))
    .filter((child) => ["with", "to"].includes(caseOf(doc, child)));
  return [...direct, ...nested, ...beyondObject(doc, verb)];
}

/** "to discuss the truce with Peru": whoever "with" names within the object is the partner. */
function beyondObject(doc: Doc, verb: number): readonly number[] {
  if (!["discuss", "shake"].includes(lemmaOf(doc, verb))) return [];
  const inside = dependents(doc, verb, ["obj"]).flatMap((object) => subtree(doc, object));
  return inside.filter((token) => relationOf(doc, token) === "nmod" && caseOf(doc, token) === "with");
}

/** The actors of a noun phrase; of "delegations led by Silva and Rojas", who leads them. */
export function sideActors(doc: Doc, head: number): readonly Mention<ActorRef>[] {
  const named = phraseActors(doc, head);
  if (named.length > 0 || !DELEGATIONS.has(lemmaOf(doc, head))) return named;
  return dependents(doc, head, ["acl"])
    .filter((clause) => LEADING.has(lemmaOf(doc, clause)))
    .flatMap((clause) => dependents(doc, clause, ["obl"]))
    .flatMap((leader) => phraseActors(doc, leader));
}

/** Owners and adjectives ("US-Iran talks"), "between A and B", "with B", and the subject of the verb that holds them. */
function partiesOfNoun(doc: Doc, noun: number): readonly ActorRef[] {
  const inside = [noun, ...dependents(doc, noun, ["nmod"]).filter((child) => caseOf(doc, child) === "of")];
  const own = inside.flatMap((token) => ownersOf(doc, token));
  const held = inside.flatMap((token) => participlesOn(doc, token));
  // "talks on a trade deal with Peru"
  const topics = topicsOf(doc, noun);
  const between = [...inside, ...held, ...topics].flatMap((token) =>
    dependents(doc, token, ["nmod", "obl"]).filter((child) =>
      ["between", "with", "among", "to", "involving"].includes(caseOf(doc, child)),
    ),
  );
  const named = [...own, ...between.flatMap((child) => phraseActors(doc, child))];
  const verb = carrierOf(doc, noun);
  const invited = inviteesOf(doc, noun);
  if (distinctPrincipals(invited) >= 2 && distinctPrincipals(named) === 0) return refs(invited);
  const across = verb === undefined ? [] : toldIn(doc, verb);
  if (distinctPrincipals(named) === 0 && distinctPrincipals(across) >= 2) return refs(across);
  const told = [...(verb === undefined ? [] : besideVerb(doc, verb)), ...sittingIn(doc, noun)];
  // Who only speaks of "the talks with Peru" stands for the other side.
  const spoken = told.length === 0 && isWithOne(doc, noun) ? tellersOf(doc, noun) : [];
  const others = own.length === 0 && between.length > 0 && between.every((child) => caseOf(doc, child) === "with");
  if (distinctPrincipals(named) >= 2 && !(others && verb !== undefined && !TELLERS.has(verb.lemma))) return refs(named);
  // Who only announces or welcomes talks stands for a side, but is not at the table himself.
  const teller = verb !== undefined && TELLERS.has(verb.lemma);
  return [...refs(named), ...refs(spoken).map(sideOf), ...(teller ? refs(told).map(sideOf) : refs(told))];
}

/** "talks on a deal": the noun phrase under the preposition right behind the noun, whatever the arcs say. */
function topicsOf(doc: Doc, noun: number): readonly number[] {
  if (!["on", "over", "about"].includes(doc.tokens[noun + 1]?.lower ?? "")) return [];
  const topic = doc.syntax.head[noun + 1] ?? -1;
  return topic > noun && relationOf(doc, noun + 1) === "case" ? [topic] : [];
}

/** "Silva told Rojas in a phone call that …": who speaks to whom at it. */
function toldIn(doc: Doc, { token, lemma, by, preposition }: Governor): readonly Mention<ActorRef>[] {
  if (by !== "obl" || !["in", "during", "at", "by", "over", "on"].includes(preposition)) return [];
  if (!ADDRESSING.has(lemma)) return [];
  const subject = subjectTokenOf(doc, token);
  const addressed = dependents(doc, token, ["obj", "iobj"]);
  return [...(subject === undefined ? [] : [subject]), ...addressed].flatMap((head) => phraseActors(doc, head));
}

/** "Peru is in talks with Chile". */
function sittingIn(doc: Doc, noun: number): readonly Mention<ActorRef>[] {
  if (caseOf(doc, noun) !== "in" || dependents(doc, noun, ["cop"]).length === 0) return [];
  return dependents(doc, noun, ["nsubj"]).flatMap((subject) => phraseActors(doc, subject));
}

/** "the talks with Washington": whoever tells of them is the other side. */
function isWithOne(doc: Doc, noun: number): boolean {
  return [noun, ...dependents(doc, noun, ["nmod"])].some((token) =>
    dependents(doc, token, ["nmod", "obl"]).some((child) => caseOf(doc, child) === "with"),
  );
}

function tellersOf(doc: Doc, noun: number): readonly Mention<ActorRef>[] {
  const teller = governorsOf(doc, noun).find(({ by }) => by === "ccomp");
  const subject = teller === undefined ? undefined : subjectTokenOf(doc, teller.token);
  return subject === undefined ? [] : phraseActors(doc, subject);
}

/** Who is asked to the table: "invited the leaders of Peru and Chile for talks". */
function inviteesOf(doc: Doc, noun: number): readonly Mention<ActorRef>[] {
  const first = governorsOf(doc, noun)[0];
  if (first === undefined || !["for", "to"].includes(first.preposition)) return [];
  if (!first.verbal) return relationOf(doc, first.token) === "obj" ? phraseActors(doc, first.token) : [];
  return INVITING.has(first.lemma)
    ? dependents(doc, first.token, ["obj"]).flatMap((each) => phraseActors(doc, each))
    : [];
}

/** The side that a person or body speaks for, without the person. */
function sideOf(actor: ActorRef): ActorRef {
  return actor.of === undefined ? actor : { id: actor.of, name: actor.of, kind: "state" };
}

/** The verb that the noun hangs on, directly or through a noun of measure ("a round of talks", "part in the talks"). */
function carrierOf(doc: Doc, noun: number): Governor | undefined {
  const [first, second] = governorsOf(doc, noun);
  if (first === undefined || first.verbal) return first;
  return MEASURES.has(first.lemma) && second?.verbal === true ? second : undefined;
}

function ownersOf(doc: Doc, noun: number): readonly Mention<ActorRef>[] {
  const owners = childrenOf(doc, noun).filter(
    (child) =>
      ["amod", "compound", "nmod:poss", "nmod"].includes(doc.syntax.label[child] ?? "") &&
      // "Peru and Chile met for their first talks": the subject says whose they are.
      !(doc.syntax.xpos[child] === "PRP$" && governorsOf(doc, noun)[0]?.verbal === true) &&
      ["", "of"].includes(caseOf(doc, child).replace(/['’]s?/, "")),
  );
  return [...owners.flatMap((child) => phraseActors(doc, child)), ...before(doc, noun)];
}

/** Names that stand right before the noun with nothing but modifiers between, whatever the arcs say: "Iran-US nuclear talks". */
function before(doc: Doc, noun: number): readonly Mention<ActorRef>[] {
  const found: Mention<ActorRef>[] = [];
  for (let token = noun - 1; token >= noun - 6 && token >= 0; token--) {
    const actor = actorOfToken(doc, token);
    if (actor !== undefined) found.unshift(actor);
    else if (
      !["ADJ", "NOUN", "PROPN", "PUNCT"].includes(doc.syntax.upos[token] ?? "") ||
      !isInner(doc.tokens[token]?.text ?? "")
    )
      break;
  }
  return found.length > 1 ? found : [];
}

function isInner(word: string): boolean {
  return word === "-" || word === "–" || /^\p{L}/u.test(word);
}

/** The subject of "held talks", and the partner in "held talks with B" where the phrase hangs on the verb. */
function besideVerb(doc: Doc, { token: verb, by, preposition }: Governor): readonly Mention<ActorRef>[] {
  // Who speaks about talks is not at them.
  const subject = by === "nsubj" || TOPICAL.has(preposition) ? undefined : doerOf(doc, verb);
  // "signed a deal with Peru before the visit": Peru is no guest.
  const partners = TEMPORAL.has(preposition)
    ? []
    : dependents(doc, verb, ["obl"]).filter((child) => ["with", "between"].includes(caseOf(doc, child)));
  return [...(subject === undefined ? [] : [subject]), ...accusersOf(doc, verb), ...partners].flatMap((head) =>
    sideActors(doc, head),
  );
}

/** "Peru accused Chile of breaking the pact": both are bound by it. */
function accusersOf(doc: Doc, verb: number): readonly number[] {
  const above = governorsOf(doc, verb)
    .slice(0, 2)
    .find(({ lemma }) => ACCUSING.has(lemma));
  if (above === undefined || !["advcl", "acl", "obl", "ccomp", "xcomp", "obj"].includes(above.by)) return [];
  return [subjectTokenOf(doc, above.token), ...dependents(doc, above.token, ["obj"])].filter(
    (head) => head !== undefined,
  );
}

/** Who brings the sides together: states, organisations and those who speak for one. */
function mediatorsOf(doc: Doc, token: number): readonly ActorRef[] {
  return refs(mediatorsAround(doc, token, isBetween(doc, token)))
    .flatMap(membersOf)
    .filter((actor) => actor.kind === "state" || actor.kind === "organisation" || actor.of !== undefined);
}

/** "talks between Peru and Chile", "Peru-Chile talks": both sides are named without the host. */
function isBetween(doc: Doc, noun: number): boolean {
  const inside = [noun, ...dependents(doc, noun, ["nmod"])];
  const between = inside
    .flatMap((token) => dependents(doc, token, ["nmod"]))
    .filter((child) => ["between", "among"].includes(caseOf(doc, child)));
  return between.length > 0 || distinctPrincipals(ownersOf(doc, noun)) >= 2;
}

function refs(mentions: readonly Mention<ActorRef>[]): readonly ActorRef[] {
  const seen = new Set<string>();
  return mentions
    .map((mention) => mention.value)
    .filter((actor) => !seen.has(actor.id) && seen.add(actor.id) !== undefined);
}

function distinctPrincipals(mentions: readonly Mention<ActorRef>[]): number {
  return new Set(mentions.flatMap((mention) => membersOf(mention.value)).map(principalOf)).size;
}
