import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { Tense } from "./resolve/point.ts";
import { signByWords } from "./sign-by-words.ts";

/** What `tenseOf` reads. */
export type TenseDoc = Doc<"tokens" | "sentences">;

/** A tense, and whether it is only likely: an infinitive ("agreed to meet") points ahead less surely than "will". */
export interface Sign {
  readonly tense: Tense;
  readonly soft?: boolean;
}

/**
 * The tense of the clause that holds token `token`: what it tells lies ahead ("will meet on [Wednesday]",
 * "talks planned for [Wednesday]") or behind ("met on [Wednesday]"). Undefined where nothing tells.
 * Read from the words near by: a parse was tried and decided no more weekdays rightly.
 */
export function tenseOf(doc: TenseDoc, token: number, sentence: Sentence): Tense | undefined {
  return signOf(doc, token, sentence)?.tense;
}

/** The tense with how sure it is. */
export function signOf(doc: TenseDoc, token: number, sentence: Sentence): Sign | undefined {
  return signByWords(doc.tokens, token, sentence);
}
