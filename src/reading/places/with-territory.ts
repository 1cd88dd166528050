import type { Annotator, Layer } from "../../model/doc.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { PlaceRef } from "../../model/place.ts";

/** East of this longitude a place of the Palestinian territories lies in the West Bank, west of it in Gaza. */
const GAZA_EAST = 34.6;

/** The same annotator, each place with the state or territory that it lies in. */
export function withTerritory<Needs extends Layer>(
  annotator: Annotator<Needs, "places">,
  lexicon: Lexicon,
): Annotator<Needs, "places"> {
  return {
    ...annotator,
    read: (doc) =>
      annotator
        .read(doc)
        .map((mention) => ({ ...mention, value: { ...mention.value, ...territoryOf(mention.value, lexicon) } })),
  };
}

function territoryOf(place: PlaceRef, lexicon: Lexicon): { readonly territory?: string } {
  if (place.country === undefined) return {};
  if (place.country === "PS") return { territory: (place.longitude ?? 35) < GAZA_EAST ? "Gaza" : "West Bank" };
  const state = lexicon.stateOfCountry(place.country);
  return state === undefined ? {} : { territory: state.name };
}
