import { createHash, timingSafeEqual } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import type { Metrics } from "./metrics.ts";

/** Who may read the figures: everybody (on a port of its own), or this machine and who knows the token. */
export type MetricsFor =
  | { readonly everybody: true }
  | { readonly everybody?: false; readonly token?: string | undefined };

/** `/metrics`, in the text format of Prometheus. */
export function metricsRoutes({ registry }: Metrics, readers: MetricsFor): Hono {
  const app = new Hono();
  app.get("/metrics", async (context) => {
    if (!mayRead(context, readers))
      return context.text("The figures are for this machine, and for who knows the token.\n", 403);
    return context.body(await registry.metrics(), 200, {
      "Content-Type": registry.contentType,
      "Cache-Control": "no-store",
    });
  });
  return app;
}

function mayRead(context: Context, readers: MetricsFor): boolean {
  if (readers.everybody === true) return true;
  const given = /^Bearer (.+)$/i.exec(context.req.header("Authorization") ?? "")?.[1];
  if (given !== undefined) return readers.token !== undefined && isSame(given, readers.token);
  return isOfThisMachine(context);
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => createHash("sha256").update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

/** A proxy on this machine hands on requests of others: what it has marked so does not count. */
function isOfThisMachine(context: Context): boolean {
  const { req } = context;
  if (["X-Forwarded-For", "Forwarded", "X-Real-IP"].some((name) => req.header(name) !== undefined)) return false;
  try {
    const { address = "" } = getConnInfo(context).remote;
    return /^(?:127\.|::1$|::ffff:127\.)/.test(address);
  } catch {
    return false;
  }
}
