import type { PlaceDraft, PlaceReader } from "./place-reader.ts";
import cues from "./places.cues.json" with { type: "json" };

const SOIL = new Set(cues.soil);

/** "Freedonian territory", "Freedonian towns": the state, where its own soil is meant. */
export function soilAt(reader: PlaceReader, at: number): PlaceDraft | undefined {
  const { row, lexicon } = reader;
  const entry = lexicon.names
    .get(row.words[at] ?? "")
    ?.find(
      (each) =>
        each.form === "adjective" &&
        each.actor.kind === "state" &&
        each.words.every((word, i) => row.words[at + i] === word),
    );
  if (entry === undefined || entry.actor.kind !== "state") return undefined;
  const noun = at + entry.words.length;
  const head = SOIL.has(row.words[noun] ?? "") ? noun : SOIL.has(row.words[noun + 1] ?? "") ? noun + 1 : -1;
  if (head < 0 || row.words[head + 1] === "guard" || row.sentenceOf[head] !== row.sentenceOf[at]) return undefined;
  const { iso2, name } = entry.actor.record;
  const place = lexicon.places.candidates(name).find((each) => each.precision === "country");
  return {
    from: at,
    to: head + 1,
    rule: "places/soil",
    value: {
      name,
      precision: "country",
      territory: name,
      ...(iso2 === undefined ? {} : { country: iso2 }),
      ...(place === undefined ? {} : { latitude: place.latitude, longitude: place.longitude }),
    },
  };
}
