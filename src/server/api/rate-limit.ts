import type { Context, MiddlewareHandler } from "hono";
import { actingNow } from "../access/acting.ts";
import { callerAddress } from "../access/caller-address.ts";
import { problemAnswer } from "./problem.ts";

/** How many requests one caller may make: `requests` at once, and as many again in `seconds`. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** What holds where nothing else is said. */
export const USUAL_RATE: RateLimit = { requests: 1200, seconds: 60 };

/** Callers remembered at most; the longest unheard go first. */
const REMEMBERED = 10_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** Lets each address make so many requests in a time, and tells it when to come back. Nothing is limited where `requests` is 0. */
export function rateLimit(
  { requests, seconds }: RateLimit,
  clock: () => number = () => performance.now(),
): MiddlewareHandler {
  const buckets = new Map<string, Bucket>();
  const perMilli = requests / (seconds * 1000);
  return async (context, next) => {
    if (requests === 0) return next();
    const [who, now] = [callerOf(context), clock()];
    const { left, at } = buckets.get(who) ?? { left: requests, at: now };
    const tokens = Math.min(requests, left + (now - at) * perMilli);
    buckets.delete(who);
    buckets.set(who, { left: tokens >= 1 ? tokens - 1 : tokens, at: now });
    const [oldest] = buckets.keys();
    if (oldest !== undefined && buckets.size > REMEMBERED) buckets.delete(oldest);
    if (tokens >= 1) return next();
    const wait = Math.max(1, Math.ceil((1 - tokens) / perMilli / 1000));
    return problemAnswer(
      "too-many-requests",
      `Come back in ${wait} s; ${requests} requests in ${seconds} s are answered.`,
      {
        headers: { "Retry-After": String(wait) },
      },
    );
  };
}

/** The address of the caller, as a proxy that is believed tells it; all callers without one (tests) are one. */
function callerOf(context: Context): string {
  return actingNow()?.address ?? callerAddress(context, []);
}
