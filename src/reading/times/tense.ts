import type { Doc, Layers } from "../../model/doc.ts";
import type { Sentence, Token } from "../../model/syntax.ts";
import type { Tense } from "./resolve/point.ts";
import words from "./tense-words.json" with { type: "json" };

const FUTURE = new Set(words.future);
const LEADS = new Set(words.leads);
const LEAD_NOUNS = new Set(words.lead_nouns);
const PAST = new Set(words.past);
const STOPS = new Set(words.stops);
const NOT_PAST = new Set(words.not_past);

/** What `tenseOf` reads; syntax is used where it is there. */
export type TenseDoc = Doc<"tokens" | "sentences"> & Partial<Pick<Layers, "syntax">>;

/**
 * The tense of the clause that holds token `token`: what it tells lies ahead ("will meet on [Wednesday]",
 * "talks planned for [Wednesday]") or behind ("met on [Wednesday]"). Undefined where nothing tells.
 */
export function tenseOf(doc: TenseDoc, token: number, sentence: Sentence): Tense | undefined {
  return tenseBefore(doc.tokens, token, sentence) ?? tenseAfter(doc.tokens, token, sentence);
}

/** The nearest verb sign before the token, back to a mark that parts clauses. */
function tenseBefore(tokens: readonly Token[], token: number, sentence: Sentence): Tense | undefined {
  for (let i = token - 1; i >= sentence.first; i--) {
    const lower = tokens[i]?.lower ?? "";
    if (STOPS.has(lower)) return undefined;
    if (lower === "to" && isInfinitive(tokens, i)) {
      const lead = leadBefore(tokens, i, sentence);
      if (lead) return "future";
    }
    const tense = signOf(tokens, i);
    if (tense !== undefined) return tense;
  }
  return undefined;
}

function tenseAfter(tokens: readonly Token[], token: number, sentence: Sentence): Tense | undefined {
  for (let i = token + 1; i < sentence.last; i++) {
    const lower = tokens[i]?.lower ?? "";
    if (STOPS.has(lower)) return undefined;
    const tense = signOf(tokens, i);
    if (tense !== undefined) return tense;
  }
  return undefined;
}

function signOf(tokens: readonly Token[], i: number): Tense | undefined {
  const lower = tokens[i]?.lower ?? "";
  if (FUTURE.has(lower)) return "future";
  if (PAST.has(lower)) return isWillBefore(tokens, i) ? "future" : "past";
  if (lower.length > 4 && lower.endsWith("ed") && !NOT_PAST.has(lower))
    return isWillBefore(tokens, i) ? "future" : "past";
  return undefined;
}

/** "will be held": the participle of a verb group that lies ahead. */
function isWillBefore(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower;
  return (
    before === "be" &&
    (FUTURE.has(tokens[i - 2]?.lower ?? "") || tokens[i - 2]?.lower === "to" || FUTURE.has(tokens[i - 3]?.lower ?? ""))
  );
}

/** "to" before a word in lower case that is no determiner. */
function isInfinitive(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.text ?? "";
  return /^[a-z]/.test(next) && !["the", "a", "an", "his", "their", "its", "her", "this", "that"].includes(next);
}

/** Whether a word that points ahead leads the infinitive, or nothing does, as in a headline ("Envoys to meet Monday"). */
function leadBefore(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  if (LEAD_NOUNS.has(tokens[i - 1]?.lower ?? "")) return true;
  for (let k = i - 1; k >= Math.max(sentence.first, i - 3); k--) {
    if (LEADS.has(tokens[k]?.lower ?? "")) return true;
  }
  return i - sentence.first <= 5 && !/[.!?]$/.test(tokens[sentence.last - 1]?.text ?? "");
}
