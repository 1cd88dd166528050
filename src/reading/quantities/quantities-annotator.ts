import type { Annotator, Doc } from "../../model/doc.ts";
import type { Quantity } from "../../model/quantity.ts";
import type { Mention } from "../../model/span.ts";
import type { Token } from "../../model/syntax.ts";
import { type Bound, boundAfter, boundBefore, withBound } from "./bounds.ts";
import { isCount } from "./is-count.ts";
import { moneyAfter, signBefore } from "./money.ts";
import { figureAt, NUMBER_WORDS, type NumberFound, numberAt } from "./numbers.ts";

/** Quantities: numbers with their bounds, money, percentages, ordinals, ranges; no dates, ages or lengths of time. */
export const quantitiesAnnotator: Annotator<"tokens" | "sentences", "quantities"> = {
  needs: ["tokens", "sentences"],
  gives: "quantities",
  read: (doc) => quantitiesIn(doc),
};

/** The quantities of a document, in order. */
export function quantitiesIn(doc: Doc<"tokens" | "sentences">): readonly Mention<Quantity>[] {
  const out: Mention<Quantity>[] = [];
  for (const sentence of doc.sentences) {
    let floor = sentence.first;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = doc.tokens[i] as Token;
      if (!mayBegin(token)) continue;
      const found = quantityAt(doc.tokens, i, floor);
      if (found === undefined) continue;
      if (found.mention !== undefined) out.push(found.mention);
      floor = found.next;
      i = floor - 1;
    }
  }
  return out;
}

function mayBegin(token: Token): boolean {
  const code = token.lower.charCodeAt(0);
  return (code >= 48 && code <= 57) || NUMBER_WORDS.has(token.lower);
}

interface QuantityFound {
  readonly mention?: Mention<Quantity>;
  readonly next: number;
}

/** The quantity whose number begins at token `at`; without a mention where the number counts nothing. */
function quantityAt(tokens: readonly Token[], at: number, floor: number): QuantityFound | undefined {
  const number = numberAt(tokens, at);
  if (number === undefined) return undefined;
  const range = rangeAfter(tokens, at, number) ?? eachAfter(tokens, number) ?? number;
  const money = moneyAfter(tokens, range.next);
  const sign = signBefore(tokens, at, floor);
  const currency = sign?.currency ?? money?.currency;
  const next = money?.next ?? range.next;
  if (currency === undefined && money?.percent !== true && !isCount(tokens, at, range)) return { next: range.next };
  const before = boundBefore(tokens, sign?.first ?? articleStart(tokens, at, floor), floor);
  const after = before === undefined ? boundAfter(tokens, next) : undefined;
  const value = quantityOf(range.value, before ?? after, currency, money?.percent);
  const first = tokens[before?.first ?? sign?.first ?? articleStart(tokens, at, floor)] as Token;
  const last = tokens[(after?.next ?? next) - 1] as Token;
  const rule = ruleOf(value, range !== number);
  return { mention: { start: first.start, end: last.end, value, rule }, next: after?.next ?? next };
}

function quantityOf(
  value: Quantity,
  bound: Bound | undefined,
  currency: string | undefined,
  percent: boolean | undefined,
): Quantity {
  return {
    ...(bound === undefined ? value : withBound(value, bound.kind)),
    ...(currency === undefined ? {} : { currency }),
    ...(percent === true ? { percent } : {}),
  };
}

function ruleOf(value: Quantity, range: boolean): string {
  if (value.currency !== undefined) return "quantities/money";
  if (value.percent === true) return "quantities/percent";
  if (value.ordinal === true) return "quantities/ordinal";
  if (value.each === true) return "quantities/each";
  if (value.grain !== undefined) return "quantities/vague";
  return range ? "quantities/range" : "quantities/count";
}

/** "a dozen" begins at its article. */
function articleStart(tokens: readonly Token[], at: number, floor: number): number {
  const scales = new Set(["dozen", "hundred", "thousand", "million", "billion", "couple", "handful"]);
  const article = tokens[at - 1]?.lower === "a" && at - 1 >= floor;
  return article && scales.has(tokens[at]?.lower ?? "") ? at - 1 : at;
}

/** "10 to 12", "10-12", "between 10 and 12". */
function rangeAfter(tokens: readonly Token[], at: number, number: NumberFound): NumberFound | undefined {
  const mark = tokens[number.next]?.lower ?? "";
  // "rose from 10 to 12" tells two counts.
  if (tokens[at - 1]?.lower === "from" && mark === "to") return undefined;
  const between = mark === "and" && tokens[at - 1]?.lower === "between";
  if (mark !== "to" && mark !== "-" && mark !== "–" && !between) return undefined;
  const last = figureAt(tokens, number.next + 1);
  const [from, to] = [number.value.least, last?.value.most];
  if (last === undefined || from === undefined || to === undefined || number.value.ordinal === true) return undefined;
  const scaled = scaledFrom(from, to);
  return scaled < to ? { value: { least: scaled, most: to }, next: last.next } : undefined;
}

/** In "10 to 12 million" the first figure is in millions too. */
function scaledFrom(from: number, to: number): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3]) {
    if (to >= scale && to % (scale / 1000) === 0 && from < 1000 && from * scale < to) return from * scale;
  }
  return from;
}

/** "1,000 for 1,000": the same count for each side. */
function eachAfter(tokens: readonly Token[], number: NumberFound): NumberFound | undefined {
  const hyphen = tokens[number.next]?.lower === "-" ? 1 : 0;
  if (tokens[number.next + hyphen]?.lower !== "for") return undefined;
  const at = number.next + hyphen + 1 + (tokens[number.next + hyphen + 1]?.lower === "-" ? 1 : 0);
  const other = figureAt(tokens, at);
  if (other === undefined || other.value.least !== number.value.least || number.value.ordinal === true)
    return undefined;
  return { value: { ...number.value, each: true }, next: other.next };
}
