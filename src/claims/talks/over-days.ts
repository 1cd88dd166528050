import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { addDays, type TimeValue } from "../../model/time.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, tokenFrom } from "../frame/graph.ts";
import { spanAbove } from "./brought-together.ts";
import cues from "./cues.json" with { type: "json" };
import numbers from "./rounds.cues.json" with { type: "json" };

type TalksFinding = Finding<"talks">;

const CARDINALS = numbers.cardinals as Readonly<Record<string, number>>;
const ORDINALS = numbers.ordinals as Readonly<Record<string, number>>;
const ENDING = new Set(cues.finishing);
const NOUNS = new Set(cues.nouns);
/** Talks that go on for longer are told by their months. */
const MOST_DAYS = 30;

/**
 * "wound up two days of talks on Thursday", "met for a second day": talks that were held took the days before the one told, too;
 * "are to meet on Saturday for two days": those that are planned take the days after it.
 */
export function overDays(doc: Doc, finding: TalksFinding): TalksFinding {
  const { when, status } = finding;
  if (when?.edtf === undefined || !/^\d{4}-\d\d-\d\d$/.test(when.edtf)) return finding;
  const token = tokenFrom(doc, finding.trigger.start);
  if (status === "planned") {
    const days = countOf(doc, [...around(doc, token), ...purposesOf(doc, token)], cardinalOf);
    return days === undefined ? finding : { ...finding, when: over(when, when.edtf, addDays(when.edtf, days - 1)) };
  }
  if (status !== "held") return finding;
  const isCounted = isOver(doc, token);
  const days = countOf(
    doc,
    around(doc, token),
    (word) => ORDINALS[word] ?? (isCounted ? cardinalOf(word) : Number.NaN),
  );
  return days === undefined ? finding : { ...finding, when: over(when, addDays(when.edtf, 1 - days), when.edtf) };
}

function over(when: TimeValue, first: string, last: string): TimeValue {
  return { ...when, edtf: `${first}/${last}` };
}

/** "ended a two-day visit on Friday", "said on Friday after two days of talks": the day told is their last. */
function isOver(doc: Doc, token: number): boolean {
  const span = spanAbove(doc, token);
  const [carrier] = governorsOf(doc, span);
  return (carrier !== undefined && ENDING.has(carrier.lemma)) || (span !== token && caseOf(doc, span) === "after");
}

/** Where the days that talks take are told: "two days of talks", "a two-day visit", "met for a second day". */
function around(doc: Doc, token: number): readonly number[] {
  return [spanAbove(doc, token), ...dependents(doc, token, ["obl", "nmod", "compound", "amod"])];
}

/** "meet for a two-day session": what is said of the session. */
function purposesOf(doc: Doc, token: number): readonly number[] {
  return dependents(doc, token, ["obl"])
    .filter((noun) => caseOf(doc, noun) === "for" && NOUNS.has(lemmaOf(doc, noun)))
    .flatMap((noun) => dependents(doc, noun, ["compound", "amod"]));
}

/** The number of days among words, as a reader of number words has it. */
function countOf(doc: Doc, words: readonly number[], numberOf: (word: string) => number): number | undefined {
  const counts = words
    .filter((noun) => lemmaOf(doc, noun) === "day" && !["in", "within"].includes(caseOf(doc, noun)))
    .flatMap((day) => childrenOf(doc, day))
    .map((child) => numberOf(doc.tokens[child]?.lower ?? ""));
  return counts.find((count) => Number.isInteger(count) && count > 1 && count <= MOST_DAYS);
}

function cardinalOf(word: string): number {
  return CARDINALS[word] ?? Number(word);
}
