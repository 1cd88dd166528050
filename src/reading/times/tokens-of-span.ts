import type { Span } from "../../model/span.ts";
import type { Sentence, Token } from "../../model/syntax.ts";

/** The indices `[first, last)` of the tokens that a span of a sentence touches. */
export function tokensOfSpan(tokens: readonly Token[], span: Span, sentence: Sentence): readonly [number, number] {
  let first = sentence.first;
  while (first < sentence.last && (tokens[first]?.end ?? 0) <= span.start) first++;
  let last = first;
  while (last < sentence.last && (tokens[last]?.start ?? 0) < span.end) last++;
  return [first, last];
}
