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
/** Talks that go on for longer are told by their weeks. */
const MOST_DAYS = 9;

/** "wound up two days of talks on Thursday", "met for a second day": talks that were held took the days before the one told, too. */
export function overDays(doc: Doc, finding: TalksFinding): TalksFinding {
  const { when, status } = finding;
  if (status !== "held" || when?.edtf === undefined || !/^\d{4}-\d\d-\d\d$/.test(when.edtf)) return finding;
  const days = daysOf(doc, tokenFrom(doc, finding.trigger.start));
  return days === undefined ? finding : { ...finding, when: since(when, addDays(when.edtf, 1 - days)) };
}

function since(when: TimeValue, first: string): TimeValue {
  return { ...when, edtf: `${first}/${when.edtf}` };
}

/** How many days talks took of which the last is told: 2 of "wound up two days of talks", "ended a two-day visit", "met for a second day". */
function daysOf(doc: Doc, token: number): number | undefined {
  const span = spanAbove(doc, token);
  const [carrier] = governorsOf(doc, span);
  const isOver = carrier !== undefined && ENDING.has(carrier.lemma);
  const around = [span, ...dependents(doc, token, ["obl", "nmod", "compound", "amod"])];
  const counts = around
    .filter((noun) => lemmaOf(doc, noun) === "day" && !["in", "within"].includes(caseOf(doc, noun)))
    .flatMap((day) => childrenOf(doc, day))
    .map((child) => doc.tokens[child]?.lower ?? "")
    .map((word) => ORDINALS[word] ?? (isOver ? (CARDINALS[word] ?? Number(word)) : Number.NaN));
  return counts.find((count) => Number.isInteger(count) && count > 1 && count <= MOST_DAYS);
}
