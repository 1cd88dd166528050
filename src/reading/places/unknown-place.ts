import type { PlacePrecision } from "../../model/place.ts";
import { isCapital, Shape, textOf } from "../actors/row.ts";
import words from "../actors/words.cues.json" with { type: "json" };
import { countryBeside } from "./gazetteer-place.ts";
import { Cover, capitalRunEnd, type PlaceDraft, type PlaceReader } from "./place-reader.ts";
import cues from "./places.cues.json" with { type: "json" };

const KINDS = new Set(cues.kinds);
const NOT_PLACES = new Set(cues.notPlaces);
const AFTER: Readonly<Record<string, string>> = cues.after;
const PLACING = new Set(["in", "near", "outside", "around"]);
const ROLES = new Set([...words.officeHeads, ...words.described]);

/** A place that no list knows, by its pattern: "the village of X", "in X, a town in …", "in X, Freedonia", "near X". */
export function unknownAt(reader: PlaceReader, at: number): PlaceDraft | undefined {
  const { row } = reader;
  if (reader.cover[at] !== Cover.none || NOT_PLACES.has(row.words[at] ?? "") || isHeadline(reader, at))
    return undefined;
  const end = capitalRunEnd(reader, at);
  if (end <= at || end - at > 5 || !isCapital(row, at) || row.shapes[at] === Shape.capitals) return undefined;
  const before = row.words[at - 1] ?? "";
  const kind = before === "of" ? (row.words[at - 2] ?? "") : before;
  const name = textOf(row, reader.text, at, end);
  const country = countryOf(reader, end);
  if (KINDS.has(kind) && row.shapes[at - 1] === Shape.lower)
    return draft(at, end, name, precisionOf(kind), country, "places/kind");
  if (!PLACING.has(before) && !isAt(reader, at)) return undefined;
  if (country !== undefined || isTold(reader, end)) return draft(at, end, name, "town", country, "places/beside");
  if (!endsPhrase(reader, end)) return undefined;
  return draft(at, end, name, "town", undefined, "places/unknown");
}

/** "at X", but not where somebody works: "an analyst at X". */
function isAt({ row }: PlaceReader, at: number): boolean {
  return row.words[at - 1] === "at" && !ROLES.has(row.words[at - 2] ?? "") && row.words[at - 2] !== ",";
}

function draft(
  from: number,
  to: number,
  name: string,
  precision: PlacePrecision,
  country: string | undefined,
  rule: string,
): PlaceDraft {
  return { from, to, rule, value: { name, precision, ...(country === undefined ? {} : { country }) } };
}

function precisionOf(kind: string): PlacePrecision {
  return (
    (Object.hasOwn(AFTER, kind) ? (AFTER[kind] as PlacePrecision) : undefined) ??
    (kind === "settlement" || kind === "village" ? "town" : "area")
  );
}

function countryOf(reader: PlaceReader, to: number): string | undefined {
  const beside = countryBeside(reader, to);
  return beside !== undefined && beside.length === 2 && beside === beside.toUpperCase() ? beside : undefined;
}

/** "X, a town in …": what follows says that it is a place. */
function isTold(reader: PlaceReader, to: number): boolean {
  const { row } = reader;
  if (row.words[to] !== ",") return false;
  for (let i = to + 1; i < to + 5; i++)
    if (KINDS.has(row.words[i] ?? ""))
      return row.words[to + 1] === "a" || row.words[to + 1] === "the" || row.words[to + 1] === "an";
  return false;
}

/** Whether the name stands alone: a mark, a preposition, a verb or a conjunction follows and no noun of its own. */
function endsPhrase(reader: PlaceReader, to: number): boolean {
  const { row } = reader;
  if (row.sentenceOf[to] !== row.sentenceOf[to - 1]) return true;
  const shape = row.shapes[to];
  if (shape === Shape.other) return row.words[to] !== "'s" && row.words[to] !== "-";
  if (shape !== Shape.lower) return false;
  return ENDING.has(row.upos[to] ?? "") || BEHIND.has(row.words[to] ?? "");
}

/** Parts of speech that no name goes on with. */
const ENDING = new Set(["DET", "VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PRON", "ADV", "NUM", "PART"]);
/** Further words that stand right behind a place. */
const BEHIND = new Set(["last", "this", "that", "early", "late", "overnight"]);

function isHeadline(reader: PlaceReader, at: number): boolean {
  const section = reader.row.sentences[reader.row.sentenceOf[at] ?? 0]?.section;
  return section === "title" || section === "furniture";
}
