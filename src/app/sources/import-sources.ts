import type { Source } from "../../model/source.ts";
import { canonicalAddress } from "../../sources/canonical-address.ts";
import type { World } from "../world.ts";
import { recordSource } from "./add-source.ts";
import type { ListedSource } from "./opml.ts";

/** What an import did. */
export interface ImportedSources {
  readonly added: readonly Source[];
  /** Addresses that were there already. */
  readonly known: number;
}

/** Adds every source of a list whose address is not there already. Nothing is fetched yet. */
export async function importSources(world: World, listed: readonly ListedSource[]): Promise<ImportedSources> {
  const plain = (address: string): string => canonicalAddress(address) ?? address;
  const there = new Set((await world.store.sources()).map(({ address }) => plain(address)));
  const added: Source[] = [];
  for (const source of listed) {
    if (there.has(plain(source.address))) continue;
    there.add(plain(source.address));
    added.push(await recordSource(world, source));
  }
  return { added, known: listed.length - added.length };
}
