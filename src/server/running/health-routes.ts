import { Hono } from "hono";
import type { World } from "../../app/world.ts";

/** Whether the server may be sent requests, and what keeps it from them. */
export interface Readiness {
  readonly ready: boolean;
  readonly record: "answers" | "does not answer";
  readonly stopping: boolean;
}

/** An answer of the record that takes longer counts as none. */
const PATIENCE_MS = 2000;

/** Asks the record for its last number: it must answer in time, and the server must not be stopping. */
export async function readinessOf({ store }: World, stopping: AbortSignal | undefined): Promise<Readiness> {
  const limit = AbortSignal.timeout(PATIENCE_MS);
  const answers = await Promise.race([
    store.last().then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => limit.addEventListener("abort", () => resolve(false), { once: true })),
  ]);
  const isStopping = stopping?.aborted === true;
  return { ready: answers && !isStopping, record: answers ? "answers" : "does not answer", stopping: isStopping };
}

/** `/healthz`: the process runs. `/readyz`: it may be sent requests. Neither tells where the record is, or anything of it. */
export function healthRoutes(world: World, stopping?: AbortSignal): Hono {
  const app = new Hono();
  app.get("/healthz", (context) => context.json({ alive: true }, 200, NOT_KEPT));
  app.get("/readyz", async (context) => {
    const readiness = await readinessOf(world, stopping);
    return context.json(readiness, readiness.ready ? 200 : 503, NOT_KEPT);
  });
  return app;
}

const NOT_KEPT = { "Cache-Control": "no-store" } as const;
