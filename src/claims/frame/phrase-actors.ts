import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import { caseOf, relationOf, subtree } from "./graph.ts";
import { attributionAt } from "./voice-at.ts";

const INSIDE = new Set([
  "flat",
  "compound",
  "amod",
  "conj",
  "appos",
  "nmod",
  "nummod",
  "fixed",
  "goeswith",
  "list",
  "dep",
]);
const OWNING = new Set(["", "of", "from", "for", "'s", "’s", "'", "’", "by", "in", "between", "with"]);

/**
 * The actors that a noun phrase means, by its head token: "Russian forces" and "delegations from Russia and Ukraine"
 * give the states. Clauses inside the phrase are left out. In order of the text.
 */
export function phraseActors(doc: Doc, head: number): readonly Mention<ActorRef>[] {
  const tokens = phraseTokens(doc, head);
  const found: Mention<ActorRef>[] = [];
  for (const token of tokens) {
    const mention = actorOfToken(doc, token);
    if (mention !== undefined && !isIdle(mention) && !found.includes(mention)) found.push(mention);
  }
  return found.filter((mention) => !isHomeOf(doc, mention, found));
}

/** A state that only tells where, or only colours another's name ("Freedonia-backed"), takes part in nothing. */
export function isIdle({ rule }: Mention<ActorRef>): boolean {
  return rule === "actors/located" || rule === "actors/passing";
}

/** "Yemen's Houthis": the state that a group lives in is not meant. */
function isHomeOf(doc: Doc, state: Mention<ActorRef>, all: readonly Mention<ActorRef>[]): boolean {
  if (state.value.kind !== "state") return false;
  return all.some(
    ({ start, value }) =>
      value.kind === "group" && start > state.end && /^['’]s\s$/.test(doc.article.text.slice(state.end, start)),
  );
}

/** Whom mentions speak for, each name once, in their order. */
export function principalsOf(mentions: readonly Mention<ActorRef>[]): readonly string[] {
  return [...new Set(mentions.map((mention) => principalOf(mention.value)))];
}

/** The tokens of a noun phrase without its clauses and its phrases of circumstance. */
export function phraseTokens(doc: Doc, head: number): readonly number[] {
  return subtree(doc, head, (child) => !staysInside(doc, child));
}

function staysInside(doc: Doc, child: number): boolean {
  const relation = relationOf(doc, child);
  if (!INSIDE.has(relation)) return false;
  return relation !== "nmod" || OWNING.has(caseOf(doc, child));
}

/** The actor mention that covers a token; the longest where several do. */
export function actorOfToken(doc: Doc, token: number): Mention<ActorRef> | undefined {
  const at = doc.tokens[token];
  if (at === undefined) return undefined;
  let best: Mention<ActorRef> | undefined;
  for (const mention of mentionsFrom(doc.actors, at.start)) {
    if (mention.start > at.start) break;
    if (mention.end >= at.end && (best === undefined || mention.end - mention.start > best.end - best.start))
      best = mention;
  }
  return best ?? speakerAt(doc, token);
}

/** "We will respond," said the minister: who speaks for himself and his side in his own words. */
const FIRST_PERSON = new Set(["we", "us", "our", "ours", "i", "me", "my"]);

function speakerAt(doc: Doc, token: number): Mention<ActorRef> | undefined {
  const at = doc.tokens[token];
  if (at === undefined || !FIRST_PERSON.has(at.lower)) return undefined;
  const said = attributionAt(doc, token);
  if (said?.speaker === undefined || said.directness === "indirect" || said.speaker.kind === "outlet") return undefined;
  return { start: at.start, end: at.end, value: said.speaker, rule: "actors/speaker" };
}

/** Mentions that may cover an offset: those that begin at most 200 characters before it. Mentions are in order of the text. */
function* mentionsFrom<Value>(mentions: readonly Mention<Value>[], offset: number): Generator<Mention<Value>> {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset - 200) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention !== undefined) yield mention;
  }
}
