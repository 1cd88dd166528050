import type { FetchState, Source } from "../../model/source.ts";
import type { World } from "../world.ts";
import { changeSource } from "./change-source.ts";

/** What of a source can be set after it was added; `undefined` takes a setting away. Its kind and its address are what it is. */
export type SourceSettings = {
  readonly [Slot in
    | "name"
    | "outlet"
    | "country"
    | "language"
    | "family"
    | "state"
    | "everyMinutes"
    | "feedOnly"
    | "onlyRelevant"]?: Source[Slot] | undefined;
};

const MINUTE = 60_000;

/**
 * Sets what is said of a source; what it brought before stays as it was. A shorter interval counts from its last look on. Throws
 * AskedWrongly that names the setting where it is not as it should be.
 */
export async function setSource(world: World, name: string, settings: SourceSettings): Promise<Source> {
  const source = await changeSource(world, name, settings);
  const state = await world.store.fetching.state(source.id);
  const due = sooner(state, source);
  if (state !== undefined && due !== undefined) {
    await world.store.fetching.note({ source: source.id, at: world.now(), state: { ...state, due } });
  }
  return source;
}

/** The earlier time at which it is due by its interval now; undefined where it is not earlier, or the source is failing. */
function sooner(state: FetchState | undefined, { everyMinutes }: Source): string | undefined {
  if (state?.lastTried === undefined || everyMinutes === undefined || state.failures > 0) return undefined;
  const due = new Date(Date.parse(state.lastTried) + everyMinutes * MINUTE).toISOString();
  return due < state.due ? due : undefined;
}
