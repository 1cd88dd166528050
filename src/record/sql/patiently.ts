import { setTimeout } from "node:timers/promises";
import type { Database } from "./database.ts";

/** How long a writer waits for other processes' writes to end before it gives up. */
const PATIENCE_MS = 30_000;

/** Does a write, again while another process is writing, without holding up this one. */
export async function patiently<Value>(database: Database, write: () => Promise<Value>): Promise<Value> {
  const started = performance.now();
  for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
    try {
      return await write();
    } catch (error) {
      if (!database.isBusy(error) || performance.now() - started > PATIENCE_MS) throw error;
    }
    await setTimeout(pause * (0.5 + Math.random()));
  }
}
