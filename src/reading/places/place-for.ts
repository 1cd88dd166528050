import type { Doc } from "../../model/doc.ts";
import type { PlaceRef } from "../../model/place.ts";
import type { Mention, Span } from "../../model/span.ts";
import { ROOT, UNPARSED } from "../../model/syntax.ts";
import cues from "./place-for.cues.json" with { type: "json" };

type Read = Pick<Doc, "article" | "tokens" | "sentences" | "syntax" | "places">;
type PlaceMention = Mention<PlaceRef>;

const IN = new Set(cues.in);
const ON = new Set(cues.on);
const NOT = new Set(cues.not);
const CLAUSES = new Set(cues.clauses);
const APART = new Set(cues.apart);
const ELSEWHERE = new Set(cues.elsewhere);
/** More than any preposition can add: a place so far off is not taken. */
const OUT_OF_REACH = -9;
const SKIPPED = new Set(cues.skipped);
const FINEST: Readonly<Record<PlaceRef["precision"], number>> = {
  site: 0,
  town: 0.1,
  district: 0.2,
  region: 0.4,
  area: 0.5,
  country: 0.8,
};

/**
 * Where the happening of a trigger token takes place: the place that the trigger's clause puts it in by syntax where there is one,
 * else the nearest of its sentence that stands after a preposition of place; none that `isOther` knows to be elsewhere. A dateline
 * is never taken.
 */
export function placeFor(
  doc: Read,
  token: number,
  isOther: (place: PlaceMention) => boolean = () => false,
): PlaceMention | undefined {
  const sentence = doc.sentences.find((each) => each.first <= token && token < each.last);
  if (sentence === undefined || sentence.section === "dateline") return undefined;
  const places = placesIn(doc, sentence).filter((place) => !isOther(place));
  const scores = places.map((place) => scoreOf(doc, token, place, sentence.first, sentence.last));
  // "Lowry in Freedonia", "Lowry, Freedonia": the first stands for both.
  for (let i = places.length - 1; i > 0; i--) {
    if (!holds(doc, places[i] as PlaceMention, places[i - 1] as PlaceMention)) continue;
    const whole = scores[i] ?? 0;
    scores[i - 1] = Math.max(scores[i - 1] ?? 0, whole > 0 ? whole + 0.1 : 0);
    scores[i] = 0;
  }
  let best: PlaceMention | undefined;
  let top = 0;
  scores.forEach((score, i) => {
    if (score > top) {
      best = places[i];
      top = score;
    }
  });
  return best;
}

/** Whether the second place follows the first as that in which it lies, or owns it: "Freedonia's Lowry province". */
function holds(doc: Read, whole: PlaceMention, part: PlaceMention): boolean {
  const between = textBetween(doc, part.end, whole.start);
  return (
    between === ", " ||
    between === " in " ||
    between === " in the " ||
    between === ", in " ||
    between === ", in the " ||
    between === " ("
  );
}

function textBetween(doc: Read, start: number, end: number): string {
  return end - start > 12 || end < start ? "" : doc.article.text.slice(start, end);
}

/** The places inside a span, in the order of the text. */
export function placesIn(doc: Pick<Doc, "places">, span: Span): readonly PlaceMention[] {
  let low = 0;
  let high = doc.places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.places[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const inside: PlaceMention[] = [];
  for (let i = low; i < doc.places.length && (doc.places[i]?.start ?? 0) < span.end; i++)
    inside.push(doc.places[i] as PlaceMention);
  return inside;
}

function scoreOf(doc: Read, trigger: number, place: PlaceMention, first: number, last: number): number {
  const from = tokenAt(doc, place.start, first, last);
  const to = tokenAt(doc, place.end - 1, first, last) + 1;
  const preposition = prepositionBefore(doc, from, to, first);
  const led = leadsToWhere(doc, to, trigger);
  const inside =
    place.rule === "places/there" || IN.has(preposition) || (preposition === "for" && isSetFor(doc, from, to));
  const on = ON.has(preposition);
  if ((NOT.has(preposition) && !led && !inside) || (doc.tokens[to]?.lower === "'s" && trigger !== to + 1)) return 0;
  const owns = trigger >= to && trigger - to <= 3 && doc.syntax.head[to - 1] === trigger;
  const beside = owns || (trigger === to && preposition !== "");
  const object = preposition === "" && isObject(doc, from, to, trigger);
  if (!inside && !on && !beside && !object && !led) return 0;
  const way = doc.syntax.head[trigger] === UNPARSED ? undefined : wayBetween(doc, from, to, trigger);
  // "before flying to Lowry, where he will meet Silva": whatever stands apart above it, "where" leads there.
  const near = way === undefined ? nearness(doc, trigger, from, to) : led ? Math.max(way, 0) : way;
  const worth =
    near +
    (led ? 6 : 0) +
    (inside ? 2 : 0) +
    (beside ? 1.5 : 0) +
    (on ? 1 : 0) +
    (object ? 1.8 : 0) -
    (preposition === "near" ? 0.6 : 0) -
    FINEST[place.value.precision];
  return Math.max(worth, 0);
}

/** "talks planned for Lowry", "due in June, set for Lowry": where something is to be held. */
function isSetFor(doc: Read, from: number, to: number): boolean {
  const verb = doc.syntax.head[headOf(doc, from, to)] ?? ROOT;
  return SET.has(doc.tokens[verb]?.lower ?? "");
}

const SET = new Set(cues.set);

/** "left Sylvania for Lowry, where the talks are to begin": the place that "where" stands for. */
function leadsToWhere(doc: Read, to: number, trigger: number): boolean {
  const where = doc.tokens[to]?.lower === "," ? to + 1 : to;
  if (doc.tokens[where]?.lower !== "where" || trigger < where) return false;
  const end = doc.sentences.find((sentence) => sentence.first <= to && to < sentence.last)?.last ?? to;
  const comma = doc.tokens.findIndex((token, at) => at > where && at < end && token.text === ",");
  return comma < 0 || trigger < comma;
}

/** "bombed Lowry", "Lowry was bombed": the place itself is done to; without syntax, it stands close behind the trigger. */
function isObject(doc: Read, from: number, to: number, trigger: number): boolean {
  const head = headOf(doc, from, to);
  const label = doc.syntax.label[head] ?? "";
  if (doc.syntax.head[head] !== UNPARSED) return label === "obj" || label === "nsubj:pass";
  return from > trigger && from - trigger <= 3;
}

function tokenAt(doc: Read, offset: number, first: number, last: number): number {
  let low = first;
  let high = last - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((doc.tokens[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The preposition of a place: "in", of "in the eastern city of"; by the words before it, else by syntax. */
function prepositionBefore(doc: Read, from: number, to: number, first: number): string {
  for (let i = from - 1; i >= first && i >= from - 7; i--) {
    const word = doc.tokens[i]?.lower ?? "";
    if (word === "of" && SKIPPED.has(doc.tokens[i - 1]?.lower ?? "")) continue;
    if (IN.has(word) || ON.has(word) || NOT.has(word)) return word;
    if (SKIPPED.has(word) || doc.syntax.upos[i] === "ADJ" || doc.syntax.upos[i] === "DET") continue;
    if (!/^\p{Lu}/u.test(doc.tokens[i]?.text ?? "")) break;
  }
  return caseBySyntax(doc, from, to, first);
}

/** The preposition that hangs on the place's head, or on the noun that it qualifies. */
function caseBySyntax(doc: Read, from: number, to: number, first: number): string {
  let head = headOf(doc, from, to);
  for (let step = 0; step < 2 && head >= 0; step++) {
    for (let i = Math.max(first, head - 10); i < head; i++) {
      if (doc.syntax.head[i] === head && doc.syntax.label[i] === "case") return doc.tokens[i]?.lower ?? "";
    }
    const label = doc.syntax.label[head] ?? "";
    if (label !== "compound" && label !== "nmod:poss" && label !== "appos" && label !== "flat") return "";
    head = doc.syntax.head[head] ?? ROOT;
  }
  return "";
}

/**
 * How near place and trigger stand in the tree: 6 where one hangs on the other, less with every step and clause between,
 * 0 where they are apart; out of reach where the place belongs to another happening: "struck hours after the envoys parted in Lowry". */
function wayBetween(doc: Read, from: number, to: number, trigger: number): number {
  const heads = ancestors(doc, trigger);
  let at = headOf(doc, from, to);
  let cost = 0;
  for (let step = 0; step < 12; step++) {
    const met = heads.get(at);
    if (met !== undefined) return Math.max(0, 7 - cost - met);
    if (step > 0 && standsApart(doc, at, ELSEWHERE)) return OUT_OF_REACH;
    cost += CLAUSES.has(doc.syntax.label[at] ?? "") ? 2.5 : 1;
    const head = doc.syntax.head[at] ?? ROOT;
    if (head === ROOT || head === UNPARSED) return 0.4;
    at = head;
  }
  return 0;
}

function headOf(doc: Read, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const head = doc.syntax.head[i] ?? ROOT;
    if (head < from || head >= to) return i;
  }
  return to - 1;
}

/** The trigger and what governs it, each with the cost of the way up. */
function ancestors(doc: Read, trigger: number): ReadonlyMap<number, number> {
  const heads = new Map<number, number>();
  let at = trigger;
  let cost = 0;
  for (let step = 0; step < 6 && at >= 0; step++) {
    heads.set(at, cost);
    cost += CLAUSES.has(doc.syntax.label[at] ?? "") || standsApart(doc, at, APART) ? 3 : 1.2;
    at = doc.syntax.head[at] ?? ROOT;
  }
  return heads;
}

/** "in response to the attack", "after the strike": what governs a noun under such words happens elsewhere. */
function standsApart(doc: Read, noun: number, words: ReadonlySet<string>): boolean {
  const label = doc.syntax.label[noun] ?? "";
  if (label !== "obl" && label !== "nmod" && label !== "advcl") return false;
  for (let i = Math.max(0, noun - 8); i < noun; i++) {
    if (doc.syntax.head[i] === noun && (doc.syntax.label[i] === "case" || doc.syntax.label[i] === "mark"))
      return words.has(doc.tokens[i]?.lower ?? "");
  }
  return false;
}

function nearness(doc: Read, trigger: number, from: number, to: number): number {
  const after = from > trigger;
  const [start, end] = after ? [trigger + 1, from] : [to, trigger];
  let cost = (end - start) * 0.15 + (after ? 0 : 0.6);
  for (let i = start; i < end; i++) {
    const mark = doc.tokens[i]?.text ?? "";
    if (mark === "," || mark === ";" || mark === "—" || mark === ":") cost += 0.8;
    if (mark === "said" || mark === "that" || mark === "while" || mark === "but") cost += 1.2;
  }
  return Math.max(0.1, 5 - cost);
}
