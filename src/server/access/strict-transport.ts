import type { MiddlewareHandler } from "hono";
import { isSecure, type Reach } from "./cookies.ts";

/** Where people reach this server by https, browsers are told to come by nothing else for a year. */
export function strictTransport(reach: Reach): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (isSecure(reach)) context.header("Strict-Transport-Security", "max-age=31536000");
  };
}
