import type { ClaimId } from "../../model/claim.ts";
import type { PlaceRef } from "../../model/place.ts";
import { fieldOf, type Thread, type Told } from "../../model/thread.ts";

/** A place that the gazetteer knows. */
export type Located = PlaceRef & { readonly latitude: number; readonly longitude: number };

/** Where a thread happens, as a claim that gives its preferred place has it; undefined where the gazetteer does not know it. */
export function placeOfThread(thread: Thread, told: ReadonlyMap<ClaimId, Told>): Located | undefined {
  const given = fieldOf(thread, "place")?.values[0];
  for (const giver of given?.by ?? []) {
    const place = told.get(giver.claim)?.claim.where.find(({ name }) => name === given?.value);
    if (place?.latitude !== undefined && place.longitude !== undefined) {
      return { ...place, latitude: place.latitude, longitude: place.longitude };
    }
  }
  return undefined;
}

/** The claims of a dossier by id. */
export function toldById(told: readonly Told[]): ReadonlyMap<ClaimId, Told> {
  return new Map(told.map((one) => [one.claim.id, one]));
}
