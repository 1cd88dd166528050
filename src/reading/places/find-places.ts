import type { Doc, Layers } from "../../model/doc.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import { isCapital } from "../actors/row.ts";
import { againAt } from "./again.ts";
import { areaAt, opensArea } from "./area.ts";
import { withTerritories } from "./context-territory.ts";
import { countryAt } from "./country.ts";
import { gazetteerAt } from "./gazetteer-place.ts";
import { Cover, type PlaceDraft, type PlaceReader, placeReaderOf } from "./place-reader.ts";
import { seatAt } from "./seat.ts";
import { siteAt } from "./site.ts";
import { soilAt } from "./soil.ts";
import { unknownAt } from "./unknown-place.ts";
import { widen } from "./widen.ts";

/** All places of a document, in the order of the text. */
export function findPlaces(doc: Doc<"tokens" | "sentences" | "syntax" | "actors">, lexicon: Lexicon): Layers["places"] {
  const reader = placeReaderOf(doc, lexicon);
  const { drafts } = reader;
  let at = 0;
  while (at < reader.row.tokens.length) {
    const draft = draftAt(reader, at) ?? againAt(reader, at, drafts);
    if (draft !== undefined) drafts.push(draft);
    at = Math.max(at + 1, draft?.to ?? 0);
  }
  return withTerritories(reader, drafts).map(({ from, to, value, rule }) => ({
    start: reader.row.tokens[from]?.start ?? 0,
    end: reader.row.tokens[to - 1]?.end ?? 0,
    value,
    rule,
  }));
}

function draftAt(reader: PlaceReader, at: number): PlaceDraft | undefined {
  const word = reader.row.words[at] ?? "";
  if (!isCapital(reader.row, at) && word !== "al" && word !== "el") return undefined;
  const site = siteAt(reader, at);
  if (site !== undefined) return widen(reader, site);
  const seat = soilAt(reader, at) ?? seatAt(reader, at);
  if (seat !== undefined) return seat;
  if (reader.cover[at] === Cover.actor) return undefined;
  const found =
    reader.cover[at] === Cover.state
      ? countryAt(reader, at)
      : (areaAt(reader, at) ??
        (opensArea(reader, at) ? undefined : (gazetteerAt(reader, at) ?? unknownAt(reader, at))));
  return found === undefined ? undefined : widen(reader, found);
}
