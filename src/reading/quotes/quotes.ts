import type { Article } from "../../model/article.ts";
import type { Annotator, Quote } from "../../model/doc.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { doubleMarks, isSpace, singleMarks } from "./marks.ts";
import { type Pair, pairDoubles, pairSingles } from "./pairs.ts";

/** Finds the stretches inside quotation marks, paragraph by paragraph, nested ones too; needs nothing but the text. */
export const quotesAnnotator: Annotator<never, "quotes"> = {
  needs: [],
  gives: "quotes",
  read: (doc) => quotesOf(doc.article),
};

/** The quoted stretches of an article, in the order of their start. */
export function quotesOf(article: Pick<Article, "text">): readonly Quote[] {
  const text = article.text;
  const pairs = paragraphsOf(text).flatMap((paragraph) => pairsOf(text, paragraph));
  return levelled(pairs);
}

function pairsOf(text: string, paragraph: Span): readonly Pair[] {
  const doubles = pairDoubles(text, doubleMarks(text, paragraph.start, paragraph.end), paragraph.end);
  const singles = pairSingles(text, singleMarks(text, paragraph.start, paragraph.end));
  const whole = continued(text, paragraph, doubles);
  return [...whole, ...singles.filter((single) => nestsAmong(single, whole))].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** A last quotation that never closes, where the next paragraph opens with a mark again, runs to the end of this one. */
function continued(text: string, paragraph: Span, pairs: readonly Pair[]): readonly Pair[] {
  const last = pairs.at(-1);
  if (last === undefined || last.closed || !opensNext(text, paragraph.end)) return pairs;
  const outer = { start: last.outer.start, end: paragraph.end };
  return [...pairs.slice(0, -1), { start: last.start, end: paragraph.end, closed: false, outer }];
}

function opensNext(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && isSpace(text.charAt(at))) at += 1;
  return (
    at < text.length && ('"“„«'.includes(text.charAt(at)) || text.startsWith("''", at) || text.startsWith("``", at))
  );
}

function nestsAmong(single: Pair, doubles: readonly Pair[]): boolean {
  return doubles.every(
    (double) => !overlaps(single.outer, double.outer) || contains(single, double) || contains(double, single),
  );
}

function contains(outer: Pair, inner: Pair): boolean {
  return outer.start <= inner.outer.start && inner.outer.end <= outer.end;
}

/** Gives each stretch its depth: one more than the stretches around it. Pairs come sorted by start. */
function levelled(pairs: readonly Pair[]): readonly Quote[] {
  const around: Pair[] = [];
  return pairs.map((pair) => {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= pair.start) around.pop();
    around.push(pair);
    return { start: pair.start, end: pair.end, level: around.length, closed: pair.closed };
  });
}

function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    if (end > start) paragraphs.push({ start, end });
    start = end + 1;
  }
  return paragraphs;
}
