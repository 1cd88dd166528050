import type { ProcessId } from "../model/process.ts";
import { isEmpty, searchQueryOf, searchText } from "./search-query.ts";
import type { World } from "./world.ts";

/** A search that is kept with a process under a name. */
export interface SavedSearch {
  readonly name: string;
  /** As a person would type it. */
  readonly query: string;
}

const MOST = 100;
const LONGEST = 200;

/** The searches that are kept with a process, by name. */
export async function savedSearches({ store }: World, process: ProcessId): Promise<readonly SavedSearch[]> {
  const held = await store.setting(keyOf(process));
  if (!Array.isArray(held)) return [];
  return held.flatMap((one) => {
    const { name, query } = (one ?? {}) as Readonly<Record<string, unknown>>;
    return typeof name === "string" && typeof query === "string" ? [{ name, query }] : [];
  });
}

/** Keeps a search under a name; one of that name is replaced. Throws an Error in plain words where it asks for nothing. */
export async function saveSearch(world: World, process: ProcessId, name: string, typed: string): Promise<void> {
  const asked = searchQueryOf(typed);
  if (isEmpty(asked)) throw new Error("there is nothing to keep: this search asks for nothing");
  const query = searchText(asked).slice(0, LONGEST);
  const others = (await savedSearches(world, process)).filter((one) => one.name !== (name || query));
  if (others.length >= MOST) throw new Error(`there are ${MOST} saved searches already; forget one first`);
  const kept = [...others, { name: (name || query).slice(0, LONGEST), query }];
  await write(world, process, kept);
}

/** Forgets the search of that name. */
export async function forgetSearch(world: World, process: ProcessId, name: string): Promise<void> {
  const kept = (await savedSearches(world, process)).filter((one) => one.name !== name);
  await write(world, process, kept);
}

async function write(world: World, process: ProcessId, searches: readonly SavedSearch[]): Promise<void> {
  const value = [...searches]
    .sort((a, b) => a.name.localeCompare(b.name, "en"))
    .map(({ name, query }) => ({ name, query }));
  await world.store.append([{ kind: "setting", key: keyOf(process), value }], world.now());
}

function keyOf(process: ProcessId): string {
  return `searches of ${process}`;
}
