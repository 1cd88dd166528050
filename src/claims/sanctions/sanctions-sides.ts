import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { controllerOf, governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, ownerByOf } from "../frame/graph.ts";
import { actorOfToken, phraseActors, phraseTokens, principalsOf } from "../frame/phrase-actors.ts";
import { placeOfToken, sidesOfPhrase } from "../frame/territory.ts";
import { mayHarm, opponentIn, sideOfVoice } from "../threat/sides.ts";
import { aimedAt, hurtBy } from "./aimed-at.ts";
import cues from "./cues.json" with { type: "json" };
import { habitualTarget } from "./habitual-target.ts";
import type { SanctionsRead } from "./sanctions-status.ts";

const IMPOSING = new Set(cues.imposing);
const SENDERS = new Set(cues.senders);
const ON = new Set(["on", "against", "upon", "from", "targeting"]);
const JOINING = new Set(cues.joining);
const WORDS_OF = new Set(cues.words_of);
const SUFFERING = new Set(cues.suffering);
const PACKAGES = new Set(cues.packages);
const ALLIES = new Set(cues.allies);
const WANTING = new Set(cues.want);
const ISSUING = new Set(cues.issuing);
const FIRMS = new Set(cues.firms);
/** Bodies that a report names without their state. */
const OWN_BODIES = cues.own_bodies as Readonly<Record<string, string>>;
const BLOCS = cues.blocs as Readonly<Record<string, string>>;

/** "US sanctions", "sanctions imposed by the EU", "the EU's new package of sanctions", "urged Washington to impose sanctions". */
export function issuersOf(doc: Doc, token: number, read: SanctionsRead): readonly string[] {
  const clauses = clausesOn(doc, token).filter((clause) => IMPOSING.has(lemmaOf(doc, clause)));
  const imposers = clauses.flatMap((clause) => [
    ...dependents(doc, clause, ["nsubj"]),
    ...dependents(doc, clause, ["obl"]).filter((child) => caseOf(doc, child) === "by"),
  ]);
  const by = dependents(doc, token, isAct(doc, token) ? ["nmod", "obl"] : ["nmod"]).filter((child) =>
    ["by", "from"].includes(caseOf(doc, child)),
  );
  const carrier = governorsOf(doc, token).find((governor) => governor.verbal);
  // "was placed under sanctions by Peru", "announcements to lift sanctions by Peru and Chile".
  const agents =
    carrier !== undefined && IMPOSING.has(carrier.lemma)
      ? dependents(doc, carrier.token, ["obl"]).filter((child) => caseOf(doc, child) === "by")
      : [];
  const named = [...imposers, ...by, ...agents].flatMap((child) => sendersIn(doc, child));
  const threat = read.status === "threatened" ? ownerByOf(doc, token) : undefined;
  if (threat !== undefined && named.length === 0) return threateners(doc, threat);
  const owners = ownersOf(doc, token)
    .flatMap((child) => sendersIn(doc, child))
    .filter((name) => isOwner(doc, token, name));
  const joiner = governorsOf(doc, token).find((governor) => JOINING.has(governor.lemma));
  const joins = joiner === undefined || read.status === "rejected" ? undefined : subjectTokenOf(doc, joiner.token);
  // "Peru's delay should trigger the US sanctions": a delay imposes nothing.
  const joined =
    joins === undefined || (owners.length > 0 && actorOfToken(doc, joins) === undefined) ? [] : sendersIn(doc, joins);
  if (joined.length > 0) return joined;
  const own = [...new Set(named.length > 0 ? named : owners)];
  if (own.length > 0) return own;
  const subject = imposerOf(doc, token, read);
  if (subject === undefined || subject === token) return [];
  const senders = sendersIn(doc, subject);
  return senders.length > 0 || !WORDS_OF.has(lemmaOf(doc, subject)) ? senders : authorsOf(doc, subject);
}

/** "made a statement that threatens sanctions", "a decision by Ottawa to lift them": whose words or deed it is. */
function authorsOf(doc: Doc, noun: number): readonly string[] {
  const own = dependents(doc, noun, ["nmod", "nmod:poss"]).filter((child) =>
    ["from", "by", "of", "'s", "’s"].includes(caseOf(doc, child)),
  );
  const verb = governorsOf(doc, noun)[0];
  const subject = verb?.verbal === true && verb.by !== "nsubj" ? subjectTokenOf(doc, verb.token) : undefined;
  return [...new Set([...own, ...(subject === undefined ? [] : [subject])].flatMap((child) => sendersIn(doc, child)))];
}

/** "threats of sanctions from London", "Berlin's threat of sanctions". */
function threateners(doc: Doc, threat: number): readonly string[] {
  const from = dependents(doc, threat, ["nmod", "nmod:poss"]).filter((child) =>
    ["from", "by", "'s", "’s"].includes(caseOf(doc, child)),
  );
  const within = dependents(doc, threat, ["nmod"]).flatMap((child) =>
    dependents(doc, child, ["nmod"]).filter((inner) => ["from", "by"].includes(caseOf(doc, inner))),
  );
  return [...new Set([...from, ...within].flatMap((child) => likeNamed(doc, child)))];
}

/** "Western allies like France and Canada": who is named, else the bloc. */
function likeNamed(doc: Doc, head: number): readonly string[] {
  const examples = dependents(doc, head, ["nmod"]).filter((child) =>
    ["like", "such as", "including"].includes(caseOf(doc, child)),
  );
  const named = examples.flatMap((child) => sendersIn(doc, child));
  return named.length > 0 ? named : sendersIn(doc, head);
}

/** "sanctions on Russia", "against Iran", "sanctioned X", "lift sanctions from Syria", "placed under sanctions", "Syria sanctions". */
export function targetOf(doc: Doc, token: number): string | undefined {
  if (isAct(doc, token)) {
    const sufferers = sufferersOf(doc, token);
    return sufferers.flatMap((head) => hitOf(doc, head))[0] ?? sufferers.flatMap((head) => boundTo(doc, head))[0];
  }
  const verb = governorsOf(doc, token).find((governor) => governor.verbal);
  const clauses = [...clausesOn(doc, token), ...carriersOf(doc, token).flatMap((carrier) => clausesOn(doc, carrier))];
  const phrases = [token, ...clauses, ...(verb === undefined ? [] : [verb.token])].flatMap((head) =>
    dependents(doc, head, ["nmod", "obl"]).filter((child) => child !== token && ON.has(caseOf(doc, child))),
  );
  const aimed = aimedAt(doc, token, clauses);
  const named = [...behind(doc, token), ...phrases, ...aimed].flatMap((head) => hitOf(doc, head));
  return under(doc, token, verb?.token)[0] ?? named[0] ?? ownTarget(doc, token) ?? hurtBy(doc, token);
}

/** "firms linked to Peru's army", "tankers that carry Peruvian oil": whose they are that are hit, where they have no name. */
function boundTo(doc: Doc, head: number): readonly string[] {
  return dependents(doc, head, ["acl"])
    .flatMap((clause) => dependents(doc, clause, ["obl", "obj"]))
    .flatMap((child) => sidesOfPhrase(doc, child))
    .filter((name) => !isSender(name));
}

/** "an end to sanctions on Peru": the phrase right behind the noun, whatever the arcs hang it on. */
function behind(doc: Doc, noun: number): readonly number[] {
  const head = ["on", "against"].includes(doc.tokens[noun + 1]?.lower ?? "") ? (doc.syntax.head[noun + 1] ?? -1) : -1;
  return head > noun + 1 ? [head] : [];
}

/** Clauses on the noun, and the participle right behind it ("sanctions being imposed on"), whatever the arcs say. */
function clausesOn(doc: Doc, noun: number): readonly number[] {
  const clauses = dependents(doc, noun, ["acl"]);
  const behind = doc.tokens[noun + 1]?.lower === "being" ? noun + 2 : noun + 1;
  const seems = clauses.length === 0 && doc.syntax.xpos[behind] === "VBN" && IMPOSING.has(lemmaOf(doc, behind));
  return seems ? [behind] : clauses;
}

/** Whom "sanctioned" hits; "who was sanctioned" is the one that the clause hangs on. */
function sufferersOf(doc: Doc, act: number): readonly number[] {
  const own = dependents(doc, act, ["obj", "nsubj:pass"]);
  const relative = own.some((head) => ["who", "which", "that"].includes(doc.tokens[head]?.lower ?? ""));
  const passive = dependents(doc, act, ["aux:pass"]).length > 0;
  const subject = relative || (own.length === 0 && passive) ? subjectTokenOf(doc, act) : undefined;
  return subject === undefined ? own : [subject];
}

/** Who speaks of another's sanctions and names nobody else means those on his own side; else whom the sender faces in the report's conflict. */
export function impliedTarget(
  doc: Doc,
  token: number,
  senders: readonly string[],
  lifting: boolean,
): string | undefined {
  const [sender] = senders;
  const opponent =
    sender !== undefined && senders.length === 1 && isSender(sender) ? opponentIn(doc, sender) : undefined;
  const speaks = opponent === undefined && (senders.length > 0 || lifting);
  const speaker = speaks ? (sideOfWanting(doc, token) ?? sideOfVoice(doc, token)) : undefined;
  const own = speaker !== undefined && !senders.includes(speaker) && !isSender(speaker) && mayHarm(doc, speaker);
  if (own) return speaker;
  return opponent ?? (senders.length > 0 && senders.every(isSender) ? habitualTarget(doc, token) : undefined);
}

/** "Despite US sanctions, Peru sold more oil": who goes on in spite of them bears them. */
export function bearerOf(doc: Doc, token: number): string | undefined {
  const verb = governorsOf(doc, token).find(({ verbal }) => verbal);
  const subject = verb === undefined ? undefined : subjectTokenOf(doc, verb.token);
  const name = subject === undefined ? undefined : principalsOf(phraseActors(doc, subject))[0];
  return name === undefined || isSender(name) || !mayHarm(doc, name) ? undefined : name;
}

/** "Tehran wants sanctions lifted": who asks for it asks for himself. */
function sideOfWanting(doc: Doc, token: number): string | undefined {
  const verb = governorsOf(doc, token).find(({ lemma, verbal }) => verbal && WANTING.has(lemma));
  const subject = verb === undefined ? undefined : subjectTokenOf(doc, verb.token);
  return subject === undefined ? undefined : principalsOf(phraseActors(doc, subject))[0];
}

/** Whether a side is one of those that usually impose sanctions, and seldom suffer them. */
export function isSender(name: string): boolean {
  return SENDERS.has(name);
}

/** A verb, or the noun that a headline makes of it: "EU sanctions Russian tankers". */
export function isAct(doc: Doc, token: number): boolean {
  return doc.syntax.upos[token] === "VERB" || dependents(doc, token, ["obj"]).length > 0;
}

/** "Syria sanctions", "Russia sanctions": a state before the noun that is no usual sender of them. */
function ownTarget(doc: Doc, token: number): string | undefined {
  const owners = ownersOf(doc, token).filter((child) => doc.syntax.label[child] === "compound" || isName(doc, child));
  return owners.flatMap((child) => principalsOf(phraseActors(doc, child))).find((name) => !SENDERS.has(name));
}

/** A word that names a side by its own name ("Myanmar"), not by an adjective. */
function isName(doc: Doc, token: number): boolean {
  return actorOfToken(doc, token)?.value.name.toLowerCase() === doc.tokens[token]?.lower;
}

/** "was placed under sanctions", "hit Iran with sanctions", "Iran is under sanctions", "faces sanctions". */
function under(doc: Doc, token: number, verb: number | undefined): readonly string[] {
  const preposition = caseOf(doc, token).split(" ")[0] ?? "";
  const suffers = verb !== undefined && SUFFERING.has(lemmaOf(doc, verb));
  if (preposition !== "under" && preposition !== "with" && !suffers) return [];
  const head = preposition === "under" && dependents(doc, token, ["nsubj"]).length > 0 ? token : verb;
  if (head === undefined) return [];
  const objects = dependents(doc, head, preposition === "with" ? ["obj", "nsubj:pass"] : ["obj", "nsubj"]);
  return (objects.length > 0 ? objects : sufferersOf(doc, head))
    .filter((child) => child !== token)
    .flatMap((child) => hitOf(doc, child))
    .filter((name) => !SENDERS.has(name));
}

/** Whom a measure hits: a person by his own name, else the side that the words mean. */
export function hitOf(doc: Doc, head: number): readonly string[] {
  const mention = actorOfToken(doc, head);
  if (mention?.value.kind === "person" && mention.rule !== "actors/speaker") return [mention.value.name];
  // "settlers in the West Bank" are not the people whose land it is.
  if (doc.tokens[head]?.lower === "settlers") {
    const named = phraseActors(doc, head).find(({ value }) => value.kind === "person");
    return [named?.value.name ?? "Israeli settlers"];
  }
  // "African Union sanctions on him": bodies that impose measures bear none.
  if (mention?.value.kind === "organisation")
    return isSender(principalOf(mention.value)) || ISSUING.has(principalOf(mention.value)) ? [] : [mention.value.name];
  const name = mention === undefined ? nameAt(doc, head) : undefined;
  return name === undefined ? sidesOfPhrase(doc, head) : [name];
}

/** "the Chilean company Nitrex": the proper name that no list knows. */
function nameAt(doc: Doc, head: number): string | undefined {
  if (doc.syntax.upos[head] !== "PROPN" || /^[a-z]/.test(doc.tokens[head]?.text ?? "")) return undefined;
  let [first, last] = [head, head];
  const inside = (token: number): boolean =>
    doc.syntax.upos[token] === "PROPN" && actorOfToken(doc, token) === undefined;
  while (inside(first - 1)) first--;
  while (inside(last + 1)) last++;
  const [start, end] = [doc.tokens[first]?.start ?? 0, doc.tokens[last]?.end ?? 0];
  // "sanctions on Tuesday".
  if (doc.times.some((time) => time.start < end && time.end > start)) return undefined;
  const name = doc.article.text.slice(start, end);
  const told = FIRMS.has(lemmaOf(doc, first - 1));
  if (doc.syntax.upos[first - 1] === "PROPN" || (!told && placeOfToken(doc, head) !== undefined)) return undefined;
  return name;
}

/** Owners and adjectives of the noun, or of the package, round or list that it comes in. */
function ownersOf(doc: Doc, token: number): readonly number[] {
  return [token, ...carriersOf(doc, token)].flatMap((head) =>
    childrenOf(doc, head).filter((child) => ["amod", "compound", "nmod:poss"].includes(doc.syntax.label[child] ?? "")),
  );
}

/** "package" of "a package of sanctions". */
function carriersOf(doc: Doc, token: number): readonly number[] {
  return governorsOf(doc, token)
    .slice(0, 1)
    .filter((governor) => governor.by === "nmod" && PACKAGES.has(governor.lemma))
    .map((governor) => governor.token);
}

/** A bare name before the noun is the sender only if it is one that sends sanctions; an adjective or possessive always is. */
function isOwner(doc: Doc, token: number, name: string): boolean {
  return name !== ownTarget(doc, token);
}

/** States and bodies of a phrase, and the West or Europe where the words say no more. */
export function sendersIn(doc: Doc, head: number): readonly string[] {
  // "Peru's European allies" are not Peru.
  const allied = ALLIES.has(lemmaOf(doc, head)) && dependents(doc, head, ["nmod:poss"]).length > 0;
  const named = allied
    ? []
    : phraseActors(doc, head)
        .flatMap(({ value }) => value.members ?? [value])
        .filter(mayImpose)
        .map(principalOf)
        .map((name) => OWN_BODIES[name] ?? name)
        .filter((name, index, all) => all.indexOf(name) === index);
  if (named.length > 0) return named;
  return phraseTokens(doc, head)
    .flatMap((token) => BLOCS[doc.tokens[token]?.lower ?? ""] ?? [])
    .slice(0, 1);
}

/** States, their bodies and people, armed groups, and the organisations that are known to impose sanctions. */
function mayImpose(actor: ActorRef): boolean {
  if (actor.kind === "unnamed") return actor.of !== undefined;
  if (actor.kind === "outlet") return false;
  return actor.kind !== "organisation" || isSender(principalOf(actor)) || ISSUING.has(principalOf(actor));
}

/** The subject of the verb that imposes or lifts; who is urged to, where another urges. */
function imposerOf(doc: Doc, token: number, read: SanctionsRead): number | undefined {
  if (isAct(doc, token)) return subjectTokenOf(doc, token);
  const verb = governorsOf(doc, token).find((governor) => governor.verbal && IMPOSING.has(governor.lemma));
  const controller = verb === undefined ? undefined : controllerOf(doc, verb.token);
  if (controller !== undefined) return controller;
  if (read.status === "demanded") return undefined;
  if (read.status === "rejected" && read.by !== undefined) return subjectTokenOf(doc, read.by);
  return verb === undefined ? undefined : subjectTokenOf(doc, verb.token);
}
