import type { WaitHints } from "../../model/fetched.ts";

/** Headers of an answer, names in lower case; a header given twice is a list. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** No server may ask for longer than a day. */
const LONGEST = 24 * 60 * 60;

/** How long the headers ask us to wait; `now` in milliseconds. What cannot be read counts as absent. */
export function waitHints(headers: Headers, now: number): WaitHints {
  const control = headerOf(headers, "cache-control") ?? "";
  const retryAfter = secondsOrDate(headerOf(headers, "retry-after"), now);
  const maxAge = /(?:^|[,\s])max-age\s?=\s?"?(\d{1,12})/i.exec(control)?.[1];
  const expires = untilDate(headerOf(headers, "expires"), dateOf(headerOf(headers, "date")) ?? now);
  return {
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(maxAge === undefined ? {} : { maxAge: clamped(Number(maxAge)) }),
    ...(expires === undefined ? {} : { expires }),
  };
}

/** The value of a header; the first where it was given several times. */
export function headerOf(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  const first = typeof value === "string" ? value : value?.[0];
  return first === undefined || first.trim() === "" ? undefined : first.trim();
}

function secondsOrDate(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  return /^\d{1,12}$/.test(value) ? clamped(Number(value)) : untilDate(value, now);
}

/** Seconds from then to a date; one that is past is no wait. */
function untilDate(value: string | undefined, from: number): number | undefined {
  const date = dateOf(value);
  return date === undefined ? undefined : clamped(Math.ceil((date - from) / 1000));
}

/** HTTP dates name the month; `0` and `-1` are none. */
function dateOf(value: string | undefined): number | undefined {
  if (value === undefined || !/[A-Za-z]{3}.{0,4}\d/.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

function clamped(seconds: number): number {
  return Math.min(Math.max(seconds, 0), LONGEST);
}
