import { timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { problemAnswer } from "../api/problem.ts";

/** Hosts that a browser on this machine names; others are let in only where the server was started for them. */
const LOCAL: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Refuses requests under a foreign host name (a page that had its name pointed at this machine), where we serve this machine only. */
export function knownHosts(host: string, publicUrl?: string): MiddlewareHandler {
  const open = !LOCAL.has(host) && host !== "::1";
  const outside = publicUrl === undefined ? undefined : new URL(publicUrl).hostname;
  return async (context, next) => {
    const name = new URL(context.req.url).hostname;
    if (!open && !LOCAL.has(name) && name !== outside)
      return refusal(context, "This server answers on this machine only.");
    return next();
  };
}

/** A refusal in the form that the address speaks: a problem for programs, a line of text for people. */
function refusal(context: Context, words: string): Response {
  return /^\/(?:api|mcp)(?:\/|$)/.test(context.req.path)
    ? problemAnswer("foreign-request", words)
    : context.text(words, 403);
}

/** Refuses every form that another site sent: the browser names the origin, and the form must carry the token of its own pages. */
export function sameOriginForms(tokenNow: () => string | undefined): MiddlewareHandler {
  return async (context, next) => {
    if (["GET", "HEAD", "OPTIONS"].includes(context.req.method)) return next();
    const token = tokenNow();
    if (comesFromElsewhere(context) || token === undefined || !(await hasToken(context, token))) {
      return context.text(
        "This form did not come from a page of this server. Go back, load the page again, and send it once more.",
        403,
      );
    }
    return next();
  };
}

/** Whether the browser says that a page of another site sent a request. */
export function comesFromElsewhere({ req }: Context): boolean {
  const site = req.header("Sec-Fetch-Site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const origin = req.header("Origin");
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === new URL(req.url).host);
}

async function hasToken({ req }: Context, token: string): Promise<boolean> {
  const given = req.header("X-Dragoman-Token") ?? (await req.parseBody())["token"];
  return (
    typeof given === "string" &&
    given.length === token.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(token))
  );
}
