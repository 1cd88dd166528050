import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { World } from "../app/world.ts";

const LOOK = 4000;
const BEAT = 8;

/** Tells an open page when the record has grown: the number of its last entry, and a beat now and then to keep the line open. */
export function live({ store }: World, context: Context): Response {
  return streamSSE(context, async (stream) => {
    let told = await store.last();
    for (let look = 1; !stream.aborted && !stream.closed; look += 1) {
      await stream.sleep(LOOK);
      const last = await store.last();
      if (last > told) await stream.writeSSE({ event: "grown", data: String(last) });
      else if (look % BEAT === 0) await stream.writeSSE({ event: "beat", data: "" });
      told = last;
    }
  });
}
