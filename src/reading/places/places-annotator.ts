import type { Annotator } from "../../model/doc.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import { findPlaces } from "./find-places.ts";

/**
 * Every mention of a place: of the gazetteer, resolved with the countries that the text speaks of; sites and regions by the
 * noun beside them ("Lowry power plant", "the village of X"); parts of countries ("southern Freedonia"); countries where they
 * are a place and not a government.
 */
export function placesAnnotator(lexicon: Lexicon): Annotator<"tokens" | "sentences" | "syntax" | "actors", "places"> {
  return {
    needs: ["tokens", "sentences", "syntax", "actors"],
    gives: "places",
    read: (doc) => findPlaces(doc, lexicon),
  };
}
