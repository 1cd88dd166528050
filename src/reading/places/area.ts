import { textOf } from "../actors/row.ts";
import { usageOf } from "../actors/usage.ts";
import type { PlaceDraft, PlaceReader } from "./place-reader.ts";
import cues from "./places.cues.json" with { type: "json" };

const AREAS = indexOf(cues.areas);

function indexOf(names: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const index = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const words = name.split(/[ -]/);
    index.set(
      words[0] ?? "",
      [...(index.get(words[0] ?? "") ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return index;
}

/** Whether the name of a part of the world begins at the token, however it is used. */
export function opensArea(reader: PlaceReader, at: number): boolean {
  const { row } = reader;
  return AREAS.get(row.words[at] ?? "")?.some((each) => each.every((word, i) => row.words[at + i] === word)) === true;
}

/** A part of the world that is no country: "the Middle East", "Europe", used as a place. */
export function areaAt(reader: PlaceReader, at: number): PlaceDraft | undefined {
  const { row } = reader;
  const words = AREAS.get(row.words[at] ?? "")?.find((each) => each.every((word, i) => row.words[at + i] === word));
  if (words === undefined) return undefined;
  const to = at + words.length;
  if (usageOf(row, at, to) !== "place") return undefined;
  return { from: at, to, value: { name: textOf(row, reader.text, at, to), precision: "area" }, rule: "places/area" };
}
