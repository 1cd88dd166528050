import { loadStarterSources } from "../../lexicon/load-starter-sources.ts";
import { outletOfAddress } from "../../lexicon/outlet-of-address.ts";
import type { Source, SourceId, SourceKind, StarterSource } from "../../model/source.ts";
import { sourceShape } from "../../record/check-entry.ts";
import { canonicalAddress } from "../../sources/canonical-address.ts";
import { AskedWrongly } from "../asked-wrongly.ts";
import { slugOf } from "../process-file.ts";
import type { World } from "../world.ts";
import { type FoundSource, findSources } from "./find-sources.ts";
import type { LookTools } from "./listed-item.ts";

/** What a person says of a source to be added; only the address must be there. */
export interface GivenSource extends Partial<Omit<Source, "kind">> {
  /** An address of a feed, a page or a folder, or the id of a source on offer. */
  readonly address: string;
  readonly kind?: SourceKind | undefined;
}

/** A source that was added, and what else was found at the address. */
export interface AddedSource {
  readonly source: Source;
  readonly items: number;
  readonly others: readonly FoundSource[];
}

/**
 * Adds a source: looks at the address, takes the feed there or the first one that the page names, and records its definition.
 * Nothing else is fetched yet. Throws an Error in plain words where there is nothing to follow, or the source is there already.
 */
export async function addSource(world: World, tools: LookTools, given: GivenSource): Promise<AddedSource> {
  const starter = loadStarterSources().find(({ id }) => id === given.address);
  if (starter !== undefined) {
    const [source] = await addStarters(world, [starter.id]);
    if (source === undefined) throw new Error(`the source ${starter.id} is there already`);
    return { source, items: 0, others: [] };
  }
  await refuseKnown(world, given.address);
  const found = await findSources(given.address, tools, given.kind);
  if (found.kind === "nothing")
    throw new Error(`nothing to follow at ${given.address}: ${found.words.replace(/\.$/, "")}`);
  const [first, ...others] = found.sources;
  if (first === undefined) throw new Error(`nothing to follow at ${given.address}`);
  await refuseKnown(world, first.address);
  const source = await recordSource(world, definitionOf(first, given));
  return { source, items: first.items, others };
}

/** Records the definition of a source under an id of its own. Throws an Error that names the slot where it is not as it should be. */
export async function recordSource(world: World, definition: Omit<Source, "id"> & { id?: SourceId }): Promise<Source> {
  const tidy = tidied(definition);
  const id = tidy.id ?? (await freeId(world, tidy.name, tidy.address));
  const checked = sourceShape.safeParse({ ...tidy, id });
  const issue = checked.error?.issues[0];
  if (issue !== undefined) throw new AskedWrongly(`this is no source: ${issue.path.join(".")}: ${issue.message}`);
  const source = checked.data as unknown as Source;
  await world.store.append([{ kind: "source", source }], world.now());
  return source;
}

/** So long is a name that a feed gives itself, at most. */
const LONGEST = 200;

/** What feeds and lists call things, on one line and without characters that nobody sees. */
function tidied<Definition extends Omit<Source, "id">>(definition: Definition): Definition {
  const plain = (text: string): string =>
    text
      .replace(/\s+/g, " ")
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .trim()
      .slice(0, LONGEST);
  const { name, outlet, family } = definition;
  return {
    ...definition,
    name: plain(name) || definition.address,
    ...(outlet === undefined ? {} : { outlet: plain(outlet) }),
    ...(family === undefined ? {} : { family: plain(family) }),
  };
}

/** Adds sources on offer by their ids; those that are there already are passed over. */
export async function addStarters(world: World, ids: readonly string[]): Promise<readonly Source[]> {
  const there = await world.store.sources();
  const chosen = loadStarterSources().filter(({ id }) => ids.includes(id));
  const fresh = chosen.filter(({ id, address }) => !there.some((one) => one.id === id || one.address === address));
  const sources = fresh.map(withoutOffer);
  await world.store.append(
    sources.map((source) => ({ kind: "source", source })),
    world.now(),
  );
  return sources;
}

function withoutOffer({ group: _group, seen: _seen, ...source }: StarterSource): Source {
  return source;
}

/** The definition that a find and a person's words give: the person's outrank the lexicon's, the lexicon's those of the feed. */
function definitionOf(found: FoundSource, given: GivenSource): Omit<Source, "id"> & { id?: SourceId } {
  const outlet = found.kind === "folder" ? undefined : outletOfAddress(found.address);
  const host = URL.canParse(found.address) && found.kind !== "folder" ? new URL(found.address).hostname : found.address;
  const name = given.name ?? found.name ?? outlet?.name ?? host;
  const known =
    outlet === undefined
      ? {}
      : { outlet: outlet.name, country: outlet.country, family: outlet.family, state: outlet.state };
  const { address: _address, kind: _kind, ...said } = given;
  const language = found.language === undefined ? {} : { language: found.language.split("-")[0] ?? "und" };
  return { ...language, ...known, ...said, kind: found.kind, address: found.address, name };
}

async function refuseKnown({ store }: World, address: string): Promise<void> {
  const plain = canonicalAddress(address) ?? address;
  const held = (await store.sources()).find((source) => (canonicalAddress(source.address) ?? source.address) === plain);
  if (held !== undefined) throw new Error(`the source ${held.id} has this address already`);
}

/** An id made of the name that no other source has or had, but for one of this very address that was removed. */
async function freeId({ store }: World, name: string, address: string): Promise<SourceId> {
  const base =
    slugOf(name).slice(0, 60).replace(/-$/, "") || slugOf(address).slice(0, 60).replace(/-$/, "") || "source";
  for (let number = 1; ; number += 1) {
    const id = (number === 1 ? base : `${base}-${number}`) as SourceId;
    const held = await store.source(id);
    if (held === undefined || (held.removed === true && held.address === address)) return id;
  }
}
