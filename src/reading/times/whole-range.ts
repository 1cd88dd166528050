import type { Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import type { TimeValue } from "../../model/time.ts";
import { firstFrom } from "./first-from.ts";
import { interval } from "./resolve/civil.ts";

/** What stands between the ends of a range, and what leads it. */
const BETWEEN = new Set(["and", "to", "until", "till", "through", "-", "–", "—"]);
const LEADS = /\b(?:between|from)(?: the)?$/i;
/** A lead is looked for so many characters back. */
const NEAR = 16;

/** The whole range of which a mention is one end: "between [12 May] and 15 May" is `2025-05-12/2025-05-15`. */
export function wholeRange(doc: Doc<"times">, mention: Mention<TimeValue>): Mention<TimeValue> {
  const at = firstFrom(doc.times, mention.start);
  return joined(doc, mention, doc.times[at + 1]) ?? joined(doc, doc.times[at - 1], mention) ?? mention;
}

function joined(
  doc: Doc<"times">,
  from: Mention<TimeValue> | undefined,
  to: Mention<TimeValue> | undefined,
): Mention<TimeValue> | undefined {
  const [first, last] = [from?.value.edtf?.split("/")[0], to?.value.edtf?.split("/").at(-1)];
  if (from === undefined || to === undefined || first === undefined || last === undefined) return undefined;
  const { text } = doc.article;
  if (to.start - from.end > NEAR || !BETWEEN.has(text.slice(from.end, to.start).trim().toLowerCase())) return undefined;
  if (!LEADS.test(text.slice(Math.max(0, from.start - NEAR), from.start).trimEnd()) || first > last) return undefined;
  return { ...from, end: to.end, value: { ...from.value, edtf: interval(first, last) } };
}
