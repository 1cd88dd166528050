import type { Clock } from "../../model/thread.ts";
import { addDays, dayRange } from "../../model/time.ts";
import type { Facets } from "../linking/facets.ts";
import { daysIn } from "./days-in.ts";
import { dueOf } from "./due-of.ts";

/**
 * The deadlines of a thread, earliest told first. A time that is counted from a moment which the report does not give
 * ("within 50 days", told on 22 July) can run out no earlier than the report and no later than the report and the time
 * together; a report that gives the moment fixes it. The last clock runs; one that another day replaced was moved.
 */
export function clocksOf(group: readonly Facets[]): readonly Clock[] {
  const told = group.map(clockOf).filter((clock) => clock !== undefined);
  const fixed = told.filter(({ deadline }) => deadline !== undefined);
  const clocks = told.filter((clock) => clock.deadline !== undefined || !fixed.some((other) => fits(clock, other)));
  const distinct = clocks.filter((clock, index) => clocks.findIndex((other) => sameDay(clock, other)) === index);
  return distinct.map((clock, index) => (index < distinct.length - 1 ? { ...clock, status: "moved" } : clock));
}

function clockOf({ claim, told }: Facets): Clock | undefined {
  if (claim.kind !== "threat" || claim.standing === "denied") return undefined;
  const { within } = claim.body;
  const deadline = dueOf(claim);
  const common = { claim: claim.id, status: "running" as const, ...(within === undefined ? {} : { within }) };
  if (deadline !== undefined) return { ...common, deadline };
  const days = daysIn(within);
  const published = told.article.published;
  if (days === undefined) return undefined;
  return published === undefined ? common : { ...common, notBefore: published, notAfter: addDays(published, days) };
}

/** Whether a fixed day lies where an open clock allows it and the time given is not another. */
function fits(open: Clock, fixed: Clock): boolean {
  const range = dayRange(fixed.deadline ?? "");
  if (range === undefined || open.notBefore === undefined || open.notAfter === undefined) return false;
  if (open.within !== undefined && fixed.within !== undefined && open.within !== fixed.within) return false;
  return range.last >= open.notBefore && range.first <= open.notAfter;
}

function sameDay(a: Clock, b: Clock): boolean {
  return a.deadline === b.deadline && a.notBefore === b.notBefore && a.notAfter === b.notAfter;
}

/** Whether the running clock is earlier (`shortened`) or later (`extended`) than the one before it. */
export function moveOf(clocks: readonly Clock[]): "shortened" | "extended" | undefined {
  const [before, now] = [clocks.at(-2), clocks.at(-1)];
  if (before === undefined || now === undefined) return undefined;
  const [old, present] = [endOf(before), endOf(now)];
  if (old === undefined || present === undefined || old === present) return undefined;
  return present < old ? "shortened" : "extended";
}

/** Last day on which a clock can run out. */
export function endOf(clock: Clock): string | undefined {
  return clock.deadline === undefined ? clock.notAfter : (dayRange(clock.deadline)?.last ?? clock.deadline);
}
