import fc from "fast-check";
import nodeIcal from "node-ical";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dossierOf } from "../../src/app/dossier.ts";
import { exampleProcess, exampleReport, exampleWorld } from "../../src/app/example-world.ts";
import { ingest } from "../../src/app/ingest.ts";
import type { OpenWorld } from "../../src/app/open-record.ts";
import { contentLine, textValue } from "../../src/exports/calendar/content-line.ts";
import { happeningOf } from "../../src/exports/calendar/happening.ts";
import { addDays } from "../../src/model/time.ts";
import { DEMO, demoRecord } from "./demo-record.ts";
import { exportText } from "./export-text.ts";
import { HOSTILE_PROCESS, hostileRecord } from "./hostile-record.ts";

let world: OpenWorld;
beforeAll(async () => {
  world = await demoRecord();
});
afterAll(() => world.close());

/** An entry as an independent parser (node-ical) reads it. */
interface Entry {
  readonly uid: string;
  readonly sequence: string;
  readonly status: string;
  readonly summary: string;
  readonly description: string;
  readonly datetype: string;
  readonly start: Date;
  readonly end: Date;
  readonly alarms?: readonly { readonly trigger: string }[];
}

function entriesIn(file: string): readonly Entry[] {
  return Object.values(nodeIcal.sync.parseICS(file)).filter((part) => part?.type === "VEVENT") as unknown as Entry[];
}

const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
const inShort = ({ sequence, status, start }: Entry) => [dayOf(start), status, Number(sequence)];
const on = async (asOf: string) => entriesIn(await exportText(world, DEMO, "calendar", { asOf }));
const named = (entries: readonly Entry[], words: RegExp): Entry => {
  const found = entries.find(({ summary }) => words.test(summary));
  if (found === undefined) throw new Error(`no entry ${words}`);
  return found;
};

test("the third round: tentative while its day is disputed, sure once it is held, under one UID", async () => {
  const [before, after] = [named(await on("2025-07-22"), /Third round/), named(await on("2025-07-24"), /Third round/)];
  expect([dayOf(before.start), before.status]).toEqual(["2025-07-23", "TENTATIVE"]);
  expect([dayOf(after.start), after.status]).toEqual(["2025-07-23", "CONFIRMED"]);
  expect(after.uid).toBe(before.uid);
  expect(Number(after.sequence)).toBeGreaterThan(Number(before.sequence));
  expect(before.description).toMatch(/Reports disagree on the day: Wednesday 23 July .*; Thursday 24 July/);
  expect(before.datetype).toBe("date");
});

test("when the deadline is shortened, the subscriber's entry moves", async () => {
  const [before, after] = [named(await on("2025-07-22"), /^Deadline/), named(await on("2025-07-30"), /^Deadline/)];
  expect([dayOf(before.start), dayOf(after.start)]).toEqual(["2025-09-02", "2025-08-08"]);
  expect(after.uid).toBe(before.uid);
  expect(Number(after.sequence)).toBeGreaterThan(Number(before.sequence));
  expect(before.alarms).toHaveLength(3);
});

test("a day passed without news changes no entry", async () => {
  const [week, month] = [await on("2025-08-20"), await on("2025-08-21")];
  const later = new Map(month.map((entry) => [entry.uid, inShort(entry)]));
  const same = week.filter(({ uid }) => later.has(uid));
  expect(same.length).toBeGreaterThan(50);
  expect(same.map(inShort)).toEqual(same.map(({ uid }) => later.get(uid)));
});

test("a sequence falls only where linking takes claims out of a thread again: under one in a hundred", async () => {
  const last = new Map<string, number>();
  const fallen: string[] = [];
  let seen = 0;
  for (let day = "2025-03-01"; day < "2025-09-01"; day = addDays(day, 8)) {
    for (const { uid, sequence } of await on(day)) {
      seen += 1;
      if (Number(sequence) < (last.get(uid) ?? 0)) fallen.push(uid);
      last.set(uid, Number(sequence));
    }
  }
  expect(fallen.length / seen).toBeLessThan(0.01);
});

test("talks planned, moved, held: one entry, on its new day", async () => {
  const example = await exampleWorld();
  await example.store.append([{ kind: "process", process: exampleProcess }], example.now());
  const told = [
    ["2025-07-20", "talks planned: Russia, Ukraine on 2025-07-23 at Istanbul."],
    ["2025-07-21", "talks planned: Russia, Ukraine on 2025-07-24 at Istanbul."],
    ["2025-07-25", "talks held: Russia, Ukraine on 2025-07-25 at Istanbul."],
  ] as const;
  for (const [day, sentence] of told) await ingest(example, exampleReport(day, "Harbour Wire", sentence));
  const files = await Promise.all(
    told.map(([asOf]) => exportText(example, exampleProcess.id, "calendar", { asOf }).then(entriesIn)),
  );
  expect(files.map((entries) => entries.map(inShort))).toEqual([
    [["2025-07-23", "CONFIRMED", 0]],
    [["2025-07-24", "CONFIRMED", 1]],
    [["2025-07-25", "CONFIRMED", 2]],
  ]);
  expect(new Set(files.flat().map(({ uid }) => uid)).size).toBe(1);
  await example.remove();
});

test.each(["cancelled", "postponed", "refused"] as const)("talks %s are off in the calendar", async (state) => {
  const { threads } = await dossierOf(world, DEMO, { asOf: "2025-07-22" });
  const round = threads.find(({ kind, begins }) => kind === "talks" && begins === "2025-07-23");
  if (round === undefined) throw new Error("no round on 23 July");
  expect(happeningOf({ ...round, state })?.status).toBe("CANCELLED");
});

test("a week or month is told as such: whole days, tentative, and in words", async () => {
  const vague = named(await on("2025-07-22"), /some day in March 2022/);
  expect([dayOf(vague.start), dayOf(vague.end), vague.status]).toEqual(["2022-03-01", "2022-04-01", "TENTATIVE"]);
});

test("lines end with CRLF and are no longer than 75 octets", async () => {
  const file = await exportText(world, DEMO, "calendar");
  const lines = file.split("\r\n");
  expect(lines.pop()).toBe("");
  expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
});

test("hostile words make no entry and no property of their own", async () => {
  const hostile = await hostileRecord();
  const file = await exportText(hostile, HOSTILE_PROCESS, "calendar");
  expect(entriesIn(file).map(inShort).sort()).toEqual([
    ["2025-07-21", "CONFIRMED", 0],
    ["2025-07-23", "CONFIRMED", 0],
  ]);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/\p{Cc}|[\u202e\u2028]/u);
  await hostile.remove();
});

test("any text comes back from the parser as it was, hidden characters shown", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (words) => {
      const text = `x${words}x`;
      const file = ["VCALENDAR", "VEVENT"].map((part) => contentLine("BEGIN", part)).join("");
      const entry = `${file}${contentLine("UID", "1")}${contentLine("DTSTART;VALUE=DATE", "20250723")}`;
      const whole = `${entry}${contentLine("SUMMARY", textValue(text))}END:VEVENT\r\nEND:VCALENDAR\r\n`;
      const [read] = entriesIn(whole);
      expect(read?.summary.includes("⟦") || read?.summary === text).toBe(true);
    }),
  );
});

test.each([
  ["ATTENDEE\r\nBEGIN:VEVENT", "ATTENDEE\\nBEGIN:VEVENT"],
  ["a\\;b,c", "a\\\\\\;b\\,c"],
  ["\u202etxet\u0000", "⟦U+202E⟧txet⟦U+0000⟧"],
  ["half \ud83d", "half �"],
])("%j is written as %j", (text, written) => {
  expect(textValue(text)).toBe(written);
});
