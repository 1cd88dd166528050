import type { ActorKind, ActorRef } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { type Mention, overlaps, type Span } from "../../model/span.ts";
import { issuerBefore, issuerBehind } from "./issuers.ts";
import { otherThanNamed } from "./other-than-named.ts";
import { sideAgain } from "./side-again.ts";
import { SPEAKING } from "./sources.ts";
import speech from "./speech.json" with { type: "json" };
import { tokenAt } from "./token-range.ts";
import { withoutArticle } from "./without-article.ts";

/** Whom a source means: the actor, and for one without a name the words that describe him. */
export interface Speaker {
  readonly speaker?: ActorRef;
  readonly description?: string;
}

type Read = Doc<"tokens" | "quotes" | "syntax" | "actors">;

const RANK: Readonly<Record<ActorKind, number>> = {
  person: 0,
  body: 1,
  organisation: 2,
  group: 3,
  outlet: 4,
  unnamed: 5,
  state: 6,
  population: 7,
};
const RECORDS: ReadonlySet<string> = new Set(speech.nouns);
const NOBODY: ReadonlySet<string> = new Set([
  "who",
  "which",
  "that",
  "i",
  "we",
  "you",
  "one",
  "some",
  "many",
  "others",
]);

/** Reads whom a source means; `before` are the speakers of the attributions before it, nearest last. */
export function speakerOf(
  doc: Read,
  source: Span | undefined,
  before: readonly Speaker[],
  content: readonly Span[] = [],
): Speaker {
  if (source === undefined) return {};
  const words = doc.article.text.slice(source.start, source.end);
  const several = statesIn(doc, source);
  if (several !== undefined) return { speaker: several };
  const goesOn = continued(words, before);
  if (goesOn !== undefined) return goesOn;
  const same = sameRole(words, before);
  if (same !== undefined) return same;
  const holder = isDefinite(words) ? officeHolder(doc, source, withoutArticle(words).toLowerCase()) : undefined;
  if (holder !== undefined) return holder;
  const mention = RELATIVE.has(words.toLowerCase()) ? antecedent(doc, source) : bestMention(doc, source);
  if (mention === undefined) return sideAgain(doc, source, words) ?? unresolved(doc, source, words, before);
  const actor = mention.value;
  if (HE.has(words.toLowerCase())) {
    const other = otherThanNamed(doc, content, actor);
    if (other !== undefined) return { speaker: other };
  }
  if (HE.has(words.toLowerCase()) && isOnlyQuoted(doc, source, actor)) {
    const goingOn = before.findLast((speaker) => isPerson(speaker));
    if (goingOn !== undefined) return goingOn;
  }
  if (isDefinite(words) && (mention.rule === "actors/office-alone" || actor.kind === "unnamed")) {
    const known = /\p{Lu}/u.test(words.slice(1))
      ? sameSide(doc, source, actor)
      : (personBefore(words, before) ?? sameSide(doc, source, actor));
    if (known !== undefined) return known;
  }
  const named = doc.article.text.slice(mention.start, mention.end);
  if (actor.kind === "person" || standsFor(words, named)) return asNamed(actor, words);
  if (isPersonal(words)) return { speaker: unnamed(words, actor), description: withoutArticle(words) };
  return asNamed(actor, words);
}

const HE: ReadonlySet<string> = new Set(["he", "she"]);
const RECENT = 700;

/** Whether all recent mentions of a person stand in quotations: whom a speaker talks of is not who speaks. */
function isOnlyQuoted(doc: Read, source: Span, actor: ActorRef): boolean {
  for (let at = doc.actors.length - 1; at >= 0; at -= 1) {
    const mention = doc.actors[at];
    if (mention === undefined || mention.end > source.start) continue;
    if (source.start - mention.start > RECENT) return true;
    if (mention.value.id === actor.id && !doc.quotes.some((quote) => overlaps(quote, mention))) return false;
  }
  return true;
}

/** "it said" goes on with the body that spoke before. */
function continued(words: string, before: readonly Speaker[]): Speaker | undefined {
  if (words.toLowerCase() !== "it") return undefined;
  return before.findLast((speaker) => !isPerson(speaker));
}

/** "Chad, Mali and Niger": states that speak together. */
function statesIn(doc: Read, source: Span): ActorRef | undefined {
  const inside = mentionsIn(doc, source);
  const names = [...new Set(inside.flatMap(({ value }) => (value.members ?? [value]).map((member) => member.name)))];
  const states = inside.flatMap(({ value }) => value.members ?? [value]).every((actor) => actor.kind === "state");
  if (names.length < 2 || !states || isPersonal(doc.article.text.slice(source.start, source.end))) return undefined;
  const name = names.join(", ");
  return { id: `states:${name.toLowerCase()}`, name, kind: "state", members: inside.map(({ value }) => value) };
}

function asNamed(actor: ActorRef, words: string): Speaker {
  if (actor.kind !== "unnamed") return { speaker: actor };
  const isPronoun = HE.has(words.toLowerCase()) || words.toLowerCase() === "they";
  return { speaker: actor, description: isPronoun ? actor.name : withoutArticle(words) };
}

const GENERIC: ReadonlySet<string> = new Set(speech.roles);

/** "the expert", "the diplomat": roles that a report gives to whoever speaks in it; the person who spoke before. */
function sameRole(words: string, before: readonly Speaker[]): Speaker | undefined {
  const lower = words.toLowerCase();
  if (!lower.startsWith("the ") || !GENERIC.has(lower.slice(4))) return undefined;
  return before.findLast(({ speaker }) => speaker?.kind === "person");
}

const RELATIVE: ReadonlySet<string> = new Set(["who", "which", "that", "whom"]);
const NEAR = 60;

/** "the ministry, which said": the actor named right before a relative pronoun. */
function antecedent(doc: Read, source: Span): Mention<ActorRef> | undefined {
  return doc.actors.findLast((mention) => mention.end <= source.start && source.start - mention.end < NEAR);
}

function bestMention(doc: Read, source: Span): Mention<ActorRef> | undefined {
  const inside = mentionsIn(doc, source);
  const heads = inside.filter((mention) => !owns(doc.article.text, mention, source));
  let best: Mention<ActorRef> | undefined;
  for (const mention of heads.length > 0 ? heads : inside.filter(({ value }) => value.kind !== "person")) {
    if (best === undefined || rank(mention) < rank(best)) best = mention;
  }
  return best;
}

/** "Trump's envoy": an owner inside the source is not who speaks. */
function owns(text: string, mention: Span, source: Span): boolean {
  const after = text.slice(mention.end, mention.end + 2);
  return mention.end < source.end - 2 && (after === "'s" || after === "’s");
}

/** Owners ("his lawyer") say nothing themselves: a possessive pronoun is left out. */
function mentionsIn(doc: Read, source: Span): readonly Mention<ActorRef>[] {
  return doc.actors.filter(
    (mention) =>
      overlaps(mention, source) && !POSSESSIVE.has(doc.article.text.slice(mention.start, mention.end).toLowerCase()),
  );
}

const POSSESSIVE: ReadonlySet<string> = new Set(["his", "her", "their", "its", "my", "our"]);

function rank(mention: Mention<ActorRef>): number {
  return RANK[mention.value.kind] * 10000 + mention.start / 1e6;
}

/** The mention is the whole source, but for articles and marks: the state or body itself speaks. */
function standsFor(source: string, mention: string): boolean {
  return withoutArticle(source).length - withoutArticle(mention).length <= 3;
}

/** "a Kremlin spokesman", "Israeli officials": people who speak for the actor that the phrase names. */
function isPersonal(words: string): boolean {
  const lower = words.toLowerCase();
  return speech.people.some((noun) => lower.includes(noun));
}

function unnamed(words: string, actor: ActorRef): ActorRef {
  const name = withoutArticle(words);
  const of = actor.kind === "unnamed" ? actor.of : (actor.of ?? actor.name);
  return { id: `unnamed:${name.toLowerCase()}`, name, kind: "unnamed", ...(of === undefined ? {} : { of }) };
}

/** Pronouns and "the expert" go on with the speaker before; "the statement" with whoever spoke last; others are kept by their words. */
function unresolved(doc: Read, source: Span, words: string, before: readonly Speaker[]): Speaker {
  const lower = words.toLowerCase();
  const bare = withoutArticle(lower);
  if (lower === "he" || lower === "she")
    return before.findLast((speaker) => isPerson(speaker)) ?? lastPerson(doc, source) ?? {};
  if (lower === "it") return before.at(-1) ?? {};
  if (RECORDS.has(bare)) {
    const issuer = issuerBehind(doc, source) ?? issuerBefore(doc, source);
    return issuer === undefined ? (lastHeard(before) ?? {}) : { speaker: issuer };
  }
  if (lower === "they") return before.findLast((speaker) => !isPerson(speaker) || areSeveral(speaker)) ?? {};
  if (NOBODY.has(lower)) return {};
  const author = authorOf(doc, source, bare, before);
  if (author !== undefined) return author;
  const person = isDefinite(words) && !bare.includes(" ") ? personBefore(lower, before) : undefined;
  if (person !== undefined) return person;
  // What cannot speak is no source: the words go on with whoever spoke last.
  return maySpeak(doc, source, bare) ? described(words) : (before.at(-1) ?? lastPerson(doc, source) ?? {});
}

/** "the secretary of state": who was named last before with that office. */
function officeHolder(doc: Read, source: Span, bare: string): Speaker | undefined {
  const known = doc.actors.findLast(
    ({ end, value }) =>
      end <= source.start &&
      value.kind === "person" &&
      value.former !== true &&
      holds(value.office?.toLowerCase(), bare),
  );
  return known && { speaker: known.value };
}

function holds(office: string | undefined, title: string): boolean {
  return office !== undefined && title.length > SHORTEST_TITLE && (office === title || office.endsWith(` ${title}`));
}

const SHORTEST_TITLE = 4;

/** "Its statement", "the council's letter", "a post on its page": whose words a record holds, by its owner, else whoever spoke last. */
function authorOf(doc: Read, source: Span, bare: string, before: readonly Speaker[]): Speaker | undefined {
  const phrase = bare.split(/ (?:of|on|from|by|in|to|for|released|issued|published|posted|signed) /)[0] ?? bare;
  const words = phrase.split(" ");
  if (!RECORDS.has(words.at(-1) ?? "")) return undefined;
  const owner = doc.actors.find((mention) => overlaps(mention, source) && mention.value.kind !== "outlet");
  if (owner !== undefined) return { speaker: owner.value };
  const held = words.slice(0, -1).filter((word) => word !== "joint" && word !== "'s" && word !== "’s");
  const holder = held.at(-1)?.replace(/['’]s?$/, "") ?? "";
  if (SPEAKING.has(holder)) return described(holder);
  return lastHeard(before) ?? {};
}

/** Whoever spoke last, and not the outlet that hands it on. */
function lastHeard(before: readonly Speaker[]): Speaker | undefined {
  return before.findLast(({ speaker }) => speaker?.kind !== "outlet");
}

function described(words: string): Speaker {
  return { description: withoutArticle(words), speaker: bareActor(words) };
}

/** Somebody who can say things: a name, or a noun for people or bodies that speak ("the operation" does not). */
function maySpeak(doc: Read, source: Span, bare: string): boolean {
  if (bare.split(/[^\p{L}-]+/u).some((word) => SPEAKING.has(word))) return true;
  for (let at = tokenAt(doc.tokens, source.start); (doc.tokens[at]?.end ?? source.end + 1) <= source.end; at += 1)
    if (doc.syntax.upos[at] === "PROPN") return true;
  return false;
}

/** "the envoy", "the top diplomat": one person, named before. */
function isDefinite(words: string): boolean {
  return words.toLowerCase().startsWith("the ") && !words.toLowerCase().endsWith("s");
}

function personBefore(words: string, before: readonly Speaker[]): Speaker | undefined {
  const lower = words.toLowerCase();
  if (!speech.people.some((noun) => lower.endsWith(noun))) return undefined;
  return before.findLast(({ speaker }) => speaker?.kind === "person");
}

/** The person of the same side named last before a description ("the top Omani diplomat"). */
function sameSide(doc: Read, source: Span, actor: ActorRef): Speaker | undefined {
  const side = actor.of;
  if (side === undefined) return undefined;
  const known = doc.actors.findLast(
    (mention) =>
      mention.end <= source.start &&
      mention.value.kind === "person" &&
      mention.value.of === side &&
      mention.rule !== "actors/office-alone",
  );
  return known && { speaker: known.value };
}

/** The person named last before a pronoun. */
function lastPerson(doc: Read, source: Span): Speaker | undefined {
  const known = doc.actors.findLast((mention) => mention.end <= source.start && mention.value.kind === "person");
  return known && { speaker: known.value };
}

function bareActor(words: string): ActorRef {
  const name = withoutArticle(words);
  return { id: `unnamed:${name.toLowerCase()}`, name, kind: "unnamed" };
}

/** "Peruvian lawmakers": people without a name. */
function areSeveral({ speaker }: Speaker): boolean {
  return speaker?.kind === "unnamed" && speaker.name.endsWith("s");
}

function isPerson({ speaker }: Speaker): boolean {
  if (speaker?.kind !== "unnamed") return speaker?.kind === "person";
  return isPersonal(speaker.name) || /^\p{Lu}\p{Ll}+$/u.test(speaker.name);
}
