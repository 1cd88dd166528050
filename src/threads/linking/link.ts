import type { Told } from "../../model/thread.ts";
import { affinityOf, FAMILIES, type FamilyName } from "./affinity.ts";
import { clusterOf } from "./cluster.ts";
import { type Facets, facetsOf } from "./facets.ts";
import { type Weighed, weighAll } from "./weigh.ts";

/** Groups claims by happening; each group in canonical order, the groups by their first claim. */
export function link(told: readonly Told[]): readonly (readonly Facets[])[] {
  const families = new Map<FamilyName, Facets[]>();
  for (const item of [...told].sort(byTelling)) {
    const family = FAMILIES[item.claim.kind];
    families.set(family, [...(families.get(family) ?? []), facetsOf(item)]);
  }
  return [...families.values()].flatMap((facets) => groupsOf(weighAll(facets)));
}

function groupsOf(facets: readonly Weighed[]): readonly (readonly Facets[])[] {
  const groups = clusterOf(facets.length, (a, b) => affinityOf(facets[a] as Weighed, facets[b] as Weighed));
  return groups.map((group) => group.map((index) => facets[index] as Weighed));
}

/** Canonical order of claims: by the day of the report, its instant, the report, the place in it, the claim. */
export function byTelling(a: Told, b: Told): number {
  return (
    compare(dayOf(a), dayOf(b)) ||
    compare(a.article.publishedAt ?? "", b.article.publishedAt ?? "") ||
    compare(a.article.id, b.article.id) ||
    a.claim.cites[0].start - b.claim.cites[0].start ||
    compare(a.claim.id, b.claim.id)
  );
}

function dayOf(told: Told): string {
  return told.article.published ?? (told.article.publishedAt ?? "").slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
