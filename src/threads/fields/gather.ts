import type { NonEmpty } from "../../model/span.ts";
import type { Giver } from "../../model/thread.ts";
import type { Facets } from "../linking/facets.ts";
import { originOf } from "../origins/origin-of.ts";
import type { FieldSpec, FieldValue, StateTable } from "../thread-kind.ts";

/** A value with the claims that gave it, in the order of telling. */
export interface Gathered extends FieldValue {
  readonly by: NonEmpty<Giver>;
  readonly claims: NonEmpty<Facets>;
  /** Some giver tells of the happening as past: what was held outranks what was planned. */
  readonly settled: boolean;
}

/** Every value that the claims of a thread give to a field; denied claims give none. */
export function gather(group: readonly Facets[], spec: FieldSpec, table: StateTable): readonly Gathered[] {
  const values = new Map<string, { readonly value: FieldValue; readonly claims: Facets[] }>();
  for (const facets of group) {
    if (facets.claim.standing === "denied" && spec.holds === "one") continue;
    for (const value of spec.read(facets.claim)) {
      const key = `${value.value}\u0000${value.bound ?? ""}`;
      const known = values.get(key);
      if (known === undefined) values.set(key, { value, claims: [facets] });
      else if (known.claims.at(-1) !== facets) known.claims.push(facets);
    }
  }
  return [...values.values()].map(({ value, claims }) => ({
    ...value,
    claims: claims as unknown as NonEmpty<Facets>,
    by: claims.map(giverOf) as unknown as NonEmpty<Giver>,
    settled: claims.some(
      ({ claim, stated, from, published }) => isPast(table.says[claim.status]) && !(stated && from > published),
    ),
  }));
}

function isPast(state: string | undefined): boolean {
  return (
    state !== undefined && ["held", "done", "imposed", "delivered", "signed", "lifted", "reported"].includes(state)
  );
}

/** Who gave a value, as the record shows it. */
export function giverOf({ told, claim }: Facets): Giver {
  const { article } = told;
  return {
    claim: claim.id,
    article: article.id,
    ...(article.outlet === undefined ? {} : { outlet: article.outlet }),
    voice: claim.voice,
    ...(article.published === undefined ? {} : { published: article.published }),
    origin: originOf(told),
  };
}
