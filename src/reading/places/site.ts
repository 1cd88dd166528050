import type { PlacePrecision } from "../../model/place.ts";
import { isJoint, Shape, textOf } from "../actors/row.ts";
import { choosePlace } from "./choose-place.ts";
import { Cover, capitalRunEnd, type PlaceDraft, type PlaceReader } from "./place-reader.ts";
import cues from "./places.cues.json" with { type: "json" };
import { territoryOf } from "./territory.ts";

const PREFIXES: Readonly<Record<string, string>> = cues.prefixes;
const ALONE = new Set(cues.sitesAlone);
const NOT_PLACES = new Set(cues.notPlaces);
const NOUNS = indexOf(cues.after);
const RUN_WORDS = new Set(["of", "the"]);

interface SiteNoun {
  readonly words: readonly string[];
  readonly precision: PlacePrecision;
}

function indexOf(nouns: Readonly<Record<string, string>>): ReadonlyMap<string, readonly SiteNoun[]> {
  const index = new Map<string, SiteNoun[]>();
  for (const [name, precision] of Object.entries(nouns)) {
    const words = name.split(" ");
    const first = words[0] ?? "";
    index.set(first, [...(index.get(first) ?? []), { words, precision: precision as PlacePrecision }]);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** A named site or region: a name and its noun ("Lowry border crossing", "Lowry region"), or the noun first ("Kibbutz Lowry"). */
export function siteAt(reader: PlaceReader, at: number): PlaceDraft | undefined {
  const { row } = reader;
  // "In Lowry region" opens a sentence.
  if (reader.cover[at] === Cover.actor || NOT_PLACES.has(row.words[at] ?? "") || row.upos[at] === "ADP")
    return undefined;
  const first = Object.hasOwn(PREFIXES, row.words[at] ?? "") ? PREFIXES[row.words[at] ?? ""] : undefined;
  if (first !== undefined) {
    const prefixed = afterPrefix(reader, at, first as PlacePrecision);
    if (prefixed !== undefined) return prefixed;
  }
  const title = row.sentences[row.sentenceOf[at] ?? 0]?.section === "title";
  if (title && (!isKnown(reader, at) || reader.cover[at] === Cover.state)) return undefined;
  const end = capitalRunEnd(reader, at);
  for (let p = at + 1; p <= end && !(title && p > at + 2); p++) {
    const noun = nounAt(reader, p);
    if (noun === undefined || isJoint(row, p - 1)) continue;
    const to = p + noun.words.length;
    if (to < end && !isEnd(reader, to, end)) continue;
    if (reader.cover[p - 1] === Cover.actor || (p - at === 1 && !namesSite(reader, at, noun))) return undefined;
    return { from: at, to, value: placed(reader, at, p, to, noun.precision), rule: "places/site" };
  }
  return undefined;
}

function nounAt(reader: PlaceReader, at: number): SiteNoun | undefined {
  return NOUNS.get(reader.row.words[at] ?? "")?.find((noun) =>
    noun.words.every((word, i) => reader.row.words[at + i] === word),
  );
}

/** A noun inside capitals ends the site where nothing but another noun of a site or a link follows. */
function isEnd(reader: PlaceReader, to: number, end: number): boolean {
  return to >= end || nounAt(reader, to) === undefined;
}

/** Whether one word and a noun name a site: not "State border" nor "Freedonian border", but "Lowry border crossing". */
function namesSite(reader: PlaceReader, at: number, noun: SiteNoun): boolean {
  const { row } = reader;
  const last = noun.words.at(-1) ?? "";
  if (reader.cover[at] === Cover.state) {
    const adjective =
      reader.lexicon.names.get(row.words[at] ?? "")?.some((entry) => entry.form === "adjective") === true;
    if (adjective) return last === "embassy" || last === "consulate";
    return last === "strip" || last === "border";
  }
  if (ALONE.has(last) && noun.words.length === 1)
    return (
      isKnown(reader, at) || (row.shapes[at] === Shape.capital && row.sentences[row.sentenceOf[at] ?? 0]?.first !== at)
    );
  return row.sentences[row.sentenceOf[at] ?? 0]?.first !== at || isKnown(reader, at);
}

function isKnown(reader: PlaceReader, at: number): boolean {
  return reader.lexicon.places.longestAt([reader.row.words[at] ?? ""], 0) > 0;
}

function afterPrefix(reader: PlaceReader, at: number, precision: PlacePrecision): PlaceDraft | undefined {
  const { row } = reader;
  let from = at + 1;
  if (row.words[from] === "of") from++;
  else if (precision === "area" && row.words[at] !== "lake") return undefined;
  if (row.words[from] === "the") from++;
  const figure = row.shapes[from] === Shape.figure;
  const end = figure ? from + 1 : capitalRunEnd(reader, from);
  if (end <= from || RUN_WORDS.has(row.words[from] ?? "")) return undefined;
  return { from: at, to: end, value: placed(reader, at, end, end, precision), rule: "places/site" };
}

/** The site with the country of a place of that name, where the gazetteer knows one. */
function placed(
  reader: PlaceReader,
  from: number,
  nounAt: number,
  to: number,
  precision: PlacePrecision,
): PlaceDraft["value"] {
  const { row, text, lexicon, weights } = reader;
  const name = textOf(row, text, from, to);
  const whole = choosePlace(lexicon.places.candidates(name), weights, undefined);
  const bare = whole ?? choosePlace(lexicon.places.candidates(textOf(row, text, from, nounAt)), weights, undefined);
  const near =
    bare?.country === undefined ? whole !== undefined : whole !== undefined || (weights.get(bare.country) ?? 0) > 0.1;
  if (bare === undefined || !near) return { name, precision };
  const territory = territoryOf(reader, bare);
  return {
    name,
    precision: whole?.precision ?? precision,
    latitude: bare.latitude,
    longitude: bare.longitude,
    ...(bare.country === undefined ? {} : { country: bare.country }),
    ...(territory === undefined ? {} : { territory }),
    ...(whole?.geonames === undefined ? {} : { geonames: whole.geonames }),
  };
}
