import type { Source, SourceId } from "../../model/source.ts";
import { AskedWrongly } from "../asked-wrongly.ts";
import type { World } from "../world.ts";
import { recordSource } from "./add-source.ts";

/** The source of that id or address. Throws an Error where there is none. */
export async function requireSource({ store }: World, name: string): Promise<Source> {
  const sources = await store.sources();
  const held = sources.find(({ id, address }) => id === name || address === name);
  if (held !== undefined) return held;
  throw new AskedWrongly(`there is no source "${name}" in ${store.name}; dragoman source list shows them`);
}

/** Changes what is said of a source; `undefined` takes a slot away. */
export async function changeSource(
  world: World,
  name: string,
  change: { readonly [Slot in keyof Source]?: Source[Slot] | undefined },
): Promise<Source> {
  const held = await requireSource(world, name);
  const whole = Object.entries({ ...held, ...change, id: held.id }).filter(([, value]) => value !== undefined);
  return recordSource(world, Object.fromEntries(whole) as unknown as Source);
}

/** Takes no more looks at a source until it is resumed. */
export function pauseSource(world: World, name: string): Promise<Source> {
  return changeSource(world, name, { paused: true });
}

/** Takes looks at a source again, the next one at once. */
export async function resumeSource(world: World, name: string): Promise<Source> {
  const source = await changeSource(world, name, { paused: undefined });
  const state = await world.store.fetching.state(source.id);
  if (state !== undefined) {
    const at = world.now();
    await world.store.fetching.note({ source: source.id, at, state: { ...state, due: at } });
  }
  return source;
}

/** Takes a source out. What it brought stays in the record. */
export function removeSource(world: World, name: string): Promise<Source> {
  return changeSource(world, name, { removed: true });
}

/** The ids of the sources that are named by id or address. */
export async function sourceIdsNamed(world: World, names: readonly string[]): Promise<readonly SourceId[]> {
  const found: SourceId[] = [];
  for (const name of names) found.push((await requireSource(world, name)).id);
  return found;
}
