import type { Span } from "../model/span.ts";

/** A title or a name's letter before a full stop: no sentence ends there. */
const GOES_ON = /\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sen|Rep|Gov|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.\s*$/;
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentence of a text in which words stand, or the sentences where they reach over several: so that a quotation of two words is understood. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const first = text.lastIndexOf("\n", start) + 1;
  const next = text.indexOf("\n", end);
  const paragraph = text.slice(first, next === -1 ? text.length : next);
  const ends = [...segmenter.segment(paragraph)]
    .filter(({ segment }) => !GOES_ON.test(segment))
    .map(({ index, segment }) => first + index + segment.length);
  const from = ends.findLast((at) => at <= start) ?? first;
  const to = ends.find((at) => at >= end) ?? first + paragraph.length;
  const sentence = text.slice(from, to);
  return { start: from + sentence.length - sentence.trimStart().length, end: from + sentence.trimEnd().length };
}
