import type { Arcs } from "./arcs.ts";
import { isBetween, isCapital, isPronoun, nounPhraseAfter, nounPhraseBefore, pronounBefore } from "./noun-phrases.ts";
import { nounPhrase, sourceHead } from "./sources.ts";
import speech from "./speech.json" with { type: "json" };
import { speechLemma } from "./speech-verbs.ts";
import { type TokenRange, trimmed } from "./token-range.ts";

/** Who is credited by a tag beside a quotation ("Ruiz told reporters"), and by which words. */
export interface SpeechTag {
  readonly source?: TokenRange;
  readonly cue: TokenRange;
  /** Words before a tag that stands within what is said ("The cold, he said, “is new”"). */
  readonly opening?: TokenRange;
  /** `participle` ("adding: …") takes the speaker of the clause before it. */
  readonly form: "finite" | "inverted" | "participle" | "colon" | "according";
}

const PHRASAL: ReadonlySet<string> = new Set(speech.phrasal);
const NOUNS: ReadonlySet<string> = new Set(speech.nouns);

/** The tag that follows a quotation: tokens `[first, last)` from its closing mark to the sentence's end or the next quotation. */
export function trailingTag(arcs: Arcs, range: TokenRange): SpeechTag | undefined {
  let first = range.first;
  while (first < range.last && [",", "—", "–", "-", "--"].includes(arcs.tokens[first]?.text ?? "")) first += 1;
  if (arcs.tokens[first]?.lower === "according" && arcs.tokens[first + 1]?.lower === "to")
    return according(arcs, first, range.last);
  return inverted(arcs, first, range.last) ?? regular(arcs, first, range.last);
}

/** `according to X`: the phrase after it is the source. */
export function according(arcs: Arcs, at: number, ceiling: number): SpeechTag | undefined {
  const source = nounPhraseAfter(arcs.tokens, at + 1, ceiling);
  return source && { source, cue: { first: at, last: at + 2 }, form: "according" };
}

function inverted(arcs: Arcs, first: number, last: number): SpeechTag | undefined {
  let verb = first;
  while (verb < last && isBetween(arcs.tokens[verb])) verb += 1;
  if (!isCue(arcs, verb) || arcs.tokens[verb]?.lower.endsWith("ing")) return undefined;
  const source = afterVerb(arcs, verb, last);
  return source && { source, cue: { first, last: verb + 1 }, form: "inverted" };
}

function regular(arcs: Arcs, first: number, last: number): SpeechTag | undefined {
  const verb = firstCue(arcs, first, last) ?? looseCue(arcs, first, last) ?? wouldBeCue(arcs, first, last);
  if (verb === undefined || verb === first) return undefined;
  const source = beforeVerb(arcs, verb, first);
  return source && { source, cue: cueRange(arcs, source.last, verb), form: "finite" };
}

/** Who speaks before a verb: by the arcs where they agree with the place, else by the words. */
function beforeVerb(arcs: Arcs, verb: number, floor: number): TokenRange | undefined {
  const earlier = isParsedConjunct(arcs, verb, floor) ? undefined : coordinated(arcs, verb, floor);
  if (earlier !== undefined) return beforeVerb(arcs, earlier, floor);
  const pronoun = pronounBefore(arcs.tokens, verb, floor);
  if (pronoun !== undefined) return pronoun;
  const words = nounPhraseBefore(arcs.tokens, verb, floor);
  const head = sourceHead(arcs, verb);
  if (head === undefined || head >= verb || head < floor) return words;
  if (RELATIVE.has(arcs.tokens[head]?.lower ?? "") && head < verb - 4) return words;
  const phrase = nounPhrase(arcs, head);
  return phrase.first >= floor && phrase.last <= verb ? phrase : words;
}

/** The tree coordinates the verb with one before it, whose subject it shares. */
function isParsedConjunct(arcs: Arcs, verb: number, floor: number): boolean {
  const head = arcs.head[verb] ?? -1;
  const subject = sourceHead(arcs, verb);
  return arcs.label[verb] === "conj" && head >= floor && head < verb && subject !== undefined && subject >= floor;
}

const RELATIVE: ReadonlySet<string> = new Set(["who", "which", "that"]);

/** "said A and added: B": the verb of speech before, whose speaker goes on. */
function coordinated(arcs: Arcs, verb: number, floor: number): number | undefined {
  let at = verb - 1;
  while (at > floor && isBetween(arcs.tokens[at])) at -= 1;
  if (!COORDINATORS.has(arcs.tokens[at]?.lower ?? "")) return undefined;
  for (let before = at - 1; before > floor; before -= 1)
    if (isCue(arcs, before) && isFiniteHere(arcs, before, floor)) return before;
  return undefined;
}

const COORDINATORS: ReadonlySet<string> = new Set(["and", "but", "then", "or"]);

/** Who speaks after an inverted verb. */
function afterVerb(arcs: Arcs, verb: number, ceiling: number): TokenRange | undefined {
  const words = nounPhraseAfter(arcs.tokens, verb, ceiling);
  if (words !== undefined) return words;
  const head = sourceHead(arcs, verb);
  return head === undefined || head <= verb || head >= ceiling ? undefined : nounPhrase(arcs, head);
}

function cueRange(arcs: Arcs, from: number, verb: number): TokenRange {
  let first = verb;
  while (first > from && isBetween(arcs.tokens[first - 1])) first -= 1;
  return { first, last: PHRASAL.has(pairAt(arcs, verb)) ? verb + 2 : verb + 1 };
}

function pairAt(arcs: Arcs, at: number): string {
  return `${arcs.tokens[at]?.lower ?? ""} ${arcs.tokens[at + 1]?.lower ?? ""}`;
}

/** Whether a verb of speech (or a phrase such as "went on") stands at a token. */
export function isCue(arcs: Arcs, at: number): boolean {
  const token = arcs.tokens[at];
  return (
    token !== undefined &&
    !isCapital(token) &&
    !isCompound(arcs, at) &&
    mayBeVerb(arcs.upos[at]) &&
    (speechLemma(token.lower) !== undefined || PHRASAL.has(pairAt(arcs, at)))
  );
}

/** "so-called", "self-described": the second half of a compound. */
function isCompound(arcs: Arcs, at: number): boolean {
  return arcs.tokens[at - 1]?.text === "-" && arcs.tokens[at - 1]?.end === arcs.tokens[at]?.start;
}

/** Tagged a verb, or not tagged at all. */
function mayBeVerb(upos: string | undefined): boolean {
  return upos === "VERB" || upos === "AUX" || upos === "X" || upos === undefined;
}

/** The first finite verb of speech of a stretch; nouns that look like one ("the report said") are passed by. */
function firstCue(arcs: Arcs, first: number, last: number): number | undefined {
  for (let at = first; at < last && at - first < 45; at += 1) {
    if (isCue(arcs, at) && isFiniteHere(arcs, at, first)) return at;
  }
  return undefined;
}

/** `,” the paper read.`: a form of a verb of speech that was tagged a noun, between a name or noun and a stop or preposition. */
function looseCue(arcs: Arcs, first: number, last: number): number | undefined {
  for (let at = first + 1; at < last && at - first < LONGEST_NAME && arcs.upos[at - 1] !== "VERB"; at += 1) {
    const lower = arcs.tokens[at]?.lower ?? "";
    if (isCapital(arcs.tokens[at]) || !(speechLemma(lower) !== undefined || PHRASAL.has(pairAt(arcs, at)))) continue;
    const end = PHRASAL.has(pairAt(arcs, at)) ? at + 2 : at + 1;
    if (end < last && !["PUNCT", "ADP", "ADV"].includes(arcs.upos[end] ?? "")) continue;
    const named = ["PROPN", "PRON"].includes(arcs.upos[at - 1] ?? "");
    // "the president's demand" is no verb.
    if (named || (!["DET", "PART"].includes(arcs.upos[at - 1] ?? "") && arcs.upos[first] === "DET")) return at;
  }
  return undefined;
}

function isFiniteHere(arcs: Arcs, at: number, first: number): boolean {
  const before = arcs.tokens[at - 1];
  if (at === first || before === undefined) return false;
  if (arcs.tokens[at]?.lower.endsWith("ing")) return ["is", "was", "are", "were", "been", "'s"].includes(before.lower);
  if (NOUN_BEFORE.has(before.lower)) return false;
  return !(NOUNS.has(arcs.tokens[at]?.lower ?? "") && isCue(arcs, at + 1));
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
function wouldBeCue(arcs: Arcs, first: number, last: number): number | undefined {
  for (let at = first + 1; at < Math.min(last, first + 5); at += 1) {
    const before = arcs.tokens[at - 1];
    if (before === undefined || !(isCapital(before) || isPronoun(before.lower))) continue;
    if (/^[a-z]{3,}ed$/.test(arcs.tokens[at]?.text ?? "")) return at;
  }
  return undefined;
}

/**
 * The tag that leads to a quotation: tokens `[first, last)` from the sentence's start (or the quotation before) to the opening mark.
 * It must end with the verb, a comma after the verb's clause, or a colon.
 */
export function leadingTag(arcs: Arcs, range: TokenRange): SpeechTag | undefined {
  const mark = arcs.tokens[range.last - 1]?.text;
  const colon = mark === ":";
  const edge = colon || mark === "," || mark === "—" || mark === "–" ? range.last - 1 : range.last;
  const verb = lastCue(arcs, range.first, edge, edge === range.last, colon);
  if (verb === undefined) return colon ? colonTag(arcs, range) : undefined;
  if (arcs.tokens[verb]?.lower.endsWith("ing") && !isProgressive(arcs, verb)) {
    return { cue: { first: verb, last: verb + 1 }, form: "participle" };
  }
  const inserted = edge < range.last && !colon ? insertedSource(arcs, verb, range.first, edge) : undefined;
  const source = inserted ?? beforeVerb(arcs, verb, range.first);
  if (source !== undefined)
    return { source, cue: cueRange(arcs, source.last, verb), form: "finite", ...opened(arcs, range, inserted) };
  return colon ? colonTag(arcs, range) : { cue: { first: verb, last: verb + 1 }, form: "participle" };
}

/** `The cold, he said, “is new”`: who stands between the comma before and the verb right before the comma after. */
function insertedSource(arcs: Arcs, verb: number, first: number, edge: number): TokenRange | undefined {
  if (verb + 1 !== edge) return undefined;
  let comma = verb - 1;
  while (comma > first && arcs.tokens[comma]?.text !== ",") comma -= 1;
  if (comma <= first || comma >= verb - 1 || verb - comma > LONGEST_INSERTED) return undefined;
  return opensSubject(arcs, first) ? nounPhraseBefore(arcs.tokens, verb, comma + 1) : undefined;
}

const LONGEST_INSERTED = 8;

/** The words before an inserted tag are said too where the quotation goes on with them in mid-sentence. */
function opened(arcs: Arcs, range: TokenRange, inserted: TokenRange | undefined): { readonly opening?: TokenRange } {
  if (inserted === undefined || isCapital(arcs.tokens[range.last + 1])) return {};
  const opening = trimmed(arcs.tokens, { first: range.first, last: inserted.first - 1 });
  return opening.last > opening.first ? { opening } : {};
}

/** A clause that begins with its subject, and not with a time or place. */
function opensSubject(arcs: Arcs, first: number): boolean {
  const at = LINKS.has(arcs.tokens[first]?.lower ?? "") ? first + 1 : first;
  return SUBJECT_TAGS.has(arcs.upos[at] ?? "") && !TIMES.has(arcs.tokens[at]?.lower ?? "");
}

const LINKS: ReadonlySet<string> = new Set(["and", "but", "so", "yet"]);
const SUBJECT_TAGS: ReadonlySet<string> = new Set(["DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"]);
const TIMES: ReadonlySet<string> = new Set(speech.times);

const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);

function isProgressive(arcs: Arcs, at: number): boolean {
  return ["is", "was", "are", "were", "been", "'s"].includes(arcs.tokens[at - 1]?.lower ?? "");
}

/** The last verb of speech before a quotation; directly before it where no comma or colon parts them. */
function lastCue(arcs: Arcs, first: number, last: number, adjacent: boolean, colon: boolean): number | undefined {
  const lowest = Math.max(first, last - (adjacent ? 1 : 40));
  for (let at = last - 1; at >= lowest; at -= 1) {
    if (arcs.tokens[at]?.text === ";") return undefined;
    if (isCue(arcs, at) && !NOUN_BEFORE.has(arcs.tokens[at - 1]?.lower ?? "")) return at;
    if (!colon && FINITE.has(arcs.xpos[at] ?? "")) return undefined;
  }
  return undefined;
}

/**
 * `Envoy: "…"`, `by Ana Ruiz: "…"`: what stands before the colon is the source where it is short; else the subject of the clause before it ("The envoy put
 * it plainly: “…”").
 */
function colonTag(arcs: Arcs, range: TokenRange): SpeechTag {
  const cue = { first: range.last - 1, last: range.last };
  const source = namedBeforeColon(arcs, range) ?? subjectBeforeColon(arcs, range);
  return source === undefined ? { cue, form: "colon" } : { source, cue, form: "colon" };
}

const LONGEST_NAME = 12;

function namedBeforeColon(arcs: Arcs, range: TokenRange): TokenRange | undefined {
  let first = range.last - 2;
  while (first > range.first && !isBeforeName(arcs.tokens[first - 1]?.lower ?? "")) first -= 1;
  const source = trimmed(arcs.tokens, { first, last: range.last - 1 });
  const named = isCapital(arcs.tokens[source.first]) && source.last - source.first <= LONGEST_NAME;
  return named && !hasVerb(arcs, source) ? source : undefined;
}

/** "by", "from" and a dash or stop lead to the name before a colon. */
function isBeforeName(lower: string): boolean {
  return ["by", "from", "—", "–", "-", "--", ".", ";", ":", "]", ")"].includes(lower);
}

function hasVerb(arcs: Arcs, range: TokenRange): boolean {
  for (let at = range.first; at < range.last; at += 1) if (FINITE.has(arcs.xpos[at] ?? "")) return true;
  return false;
}

function subjectBeforeColon(arcs: Arcs, range: TokenRange): TokenRange | undefined {
  for (const root of [true, false]) {
    for (let at = range.first; at < range.last - 1; at += 1) {
      if (root ? arcs.label[at] !== "root" : arcs.upos[at] !== "VERB") continue;
      const head = sourceHead(arcs, at);
      if (head === undefined || head < range.first || head > at) continue;
      const speaks = SUBJECT_TAGS.has(arcs.upos[head] ?? "") && !THINGS.has(arcs.tokens[head]?.lower ?? "");
      return speaks ? nounPhrase(arcs, head) : undefined;
    }
  }
  return undefined;
}

/** Subjects that nobody speaks for: "there", "this", "it". */
const THINGS: ReadonlySet<string> = new Set(["there", "this", "that", "it", "these", "here", "what", "which"]);
