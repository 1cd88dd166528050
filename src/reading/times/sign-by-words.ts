import type { Sentence, Token } from "../../model/syntax.ts";
import type { Tense } from "./resolve/point.ts";
import type { Sign } from "./tense.ts";
import words from "./tense-words.json" with { type: "json" };

const FUTURE = new Set(words.future);
const LEADS = new Set(words.leads);
const LEAD_NOUNS = new Set(words.lead_nouns);
const COME_ABOUT = new Set(words.come_about);
const MOVED = new Set(words.moved);
const PRESENT = new Set(words.present);
const FIRM = new Set(words.firm);
const PAST = new Set(words.past);
const ONCE = new Set(["had", "was", "were"]);
const STOPS = new Set(words.stops);
const SUBJECTS = new Set(words.subjects);
const NOT_PAST = new Set(words.not_past);

/** The tense that the nearest verb signs of the sentence tell, without a parse. */
export function signByWords(tokens: readonly Token[], token: number, sentence: Sentence): Sign | undefined {
  const before = signBefore(tokens, token, sentence);
  // "Tuesday's raid": what the raid did comes after, not when it was.
  if (before !== undefined || tokens[token + 1]?.lower === "'s") return before;
  return signAfter(tokens, token, sentence);
}

/** The nearest verb sign before the token, back to a mark that parts clauses. */
export function signBefore(tokens: readonly Token[], token: number, sentence: Sentence): Sign | undefined {
  for (let i = token - 1; i >= sentence.first; i--) {
    const lower = tokens[i]?.lower ?? "";
    if (STOPS.has(lower)) return undefined;
    if (lower === "to" && isInfinitive(tokens, i)) {
      if (leadBefore(tokens, i, sentence)) return { tense: "future", soft: true };
    }
    const tense = signOf(tokens, i);
    if (tense !== undefined) return tense === "future" && wasOnceAhead(tokens, i) ? { tense, soft: true } : { tense };
    if (isPresent(tokens, i, sentence)) return { tense: "future", soft: true };
  }
  return undefined;
}

/** "Reed meets the envoys on Monday", "the two sides meet on Monday": in a headline it is done, in the report it lies ahead. */
function isPresent(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  if (!PRESENT.has(tokens[i]?.lower ?? "") || sentence.section === "title") return false;
  const before = tokens[i - 1]?.text ?? "";
  return /^\p{Lu}/u.test(before) || SUBJECTS.has(before);
}

/** The sign that stands behind a time; "could" says less than "will". */
function signAfter(tokens: readonly Token[], token: number, sentence: Sentence): Sign | undefined {
  for (let i = token + 1; i < sentence.last; i++) {
    const lower = tokens[i]?.lower ?? "";
    if (STOPS.has(lower)) return undefined;
    if (lower === "to" && LEADS.has(tokens[i - 1]?.lower ?? "") && isInfinitive(tokens, i)) return { tense: "future" };
    const tense = signOf(tokens, i);
    if (tense === undefined || (LEADS.has(lower) && tokens[i + 1]?.lower === "to")) continue;
    return tense === "future" && !FIRM.has(lower) ? { tense, soft: true } : { tense };
  }
  return undefined;
}

function signOf(tokens: readonly Token[], i: number): Tense | undefined {
  const lower = tokens[i]?.lower ?? "";
  // What "had been due" was once ahead.
  if (FUTURE.has(lower))
    return lowerAt(tokens, i - 2) === "had" && lowerAt(tokens, i - 1) === "been" ? "past" : "future";
  if (PAST.has(lower)) return isWillBefore(tokens, i) ? "future" : "past";
  if (lower.length > 4 && lower.endsWith("ed") && !NOT_PAST.has(lower))
    return isWillBefore(tokens, i) ? "future" : "past";
  return undefined;
}

/** "had planned to meet in late July", "were originally due on July 4": it lay ahead then, and may be over now. */
function wasOnceAhead(tokens: readonly Token[], i: number): boolean {
  return ONCE.has(lowerAt(tokens, i - 1)) || ONCE.has(lowerAt(tokens, i - 2));
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

/**
 * Whether the infinitive at `i` points ahead: a word that does leads it ("agreed to"), it is what a noun is for
 * ("a proposal to hold"), or it stands in a headline ("Envoys to meet Monday").
 */
function leadBefore(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  if (LEAD_NOUNS.has(tokens[i - 1]?.lower ?? "")) return true;
  for (let k = i - 1; k >= Math.max(sentence.first, i - 3); k--) {
    if (LEADS.has(tokens[k]?.lower ?? "")) return true;
  }
  if (COME_ABOUT.has(tokens[i + 1]?.lower ?? "") && !isMovedBefore(tokens, i, sentence)) return true;
  return (
    sentence.section === "title" || (i - sentence.first <= 5 && !/[.!?]$/.test(tokens[sentence.last - 1]?.text ?? ""))
  );
}

/** "flew to Doha to meet": the purpose of a thing done. */
function isMovedBefore(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  for (let k = i - 1; k >= Math.max(sentence.first, i - 10); k--) {
    if (MOVED.has(tokens[k]?.lower ?? "")) return true;
  }
  return false;
}

function lowerAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.lower ?? "";
}
