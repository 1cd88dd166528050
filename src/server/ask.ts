import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { actingNow, type Person } from "./access/acting.ts";
import { isDay } from "./words/date-words.ts";

export type Theme = "auto" | "light" | "dark";

/** What a reader asks for: the address with its query, and the few things that the browser remembers. */
export interface Ask {
  /** The address without its query. */
  readonly path: string;
  /** Scheme, host and port under which this server was reached. */
  readonly origin: string;
  readonly query: Readonly<Record<string, string>>;
  /** The civil day that the reader asked for; absent where none, or no valid one, was. */
  readonly asOf?: string;
  readonly theme: Theme;
  /** The name under which the reader last corrected. */
  readonly by: string;
  /** Goes into every form: a page of another site cannot know it. */
  readonly token: string;
  /** Who is signed in; absent where the record has no accounts. */
  readonly person?: Person;
  /** Nobody is signed in, though the record has accounts. */
  readonly isVisitor?: boolean;
  /** Number of the newest notice that this browser had seen at its last visit to the notices. */
  readonly lastNotice?: number;
  /** A secret that this page shows, and no later one. */
  readonly secret?: string;
  /** The instant at which this browser's last visit to the process began, where the page asks and the browser remembers. */
  readonly lastVisit?: string;
}

/** Reads what a request asks for. What is not understood is left out: a page is never refused for its query. */
export function askOf(context: Context, token: string): Ask {
  const query = context.req.query();
  const asOf = query["asOf"];
  const theme = getCookie(context, "theme");
  const { person, formToken, isGuarded } = actingNow() ?? {};
  return {
    path: context.req.path,
    origin: new URL(context.req.url).origin,
    query,
    ...(asOf !== undefined && isRealDay(asOf) ? { asOf } : {}),
    token: formToken ?? token,
    ...(person === undefined ? (isGuarded === true ? { isVisitor: true } : {}) : { person }),
    by: person?.account.name ?? getCookie(context, "by") ?? "",
    theme: theme === "light" || theme === "dark" ? theme : "auto",
  };
}

/** Whether a text is a day of the calendar: `2025-02-29` is none. */
export function isRealDay(text: string): boolean {
  if (!isDay(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
