import { messageOf } from "../../model/message-of.ts";
import type { FetchState, Source } from "../../model/source.ts";
import { Stopped } from "./article-of-item.ts";
import type { Look } from "./listed-item.ts";
import type { LookResult, RoundTools } from "./look-result.ts";
import { noteFailure, stateAfter } from "./look-state.ts";
import { lookers } from "./lookers.ts";
import { recordItems } from "./record-items.ts";

/** Looks at a source, records what is new in it, and notes how it went. Every item is noted only once its article is in the record. */
export async function takeLook(source: Source, tools: RoundTools): Promise<LookResult> {
  const { store } = tools.world;
  const at = tools.now();
  const before = await store.fetching.state(source.id);
  const look = await lookAt(source, before, tools);
  if (tools.signal?.aborted === true) return nothing(source, "stopped");
  if (look.kind === "failed") {
    await noteFailure(source, before, look, at, tools);
    return nothing(source, "failed", look.words);
  }
  if (look.kind === "unchanged") {
    const failures = before?.failures ?? 0;
    await store.fetching.note({ source: source.id, at, state: stateAfter(source, before, look, at, failures, tools) });
    return nothing(source, "unchanged");
  }
  const tally = await recordItems(source, look.items, tools);
  if (tally.outcome === "stopped") return tally;
  if (look.movedTo !== undefined) {
    await store.append([{ kind: "source", source: { ...source, address: look.movedTo } }], at);
  }
  const found = tally.items > 0 ? { lastNew: at } : {};
  const state = { ...stateAfter(source, before, look, at, 0, tools), ...found };
  await store.fetching.note({ source: source.id, at, state });
  return tally;
}

/** A fault of our own in one source must not end the round: it is told as that source's failure. */
async function lookAt(source: Source, state: FetchState | undefined, tools: RoundTools): Promise<Look> {
  try {
    return await lookers[source.kind](source, state, tools);
  } catch (error) {
    if (error instanceof Stopped) return { kind: "unchanged" };
    return {
      kind: "failed",
      words: `It could not be read: ${messageOf(error)}.`,
    };
  }
}

function nothing(source: Source, outcome: LookResult["outcome"], problem?: string): LookResult {
  const none = { source, outcome, items: 0, articles: 0, claims: 0, unread: 0 };
  return problem === undefined ? none : { ...none, problem };
}
