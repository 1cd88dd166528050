import type { Doc, Quote } from "../../model/doc.ts";
import type { Token } from "../../model/syntax.ts";
import speech from "./speech.json" with { type: "json" };
import { speechLemma } from "./speech-verbs.ts";
import { tokenAt } from "./token-range.ts";

const WORKS: ReadonlySet<string> = new Set(speech.works);
/** Most words in the name of a book, broadcast or operation. */
const LONGEST = 9;
const SMALL = 3;

/** Whether a quoted stretch is the name of something within its sentence ("on the programme “Evening Report,”") and nobody's words. */
export function isNameQuote(doc: Doc<"tokens">, quote: Quote): boolean {
  const first = tokenAt(doc.tokens, quote.start);
  const last = tokenAt(doc.tokens, quote.end - 1) + 1;
  return last - first <= LONGEST && isCapitalised(doc.tokens, first, last) && namesAfter(doc.tokens, first - 2);
}

/** Every longer word begins with a capital, and no mark of exclamation or question ends it. */
function isCapitalised(tokens: readonly Token[], first: number, last: number): boolean {
  let named = false;
  for (let at = first; at < last; at += 1) {
    const text = tokens[at]?.text ?? "";
    if (text.length > SMALL && /^\p{Ll}/u.test(text)) return false;
    if (/[!?]$/.test(text)) return false;
    named ||= /^\p{Lu}/u.test(text);
  }
  return named;
}

/** The word before the opening mark leads to a name: no verb of speech, no mark, unless a work stands before the comma ("her memoir, “…”"). */
function namesAfter(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  if (word === undefined || word.end < (tokens[at + 1]?.start ?? 0) - 2) return false;
  if (word.text === ",") return WORKS.has(tokens[at - 1]?.lower ?? "");
  return /^[\p{L}\d]|^['’]s$/u.test(word.text) && (WORKS.has(word.lower) || speechLemma(word.lower) === undefined);
}
