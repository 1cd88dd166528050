import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/**
 * The network address that asks; `unknown` where there is none (tests). Behind a proxy that is believed it is the last address that the
 * proxy has written: those before it are the caller's own words.
 */
export function callerAddress(context: Context, proxies: readonly string[]): string {
  const direct = directAddress(context);
  if (!proxies.includes(direct)) return direct;
  const forwarded = context.req.header("X-Forwarded-For")?.split(",").at(-1)?.trim();
  return forwarded !== undefined && /^[\da-fA-F:.]{2,45}$/.test(forwarded) ? forwarded : direct;
}

function directAddress(context: Context): string {
  try {
    return (getConnInfo(context).remote.address ?? "unknown").replace(/^::ffff:/, "");
  } catch {
    return "unknown";
  }
}
