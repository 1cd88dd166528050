import type { ClaimId } from "../../model/claim.ts";
import type { Dossier } from "../../model/dossier.ts";
import { modelsOf } from "../../model/read-by.ts";
import type { Thread, Told } from "../../model/thread.ts";
import { codeActor } from "../events/actor-code.ts";
import { CAMEO_TABLE, codeEvent } from "../events/code-event.ts";
import goldstein from "../events/goldstein.json" with { type: "json" };
import { rolesOf } from "../events/roles.ts";
import { slotsOfThread } from "../events/slots.ts";
import type { ActorCodes, DossierFormat, Setting } from "../export-format.ts";
import { placeOfThread, toldById } from "../places/place-of-thread.ts";
import { type Cell, tsvRow } from "../text/cell.ts";
import { webAddress } from "../text/web-address.ts";

/** Threads as events in the shape of GDELT 2.0 Events: 61 tab-separated columns without a header, CAMEO codes. */
export const gdelt: DossierFormat = {
  name: "gdelt",
  title: "GDELT-shaped events",
  mediaType: "text/tab-separated-values; charset=utf-8; header=absent",
  extension: "tsv",
  holds:
    "an event for each thread with a day: CAMEO code, two actors, place, how many reports and sources tell of it, the first report's address",
  loses:
    "positions; the words; all but two actors; rival values and bounds; tone; that something is only proposed shows in the code alone; what rests on a model's reading alone",
  codeBook: CAMEO_TABLE,
  from: "dossier",
  write: rowsOf,
};

function* rowsOf(dossier: Dossier, setting: Setting): Generator<string> {
  const told = toldById(dossier.told);
  for (const thread of dossier.threads) {
    // No column could say that a model read it.
    if (modelsOf(thread, told).alone) continue;
    const row = rowOf(thread, told, setting.codes);
    if (row !== undefined) yield row;
  }
}

function rowOf(thread: Thread, told: ReadonlyMap<ClaimId, Told>, codes: ActorCodes): string | undefined {
  const slots = slotsOfThread(thread);
  const code = slots === undefined ? undefined : codeEvent(slots);
  // Of a word given, the day is that of the first report; of a happening, its own.
  const day = code?.happens === true ? (thread.begins ?? thread.opened) : (thread.opened ?? thread.begins);
  if (slots === undefined || code === undefined || day === undefined) return undefined;
  const { actors, recipients } = rolesOf(slots);
  const [one, other] = [actors[0], recipients[0] ?? actors[1]];
  const place = placeOf(thread, told, codes);
  const reports = thread.steps.flatMap(({ claim }) => told.get(claim)?.article ?? []);
  return tsvRow([
    numberOf(thread),
    ...dateCells(day),
    ...actorCells(one, codes),
    ...actorCells(other, codes),
    1,
    code.cameo,
    code.cameo.slice(0, 3),
    code.cameo.slice(0, 2),
    quadOf(code.cameo),
    (goldstein as Readonly<Record<string, number>>)[code.cameo],
    thread.steps.length,
    new Set(reports.map(({ outlet }) => outlet)).size,
    thread.corroboration.reports,
    undefined,
    ...NOWHERE,
    ...NOWHERE,
    ...place,
    `${(thread.opened ?? day).replaceAll("-", "")}000000`,
    reports.map(({ url }) => webAddress(url)).find((url) => url !== undefined),
  ]);
}

const NOWHERE: readonly Cell[] = [0, "", "", "", "", "", "", ""];

/** A number made of the thread's id, as GDELT's are numbers: the same thread, the same number. */
function numberOf({ id }: Thread): number {
  return Number.parseInt(id.slice(-16).slice(0, 12), 16);
}

/** SQLDATE, MonthYear, Year, and GDELT's FractionDate: (month × 30 + day) / 365. */
function dateCells(day: string): readonly Cell[] {
  const [year = "", month = "", dayOfMonth = ""] = day.split("-");
  const fraction = Number(year) + (Number(month) * 30 + Number(dayOfMonth)) / 365;
  return [`${year}${month}${dayOfMonth}`, `${year}${month}`, year, fraction.toFixed(4)];
}

/** GDELT's types of actor, where a sector of PLOVER is one. */
const TYPES: ReadonlySet<string> = new Set([
  "GOV",
  "MIL",
  "REB",
  "LEG",
  "JUD",
  "COP",
  "NGO",
  "IGO",
  "MNC",
  "EDU",
  "PTY",
]);

function actorCells(name: string | undefined, codes: ActorCodes): readonly Cell[] {
  if (name === undefined) return Array.from({ length: 10 }, () => "");
  const { code, sectors } = codeActor(name, codes);
  const isState = codes.ofActor(name)?.sort === "state";
  const type = isState ? "" : (sectors.find((sector) => TYPES.has(sector)) ?? "");
  return [`${code}${type}`, name.toUpperCase(), code, "", "", "", "", type, "", ""];
}

/** 1 to 4 by CAMEO's root code. */
function quadOf(cameo: string): number {
  const root = Number(cameo.slice(0, 2));
  return root <= 5 ? 1 : root <= 9 ? 2 : root <= 13 ? 3 : 4;
}

/** Type (1 country, 4 a town elsewhere, 5 a region elsewhere), name, FIPS country, no regions, WGS 84, no feature id. */
function placeOf(thread: Thread, told: ReadonlyMap<ClaimId, Told>, codes: ActorCodes): readonly Cell[] {
  const place = placeOfThread(thread, told);
  if (place === undefined) return NOWHERE;
  const { precision, name, country = "", latitude, longitude } = place;
  const type = precision === "country" ? 1 : precision === "town" || precision === "site" ? 4 : 5;
  return [type, name, codes.ofCountry(country)?.fips ?? "", "", "", latitude, longitude, ""];
}
