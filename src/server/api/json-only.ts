import type { MiddlewareHandler } from "hono";
import { comesFromElsewhere } from "../safety/same-origin.ts";
import { problemAnswer } from "./problem.ts";

const SAFE: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Takes changes as JSON only and from no other site. A form or a script of another site can send JSON only after asking
 * first, and that question is never answered.
 */
export const jsonOnly: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  if (SAFE.has(req.method)) return next();
  if (comesFromElsewhere(context)) {
    return problemAnswer("foreign-request", "Changes are taken from this server's own pages and from programs.");
  }
  const [type = ""] = (req.header("Content-Type") ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json") {
    return problemAnswer("not-json", "Send the body with `Content-Type: application/json`.");
  }
  return next();
};
