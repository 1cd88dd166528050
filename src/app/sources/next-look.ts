import type { WaitHints } from "../../model/fetched.ts";
import type { Source } from "../../model/source.ts";

/** Minutes between two looks at a source that says nothing else. */
export const EVERY_MINUTES = 60;
const MINUTE_MS = 60_000;
const DAY_S = 86_400;
/** Looks are put off by up to this part of their interval, so that sources added together drift apart. */
const JITTER = 0.1;

/** How a look ended, as far as the next one depends on it. */
export interface LookEnd {
  /** Instant of the look. */
  readonly at: string;
  /** Failures in a row, this one included; 0 after a success. */
  readonly failures: number;
  readonly wait?: WaitHints;
  /** Seconds for which the feed asks not to be fetched again. */
  readonly ttl?: number | undefined;
  /** Seconds after which a server that refused says to come back. */
  readonly retryAfter?: number | undefined;
}

/**
 * The instant from which the next look may be taken. After a success: the longest of the source's own interval and of what feed
 * and server ask for. After failures in a row the interval doubles with each. Never more than a day, and never before the
 * server's `Retry-After`. `random` (0 to 1) puts it off by up to a tenth.
 */
export function nextLook(source: Source, end: LookEnd, random: number): string {
  const base = (source.everyMinutes ?? EVERY_MINUTES) * 60;
  const longest = Math.max(DAY_S, base);
  const { maxAge = 0, expires = 0, retryAfter = 0 } = end.wait ?? {};
  const asked = Math.max(end.ttl ?? 0, maxAge, expires);
  const doubled = base * 2 ** Math.min(Math.max(end.failures - 1, 0), 20);
  const ordinary = Math.min(end.failures > 0 ? doubled : Math.max(base, asked), longest);
  const seconds = Math.max(ordinary, retryAfter, end.retryAfter ?? 0);
  return later(end.at, seconds * (1 + JITTER * random) * 1000);
}

/** An instant so many milliseconds later. */
export function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + Math.round(milliseconds)).toISOString();
}

/** Whole minutes between two instants. */
export function minutesBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE_MS);
}
