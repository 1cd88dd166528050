import { readFileSync } from "node:fs";
import { check } from "@placemarkio/check-geojson";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amendClaim } from "../../src/app/correct.ts";
import { dossierOf } from "../../src/app/dossier.ts";
import type { ExampleWorld } from "../../src/app/example-world.ts";
import type { OpenWorld } from "../../src/app/open-record.ts";
import { projectFile } from "../../src/app/project-file.ts";
import { ACLED_COLUMNS } from "../../src/exports/acled/acled-format.ts";
import { GDELT_COLUMNS } from "../../src/exports/gdelt/columns.ts";
import { POLECAT_COLUMNS } from "../../src/exports/polecat/polecat-format.ts";
import { DEMO, demoRecord } from "./demo-record.ts";
import { exportText } from "./export-text.ts";
import { HOSTILE_PROCESS, hostileRecord } from "./hostile-record.ts";

let world: OpenWorld;
let hostile: ExampleWorld;
beforeAll(async () => {
  [world, hostile] = [await demoRecord(), await hostileRecord()];
});
afterAll(async () => {
  await world.close();
  await hostile.remove();
});

type Row = Readonly<Record<string, string>>;
const tsv = (text: string, columns: true | string[]): Row[] =>
  parse(text, { columns, delimiter: "\t", quote: false, record_delimiter: "\n" }) as unknown as Row[];
const csv = (text: string): Row[] => parse(text, { columns: true, record_delimiter: "\r\n" });
const validator = (name: string) =>
  new Ajv2020({ strict: true, allErrors: false, formats: { uri: true } }).compile(
    JSON.parse(readFileSync(projectFile(`docs/formats/${name}.schema.json`), "utf8")),
  );
/** The demo's file and that of hostile words. */
const both = async (name: string): Promise<readonly string[]> => [
  await exportText(world, DEMO, name),
  await exportText(hostile, HOSTILE_PROCESS, name),
];
/** No file may hold a character that hides. */
const hides = /(?![\r\n\t])\p{Cc}|[\u202e\u2028]/u;

test("PLOVER: every record is as the schema has it, by an independent validator", async () => {
  const isValid = validator("plover");
  for (const text of await both("plover")) {
    expect(text).not.toMatch(hides);
    for (const line of text.trimEnd().split("\n"))
      if (!isValid(JSON.parse(line))) expect([isValid.errors, line]).toEqual([]);
  }
});

interface Plover {
  readonly date: string;
  readonly event: string;
  readonly mode: readonly string[];
  readonly comment: string;
  readonly actor: readonly { readonly code: string }[];
  readonly recipient: readonly { readonly code: string }[];
  readonly cite_info: { readonly date: string };
}

test("PLOVER: coded as the manual says", async () => {
  const text = await exportText(world, DEMO, "plover");
  const events = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Plover);
  const of = (comment: string): Plover => {
    const found = events.find((event) => event.comment.startsWith(comment));
    if (found === undefined) throw new Error(`no event ${comment}`);
    return found;
  };
  const coded = (comment: string) => [of(comment).event, of(comment).mode.filter((mode) => mode !== "historical")];
  expect(coded("talks planned")).toEqual(["AGREE", []]);
  expect(coded("talks held")[0]).toBe("CONSULT");
  expect(coded("exchange done")).toEqual(["RETREAT", ["release"]]);
  expect(coded("ceasefire agreed")[0]).toBe("CONCEDE");
  expect(coded("sanctions imposed")).toEqual(["SANCTION", ["discontinue"]]);
  expect(coded("aid pledged")[0]).toBe("AGREE");
  expect(coded("threat threatened")[0]).toBe("THREATEN");
  expect(events.filter(({ event }) => event === "ASSAULT").length).toBeGreaterThan(20);
  expect(events.filter(({ comment }) => comment.startsWith("statement"))).toEqual([]);
  // A promise is given on the day of the report, whatever day it speaks of.
  for (const planned of events.filter(({ comment }) => comment.startsWith("talks planned")))
    expect(planned.date).toBe(planned.cite_info.date);
  const strike = events.find(({ event, mode }) => event === "ASSAULT" && mode.includes("drone"));
  expect(strike?.actor[0]?.code).toMatch(/^(RUS|UKR)$/);
});

test("POLECAT: forty columns, readable as tab-separated values", async () => {
  for (const text of await both("polecat")) {
    expect(text).not.toMatch(hides);
    const rows = tsv(text, true);
    expect(Object.keys(rows[0] ?? {})).toEqual([...POLECAT_COLUMNS]);
    for (const row of rows) expect(row["Event Date"]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
  const rows = tsv(await exportText(world, DEMO, "polecat"), true);
  expect(rows.find((row) => row["Event Type"] === "ASSAULT" && row["Actor Name"] === "Russia")).toMatchObject({
    "Actor Country": "RUS",
    "Actor COW": "365",
    "Primary Actor Sector": "GOV",
    "Quad Code": "MATERIAL CONFLICT",
  });
});

test("GDELT: 61 columns in every row, of the right kinds", async () => {
  expect(GDELT_COLUMNS).toHaveLength(61);
  for (const text of await both("gdelt")) {
    expect(text).not.toMatch(hides);
    const rows = tsv(text, [...GDELT_COLUMNS]);
    expect(new Set(rows.map((row) => row["GLOBALEVENTID"])).size).toBe(rows.length);
    for (const row of rows) {
      expect(row["GLOBALEVENTID"]).toMatch(/^\d+$/);
      expect(row["SQLDATE"]).toMatch(/^\d{8}$/);
      expect(row["FractionDate"]).toMatch(/^\d{4}\.\d{4}$/);
      expect(row["EventCode"]).toMatch(/^(0[2-8]|1\d|20)\d{1,2}$/);
      expect(row["QuadClass"]).toMatch(/^[1-4]$/);
      expect(row["GoldsteinScale"]).toMatch(/^-?\d+(\.\d)?$/);
      expect(row["ActionGeo_Type"]).toMatch(/^[0145]$/);
      expect(row["DATEADDED"]).toMatch(/^\d{14}$/);
      expect(row["SOURCEURL"]).toMatch(/^(https?:\/\/\S+)?$/);
    }
  }
});

test("GDELT: countries are CAMEO's for actors and FIPS for places, leading zeros stay", async () => {
  const rows = tsv(await exportText(world, DEMO, "gdelt", { asOf: "2025-07-24" }), [...GDELT_COLUMNS]);
  const held = rows.find((row) => row["EventCode"] === "046" && row["ActionGeo_FullName"] === "Istanbul");
  expect(held?.["ActionGeo_CountryCode"]).toBe("TU");
  expect([held?.["Actor1CountryCode"], held?.["Actor2CountryCode"]].sort()).toEqual(["RUS", "UKR"]);
  expect(rows.some((row) => row["EventCode"] === "139")).toBe(true);
});

test("ACLED: its columns, and only its types", async () => {
  for (const text of await both("acled")) {
    expect(text).not.toMatch(hides);
    const rows = csv(text);
    if (rows[0] !== undefined) expect(Object.keys(rows[0])).toEqual([...ACLED_COLUMNS]);
    for (const row of rows) {
      expect(row["event_date"]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(row["time_precision"]).toMatch(/^[123]$/);
      expect(row["event_type"]).toMatch(/^(|Battles|Explosions\/Remote violence|Strategic developments)$/);
      expect(row["fatalities"]).toMatch(/^\d*$/);
    }
  }
});

test("ACLED: an attack with rival tolls has the lowest, and the others in its notes", async () => {
  const twice = (await dossierOf(world, DEMO)).threads.find(
    ({ kind, begins, steps }) =>
      kind === "attack" && begins !== undefined && steps[0].article !== (steps.at(-1) ?? steps[0]).article,
  );
  const told = [twice?.steps[0].claim ?? "", twice?.steps.at(-1)?.claim ?? ""] as const;
  await amendClaim(world, told[0], "killed", "20", { by: "Ada Lark", why: "rivals" });
  await amendClaim(world, told[1], "killed", "19", { by: "Ada Lark", why: "rivals" });
  const rival = (await dossierOf(world, DEMO)).threads.find(({ id }) => id === twice?.id);
  const figures = rival?.fields.find(({ name }) => name === "killed")?.values ?? [];
  const row = csv(await exportText(world, DEMO, "acled")).find((one) => one["event_id_cnty"] === rival?.id);
  const standing = figures.filter((one) => one.standing !== "superseded").map(({ value }) => Number(value));
  expect([standing.length, row?.["fatalities"]]).toEqual([2, String(Math.min(...standing))]);
  for (const figure of standing) expect(row?.["notes"]).toContain(String(figure));
});

test("GeoJSON: sound by an independent checker, longitude before latitude", async () => {
  for (const text of await both("geojson")) {
    expect(text).not.toMatch(hides);
    expect(() => check(text)).not.toThrow();
  }
  const { features } = JSON.parse(await exportText(world, DEMO, "geojson"));
  const istanbul = features.find((one: { properties: { place: string } }) => one.properties.place === "Istanbul");
  const [longitude, latitude] = istanbul.geometry.coordinates;
  expect([Math.round(longitude), Math.round(latitude)]).toEqual([29, 41]);
  expect(features.length).toBeGreaterThan(40);
});

test("annotations: every one is as the schema has it, and its quotation stands where its position says", async () => {
  const isValid = validator("annotations");
  for (const text of await both("annotations")) {
    expect(text).not.toMatch(hides);
    const page = JSON.parse(text);
    expect([isValid(page), isValid.errors]).toEqual([true, null]);
  }
  const { articles, told } = await dossierOf(world, DEMO);
  const texts = new Map(articles.map(({ url, text }) => [url, text]));
  const { items } = JSON.parse(await exportText(world, DEMO, "annotations"));
  expect(items).toHaveLength(told.length);
  for (const { target } of items) {
    for (const { source, selector } of target)
      expect(texts.get(source)?.slice(selector[1].start, selector[1].end)).toBe(selector[0].exact);
  }
});
