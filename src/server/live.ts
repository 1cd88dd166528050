import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { World } from "../app/world.ts";
import type { NotedNotice } from "../model/notice.ts";
import type { ProcessId } from "../model/process.ts";
import { actingNow } from "./access/acting.ts";

const LOOK = 4000;
const BEAT = 8;
/** More notices than these at a time are counted by the page of notices, not told one by one. */
const TOLD_AT_ONCE = 3;

/**
 * Tells an open page when the record has grown (the number of its last entry) and what was noticed in its process
 * (`?process=`), and gives a beat now and then to keep the line open. Other processes that write to the record are seen too.
 */
export async function live({ store }: World, context: Context, stopping?: AbortSignal): Promise<Response> {
  const process = context.req.query("process") as ProcessId | undefined;
  if (process !== undefined && (await store.process(process)) === undefined) return context.notFound();
  const noticed = async (after: number | undefined): Promise<readonly NotedNotice[]> =>
    process === undefined
      ? []
      : store.alerts.notices({ process, limit: TOLD_AT_ONCE, ...(after === undefined ? {} : { after }) });
  const isStillAllowed = actingNow()?.isStillAllowed ?? (() => Promise.resolve(true));
  return streamSSE(context, async (stream) => {
    let told = await store.last();
    let newest = (await noticed(undefined))[0]?.seq ?? 0;
    for (let look = 1; !stream.aborted && !stream.closed && stopping?.aborted !== true; look += 1) {
      await sleep(LOOK, undefined, { signal: stopping }).catch(() => {});
      if (stream.aborted || !(await isStillAllowed())) return;
      const last = await store.last();
      const notices = await noticed(newest);
      for (const notice of notices.toReversed())
        await stream.writeSSE({ event: "noticed", data: dataOf(notice), id: String(notice.seq) });
      if (last > told) await stream.writeSSE({ event: "grown", data: String(last) });
      else if (look % BEAT === 0) await stream.writeSSE({ event: "beat", data: "" });
      told = last;
      newest = notices[0]?.seq ?? newest;
    }
  });
}

function dataOf({ id, process, changes }: NotedNotice): string {
  return JSON.stringify({ words: changes[0].words, address: `/p/${encodeURIComponent(process)}/notices#n-${id}` });
}
