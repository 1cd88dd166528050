import type { Token } from "../../model/syntax.ts";
import speech from "./speech.json" with { type: "json" };
import { speechLemma } from "./speech-verbs.ts";
import { type TokenRange, trimmed } from "./token-range.ts";

const AUXILIARIES: ReadonlySet<string> = new Set(speech.auxiliaries);
const ADVERBS: ReadonlySet<string> = new Set(speech.adverbs);
const CLAUSE_STARTS: ReadonlySet<string> = new Set(speech.clauseStarts);
const LEAD_INS: ReadonlySet<string> = new Set(speech.leadIns);
const AFTER_NAME: ReadonlySet<string> = new Set(speech.afterName);
const LONGEST = 40;

/** Words between a subject and its verb that belong to neither: auxiliaries and adverbs. */
export function isBetween(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return AUXILIARIES.has(token.lower) || (!isCapital(token) && (ADVERBS.has(token.lower) || isManner(token.lower)));
}

/** "on Sunday", "this week" between subject and verb. */
export function isTimeWord(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? "";
  if (TIMES.has(lower)) return true;
  return TIME_LEADS.has(lower) && TIMES.has(tokens[at + 1]?.lower ?? "");
}

const TIMES: ReadonlySet<string> = new Set(speech.times);
const TIME_LEADS: ReadonlySet<string> = new Set(["on", "this", "last", "late", "early", "in"]);

function isManner(lower: string): boolean {
  return lower.length > 4 && lower.endsWith("ly");
}

/**
 * The subject right before a verb, by its words alone: the noun phrase back to a clause's start, appositions
 * between commas included ("Ana Ruiz, the envoy, said"); undefined where there is none.
 */
export function nounPhraseBefore(tokens: readonly Token[], verb: number, floor: number): TokenRange | undefined {
  let last = verb;
  while (last > floor && (isBetween(tokens[last - 1]) || isTimeWord(tokens, last - 1))) last -= 1;
  const insertion = insertionBefore(tokens, last, floor);
  const end = insertion ?? last;
  const first = phraseStart(tokens, end, floor, insertion !== undefined || tokens[last - 1]?.text === ",");
  const range = trimmed(tokens, { first, last: end });
  return range.last > range.first && hasName(tokens, range) ? range : undefined;
}

/** "…, he said", "they also added": a pronoun right before its verb, whatever stands before it. */
export function pronounBefore(tokens: readonly Token[], verb: number, floor: number): TokenRange | undefined {
  let last = verb;
  while (last > floor && isBetween(tokens[last - 1])) last -= 1;
  const isSubject = last > floor && SUBJECTS.has(tokens[last - 1]?.lower ?? "");
  return isSubject ? { first: last - 1, last } : undefined;
}

const SUBJECTS: ReadonlySet<string> = new Set(["he", "she", "they", "we", "i"]);

/** `He, in a statement on Monday, said`: skips a prepositional insertion between commas. */
function insertionBefore(tokens: readonly Token[], last: number, floor: number): number | undefined {
  if (tokens[last - 1]?.text !== ",") return undefined;
  for (let at = last - 2; at > floor && last - at < 15; at -= 1) {
    if (tokens[at]?.text !== ",") continue;
    return INSERTIONS.has(tokens[at + 1]?.lower ?? "") ? at : undefined;
  }
  return undefined;
}

const INSERTIONS: ReadonlySet<string> = new Set([
  "in",
  "on",
  "at",
  "during",
  "speaking",
  "meanwhile",
  "however",
  "too",
  "though",
  "for",
]);

function phraseStart(tokens: readonly Token[], last: number, floor: number, commas: boolean): number {
  let at = last - 1;
  let start = last;
  const lowest = Math.max(floor, last - LONGEST);
  while (at >= lowest) {
    const token = tokens[at];
    if (token === undefined || stops(tokens, at, last)) break;
    if (token.text === "," && !(commas || isListComma(tokens, at, start))) break;
    if (token.text === "," && commas && startsLeadIn(tokens, at, lowest)) break;
    start = at;
    at -= 1;
  }
  return start;
}

/** A comma whose segment before it is a lead-in ("In Kyiv, …"): the phrase starts after it. */
function startsLeadIn(tokens: readonly Token[], comma: number, lowest: number): boolean {
  let at = comma - 1;
  while (at > lowest && tokens[at - 1]?.text !== ",") at -= 1;
  return at <= lowest + 1 && LEAD_INS.has(tokens[at]?.lower ?? "");
}

function stops(tokens: readonly Token[], at: number, last: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (STOPS.has(token.text)) return true;
  if (token.lower === "who" || token.lower === "which") return at !== last - 1 && tokens[at - 1]?.text !== ",";
  if (CLAUSE_STARTS.has(token.lower) && at < last - 1) return true;
  const coordinates = token.lower === "and" || token.lower === "or";
  return (
    coordinates && (tokens[at - 1]?.text === "," || !isNominal(tokens[at - 1])) && !isListComma(tokens, at - 1, at)
  );
}

const STOPS: ReadonlySet<string> = new Set([
  ";",
  ":",
  "—",
  "–",
  "--",
  '"',
  "“",
  "”",
  "''",
  "``",
  ".",
  "?",
  "!",
  "…",
  "[",
  "]",
]);

function isNominal(token: Token | undefined): boolean {
  return token !== undefined && /^[\p{L}\p{N}]/u.test(token.text);
}

/** `Chad, Mali and Niger`: a comma between names of a list. */
function isListComma(tokens: readonly Token[], comma: number, start: number): boolean {
  const before = tokens[comma - 1];
  const after = tokens[comma + 1];
  if (tokens[comma]?.text !== "," || !isCapital(before) || !(isCapital(after) || after?.lower === "and")) return false;
  for (let at = start; at < start + 8; at += 1) if (tokens[at]?.lower === "and") return true;
  return false;
}

/**
 * The subject after an inverted verb ("said Ana Ruiz, the envoy to Chad, in a statement"): to where its
 * apposition ends and something else begins.
 */
export function nounPhraseAfter(tokens: readonly Token[], verb: number, ceiling: number): TokenRange | undefined {
  let at = verb + 1;
  let named = false;
  for (; at < ceiling && at - verb < LONGEST; at += 1) {
    const token = tokens[at];
    if (token === undefined || STOPS.has(token.text)) break;
    if (token.text === "," && !continuesName(tokens, at, ceiling)) break;
    if (named && AFTER_NAME.has(token.lower) && !isInsideTitle(tokens, at)) break;
    named ||= isCapital(token) || isPronoun(token.lower) || isCommonHead(tokens, at);
  }
  const range = trimmed(tokens, { first: verb + 1, last: at });
  return range.last > range.first && hasName(tokens, range) ? range : undefined;
}

/** After a name, a comma goes on with an apposition ("the envoy", "director of …", "62"), not with a new clause. */
function continuesName(tokens: readonly Token[], comma: number, ceiling: number): boolean {
  const next = tokens[comma + 1];
  if (comma + 1 >= ceiling || next === undefined || isMark(next)) return false;
  if (AFTER_NAME.has(next.lower) || CLAUSE_STARTS.has(next.lower) || isManner(next.lower)) return false;
  return !next.lower.endsWith("ing");
}

/** "in", "at", "to" belong to a title when they come right after an office ("ambassador to Chad") or before a capital. */
function isInsideTitle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined) return false;
  if (["in", "at", "to", "with", "from", "for", "on", "and"].includes(token.lower)) {
    return !isCapital(before) && !isPronoun(before.lower) && isCapital(tokens[at + 1]) && !isDay(tokens[at + 1]);
  }
  return false;
}

function isDay(token: Token | undefined): boolean {
  return token !== undefined && (LEAD_INS.has(token.lower) || /^\d/.test(token.text));
}

function isCommonHead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    AFTER_NAME.has(next.lower) &&
    /^[a-z]{3,}$/.test(tokens[at]?.text ?? "") &&
    at > 0 &&
    !DETERMINERS.has(tokens[at]?.lower ?? "")
  );
}

const DETERMINERS: ReadonlySet<string> = new Set(["the", "a", "an", "his", "her", "its", "their", "another", "one"]);

function isMark(token: Token): boolean {
  return STOPS.has(token.text) || token.text === ",";
}

/** Whether a token begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

const PRONOUNS: ReadonlySet<string> = new Set([
  "he",
  "she",
  "they",
  "it",
  "i",
  "we",
  "you",
  "who",
  "which",
  "one",
  "some",
  "others",
  "many",
  "both",
  "these",
  "those",
]);

/** Personal and other pronouns that can be who speaks. */
export function isPronoun(lower: string): boolean {
  return PRONOUNS.has(lower);
}

const COORDINATORS: ReadonlySet<string> = new Set([
  "and",
  "but",
  "or",
  "then",
  "when",
  "if",
  "that",
  "the",
  "while",
  "also",
]);

/** A phrase that can name a speaker: a capital, a pronoun or a noun; no phrase of marks, and no verb of speech alone. */
function hasName(tokens: readonly Token[], range: TokenRange): boolean {
  for (let at = range.first; at < range.last; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if ((isCapital(token) && !COORDINATORS.has(token.lower)) || isPronoun(token.lower)) return true;
    if (COORDINATORS.has(token.lower)) continue;
    if (/^[a-z]{3,}/.test(token.text) && speechLemma(token.lower) === undefined && !isBetween(token)) return true;
  }
  return false;
}
