import type { Token } from "../../model/syntax.ts";
import { isBetween, isCapital, isPronoun, nounPhraseAfter, nounPhraseBefore } from "./noun-phrases.ts";
import speech from "./speech.json" with { type: "json" };
import { speechLemma } from "./speech-verbs.ts";
import { type TokenRange, trimmed } from "./token-range.ts";

/** Who is credited by a tag beside a quotation ("Ruiz told reporters"), and by which words. */
export interface SpeechTag {
  readonly source?: TokenRange;
  readonly cue: TokenRange;
  /** `participle` ("adding: …") takes the speaker of the clause before it. */
  readonly form: "finite" | "inverted" | "participle" | "colon" | "according";
}

const PHRASAL: ReadonlySet<string> = new Set(speech.phrasal);
const NOUNS: ReadonlySet<string> = new Set(speech.nouns);

/** The tag that follows a quotation: tokens `[first, last)` from its closing mark to the sentence's end or the next quotation. */
export function trailingTag(tokens: readonly Token[], range: TokenRange): SpeechTag | undefined {
  let first = range.first;
  while (first < range.last && [",", "—", "–", "-", "--"].includes(tokens[first]?.text ?? "")) first += 1;
  if (tokens[first]?.lower === "according" && tokens[first + 1]?.lower === "to")
    return according(tokens, first, range.last);
  return inverted(tokens, first, range.last) ?? regular(tokens, first, range.last);
}

/** `according to X`: the phrase after it is the source. */
export function according(tokens: readonly Token[], at: number, ceiling: number): SpeechTag | undefined {
  const source = nounPhraseAfter(tokens, at + 1, ceiling);
  return source && { source, cue: { first: at, last: at + 2 }, form: "according" };
}

function inverted(tokens: readonly Token[], first: number, last: number): SpeechTag | undefined {
  let verb = first;
  while (verb < last && isBetween(tokens[verb])) verb += 1;
  if (!isCue(tokens, verb) || tokens[verb]?.lower.endsWith("ing")) return undefined;
  const source = nounPhraseAfter(tokens, verb, last);
  return source && { source, cue: { first, last: verb + 1 }, form: "inverted" };
}

function regular(tokens: readonly Token[], first: number, last: number): SpeechTag | undefined {
  const verb = firstCue(tokens, first, last) ?? wouldBeCue(tokens, first, last);
  if (verb === undefined || verb === first) return undefined;
  const source = nounPhraseBefore(tokens, verb, first);
  return source && { source, cue: cueRange(tokens, source.last, verb), form: "finite" };
}

function cueRange(tokens: readonly Token[], from: number, verb: number): TokenRange {
  let first = verb;
  while (first > from && isBetween(tokens[first - 1])) first -= 1;
  return { first, last: PHRASAL.has(pairAt(tokens, verb)) ? verb + 2 : verb + 1 };
}

function pairAt(tokens: readonly Token[], at: number): string {
  return `${tokens[at]?.lower ?? ""} ${tokens[at + 1]?.lower ?? ""}`;
}

/** Whether a verb of speech (or a phrase such as "went on") stands at a token. */
export function isCue(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    !isCapital(token) &&
    (speechLemma(token.lower) !== undefined || PHRASAL.has(pairAt(tokens, at)))
  );
}

/** The first finite verb of speech of a stretch; nouns that look like one ("the report said") are passed by. */
function firstCue(tokens: readonly Token[], first: number, last: number): number | undefined {
  for (let at = first; at < last && at - first < 45; at += 1) {
    if (isCue(tokens, at) && isFiniteHere(tokens, at, first)) return at;
  }
  return undefined;
}

function isFiniteHere(tokens: readonly Token[], at: number, first: number): boolean {
  const before = tokens[at - 1];
  if (at === first || before === undefined) return false;
  if (tokens[at]?.lower.endsWith("ing")) return ["is", "was", "are", "were", "been", "'s"].includes(before.lower);
  if (NOUN_BEFORE.has(before.lower)) return false;
  return !(NOUNS.has(tokens[at]?.lower ?? "") && isCue(tokens, at + 1));
}

const NOUN_BEFORE: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "his",
  "her",
  "its",
  "their",
  "this",
  "that",
  "of",
  "in",
  "with",
  "for",
  "to",
  "no",
  "any",
  "some",
  "new",
  "by",
]);

/** `," he mused`: right after a quotation, a pronoun or name with any verb form is a tag. */
function wouldBeCue(tokens: readonly Token[], first: number, last: number): number | undefined {
  for (let at = first + 1; at < Math.min(last, first + 5); at += 1) {
    const before = tokens[at - 1];
    if (before === undefined || !(isCapital(before) || isPronoun(before.lower))) continue;
    if (/^[a-z]{3,}ed$/.test(tokens[at]?.text ?? "")) return at;
  }
  return undefined;
}

/**
 * The tag that leads to a quotation: tokens `[first, last)` from the sentence's start (or the quotation before) to the opening mark.
 * It must end with the verb, a comma after the verb's clause, or a colon.
 */
export function leadingTag(tokens: readonly Token[], range: TokenRange): SpeechTag | undefined {
  const mark = tokens[range.last - 1]?.text;
  const colon = mark === ":";
  const edge = colon || mark === "," || mark === "—" || mark === "–" ? range.last - 1 : range.last;
  const verb = lastCue(tokens, range.first, edge, edge === range.last);
  if (verb === undefined) return colon ? colonTag(tokens, range) : undefined;
  if (tokens[verb]?.lower.endsWith("ing") && !isProgressive(tokens, verb)) {
    return { cue: { first: verb, last: verb + 1 }, form: "participle" };
  }
  const source = nounPhraseBefore(tokens, verb, range.first);
  if (source !== undefined) return { source, cue: cueRange(tokens, source.last, verb), form: "finite" };
  return colon ? colonTag(tokens, range) : { cue: { first: verb, last: verb + 1 }, form: "participle" };
}

function isProgressive(tokens: readonly Token[], at: number): boolean {
  return ["is", "was", "are", "were", "been", "'s"].includes(tokens[at - 1]?.lower ?? "");
}

/** The last verb of speech before a quotation; directly before it where no comma or colon parts them. */
function lastCue(tokens: readonly Token[], first: number, last: number, adjacent: boolean): number | undefined {
  const lowest = Math.max(first, last - (adjacent ? 1 : 40));
  for (let at = last - 1; at >= lowest; at -= 1) {
    if (tokens[at]?.text === ";") return undefined;
    if (isCue(tokens, at) && !NOUN_BEFORE.has(tokens[at - 1]?.lower ?? "")) return at;
  }
  return undefined;
}

/** `Envoy: "…"` or `From the minister's statement: "…"`: what stands before the colon is the source where it is short. */
function colonTag(tokens: readonly Token[], range: TokenRange): SpeechTag | undefined {
  const source = trimmed(tokens, { first: range.first, last: range.last - 1 });
  const cue = { first: range.last - 1, last: range.last };
  if (source.last - source.first > 12 || source.last <= source.first) return { cue, form: "colon" };
  return isCapital(tokens[source.first]) ? { source, cue, form: "colon" } : { cue, form: "colon" };
}
