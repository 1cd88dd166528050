import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";

/** Looks at a process within so many minutes are one visit: what was new stays new while one reads. */
const ONE_VISIT = 30;
const MINUTE = 60_000;
const A_YEAR = 31_536_000;

/** When this browser's visit to a process before the one that goes on began; nothing where it was not here before. */
export function lastVisit(context: Context, process: string, now: string): { readonly lastVisit?: string } {
  const [before, began] = visitsOf(context, process);
  const last = goesOn(began, now) ? before : began;
  return last === undefined ? {} : { lastVisit: new Date(last * MINUTE).toISOString() };
}

/** Notes in the browser that it looks at a process now. */
export function noteVisit(context: Context, process: string, now: string): void {
  const [before, began] = visitsOf(context, process);
  const noted = goesOn(began, now) ? [before, began] : [began, minuteOf(now)];
  setCookie(context, nameOf(process), noted.map((minute) => minute ?? "").join("."), {
    path: `/p/${encodeURIComponent(process)}`,
    sameSite: "Lax",
    httpOnly: true,
    maxAge: A_YEAR,
  });
}

/** The minutes in which the visit before and the latest one began. */
function visitsOf(context: Context, process: string): readonly (number | undefined)[] {
  const parts = (getCookie(context, nameOf(process)) ?? "").split(".");
  return parts.map((part) => (/^\d{1,8}$/.test(part) ? Number(part) : undefined));
}

function goesOn(began: number | undefined, now: string): boolean {
  return began !== undefined && minuteOf(now) - began < ONE_VISIT;
}

function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / MINUTE);
}

function nameOf(process: string): string {
  return `visit-${process.replace(/[^a-z0-9-]/g, "")}`;
}
