import robotsParser from "robots-parser";
import type { RefusedDocument } from "../../model/fetched.ts";
import type { Landing } from "./follow-redirects.ts";

/** Whether a page may be asked for; a sentence says why not. */
export interface RobotsRules {
  forbids(url: URL, userAgent: string): Promise<string | undefined>;
  /** Seconds between two requests that the host asks for (`Crawl-delay`); 0 where it asks for none. */
  pause(url: URL, userAgent: string): Promise<number>;
}

interface Rules {
  isDisallowed(url: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
}

/** The package's types are those of a module that it is not. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Rules;

interface Kept {
  readonly until: number;
  readonly rules: Promise<Rules | string>;
}

const DAY = 24 * 60 * 60 * 1000;
/** After a failure robots.txt is asked for again within the hour. */
const AFTER_FAILURE = 60 * 60 * 1000;
/** RFC 9309: at least 500 KiB are read; what stands beyond is left out. */
const LARGEST = 500 * 1024;
/** Origins remembered at most. */
const MOST = 2000;

/**
 * robots.txt of each origin, kept for a day, after RFC 9309: where there is none (4xx) all is allowed; where the server fails, or asks us
 * to wait, nothing is. `get` asks for it, redirects followed.
 */
export function robotsRules(
  get: (url: URL) => Promise<Landing | Omit<RefusedDocument, "asked">>,
  now: () => number,
): RobotsRules {
  const kept = new Map<string, Kept>();
  const read = async (origin: string): Promise<Rules | string> => {
    const url = new URL("/robots.txt", origin);
    const found = await get(url);
    const rules = rulesOf(url, found);
    if (typeof rules === "string") kept.set(origin, { until: now() + AFTER_FAILURE, rules: Promise.resolve(rules) });
    return rules;
  };
  const rulesAt = (origin: string): Promise<Rules | string> => {
    const known = kept.get(origin);
    if (known !== undefined && known.until > now()) return known.rules;
    const oldest = kept.keys().next();
    if (kept.size >= MOST && oldest.done !== true) kept.delete(oldest.value);
    const rules = read(origin);
    kept.set(origin, { until: now() + DAY, rules });
    return rules;
  };
  return {
    pause: async (url, userAgent) => {
      const rules = await rulesAt(url.origin);
      if (typeof rules === "string") return 0;
      const seconds = rules.getCrawlDelay(tokenOf(userAgent)) ?? 0;
      return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
    },
    forbids: async (url, userAgent) => {
      const rules = await rulesAt(url.origin);
      if (typeof rules === "string") return rules;
      return rules.isDisallowed(url.href, tokenOf(userAgent)) === true
        ? `robots.txt of ${url.host} asks programs not to read this page.`
        : undefined;
    },
  };
}

/** The name by which robots.txt calls a program. */
function tokenOf(userAgent: string): string {
  return userAgent.split("/")[0] ?? userAgent;
}

function rulesOf(url: URL, found: Landing | Omit<RefusedDocument, "asked">): Rules | string {
  const unread = `robots.txt of ${url.host} could not be read, so none of its pages is asked for within the hour.`;
  if (found.kind === "refused") {
    // RFC 9309 lets a crawler give up after five redirects, and read on.
    const astray = found.why === "redirect-loop" || found.why === "too-many-redirects" || found.why === "bad-redirect";
    return astray ? parseRobots(url.href, "") : `${unread} ${found.words}`;
  }
  const { status, bytes } = found.answer;
  if (status === 429 || status >= 500) return `${unread} It answered with status ${status}.`;
  if (status < 200 || status >= 300) return parseRobots(url.href, "");
  return parseRobots(url.href, new TextDecoder().decode(bytes.subarray(0, LARGEST)).replace(/^\ufeff/, ""));
}
