import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";

/** "since" may stand this many tokens before the time: "since the collapse of the truce in March". */
const REACH = 14;
const PARTS = new Set([",", ";", "after", "before", "that", "which", "who", "whose"]);

/** Index of the "since" that governs a time which begins at token `first`. */
export function sinceBefore(doc: Doc<"tokens">, first: number, sentence: Sentence): number | undefined {
  for (let i = first - 1; i >= Math.max(sentence.first, first - REACH); i--) {
    const lower = doc.tokens[i]?.lower;
    if (lower === "since") return i;
    if (PARTS.has(lower ?? "")) return undefined;
  }
  return undefined;
}
