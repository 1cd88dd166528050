import type { Context } from "hono";
import { problemAnswer } from "../api/problem.ts";
import { bearerIn } from "./who-asks.ts";

/** Addresses that programs ask. */
const FOR_PROGRAMS = /^\/(?:api\/v1|mcp)(?:\/|$)/;

/** Whether a program asks, which is answered in JSON. */
export function isForPrograms(context: Context): boolean {
  return FOR_PROGRAMS.test(context.req.path) || bearerIn(context) !== undefined;
}

const CHALLENGE = { "WWW-Authenticate": 'Bearer realm="Dragoman"' };

/** The answer to one who is not signed in: programs are told how, people are sent to the page for it. */
export function askToSignIn(context: Context): Response {
  if (isForPrograms(context) || context.req.query("key") !== undefined) {
    return problemAnswer(
      "not-signed-in",
      "Send `Authorization: Bearer TOKEN` with a token of your account that is still taken.",
      {
        headers: CHALLENGE,
      },
    );
  }
  if (!["GET", "HEAD"].includes(context.req.method)) return context.redirect("/login", 303);
  const { pathname, search } = new URL(context.req.url);
  const to = `${pathname}${search}`;
  return context.redirect(to === "/" ? "/login" : `/login?to=${encodeURIComponent(to)}`, 303);
}
