import type { Lexicon, NameForm } from "../../model/lexicon.ts";
import { foldName } from "../../model/name-words.ts";
import type { PlaceRef } from "../../model/place.ts";

/** Names that mean the actor itself: "Kremlin" is Russia, "Russian" is not. */
const OWN: ReadonlySet<NameForm> = new Set(["name", "metonym"]);

/**
 * The name under which claims know an actor that a model names: the lexicon's, else as the report's own text writes it.
 * Undefined where neither knows it: a name that no one can check.
 */
export function knownName(name: string, text: string, lexicon: Lexicon): string | undefined {
  const given = name.replace(/\s+/g, " ").trim();
  const words = foldName(given);
  const entries = (lexicon.names.get(words[0] ?? "") ?? []).filter(
    (entry) => entry.words.length === words.length && entry.words.every((word, at) => word === words[at]),
  );
  const own =
    entries.find(({ form, ambiguous }) => OWN.has(form) && !ambiguous) ?? entries.find(({ form }) => OWN.has(form));
  if (own !== undefined) return own.actor.record.name;
  return given.length > 1 && text.includes(given) ? given : undefined;
}

/** A place that a model names: the gazetteer's best-known of that name, else as the text writes it; undefined where neither knows it. */
export function knownPlace(name: string, text: string, lexicon: Lexicon): PlaceRef | undefined {
  const given = name.replace(/\s+/g, " ").trim();
  const [place] = lexicon.places.candidates(given);
  if (place === undefined)
    return given.length > 1 && text.includes(given) ? { name: given, precision: "area" } : undefined;
  const { precision, country, latitude, longitude, geonames } = place;
  return {
    name: place.name,
    precision,
    latitude,
    longitude,
    ...(country === undefined ? {} : { country }),
    ...(geonames === undefined ? {} : { geonames }),
  };
}
