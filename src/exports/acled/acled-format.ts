import { threadTitle } from "../../briefs/thread-title.ts";
import { capitalised } from "../../briefs/words.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { Dossier } from "../../model/dossier.ts";
import { modelsWords } from "../../model/read-by.ts";
import { fieldOf, standingIn, type Thread, type Told } from "../../model/thread.ts";
import { daysBetween } from "../../model/time.ts";
import { codeActor } from "../events/actor-code.ts";
import { weaponOf } from "../events/code-event.ts";
import { type Roles, rolesOf } from "../events/roles.ts";
import { type Slots, slotsOfThread } from "../events/slots.ts";
import type { ActorCodes, DossierFormat, Setting } from "../export-format.ts";
import { placeOfThread, toldById } from "../places/place-of-thread.ts";
import { type Cell, csvRow } from "../text/cell.ts";
import types from "./types.json" with { type: "json" };

/** The columns of ACLED's data as its R package documents them since 20 March 2023. */
export const ACLED_COLUMNS = [
  "event_id_cnty",
  "event_date",
  "year",
  "time_precision",
  "disorder_type",
  "event_type",
  "sub_event_type",
  "actor1",
  "assoc_actor_1",
  "inter1",
  "actor2",
  "assoc_actor_2",
  "inter2",
  "interaction",
  "civilian_targeting",
  "iso",
  "region",
  "country",
  "admin1",
  "admin2",
  "admin3",
  "location",
  "latitude",
  "longitude",
  "geo_precision",
  "source",
  "source_scale",
  "notes",
  "fatalities",
  "tags",
  "timestamp",
] as const;

/** Happenings in the shape of ACLED's data: attacks, and the agreements, truces, swaps and meetings that took place. */
export const acled: DossierFormat = {
  name: "acled",
  title: "ACLED-shaped table",
  mediaType: "text/csv; charset=utf-8; header=present",
  extension: "csv",
  holds:
    "a row for each attack with a day, and for each agreement, truce, swap and meeting that took place: type, actors, place, lowest toll, notes, sources",
  loses:
    "what is only planned, threatened, demanded or said; sanctions and aid; bounds and rivals of tolls (they stand in the notes); ACLED's regions, ISO numbers and civilian targeting are left empty",
  codeBook: "ACLED event types as of its codebook of 2023",
  from: "dossier",
  write: rowsOf,
};

function* rowsOf(dossier: Dossier, setting: Setting): Generator<string> {
  const told = toldById(dossier.told);
  yield `${ACLED_COLUMNS.join(",")}\r\n`;
  for (const thread of dossier.threads) {
    const row = rowOf(thread, told, setting);
    if (row !== undefined) yield csvRow(row);
  }
}

interface Type {
  readonly disorder: string;
  readonly event: string;
  readonly sub: string;
}

function rowOf(thread: Thread, told: ReadonlyMap<ClaimId, Told>, { codes }: Setting): readonly Cell[] | undefined {
  const slots = slotsOfThread(thread);
  const type = slots === undefined ? undefined : typeOf(slots);
  const day = thread.begins;
  if (slots === undefined || type === undefined || day === undefined) return undefined;
  const sides = sidesOf(rolesOf(slots), codes);
  const place = placeOfThread(thread, told);
  const country = place?.country === undefined ? undefined : codes.ofCountry(place.country)?.name;
  const reports = thread.steps.flatMap(({ claim }) => told.get(claim)?.article ?? []);
  return [
    thread.id,
    day,
    Number(day.slice(0, 4)),
    precisionOf(day, thread.ends ?? day),
    type.disorder,
    type.event,
    type.sub,
    ...sides,
    undefined,
    undefined,
    undefined,
    country,
    place?.precision === "region" ? place.name : undefined,
    place?.precision === "district" ? place.name : undefined,
    undefined,
    place?.name ?? fieldOf(thread, "place")?.values[0].value,
    place?.latitude,
    place?.longitude,
    place === undefined ? undefined : GEO[place.precision],
    [...new Set(reports.flatMap(({ outlet }) => outlet ?? []))],
    undefined,
    notesOf(thread, told),
    fatalitiesOf(thread),
    thread.demo === true ? "dragoman demo" : undefined,
    undefined,
  ];
}

/** ACLED's type; undefined for what it has none for. An attack with no weapon named has no type: none is guessed. */
function typeOf({ kind, status, weapons }: Slots): Type | undefined {
  if (kind !== "attack") return (types.happenings as Readonly<Record<string, Type>>)[`${kind} ${status}`];
  if (status === "denied" || status === "planned") return undefined;
  const sub = status === "foiled" ? "Disrupted weapons use" : (weaponOf(weapons)?.acled ?? "");
  const event = (types.events as Readonly<Record<string, string>>)[sub] ?? "";
  const disorder = event === "Strategic developments" ? event : event === "" ? "" : "Political violence";
  return { disorder, event, sub };
}

/** 1 the day, 2 a week, 3 longer. */
function precisionOf(first: string, last: string): number {
  const days = daysBetween(first, last);
  return days === 0 ? 1 : days < 7 ? 2 : 3;
}

const GEO: Readonly<Record<string, number>> = { site: 1, town: 1, district: 2, region: 3, area: 3, country: 3 };

/** actor1, associates, kind of actor; the same of the other side; `interaction`. ACLED's order of actors says nothing of who did it. */
function sidesOf({ actors, recipients }: Roles, codes: ActorCodes): readonly Cell[] {
  const [one, ...with1] = actors;
  const [other, ...with2] = recipients.length > 0 ? recipients : with1.splice(0, 1);
  const [kind1, kind2] = [interOf(one, codes), interOf(other, codes)];
  const both = kind1 === undefined ? undefined : `${kind1}${kind2 === undefined ? "" : `-${kind2}`}`;
  return [one, with1, kind1, other, with2, kind2, both];
}

const INTER: Readonly<Record<string, string>> = {
  GOV: "State forces",
  MIL: "State forces",
  COP: "State forces",
  REB: "Rebel group",
  PTY: "Political militia",
  IGO: "External/Other forces",
  UNO: "External/Other forces",
};

function interOf(name: string | undefined, codes: ActorCodes): string | undefined {
  if (name === undefined) return undefined;
  const { sectors } = codeActor(name, codes);
  return INTER[sectors.at(-1) ?? ""] ?? "External/Other forces";
}

/** Title, tolls with their bounds and rivals, how well it is borne out, the words of the first report. */
function notesOf(thread: Thread, told: ReadonlyMap<ClaimId, Told>): string {
  const tolls = (["killed", "wounded"] as const).flatMap((name) => {
    const values = standingIn(fieldOf(thread, name));
    const shown = values.map(({ value, bound, by: [giver] }) => `${bound ?? "exactly"} ${value} (${giver.origin})`);
    return shown.length === 0 ? [] : [`${name}: ${shown.join(", ")}.`];
  });
  const words = told.get(thread.steps[0].claim)?.claim.cites[0].words ?? "";
  const models = modelsWords(thread, told);
  return [
    `${threadTitle(thread)}.`,
    ...tolls,
    `Borne out by: ${thread.corroboration.grade}.`,
    ...(models === undefined ? [] : [`${capitalised(models)}.`]),
    `“${words}”`,
  ].join(" ");
}

/** The lowest figure that stands, as ACLED is conservative; empty, not 0, where no report gives one. */
function fatalitiesOf(thread: Thread): number | undefined {
  const values = standingIn(fieldOf(thread, "killed"));
  const figures = values.map(({ value }) => Number(value)).filter(Number.isFinite);
  return figures.length === 0 ? undefined : Math.min(...figures);
}
