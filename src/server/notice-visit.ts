import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { World } from "../app/world.ts";
import type { ProcessId } from "../model/process.ts";

/** Looks at the notices within so many minutes are one visit: what was new stays new while one reads. */
const ONE_VISIT = 30;
const MINUTE = 60_000;
const A_YEAR = 31_536_000;

/** What the browser remembers of its visits to the notices of a process; nothing where it was never here. */
export function noticeVisit(context: Context, process: string): { readonly lastNotice?: number } {
  const [before, last, at] = seenBy(context, process);
  if (last === undefined || at === undefined) return {};
  return { lastNotice: goesOn(at, Date.now()) ? (before ?? last) : last };
}

/** Notes in the browser that it looks at the notices of a process now, and which one is the newest. */
export async function noteNoticeVisit({ store }: World, context: Context, process: string): Promise<void> {
  const [newest] = await store.alerts.notices({ process: process as ProcessId, limit: 1 });
  const now = Date.now();
  const [before, last, at] = seenBy(context, process);
  const same = at !== undefined && goesOn(at, now);
  const number = newest?.seq ?? 0;
  const noted = [same ? (before ?? number) : (last ?? number), number, same ? at : Math.floor(now / MINUTE)];
  setCookie(context, nameOf(process), noted.join("."), {
    path: `/p/${encodeURIComponent(process)}`,
    sameSite: "Lax",
    httpOnly: true,
    maxAge: A_YEAR,
  });
}

/** Whether a visit that began at a minute still goes on. */
function goesOn(minute: number, now: number): boolean {
  return now / MINUTE - minute < ONE_VISIT;
}

/** Newest number at the visit before, newest number now, minute in which this visit began. */
function seenBy(context: Context, process: string): readonly (number | undefined)[] {
  const parts = (getCookie(context, nameOf(process)) ?? "").split(".");
  return parts.map((part) => (/^\d{1,15}$/.test(part) ? Number(part) : undefined));
}

function nameOf(process: string): string {
  return `notices-${process.replace(/[^a-z0-9-]/g, "")}`;
}
