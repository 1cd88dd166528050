import type { Told } from "../../model/thread.ts";

export { byTelling } from "./by-telling.ts";

import { affinityOf, FAMILIES, type FamilyName } from "./affinity.ts";
import { byTelling } from "./by-telling.ts";
import { clusterOf } from "./cluster.ts";
import { type Facets, facetsOf } from "./facets.ts";
import { daysOf, lotsOf, stretchesOf } from "./partition.ts";
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
    stretchesOf(daysOf(family)).flatMap((days) => lotsOf(days).flatMap((lot) => groupsOf(lot))),
  );
}

/** Groups the claims of one lot. */
export function groupsOf(lot: readonly Facets[]): readonly (readonly Facets[])[] {
  const facets = weighAll(lot);
  const groups = clusterOf(facets.length, (a, b) => affinityOf(facets[a] as Weighed, facets[b] as Weighed));
  return groups.map((group) => group.map((index) => facets[index] as Weighed));
}
