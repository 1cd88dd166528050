import { readFileSync } from "node:fs";
import { nameKey } from "../../src/model/name-words.ts";
import { ARABIC, arabicSpellings } from "./arabic-spellings.ts";

/** A populated place of GeoNames. */
export interface City {
  readonly id: string;
  readonly name: string;
  readonly alternates: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly feature: string;
  readonly country: string;
  readonly admin1: string;
  readonly population: number;
}

/** Countries whose wars and talks name small towns. */
const CONFLICT = new Set(
  "UA PS IL LB SY IQ IR YE SD SS ET ER SO CD RW BI AF PK MM ML BF NE NG TD CF LY AM AZ GE HT VE CO MZ CM XK BA KH KP BY MD EH JO".split(
    " ",
  ),
);
/** Regions at a front, where villages of a few hundred are named. */
const FRONT = new Set(
  "UA.05 UA.14 UA.26 UA.08 UA.07 UA.21 UA.04 UA.02 UA.11 UA.20 PS.GZ PS.WE LB.09 LB.10 LB.11 LB.05 LB.07 LB.08 RU.09 RU.41 RU.10".split(
    " ",
  ),
);
const KEPT = new Set([
  "PPL",
  "PPLA",
  "PPLA2",
  "PPLA3",
  "PPLA4",
  "PPLA5",
  "PPLC",
  "PPLG",
  "PPLS",
  "PPLL",
  "PPLF",
  "STLMT",
  "PPLX",
]);

/** Countries at war whose district seats have no population in GeoNames. */
const UNCOUNTED = new Set(["SY", "IQ", "YE", "SD", "LY", "SS"]);

/** The places of a GeoNames table (`cities500.txt`). */
export function readCities(file: string): City[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const cells = line.split("\t");
      return {
        id: cells[0] ?? "",
        name: english(cells[8] ?? "", cells[1] ?? "")[0] ?? plain(cells[8] ?? "", cells[1] ?? ""),
        alternates: [cells[1] ?? "", cells[2] ?? "", ...(cells[3] ?? "").split(",")],
        latitude: Number(cells[4]),
        longitude: Number(cells[5]),
        feature: cells[7] ?? "",
        country: cells[8] ?? "",
        admin1: cells[10] ?? "",
        population: Number(cells[14]),
      };
    });
}

/** Whether a place is big enough, or near enough to a war, for news of talks and fighting to name it. */
export function keepCity(city: City): boolean {
  if (!KEPT.has(city.feature)) return false;
  if (city.feature === "PPLC" || FRONT.has(`${city.country}.${city.admin1}`)) return true;
  if (city.feature === "PPLX") return city.population >= (CONFLICT.has(city.country) ? 5_000 : 100_000);
  if (city.feature === "PPLA") return city.population >= 2_000 || CONFLICT.has(city.country);
  if (city.feature === "PPLA2" && city.population === 0) return UNCOUNTED.has(city.country);
  const near = MARKED.has(city.country) || city.country === "RU";
  return city.population >= (CONFLICT.has(city.country) ? 5_000 : near ? 10_000 : 15_000);
}

/** Words with capitals, with articles and prepositions between them. */
const SPELLING =
  /^(?:\p{Lu}[\p{Script=Latin}\p{M}'’‘ʼ]{2,}|al|el|ed|ad|an|ar|as|at|az|ash|ez|de|la|du|of|on)(?:[ -](?:\p{Lu}[\p{Script=Latin}\p{M}'’‘ʼ]+|al|el|ed|ad|an|ar|as|at|az|ash|ez|de|la|du|of|on))*$/u;

/** Countries whose names GeoNames writes with the marks of a transliteration, which news leaves out. */
const MARKED = new Set(
  "PS IL LB SY IQ IR YE SA AE OM QA KW BH JO EG SD LY AF PK IN ET ER SO TM UZ TJ KG KZ".split(" "),
);

/** Other countries that do not write in Latin letters, so that news spells their towns in several ways. */
const SCRIPTS = new Set(
  "RU SA AE OM QA KW BH TM UZ TJ KG KZ CN TW MN KR IN BD NP LK TH LA GR BG RS MK TN DZ MA MR".split(" "),
);

function plain(country: string, name: string): string {
  return MARKED.has(country) ? name.normalize("NFD").replace(/[\p{M}‘’ʻʼ]/gu, "") : name;
}

/** Other spellings that English news may use: Latin letters, and near enough to the name to be one of its transliterations. */
export function spellingsOf(city: City): string[] {
  const own = nameKey(city.name);
  const wanted = CONFLICT.has(city.country) ? 8 : SCRIPTS.has(city.country) && city.population >= 15_000 ? 4 : 0;
  const kept = new Map<string, string>();
  for (const name of city.alternates) {
    const key = nameKey(name);
    if (!SPELLING.test(name) || /^\p{Lu}+$/u.test(name)) continue;
    if (key === own || kept.has(key) || kept.size >= wanted || distance(own, key) > own.length * 0.34) continue;
    kept.set(key, name);
  }
  const arabic = ARABIC.has(city.country) ? arabicSpellings(city.name) : [];
  return [...new Set([...english(city.country, city.alternates[0] ?? "").slice(1), ...arabic, ...kept.values()])];
}

/** By country and folded name of GeoNames: the usual name in English news, then its other spellings there. */
const ENGLISH: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL("./english-names.json", import.meta.url), "utf8"),
);

function english(country: string, name: string): readonly string[] {
  return ENGLISH[`${country} ${nameKey(name)}`] ?? [];
}

/** Edits between two strings (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
