import type { Told } from "../../model/thread.ts";
import { type CodedActor, codeActor } from "../events/actor-code.ts";
import { PLOVER_BOOK } from "../events/code-event.ts";
import { eventOfClaim } from "../events/event-of-claim.ts";
import type { ClaimFormat, Setting } from "../export-format.ts";
import { type Cell, tsvRow } from "../text/cell.ts";

/** The columns of a POLECAT file, in order (header of the 2023 release as public loaders record it). */
export const POLECAT_COLUMNS = [
  "Event ID",
  "Event Date",
  "Event Type",
  "Event Mode",
  "Intensity",
  "Quad Code",
  "Contexts",
  "Actor Name",
  "Actor Country",
  "Actor COW",
  "Primary Actor Sector",
  "Actor Sectors",
  "Actor Title",
  "Actor Name Raw",
  "Wikipedia Actor ID",
  "Recipient Name",
  "Recipient Country",
  "Recipient COW",
  "Primary Recipient Sector",
  "Recipient Sectors",
  "Recipient Title",
  "Recipient Name Raw",
  "Wikipedia Recipient ID",
  "Placename",
  "City",
  "District",
  "Province",
  "Country",
  "Latitude",
  "Longitude",
  "GeoNames ID",
  "Raw Placename",
  "Feature Type",
  "Source",
  "Publication Date",
  "Story People",
  "Story Organizations",
  "Story Locations",
  "Language",
  "Version",
] as const;

const QUADS = ["", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"];

/** Events in the shape of POLECAT's files: forty tab-separated columns. */
export const polecat: ClaimFormat = {
  name: "polecat",
  title: "POLECAT-shaped table",
  mediaType: "text/tab-separated-values; charset=utf-8",
  extension: "tsv",
  holds:
    "an event for each claim but statements, in POLECAT's forty columns: type, mode, who to whom, day, place, report",
  loses:
    "statements, the words, tolls, modality other than the mode, Wikipedia ids, people and organisations of the whole story; several actors share a cell; what a model read",
  codeBook: PLOVER_BOOK,
  from: "claims",
  writer: (setting) => ({
    head: `${POLECAT_COLUMNS.join("\t")}\n`,
    between: "",
    foot: "",
    row: (told) => rowOf(told, setting),
  }),
};

function rowOf(told: Told, { codes }: Setting): string | undefined {
  const event = eventOfClaim(told);
  // No column could say that a model read it.
  if (event === undefined || told.claim.byModel !== undefined) return undefined;
  const { claim, article } = told;
  const { code, roles } = event;
  const [place] = claim.where;
  const country = place?.country === undefined ? undefined : (codes.ofCountry(place.country)?.iso3 ?? place.country);
  return tsvRow([
    claim.id,
    event.first,
    code.plover,
    code.mode,
    code.score,
    QUADS[code.quad],
    code.contexts,
    ...sideOf(roles.actors.map((name) => codeActor(name, codes))),
    ...sideOf(roles.recipients.map((name) => codeActor(name, codes))),
    place?.name,
    place?.precision === "town" ? place.name : undefined,
    place?.precision === "district" ? place.name : undefined,
    place?.precision === "region" ? place.name : undefined,
    country,
    place?.latitude,
    place?.longitude,
    place?.geonames,
    place?.name,
    place?.precision,
    article.outlet,
    article.published,
    undefined,
    undefined,
    claim.where.map(({ name }) => name),
    "en",
    `dragoman ${claim.rule}`,
  ]);
}

/** Name, country, COW, primary sector, sectors, title, raw name, Wikipedia id. */
function sideOf(actors: readonly CodedActor[]): readonly Cell[] {
  const names = actors.map(({ name }) => name);
  return [
    names,
    [...new Set(actors.flatMap(({ code }) => (code === "" ? [] : [code])))],
    actors.flatMap(({ codes }) => (codes?.cow === undefined ? [] : [String(codes.cow)])),
    actors[0]?.sectors[0],
    [...new Set(actors.flatMap(({ sectors }) => sectors))],
    undefined,
    names,
    undefined,
  ];
}
