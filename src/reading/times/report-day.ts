import type { Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import { daysBetween, type TimeValue } from "../../model/time.ts";
import { firstFrom } from "./first-from.ts";

/** A day spoken of this long before publication is still the day that a report goes on telling of. */
const LATELY = 10;
/** So many mentions are looked back through. */
const REACH = 60;

/**
 * The day that a report is telling of at token `token`, for an event that its own sentence does not date: the recent day
 * or stretch last spoken of before it ("… on Tuesday. He added that …"), else the day of publication. A weaker ground
 * than `timeFor`; undefined where the report has no day of publication.
 */
export function reportDayFor(doc: Doc<"tokens" | "times">, token: number): TimeValue | undefined {
  const { published } = doc.article;
  const start = doc.tokens[token]?.start;
  if (published === undefined || start === undefined) return undefined;
  const before = firstFrom(doc.times, start);
  for (let i = before - 1; i >= Math.max(0, before - REACH); i--) {
    const mention = doc.times[i];
    if (mention !== undefined && isRecentDay(mention, published)) return { ...mention.value, assumed: true };
  }
  return { type: "DATE", timex: published, edtf: published, stated: false, direction: "present", assumed: true };
}

/** Whether a mention names a day, or a stretch of days, that lies just behind the report. */
function isRecentDay({ value, rule }: Mention<TimeValue>, published: string): boolean {
  const { edtf } = value;
  if (edtf === undefined || value.idle === true || rule === "times/event-offset") return false;
  const [first = "", last = first] = edtf.split("/");
  if (first.length !== 10 || last.length !== 10) return false;
  const behind = daysBetween(first, published);
  return behind >= 0 && behind <= LATELY && last <= published;
}
