import type { Doc } from "../../model/doc.ts";
import type { Span } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import { daysBetween } from "../../model/time.ts";
import { tokenAt } from "../attributions/token-range.ts";
import { headOf } from "./frame.ts";
import { itemsWithin } from "./items-within.ts";
import { relationAt } from "./tree.ts";

/** From so many days before the report on, what happened is history. */
const LONG = 60;
const DATED = /^(\d{4})(?:-(\d\d))?/;

/** Whether a date that hangs on an event's trigger lies two months or more before the report's own day, and none that hangs there is nearer. */
export function longPast(doc: Doc<"tokens" | "syntax" | "times">, sentence: Sentence, trigger: number): boolean {
  const { published } = doc.article;
  if (published === undefined) return false;
  const dates = itemsWithin(doc.times, sentence).filter(
    (time) => time.value.type === "DATE" && time.value.idle !== true && hangsOn(doc, time, trigger),
  );
  const days = dates.flatMap(({ value }) => lastDay(value.timex) ?? []);
  return days.length > 0 && days.every((day) => daysBetween(day, published) > LONG);
}

/** The last day of the year or month that a TIMEX3 value begins with, roughly. */
function lastDay(timex: string): string | undefined {
  const [, year, month] = DATED.exec(timex) ?? [];
  return year === undefined ? undefined : `${year}-${month ?? "12"}-28`;
}

/** Whether a date hangs on a trigger or on the verb that the trigger is the object of. */
function hangsOn({ tokens, syntax }: Doc<"tokens" | "syntax">, date: Span, trigger: number): boolean {
  const first = tokenAt(tokens, date.start);
  const last = Math.max(first + 1, tokenAt(tokens, date.end - 1) + 1);
  const above = syntax.head[headOf(syntax, { first, last })];
  const verb = relationAt(syntax, trigger) === "obj" ? syntax.head[trigger] : trigger;
  return above === trigger || above === verb;
}
