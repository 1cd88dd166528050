import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/**
 * The network address that asks; `unknown` where there is none (tests). Behind a proxy it is the last one that the proxy has
 * written: those before it are the caller's own words.
 */
export function callerAddress(context: Context, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? context.req.header("X-Forwarded-For")?.split(",").at(-1)?.trim() : undefined;
  if (forwarded !== undefined && /^[\da-fA-F:.]{2,45}$/.test(forwarded)) return forwarded;
  try {
    return getConnInfo(context).remote.address ?? "unknown";
  } catch {
    return "unknown";
  }
}
