import type { PlaceReader } from "./place-reader.ts";

/** The state of a place, or the territory that news speaks of as an actor: places of the Gaza Strip are in Gaza. */
export function territoryOf(
  reader: PlaceReader,
  place: { readonly country?: string; readonly latitude: number; readonly longitude: number },
): string | undefined {
  if (place.country === "PS") return place.longitude < 34.6 && place.latitude < 31.7 ? "Gaza" : "West Bank";
  return place.country === undefined ? undefined : reader.lexicon.stateOfCountry(place.country)?.name;
}
