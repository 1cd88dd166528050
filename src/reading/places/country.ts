import { textOf } from "../actors/row.ts";
import { usageOf } from "../actors/usage.ts";
import { Cover, type PlaceDraft, type PlaceReader } from "./place-reader.ts";

/** A state's own name where it is used as a place, or might be: "in Freedonia", "strikes on Freedonia". */
export function countryAt(reader: PlaceReader, at: number): PlaceDraft | undefined {
  const { row, lexicon } = reader;
  if (
    reader.cover[at] !== Cover.state ||
    (reader.cover[at - 1] === Cover.state &&
      row.sentenceOf[at - 1] === row.sentenceOf[at] &&
      row.words[at - 1] !== "and")
  )
    return undefined;
  for (const entry of lexicon.names.get(row.words[at] ?? "") ?? []) {
    if (entry.actor.kind !== "state" || entry.form !== "name" || entry.name === "Palestinians") continue;
    let to = at;
    for (const word of entry.words) if (row.words[to] === word) to++;
    if (to - at !== entry.words.length) continue;
    if (!isPlaceUse(reader, at, to)) return undefined;
    const { iso2, name } = entry.actor.record;
    const place = lexicon.places.candidates(name).find((each) => each.precision === "country");
    const shown = textOf(row, reader.text, at, to);
    return {
      from: at,
      to,
      rule: "places/country",
      value: {
        name: shown === shown.toUpperCase() ? name : shown,
        precision: "country",
        territory: entry.actor.record.name,
        ...(iso2 === undefined ? {} : { country: iso2 }),
        ...(place === undefined ? {} : { latitude: place.latitude, longitude: place.longitude }),
      },
    };
  }
  return undefined;
}

/** "in Freedonia", and "strikes on Freedonia", "bombed Freedonia": not a subject or an owner. */
function isPlaceUse(reader: PlaceReader, at: number, to: number): boolean {
  const { row } = reader;
  const usage = usageOf(row, at, to, false);
  if (usage !== "open") return usage === "place";
  const before = row.words[at - 1] === "the" ? row.words[at - 2] : row.words[at - 1];
  if (before === "," && reader.drafts.at(-1)?.to === at - 1) return true;
  return before === "on" || before === "of" || before === "from";
}
