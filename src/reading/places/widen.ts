import { textOf } from "../actors/row.ts";
import type { PlaceDraft, PlaceReader } from "./place-reader.ts";
import cues from "./places.cues.json" with { type: "json" };

const COMPASS = new Set(cues.compass);

/** Takes the part of a country or region into its name: "southern Freedonia", "the northern Lowry Strip". */
export function widen(reader: PlaceReader, draft: PlaceDraft): PlaceDraft {
  const { row } = reader;
  let from = draft.from;
  while (from > 0 && COMPASS.has(row.words[from - 1] ?? "") && row.sentenceOf[from - 1] === row.sentenceOf[draft.from])
    from--;
  if (from === draft.from || draft.value.precision === "town" || draft.value.precision === "site") return draft;
  const name = `${textOf(row, reader.text, from, draft.from)} ${draft.value.name}`;
  return { ...draft, from, value: { ...draft.value, name, precision: "area" }, rule: "places/part" };
}
