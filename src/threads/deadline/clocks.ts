import type { Clock } from "../../model/thread.ts";
import { addDays, dayRange, daysBetween } from "../../model/time.ts";
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
  const exact = clocks.filter((clock, index) => !isRoughly(clock, clocks.slice(0, index), group));
  const distinct = exact.filter((clock, index) => exact.findIndex((other) => sameDay(clock, other)) === index);
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

/** So many days apart two ways of counting one time may end: "10 or 12 days", counted from the evening or the morning. */
const ROUGHLY = 3;

/** Whether a clock whose day is only counted ("within ten days") ends about when one told before it does. */
function isRoughly(clock: Clock, before: readonly Clock[], group: readonly Facets[]): boolean {
  const { deadline } = clock;
  const told = group.find(({ claim }) => claim.id === clock.claim)?.claim;
  if (deadline === undefined || told?.kind !== "threat" || told.body.deadline !== undefined) return false;
  return before.some((other) => other.deadline !== undefined && areNear(other.deadline, deadline));
}

function areNear(a: string, b: string): boolean {
  const [one, other] = [dayRange(a)?.last, dayRange(b)?.last];
  return one !== undefined && other !== undefined && Math.abs(daysBetween(one, other)) <= ROUGHLY;
}

function sameDay(a: Clock, b: Clock): boolean {
  return a.deadline === b.deadline && a.notBefore === b.notBefore && a.notAfter === b.notAfter;
}

/**
 * Whether the running clock is earlier (`shortened`) or later (`extended`) than the one that it replaced: the last that ends on
 * clearly another day, for a day or two more or less only tell a move more exactly; else the last that ends on another day at all.
 */
export function moveOf(clocks: readonly Clock[]): "shortened" | "extended" | undefined {
  const now = clocks.at(-1);
  const present = now === undefined ? undefined : endOf(now);
  if (present === undefined) return undefined;
  const before = clocks.slice(0, -1).flatMap((clock) => endOf(clock) ?? []);
  const old = before.findLast((end) => !areNear(end, present)) ?? before.findLast((end) => end !== present);
  if (old === undefined) return undefined;
  return present < old ? "shortened" : "extended";
}

/** Last day on which a clock can run out. */
export function endOf(clock: Clock): string | undefined {
  return clock.deadline === undefined ? clock.notAfter : (dayRange(clock.deadline)?.last ?? clock.deadline);
}
