import { affinityAlone } from "./affinity.ts";
import type { Facets } from "./facets.ts";

/**
 * What speaks for each pair of the claims of a lot by themselves. It is kept beside the lot's threads, so that a lot that
 * grows by a few claims weighs only their pairs anew. A pair's value does not depend on where it was weighed.
 */
export interface KnownPairs {
  readonly at: ReadonlyMap<Facets, number>;
  /** Row `i` holds its pairs with the claims before it. */
  readonly rows: readonly Float64Array[];
}

/** The pairs of a lot's claims, those taken over that a former lot knows. Claims come in the order of telling, here as there. */
export function pairsOf(lot: readonly Facets[], former?: KnownPairs): KnownPairs {
  const places = Int32Array.from(lot, (item) => former?.at.get(item) ?? -1);
  const rows = lot.map((item, row) => {
    const values = new Float64Array(row);
    const old = former?.rows[places[row] ?? -1];
    for (let column = 0; column < row; column += 1) {
      const known = old?.[places[column] ?? -1];
      values[column] = known ?? affinityAlone(lot[column] as Facets, item);
    }
    return values;
  });
  return { at: new Map(lot.map((item, index) => [item, index])), rows };
}

/** Of several former lots the one that shares most with a lot; nothing where none shares any claim. */
export function nearestPairs(lot: readonly Facets[], formers: readonly KnownPairs[]): KnownPairs | undefined {
  let most = 0;
  let nearest: KnownPairs | undefined;
  for (const former of formers) {
    const common = lot.filter((item) => former.at.has(item)).length;
    if (common > most) [most, nearest] = [common, former];
  }
  return nearest;
}
