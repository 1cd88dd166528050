import type { Told } from "../../model/thread.ts";

export { byTelling } from "./by-telling.ts";

import { affinityOf, FAMILIES, type FamilyName } from "./affinity.ts";
import { byTelling } from "./by-telling.ts";
import { clusterOf } from "./cluster.ts";
import { type Facets, facetsOf } from "./facets.ts";
import { type KnownPairs, pairsOf } from "./known-pairs.ts";
import { daysOf, lotsOf, PART, stretchesOf, WHOLE } from "./partition.ts";
import { type Weighed, weighAll } from "./weigh.ts";

/** Groups claims by happening; each group is in the order of telling. */
export function link(told: readonly Told[]): readonly (readonly Facets[])[] {
  const families = new Map<FamilyName, Facets[]>();
  for (const item of [...told].sort(byTelling)) {
    const name = FAMILIES[item.claim.kind];
    const family = families.get(name);
    if (family === undefined) families.set(name, [facetsOf(item)]);
    else family.push(facetsOf(item));
  }
  return [...families.values()].flatMap((family) =>
    stretchesOf(daysOf(family)).flatMap((days) => lotsOf(days).flatMap((lot) => groupsOf(lot).groups)),
  );
}

/** The groups of a lot, and the pairs that were weighed for it where it is worth keeping them. */
export interface Grouping {
  readonly groups: readonly (readonly Facets[])[];
  readonly pairs?: KnownPairs;
}

/**
 * Groups the claims of one lot; one that is too full is grouped in rows, and what the rows have in common is joined.
 * The pairs of the many small lots of a large family are not kept: they would fill the memory.
 */
export function groupsOf(lot: readonly Facets[], isOneOfMany = true, former?: KnownPairs): Grouping {
  const facets = weighAll(lot);
  if (facets.length <= PART && isOneOfMany) return { groups: grouped(facets) };
  if (facets.length <= WHOLE) {
    const pairs = pairsOf(lot, former);
    return { groups: grouped(facets, pairs), pairs };
  }
  const rows = Array.from({ length: Math.ceil(facets.length / PART) }, (_, row) =>
    grouped(facets.slice(row * PART, (row + 1) * PART)),
  );
  return { groups: joined(rows.flat()) };
}

function grouped(facets: readonly Weighed[], pairs?: KnownPairs): readonly Group[] {
  const affinity = (a: number, b: number): number =>
    affinityOf(facets[a] as Weighed, facets[b] as Weighed, pairs?.rows[b]?.[a]);
  return clusterOf(facets.length, affinity).map((group) => group.map((index) => facets[index] as Weighed));
}

type Group = readonly Weighed[];

/** Joins groups of different rows by a few claims of each; claims that stayed alone in a full row stay so. */
function joined(groups: readonly Group[]): readonly Group[] {
  const several = groups.filter((group) => group.length > 1).map((group) => ({ group, samples: samplesOf(group) }));
  const lots = clusterOf(several.length, (a, b) => averageOf(several[a]?.samples ?? [], several[b]?.samples ?? []));
  const whole = lots.map((lot) =>
    lot.flatMap((index) => several[index]?.group ?? []).sort((a, b) => byTelling(a.told, b.told)),
  );
  return [...whole, ...groups.filter((group) => group.length === 1)];
}

const SAMPLES = 4;

function samplesOf(group: Group): Group {
  if (group.length <= SAMPLES) return group;
  return Array.from({ length: SAMPLES }, (_, at) => group[Math.floor((at * group.length) / SAMPLES)] as Weighed);
}

function averageOf(a: Group, b: Group): number {
  let sum = 0;
  for (const left of a) for (const right of b) sum += affinityOf(left, right);
  return sum / (a.length * b.length);
}
