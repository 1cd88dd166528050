import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { isDay } from "./words/date-words.ts";

export type Theme = "auto" | "light" | "dark";

/** What a reader asks for: the address with its query, and the few things that the browser remembers. */
export interface Ask {
  /** The address without its query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The civil day that the reader asked for; absent where none, or no valid one, was. */
  readonly asOf?: string;
  readonly theme: Theme;
  /** The name under which the reader last corrected. */
  readonly by: string;
  /** Goes into every form: a page of another site cannot know it. */
  readonly token: string;
  /** Civil day on which this browser last looked at the process, where it remembers. */
  readonly lastVisit?: string;
}

/** Reads what a request asks for. What is not understood is left out: a page is never refused for its query. */
export function askOf(context: Context, token: string): Ask {
  const query = context.req.query();
  const asOf = query["asOf"];
  const theme = getCookie(context, "theme");
  const lastVisit = getCookie(context, "visit");
  return {
    path: context.req.path,
    query,
    ...(asOf !== undefined && isRealDay(asOf) ? { asOf } : {}),
    token,
    by: getCookie(context, "by") ?? "",
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    ...(lastVisit !== undefined && isDay(lastVisit) ? { lastVisit } : {}),
  };
}

/** Whether a text is a day of the calendar: `2025-02-29` is none. */
export function isRealDay(text: string): boolean {
  if (!isDay(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
