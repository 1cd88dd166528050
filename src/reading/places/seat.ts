import { textOf } from "../actors/row.ts";
import { usageOf } from "../actors/usage.ts";
import type { PlaceDraft, PlaceReader } from "./place-reader.ts";

/** A seat of power as the place where something happens: "in the Oval Office", "at the Knesset". */
export function seatAt(reader: PlaceReader, at: number): PlaceDraft | undefined {
  const { row, lexicon } = reader;
  for (const entry of lexicon.names.get(row.words[at] ?? "") ?? []) {
    const { actor, form, words } = entry;
    const seat =
      (actor.kind === "state" && form === "metonym") || (actor.kind === "body" && SEATS.has(actor.record.kind));
    if (!seat || !words.every((word, i) => row.words[at + i] === word)) continue;
    const to = at + words.length;
    const before = row.words[at - 1] === "the" ? row.words[at - 2] : row.words[at - 1];
    if (
      (before !== "in" && before !== "at" && before !== "inside" && before !== "outside") ||
      usageOf(row, at, to) !== "place"
    )
      return undefined;
    const state =
      actor.kind === "state" ? actor.record : lexicon.states.get(actor.kind === "body" ? actor.record.of : "");
    return {
      from: at,
      to,
      rule: "places/seat",
      value: {
        name: textOf(row, reader.text, at, to),
        precision: "site",
        ...(state?.iso2 === undefined ? {} : { country: state.iso2 }),
        ...(state === undefined ? {} : { territory: state.name }),
      },
    };
  }
  return undefined;
}

const SEATS = new Set(["parliament", "presidency"]);
