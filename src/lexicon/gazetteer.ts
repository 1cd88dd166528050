import type { PlaceIndex } from "../model/lexicon.ts";
import type { LexiconPlace } from "../model/lexicon-records.ts";
import { nameKey } from "../model/name-words.ts";
import type { PlacePrecision } from "../model/place.ts";
import { linesOf } from "./byte-lines.ts";

const PRECISIONS: Readonly<Record<string, PlacePrecision>> = { t: "town", d: "district", r: "region", c: "country" };

/**
 * Looks places up in the gazetteer's text (UTF-8) without taking it apart: a line a place, an empty line, then a sorted line
 * `key TAB line,line,…` a name, with `TAB w` where the name is a word too (`training/lexicon/build-gazetteer.ts` writes it). `own` places come first.
 */
export function indexPlaces(
  text: Buffer,
  own: readonly LexiconPlace[],
  personal: (key: string) => boolean,
): PlaceIndex {
  const cut = text.indexOf("\n\n");
  const records = linesOf(text.subarray(0, cut));
  const keys = linesOf(text.subarray(cut + 2));
  const ownByKey = keyed(own);
  const made = new Map<number, LexiconPlace>();
  const ids = new Map<string, LexiconPlace>(own.map((place) => [place.id, place]));

  const placeAt = (line: number): LexiconPlace => {
    const known = made.get(line);
    if (known) return known;
    const place = Object.freeze(parsePlace(records.line(line)));
    made.set(line, place);
    return place;
  };
  const listed = (key: string): readonly LexiconPlace[] => {
    const line = keys.firstWith(`${key}\t`);
    if (line === undefined) return [];
    const [, lines = "", flag] = line.split("\t");
    const places = lines.split(",").map((at) => placeAt(Number(at)));
    return flag === "w" || personal(key) ? places.map((place) => ({ ...place, ambiguous: true })) : places;
  };
  const begins = (start: string): boolean => keys.firstWith(start) !== undefined;
  const known = remembered((key) => ownByKey.has(key) || begins(`${key}\t`));
  const continued = remembered((start) => ownByKey.starts.has(start) || begins(`${start} `));

  return {
    size: records.size + own.length,
    candidates(name) {
      const key = nameKey(name);
      return key === "" ? [] : merged(ownByKey.get(key) ?? [], listed(key));
    },
    longestAt(words, at) {
      let longest = 0;
      let key = words[at] ?? "";
      for (let length = 1; key !== ""; length += 1) {
        if (known(key)) longest = length;
        const next = words[at + length];
        key = next !== undefined && continued(key) ? `${key} ${next}` : "";
      }
      return longest;
    },
    byId(id) {
      if (!ids.has(id) && id.startsWith("g")) {
        const line = records.find(`${id.slice(1)}\t`);
        if (line !== undefined) ids.set(id, placeAt(line));
      }
      return ids.get(id);
    },
    within(country, precision) {
      const lines = Array.from({ length: records.size }, (_, line) => line).filter((line) => {
        const cells = records.line(line).split("\t", 5);
        return cells[2] === country && PRECISIONS[cells[4] ?? ""] === precision;
      });
      return [
        ...own.filter((place) => place.country === country && place.precision === precision),
        ...lines.map(placeAt),
      ];
    },
  };
}

/** Our own places first, the ambiguous ones of ours last; a town that both lists have is given once. */
function merged(own: readonly LexiconPlace[], listed: readonly LexiconPlace[]): readonly LexiconPlace[] {
  if (own.length === 0) return listed;
  const others = listed.filter(
    (place) => !own.some((each) => each.geonames !== undefined && each.geonames === place.geonames),
  );
  return [...own.filter((each) => !each.ambiguous), ...others, ...own.filter((each) => each.ambiguous)];
}

/** Our own places by key, and every beginning of a key that has more words to come. */
function keyed(own: readonly LexiconPlace[]): Map<string, LexiconPlace[]> & { readonly starts: ReadonlySet<string> } {
  const byKey = new Map<string, LexiconPlace[]>();
  const starts = new Set<string>();
  for (const place of own)
    for (const key of new Set([place.name, ...place.names].map(nameKey))) {
      const held = byKey.get(key);
      if (held) held.push(place);
      else byKey.set(key, [place]);
      for (let space = key.indexOf(" "); space > 0; space = key.indexOf(" ", space + 1))
        starts.add(key.slice(0, space));
    }
  return Object.assign(byKey, { starts });
}

/** So many answers are remembered: the names of the news come again and again. */
const REMEMBERED = 20_000;

function remembered(answer: (key: string) => boolean): (key: string) => boolean {
  const answers = new Map<string, boolean>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= REMEMBERED) answers.clear();
    const found = answer(key);
    answers.set(key, found);
    return found;
  };
}

/** A line of the gazetteer: GeoNames id, name, country, region, precision, latitude, longitude, population, other names. */
function parsePlace(line: string): LexiconPlace {
  const [id = "", name = "", country, region, precision = "t", latitude, longitude, population, others] =
    line.split("\t");
  return {
    id: `g${id}`,
    name,
    names: others ? others.split("|") : [],
    ...(country ? { country } : {}),
    ...(region ? { region } : {}),
    latitude: Number(latitude),
    longitude: Number(longitude),
    precision: PRECISIONS[precision] ?? "town",
    ...(population ? { population: Number(population) } : {}),
    ...(/^\d+$/.test(id) ? { geonames: Number(id) } : {}),
  };
}
