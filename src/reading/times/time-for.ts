import type { Doc, Layers } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import type { Sentence, Syntax, Token } from "../../model/syntax.ts";
import type { TimeValue } from "../../model/time.ts";
import { isAttributive } from "./attributive.ts";
import boundaries from "./boundaries.json" with { type: "json" };
import { firstFrom } from "./first-from.ts";
import { lastingFor } from "./lasting-for.ts";
import { closed } from "./open-ends.ts";
import { pathCost } from "./path-cost.ts";
import { tokensOfSpan } from "./tokens-of-span.ts";
import { wholeRange } from "./whole-range.ts";

/** What `timeFor` reads; syntax is used where it is there. */
export type TimedDoc = Doc<"tokens" | "sentences" | "times"> & Partial<Pick<Layers, "syntax">>;

/** Beyond this cost a time dates something else. */
const TOO_FAR = 24;
/** A time that opens its sentence dates what the sentence tells, unless another time stands nearer. */
const FRONTED = 5;
/** What a time that belongs to a noun costs for another event, and how many tokens that noun may be away. */
const ATTRIBUTIVE = 8;
const NOUN = 4;
const BOUNDARIES: Readonly<Record<string, number>> = boundaries;

/**
 * The time mention that dates the event whose trigger is token `token`: one that hangs on the trigger or on its clause,
 * else the nearest in the sentence, else the length that the event has lasted ("an 11-week blockade"). An open end is
 * closed: "since 18 March" lasts until the report's day. Undefined where nothing in the sentence is near enough.
 */
export function timeFor(doc: TimedDoc, token: number): Mention<TimeValue> | undefined {
  const sentence = sentenceAt(doc.sentences, token);
  if (sentence === undefined) return undefined;
  let best: Mention<TimeValue> | undefined;
  let least = TOO_FAR;
  for (const mention of datesIn(doc, sentence)) {
    const cost = costOf(doc, mention, token, sentence);
    if (cost >= least) continue;
    best = mention;
    least = cost;
  }
  if (best === undefined) return lastingFor(doc, token, sentence);
  const whole = wholeRange(doc, best);
  return whole === best ? closed(doc, best, token, sentence) : whole;
}

/** The mentions of a sentence that can date something: resolved, no ages, no repetitions. */
export function datesIn(doc: TimedDoc, sentence: Sentence): readonly Mention<TimeValue>[] {
  const out: Mention<TimeValue>[] = [];
  for (let i = firstFrom(doc.times, sentence.start); i < doc.times.length; i++) {
    const mention = doc.times[i];
    if (mention === undefined || mention.start >= sentence.end) break;
    const { edtf, idle, type } = mention.value;
    if (edtf !== undefined && idle !== true && type !== "SET") out.push(mention);
  }
  return out;
}

function sentenceAt(sentences: readonly Sentence[], token: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence === undefined) return undefined;
    if (token < sentence.first) high = middle - 1;
    else if (token >= sentence.last) low = middle + 1;
    else return sentence;
  }
  return undefined;
}

function costOf(doc: TimedDoc, mention: Mention<TimeValue>, token: number, sentence: Sentence): number {
  // "two days after the raid" dates the raid, not what stands before.
  if (mention.rule === "times/event-offset" && (doc.tokens[token]?.start ?? 0) < mention.start) return TOO_FAR;
  const [first, last] = tokensOfSpan(doc.tokens, mention, sentence);
  if (token >= first && token < last) return TOO_FAR;
  const ofNoun = isAttributive(doc.tokens, first, last) && (token < last || token >= last + NOUN);
  if (ofNoun && mention.rule === "times/year") return TOO_FAR;
  const near = (ofNoun ? ATTRIBUTIVE : 0) + distanceCost(doc.tokens, first, last, token);
  if (doc.syntax !== undefined && isOfThing(doc.syntax, mention, first, token)) return TOO_FAR;
  const stepped = mention.rule === "times/event-offset";
  const fronted = first <= sentence.first + 2 || stepped ? FRONTED : TOO_FAR;
  const path = doc.syntax === undefined ? undefined : syntaxCost(doc.syntax, first, last, token);
  return Math.min(fronted + near / 20, path === undefined ? near : path * 2 + near / 4);
}

/**
 * "struck a camp set up in 2019": a month or year in a clause about what is done to dates that clause. A day is not so sure:
 * "struck a camp used by rebels on Monday".
 */
function isOfThing({ head, label }: Syntax, { value }: Mention<TimeValue>, from: number, token: number): boolean {
  if ((value.edtf ?? "").length > "2019-05".length) return false;
  const above = new Set<number>([token]);
  for (let at = head[token] ?? -1; at >= 0 && !above.has(at); at = head[at] ?? -1) above.add(at);
  const climbed = new Set<number>();
  for (let at = from; at >= 0 && !above.has(at) && !climbed.has(at); at = head[at] ?? -1) {
    climbed.add(at);
    if (label[at]?.startsWith("acl") === true && head[at] !== token) return true;
  }
  return false;
}

function syntaxCost(syntax: Syntax, first: number, last: number, token: number): number | undefined {
  for (let i = first; i < last; i++) {
    const head = syntax.head[i] ?? -1;
    if (head < first || head >= last) return pathCost(syntax, i, token);
  }
  return undefined;
}

/** Tokens between the two, those that part clauses counting more; a time after its event is likelier than one before. */
function distanceCost(tokens: readonly Token[], first: number, last: number, token: number): number {
  const [from, to] = token < first ? [token + 1, first] : [last, token];
  let cost = token < first ? 0 : 0.5;
  for (let i = from; i < to; i++) cost += BOUNDARIES[tokens[i]?.lower ?? ""] ?? 0.25;
  return cost;
}
