import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { jointName, namesOfJoint } from "../../model/joint-names.ts";
import type { Mention } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import { mainPairOf } from "../frame/conflict-of.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, relationOf } from "../frame/graph.ts";
import { actorOfToken, phraseActors } from "../frame/phrase-actors.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import { voiceAt } from "../frame/voice-at.ts";
import cues from "./cues.json" with { type: "json" };

const PARTING = new Set(cues.parting);
const OWN_FORCES = new Set(cues.own_forces);
const TIES = new Set(cues.ties);
const DOERS = new Set(cues.doers);
const ALLIANCES = new Set(cues.alliances);
const ADDRESSING = new Set(cues.addressing);
const COMMANDING = new Set(cues.commanding);
/** Kinds of actors that can do harm in the world; a people, an outlet and somebody unnamed for nobody cannot. */
const ABLE: ReadonlySet<string> = new Set(["state", "group", "organisation", "body", "person"]);
const AGAINST: ReadonlySet<string> = new Set(["against", "on", "to", "with", "at", "for"]);

/** Who threatens with a verb: its subject; of a clause that has none, the subject of the sentence ("…, warning of further strikes"). */
export function issuerOfVerb(doc: Doc, verb: number, sentence: Sentence): string | undefined {
  if (dependents(doc, verb, ["nsubj:pass", "aux:pass"]).length > 0) {
    const agent = dependents(doc, verb, ["obl"]).find((child) => caseOf(doc, child) === "by");
    return agent === undefined ? undefined : issuerIn(doc, agent);
  }
  const subject = subjectTokenOf(doc, verb);
  // "the bloc ECOWAS threatened" has two subjects in the arcs.
  const own = subject === undefined ? undefined : (issuerIn(doc, subject) ?? besideSubject(doc, verb));
  return own !== undefined || subject !== undefined ? own : subjectOfSentence(doc, verb, sentence);
}

function besideSubject(doc: Doc, verb: number): string | undefined {
  return dependents(doc, verb, ["nsubj"]).flatMap((subject) => issuerIn(doc, subject) ?? [])[0];
}

/** Who acts with a verb: its subject; "his forces", "they" and "the army" in the words of a side are that side. */
export function issuerOfDeed(doc: Doc, verb: number): string | undefined {
  const subject = subjectTokenOf(doc, verb);
  if (subject === undefined || !isAgent(doc, subject)) return undefined;
  return issuerIn(doc, subject) ?? (namesOneOf(doc, subject, OWN_FORCES) ? sideOfVoice(doc, verb) : undefined);
}

/** The side that is the subject of the sentence's own verb. */
function subjectOfSentence(doc: Doc, verb: number, sentence: Sentence): string | undefined {
  for (let token = sentence.first; token < verb; token++) {
    if (relationOf(doc, token) !== "root") continue;
    const first = subjectTokenOf(doc, token);
    return first === undefined ? undefined : issuerIn(doc, first);
  }
  return undefined;
}

/** Who threatens with a noun: "Iran's threats", "threats by the rebels". */
export function issuerOfNoun(doc: Doc, noun: number, sentence: Sentence): string | undefined {
  const by = dependents(doc, noun, ["nmod"]).filter((child) => ["by", "from"].includes(caseOf(doc, child)));
  const named = ownerSide(doc, noun) ?? by.flatMap((token) => issuerIn(doc, token) ?? [])[0];
  if (named !== undefined) return named;
  const owner = dependents(doc, noun, ["nmod:poss"])[0];
  // "condemned the raid, warning of further steps": a participle that the tagger takes for a noun.
  const joined = doc.tokens[noun]?.lower === "warning" && relationOf(doc, noun) === "conj";
  return owner === undefined && joined ? subjectOfSentence(doc, noun, sentence) : undefined;
}

/** "Iran's threats", "a Peruvian response": whose a threat or a harm is. */
export function ownerSide(doc: Doc, noun: number): string | undefined {
  return dependents(doc, noun, ["nmod:poss", "amod", "compound"]).flatMap((token) => issuerIn(doc, token) ?? [])[0];
}

/** Whom a phrase makes act: of it and of each that is joined to it the first actor that is somebody. */
export function issuerIn(doc: Doc, head: number): string | undefined {
  const names = [head, ...dependents(doc, head, ["conj"])].flatMap((token) => {
    const named = phraseActors(doc, token).filter(({ value }) => isSomebody(value));
    return named
      .filter((actor, index) => index === 0 || isJoined(doc, named[index - 1], actor))
      .flatMap(({ value }) => value.members ?? [value])
      .map(principalOf);
  });
  return names.length === 0 ? undefined : jointName([...new Set(names)]);
}

/** "the leaders of Peru, Chile and Spain": names with nothing but a comma or "and" between. */
function isJoined(doc: Doc, before: Mention<ActorRef> | undefined, { start }: Mention<ActorRef>): boolean {
  if (before === undefined) return false;
  return ["", ",", "and", ", and"].includes(doc.article.text.slice(before.end, start).replace(/ the /, " ").trim());
}

function isSomebody(actor: ActorRef): boolean {
  return actor.of !== undefined || actor.members !== undefined || ABLE.has(actor.kind);
}

/** "The rebels", "an army": who threatens though the report names nobody. */
export function isNamelessDoer(doc: Doc, verb: number): boolean {
  const subject = subjectTokenOf(doc, verb);
  return subject !== undefined && namesOneOf(doc, subject, DOERS);
}

/** The side in whose name the words at a token are spoken, where its speaker speaks for one. */
export function sideOfVoice(doc: Doc, token: number): string | undefined {
  const { actor } = voiceAt(doc, token);
  return actor === undefined || !speaksForSide(actor) ? undefined : principalOf(actor);
}

function speaksForSide(actor: ActorRef): boolean {
  return actor.of !== undefined || (ABLE.has(actor.kind) && actor.kind !== "person");
}

/**
 * Whom a threat is aimed at: the object of the threatening, what the harm is done against or to, whose act would bring it on; else the
 * party that the issuer faces in the conflict that the report is about.
 */
export function targetOf(
  doc: Doc,
  trigger: number,
  action: number,
  sentence: Sentence,
  issuer: string | undefined,
): string | undefined {
  const direct = dependents(doc, trigger, ["obj", "iobj"]);
  const against = [trigger, action].flatMap((token) =>
    dependents(doc, token, ["obl", "nmod"]).filter((child) => AGAINST.has(caseOf(doc, child))),
  );
  const object = dependents(doc, action, ["obj"]);
  // "escalate the war in Peru", "strike bases of Peru": where or on what the harm is to be done.
  const joined = dependents(doc, action, ["obl"]).filter((child) => ["with", "from"].includes(caseOf(doc, child)));
  const ground = [action, ...object, ...joined]
    .flatMap((child) => dependents(doc, child, ["nmod", "obl"]))
    .filter((child) => ["in", "of", "on", "against", "with", "inside", "into"].includes(caseOf(doc, child)));
  for (const token of [...direct, ...against, ...object, ...ground]) {
    const side = sidesOfPhrase(doc, token).find((name) => isOther(name, issuer));
    if (side !== undefined) return side;
  }
  return (
    besideVerb(doc, trigger, issuer) ??
    conditionParty(doc, sentence, issuer) ??
    behindAction(doc, action, sentence, issuer)
  );
}

/** "condemning Peru and warning of further steps": the object of the verb that the threat is joined to. */
function besideVerb(doc: Doc, trigger: number, issuer: string | undefined): string | undefined {
  if (relationOf(doc, trigger) !== "conj") return undefined;
  const head = doc.syntax.head[trigger] ?? -1;
  return [...(doc.syntax.upos[head] === "NOUN" ? [head] : []), ...dependents(doc, head, ["obj"])]
    .flatMap((token) => sidesOfPhrase(doc, token))
    .find((name) => isOther(name, issuer));
}

/** "threat to bomb Peru", where the arcs give the name away to another verb: a name right behind the harm. */
function behindAction(doc: Doc, action: number, sentence: Sentence, issuer: string | undefined): string | undefined {
  if (doc.syntax.upos[action] !== "VERB") return undefined;
  for (let token = action + 1; token < Math.min(action + 3, sentence.last); token++) {
    if (doc.syntax.upos[token] !== "PROPN") continue;
    return sidesOfPhrase(doc, token).find((name) => isOther(name, issuer));
  }
  return undefined;
}

/** Whether a side is none of those who threaten, be they several. */
function isOther(side: string, issuer: string | undefined): boolean {
  return !namesOfJoint(issuer).includes(side);
}

/** Who must do what the condition asks: the first actor of the "if" clause who is not the issuer. */
export function conditionParty(doc: Doc, sentence: Sentence, issuer: string | undefined): string | undefined {
  for (let token = sentence.first; token < sentence.last; token++) {
    if (!["advcl", "ccomp", "acl"].includes(relationOf(doc, token))) continue;
    if (!["if", "unless", "should", "until"].includes(caseOf(doc, token).split(" ").at(-1) ?? "")) continue;
    const subject = dependents(doc, token, ["nsubj"])[0];
    const name = subject === undefined ? undefined : sidesOfPhrase(doc, subject).find((side) => isOther(side, issuer));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** "the president told Peru on Monday": to whom the words of a sentence are said. */
export function addresseeIn(doc: Doc, sentence: Sentence, issuer: string | undefined): string | undefined {
  for (let token = sentence.first; token < sentence.last; token++) {
    if (doc.syntax.upos[token] !== "VERB" || !ADDRESSING.has(lemmaOf(doc, token))) continue;
    const told = dependents(doc, token, ["obj", "iobj"])
      .filter((child) => doc.syntax.upos[child] !== "PRON" && actorOfToken(doc, child)?.value.kind !== "outlet")
      .flatMap((child) => sidesOfPhrase(doc, child))
      .find((side) => isOther(side, issuer));
    if (told !== undefined && mayHarm(doc, told)) return told;
  }
  return undefined;
}

/** The other party of the conflict that a report is about, for one that threatens without saying whom. */
export function opponentIn(doc: Doc, issuer: string | undefined): string | undefined {
  const pair = mainPairOf(doc);
  return issuer !== undefined && pair?.includes(issuer) === true ? pair.find((party) => party !== issuer) : undefined;
}

/** The opponent, but for one who threatens to part from a partner ("to leave the talks"). */
export function opponentFor(doc: Doc, action: number, issuer: string | undefined): string | undefined {
  return PARTING.has(lemmaOf(doc, action)) && !partsTies(doc, action) ? undefined : opponentIn(doc, issuer);
}

/** "walk out of the talks", "close the border": what is parted from or shut ties the two sides. */
export function partsTies(doc: Doc, action: number): boolean {
  return dependents(doc, action, ["obj", "obl"]).some((child) => namesOneOf(doc, child, TIES));
}

/** Whether a word is one of a list, as it is written or by its lemma. */
export function namesOneOf(doc: Doc, token: number, list: ReadonlySet<string>): boolean {
  return list.has(lemmaOf(doc, token)) || list.has(doc.tokens[token]?.lower ?? "");
}

/** A state, an armed group or an alliance that sends troops, as the report names it or one who commands for it ("Peru's army chief"). */
export function mayHarm(doc: Doc, name: string): boolean {
  if (ALLIANCES.has(name)) return true;
  const named = doc.actors.some(({ value }) => {
    if (value.kind === "state" || value.kind === "group") return value.name === name;
    return value.of === name && (value.kind === "body" || (value.kind === "person" && isCommander(value)));
  });
  return named || doc.places.some(({ value }) => value.territory === name);
}

function isCommander({ name, office = "" }: ActorRef): boolean {
  // A secretary-general leads no troops.
  return `${name} ${office}`
    .toLowerCase()
    .replace(OF_OFFICE, "")
    .split(/[^a-z]+/)
    .some((word) => COMMANDING.has(word));
}

const OF_OFFICE = /(?:director|secretary|governor|attorney|consul|inspector|commissioner)[ -]general/g;

/** A side or its forces do harm; "its new offensive will destroy them" is no vow of the offensive's. */
export function isAgent(doc: Doc, subject: number): boolean {
  return (
    actorOfToken(doc, subject) !== undefined ||
    namesOneOf(doc, subject, OWN_FORCES) ||
    lemmaOf(doc, subject) === "leader"
  );
}
