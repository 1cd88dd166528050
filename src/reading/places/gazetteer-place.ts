import type { LexiconPlace } from "../../model/lexicon-records.ts";
import { onceFor } from "../../model/once.ts";
import type { PlaceRef } from "../../model/place.ts";
import { isCapital, isJoint, Shape, textOf } from "../actors/row.ts";
import { usageOf } from "../actors/usage.ts";
import { choosePlace } from "./choose-place.ts";
import { Cover, type PlaceDraft, type PlaceReader } from "./place-reader.ts";
import cues from "./places.cues.json" with { type: "json" };
import { territoryOf } from "./territory.ts";

const LOCATIVE = new Set(cues.locative);
const STRONG = new Set(cues.strong);
const KINDS = new Set(cues.kinds);
const COMPASS = new Set(cues.compass);
const STRUCK = new Set(cues.struck);
const NOT_PLACES = new Set(cues.notPlaces);
/** "the Lowry agreement": a name on a paper, where nothing happens now. */
const LABELLED = new Set([
  "agreement",
  "accord",
  "accords",
  "deal",
  "process",
  "format",
  "treaty",
  "protocol",
  "protocols",
  "declaration",
  "memorandum",
  "formula",
  "framework",
  "convention",
  "conventions",
]);
const LONGEST = 6;

/** A place of the gazetteer whose longest name begins at the token, where the words around allow for one. */
export function gazetteerAt(reader: PlaceReader, at: number): PlaceDraft | undefined {
  const first = reader.row.words[at] ?? "";
  const words: string[] = [];
  const ends: number[] = [];
  gather(reader, at, words, ends);
  const length = reader.lexicon.places.longestAt(words, 0);
  const to = length === 0 ? 0 : (ends[length - 1] ?? 0);
  if (to === 0 || (length === 1 && (COMPASS.has(first) || NOT_PLACES.has(first)))) return undefined;
  const name = textOf(reader.row, reader.text, at, to);
  const beside = countryBeside(reader, to);
  const place = choosePlace(candidatesOf(reader, words.slice(0, length), name), reader.weights, beside);
  if (place === undefined || (length === 1 && place.id.startsWith("g") && isOrdinary(reader, first))) return undefined;
  if (!isPlaceHere(reader, at, to, place, beside !== undefined)) return undefined;
  const value = reader.settled.get(name) ?? refOf(reader, name, place);
  reader.settled.set(name, value);
  return { from: at, to, value, rule: "places/gazetteer" };
}

/** "Police": a word that the text also writes with a small letter names no town. */
function isOrdinary({ row }: PlaceReader, word: string): boolean {
  return inSmallLetters(row).has(word);
}

const inSmallLetters = onceFor(
  (row: PlaceReader["row"]) => row,
  ({ tokens }): ReadonlySet<string> =>
    new Set(tokens.filter(({ text, lower }) => text === lower).map(({ lower }) => lower)),
);

function candidatesOf(reader: PlaceReader, words: readonly string[], name: string): readonly LexiconPlace[] {
  const found = reader.lexicon.places.candidates(name);
  return found.length > 0 ? found : reader.lexicon.places.candidates(words.join(" "));
}

/** The folded words from a token on that may make one name, and the token after each. */
function gather(reader: PlaceReader, at: number, words: string[], ends: number[]): void {
  const { row } = reader;
  for (let i = at; i < row.tokens.length && words.length < LONGEST; i++) {
    if (row.sentenceOf[i] !== row.sentenceOf[at] || (reader.cover[i] === Cover.actor && i > at)) return;
    if (isJoint(row, i)) continue;
    if (row.shapes[i] === Shape.other && row.words[i] !== "'s") return;
    if (row.words[i] === "'s") {
      if (!isCapital(row, i + 1)) return;
      continue;
    }
    words.push(row.words[i] ?? "");
    ends.push(i + 1);
  }
}

/** Reference to a place of the gazetteer under the name that the text gives it. */
export function refOf(reader: PlaceReader, name: string, place: LexiconPlace): PlaceRef {
  const territory = territoryOf(reader, place);
  return {
    name,
    precision: place.precision,
    latitude: place.latitude,
    longitude: place.longitude,
    ...(place.country === undefined ? {} : { country: place.country }),
    ...(place.geonames === undefined ? {} : { geonames: place.geonames }),
    ...(territory === undefined ? {} : { territory }),
  };
}

/** ISO code of a country, or name of a region, that follows a comma: "Lowry, Freedonia". */
export function countryBeside(reader: PlaceReader, to: number): string | undefined {
  const { row, lexicon } = reader;
  let at = to;
  if (row.words[at] !== "," && row.words[at] !== "in" && row.words[at] !== "(") return undefined;
  at++;
  if (row.words[at] === "the") at++;
  while (COMPASS.has(row.words[at] ?? "")) at++;
  if (!isCapital(row, at)) return undefined;
  for (const entry of lexicon.names.get(row.words[at] ?? "") ?? []) {
    if (entry.actor.kind !== "state" || entry.form !== "name") continue;
    if (entry.words.every((word, i) => row.words[at + i] === word)) return entry.actor.record.iso2;
  }
  return row.tokens[at]?.lower;
}

/** Whether the words around a known name let it be a place: always beside a preposition; else by what the name is and whose country the text speaks of. */
function isPlaceHere(reader: PlaceReader, at: number, to: number, place: LexiconPlace, beside: boolean): boolean {
  const { row } = reader;
  const covered = reader.cover[at];
  const usage = usageOf(row, at, to);
  if (LABELLED.has(row.words[to] ?? "")) return false;
  if (covered === Cover.state) return usage === "place";
  // "Europe needs …": a part of the world that acts is no place.
  if (place.country === undefined && place.precision !== "site" && usage !== "place") return false;
  if (isStruck(reader, to) && place.ambiguous !== true) return !continuesAsName(reader, at, to, beside);
  if (usage === "government" && isSeat(reader, at)) return false;
  const before = row.words[startOf(reader, at) - 1] ?? "";
  const section = row.sentences[row.sentenceOf[at] ?? 0]?.section;
  if (section === "dateline") return true;
  if (STRONG.has(before) || KINDS.has(before) || usage === "place") return !continuesAsName(reader, at, to, beside);
  if (beside && !continuesAsName(reader, at, to, beside)) return true;
  if (
    section === "title" &&
    isCapital(row, to) &&
    place.id.startsWith("g") &&
    (place.ambiguous === true || (place.population ?? 0) < 200_000)
  )
    return false;
  const near = place.country !== undefined && (reader.weights.get(place.country) ?? 0) > 0.15;
  if (continuesAsName(reader, at, to, beside)) return false;
  if (place.ambiguous === true) return LOCATIVE.has(before) && near;
  if (reader.settled.has(textOf(row, reader.text, at, to))) return true;
  if (LOCATIVE.has(before)) return near || (place.population ?? 0) > 100_000 || !place.id.startsWith("g");
  return (
    !place.id.startsWith("g") ||
    (near && (to - at > 1 || (place.population ?? 0) > 50_000) && !opensSentence(reader, at))
  );
}

/** "Lowry was shelled", "Lowry came under fire": what is done to it is done to a place. */
function isStruck({ row }: PlaceReader, to: number): boolean {
  const word = row.words[to] ?? "";
  if (word === "came" || word === "comes") return row.words[to + 1] === "under";
  if (word !== "was" && word !== "were" && word !== "has") return false;
  for (let next = to + 1; next <= to + 3; next++) if (STRUCK.has(row.words[next] ?? "")) return true;
  return false;
}

function startOf(reader: PlaceReader, at: number): number {
  let start = at;
  while (start > 0 && (reader.row.words[start - 1] === "the" || COMPASS.has(reader.row.words[start - 1] ?? "")))
    start--;
  return start;
}

/** Whether a capital city's name was read here as its government. */
function isSeat(reader: PlaceReader, at: number): boolean {
  return (
    reader.lexicon.names
      .get(reader.row.words[at] ?? "")
      ?.some((entry) => entry.form === "capital" || entry.form === "metonym") === true
  );
}

/** Whether more capitals follow, so that the name is part of another one. */
function continuesAsName(reader: PlaceReader, at: number, to: number, beside: boolean): boolean {
  const { row } = reader;
  if (beside || row.sentenceOf[to] !== row.sentenceOf[at]) return false;
  if (isJoint(row, to) && isCapital(row, to + 1))
    return reader.lexicon.places.longestAt([row.words[to + 1] ?? ""], 0) === 0;
  return (
    isCapital(row, to) &&
    row.shapes[to] === Shape.capital &&
    reader.cover[to] !== Cover.state &&
    !opensHeadline(reader, at)
  );
}

function opensSentence(reader: PlaceReader, at: number): boolean {
  return reader.row.sentences[reader.row.sentenceOf[at] ?? 0]?.first === at;
}

function opensHeadline(reader: PlaceReader, at: number): boolean {
  return reader.row.sentences[reader.row.sentenceOf[at] ?? 0]?.section === "title";
}
