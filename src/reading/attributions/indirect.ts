import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import { accordingIn, colonIn } from "./according.ts";
import { type Arcs, childWith } from "./arcs.ts";
import { candidatesIn } from "./candidates.ts";
import cues from "./cues.json" with { type: "json" };
import { clauseEnd } from "./fragment-bounds.ts";
import speech from "./speech.json" with { type: "json" };
import { type TokenRange, tokenAt } from "./token-range.ts";
import { type Candidate, type Frame, lemmaAt } from "./verb-candidates.ts";

const LISTS = new Map(Object.entries(cues).map(([frame, keys]) => [frame, new Set<string>(keys)]));
const NOT_THAT: ReadonlySet<string> = LISTS.get("verb that, not") ?? new Set();

/** Frames that say something of somebody: without one they mostly say nothing ("the claim that …", "to support the plan"). */
const NEEDS_SOURCE: ReadonlySet<string> = new Set(["verb that", "verb obj", "noun prep", "noun that", "noun inf"]);

/** Whether the lexicon takes a word for a cue in this frame; any verb may hold a clause, but for those that the lexicon excepts. */
function isListed(candidate: Candidate): boolean {
  if (candidate.source === undefined && NEEDS_SOURCE.has(`${candidate.kind} ${candidate.frame}`)) return false;
  if (candidate.kind === "verb" && candidate.frame === "that") return !NOT_THAT.has(candidate.key);
  return LISTS.get(`${candidate.kind} ${candidate.frame}`)?.has(candidate.key) ?? false;
}

/** "Recent weeks have seen Russia step up its raids", "The town witnessed shelling": when or where it was, and nobody who saw it. */
function isMereSetting(arcs: Arcs, { cue, key }: Candidate): boolean {
  if (!WITNESSING.has(key)) return false;
  const subject = childWith(arcs, cue, "nsubj");
  return subject !== undefined && arcs.upos[subject] === "NOUN" && !SEERS.has(lemmaAt(arcs, subject));
}

const WITNESSING: ReadonlySet<string> = new Set(speech.witnessing);
const SEERS: ReadonlySet<string> = new Set([...speech.people, ...speech.bodies]);

const PRIORITY: readonly Frame[] = [
  "that",
  "raising",
  "tag",
  "as",
  "relative",
  "obj",
  "inf",
  "prep",
  "passive",
  "ing",
  "participle",
];

/** Reported speech, thought and attitude in parsed sentences, outermost first: nothing inside what is already attributed. */
export function indirectSayings(
  doc: Doc<"tokens" | "sentences" | "syntax" | "quotes">,
  arcs: Arcs,
  taken: readonly TokenRange[],
): readonly Candidate[] {
  const quotes = quotedRanges(doc);
  const free = new Uint8Array(doc.tokens.length);
  for (const quote of quotes) if (quote.last - quote.first > SHORT) free.fill(2, quote.first, quote.last);
  for (const range of taken) free.fill(1, range.first, range.last);
  const chosen: Candidate[] = [];
  for (const sentence of doc.sentences) {
    const listed = candidatesIn(arcs, sentence)
      .filter(isListed)
      .filter((candidate) => !isMereSetting(arcs, candidate))
      .map((candidate) => beyondQuotes(doc, arcs, throughQuotes(candidate, quotes), quotes, sentence));
    const outermost = [...(isHeading(sentence) ? colonIn(arcs, sentence) : []), ...accordingIn(arcs, sentence)];
    for (const candidate of [...outermost, ...[...listed].sort((a, b) => outerFirst(arcs, a, b))]) {
      if (clashes(candidate, free)) continue;
      free[candidate.cue] = 1;
      for (const range of candidate.content) free.fill(1, range.first, range.last);
      chosen.push({ ...candidate, rule: ruleOf(candidate) });
    }
  }
  return chosen;
}

/** Longer quotations are somebody's words as a whole: what they report is not attributed again. */
const SHORT = 4;

function quotedRanges(doc: Doc<"tokens" | "quotes">): readonly TokenRange[] {
  return doc.quotes
    .filter((quote) => quote.level === 1)
    .map((quote) => ({ first: tokenAt(doc.tokens, quote.start), last: tokenAt(doc.tokens, quote.end - 1) + 1 }));
}

/** What ends inside a quotation goes on to its closing mark. */
function throughQuotes(candidate: Candidate, quotes: readonly TokenRange[]): Candidate {
  const end = candidate.content.at(-1);
  const cut = end && quotes.find((quote) => quote.first < end.last && end.last < quote.last && end.first < quote.last);
  if (end === undefined || cut === undefined || (candidate.cue >= cut.first && candidate.cue < cut.last))
    return candidate;
  return { ...candidate, content: [...candidate.content.slice(0, -1), { first: end.first, last: cut.last }] };
}

/** What ends with a quoted fragment goes on to its clause's end ("“a test” of his will"). */
function beyondQuotes(
  doc: Doc<"tokens" | "quotes">,
  arcs: Arcs,
  candidate: Candidate,
  quotes: readonly TokenRange[],
  sentence: Sentence,
): Candidate {
  const end = candidate.content.at(-1);
  if (end === undefined) return candidate;
  const quote = quotes.find(
    (other) =>
      other.last === end.last ||
      other.last + 1 === end.last ||
      (candidate.frame === "that" && other.first - 1 === end.last),
  );
  if (
    quote === undefined ||
    quote.first > sentence.last ||
    end.first >= quote.last ||
    (candidate.cue >= quote.first && candidate.cue < quote.last)
  )
    return candidate;
  const last = clauseEnd(doc, arcs, quote.last + 1, sentence);
  return last <= end.last
    ? candidate
    : { ...candidate, content: [...candidate.content.slice(0, -1), { first: end.first, last }] };
}

/** Words reported, or an attitude that the reporter describes ("praised", "refused to"). */
function ruleOf({ frame, key }: Candidate): string {
  return REPORTS.has(frame) && !THOUGHTS.has(key) ? "attributions/reported" : "attributions/attitude";
}

const REPORTS: ReadonlySet<Frame> = new Set(["that", "tag", "as"]);
const THOUGHTS: ReadonlySet<string> = new Set(speech.thoughts);

/** A title, or the first line of a text that has none. */
function isHeading(sentence: Sentence): boolean {
  return sentence.section === "title" || sentence.first === 0;
}

function outerFirst(arcs: Arcs, a: Candidate, b: Candidate): number {
  return depth(arcs, a.cue) - depth(arcs, b.cue) || PRIORITY.indexOf(a.frame) - PRIORITY.indexOf(b.frame);
}

function depth(arcs: Arcs, token: number): number {
  let at = token;
  let steps = 0;
  while ((arcs.head[at] ?? -1) >= 0 && steps < 60) {
    at = arcs.head[at] ?? -1;
    steps += 1;
  }
  return steps;
}

function clashes(candidate: Candidate, free: Uint8Array): boolean {
  if (free[candidate.cue] !== 0) return true;
  return candidate.content.some((range) => free.subarray(range.first, range.last).includes(1));
}
