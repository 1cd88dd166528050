import type { ActorRef } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { Mention, Span } from "../../model/span.ts";
import { UNPARSED } from "../../model/syntax.ts";

type Read = Doc<"tokens" | "sentences" | "syntax" | "actors">;
type ActorMention = Mention<ActorRef>;

/** Relations by which a word belongs to its noun: the "Freedonian" of "Freedonian drones". */
const OWNING = new Set(["amod", "compound", "nmod:poss", "nmod", "appos", "flat"]);

/** Whom the noun phrase of a token means: the mention that covers it, else the one that owns its head ("Freedonian drones", "strikes by Freedonia"). */
export function actorAt(doc: Read, token: number): ActorMention | undefined {
  const span = doc.tokens[token];
  if (span === undefined) return undefined;
  return coveringAt(doc, span) ?? ownerBySyntax(doc, token) ?? ownerBefore(doc, token);
}

/** The mentions inside a span, in the order of the text; of nested ones the widest. */
export function actorsIn(doc: Pick<Read, "actors">, span: Span): readonly ActorMention[] {
  const inside: ActorMention[] = [];
  for (let i = firstFrom(doc.actors, span.start); i < doc.actors.length; i++) {
    const mention = doc.actors[i];
    if (mention === undefined || mention.start >= span.end) break;
    if (mention.end <= span.end && !inside.some((each) => each.start <= mention.start && mention.end <= each.end))
      inside.push(mention);
  }
  return inside;
}

/** The narrowest mention that covers a span. */
function coveringAt(doc: Pick<Read, "actors">, span: Span): ActorMention | undefined {
  let best: ActorMention | undefined;
  for (let i = Math.max(0, firstFrom(doc.actors, span.start + 1) - 4); i < doc.actors.length; i++) {
    const mention = doc.actors[i];
    if (mention === undefined || mention.start > span.start) break;
    if (mention.end >= span.end && (best === undefined || mention.end - mention.start <= best.end - best.start))
      best = mention;
  }
  return best;
}

/** Index of the first mention that starts at or after an offset. */
function firstFrom(actors: readonly ActorMention[], offset: number): number {
  let low = 0;
  let high = actors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((actors[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ownerBySyntax(doc: Read, token: number): ActorMention | undefined {
  if (doc.syntax.head[token] === undefined || doc.syntax.head[token] === UNPARSED) return undefined;
  const sentence = doc.sentences.find((each) => each.first <= token && token < each.last);
  if (sentence === undefined) return undefined;
  let after: ActorMention | undefined;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (doc.syntax.head[i] !== token || !OWNING.has(doc.syntax.label[i] ?? "")) continue;
    const span = doc.tokens[i];
    const mention = span === undefined ? undefined : coveringAt(doc, span);
    if (mention === undefined) continue;
    if (i < token) return mention;
    if (caseOf(doc, i, sentence.last) === "by" || caseOf(doc, i, sentence.last) === "of") after ??= mention;
  }
  return after;
}

/** The preposition that hangs on a noun: "by" in "strikes by Freedonia". */
function caseOf(doc: Read, noun: number, last: number): string {
  for (let i = Math.max(0, noun - 6); i < Math.min(noun, last); i++) {
    if (doc.syntax.head[i] === noun && doc.syntax.label[i] === "case") return doc.tokens[i]?.lower ?? "";
  }
  return "";
}

/** Without syntax: the mention that ends just before the noun, adjectives passed over. */
function ownerBefore(doc: Read, token: number): ActorMention | undefined {
  if (doc.syntax.head[token] !== undefined && doc.syntax.head[token] !== UNPARSED) return undefined;
  for (let i = token - 1; i >= token - 3 && i >= 0; i--) {
    const before = doc.tokens[i];
    if (before === undefined || !/^[\p{L}'-]+$/u.test(before.text)) return undefined;
    const mention = coveringAt(doc, before);
    if (mention !== undefined) return mention;
  }
  return undefined;
}
