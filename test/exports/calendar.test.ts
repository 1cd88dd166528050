import fc from "fast-check";
import nodeIcal from "node-ical";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amendClaim, rejectClaim, undoCorrection } from "../../src/app/correct.ts";
import { dossierOf } from "../../src/app/dossier.ts";
import { engineReader } from "../../src/app/engine-reader.ts";
import { exampleProcess, exampleReader, exampleReport, exampleWorld } from "../../src/app/example-world.ts";
import { ingest } from "../../src/app/ingest.ts";
import type { OpenWorld } from "../../src/app/open-record.ts";
import { reread } from "../../src/app/reread.ts";
import { contentLine, textValue } from "../../src/exports/calendar/content-line.ts";
import { happeningOf } from "../../src/exports/calendar/happening.ts";
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
  readonly dtstamp: Date;
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

test("a subscriber's sequence never falls, whatever reports, corrections, their undoing and new readings make of a thread", async () => {
  const example = await exampleWorld();
  const { id } = exampleProcess;
  await example.store.append([{ kind: "process", process: exampleProcess }], example.now());
  const seen: (readonly [uid: string, day: string, sequence: number, stamp: string])[] = [];
  let minute = 0;
  const look = async (from: OpenWorld = example): Promise<void> => {
    minute += 1;
    example.at(`2025-07-25T08:${String(minute).padStart(2, "0")}:00.000Z`);
    const file = await exportText(from, id, "calendar");
    for (const { uid, start, sequence, dtstamp } of entriesIn(file)) {
      seen.push([uid, dayOf(start), Number(sequence), dtstamp.toISOString()]);
    }
  };
  const report = (day: string, sentence: string) => ingest(example, exampleReport(day, "Harbour Wire", sentence));
  const author = { by: "analyst" };
  const claimOf = async (words: string) => {
    const found = (await dossierOf(example, id)).told.find(({ claim }) => claim.cites[0].words.includes(words));
    return found?.claim.id ?? "";
  };
  await report("2025-07-20", "talks planned: Russia, Ukraine on 2025-07-27 at Istanbul.");
  await look();
  await report("2025-07-21", "talks planned: Russia, Ukraine on 2025-07-28 at Istanbul.");
  await look();
  await look();
  await report("2025-07-22", "talks planned: Russia, Ukraine on 2025-07-29 at Geneva.");
  await look();
  await rejectClaim(example, await claimOf("2025-07-29"), author);
  await look();
  const amended = await amendClaim(example, await claimOf("2025-07-28"), "where", "Geneva", author);
  await look();
  await undoCorrection(example, amended.id, author);
  await look();
  await report("2025-07-23", "talks planned: Russia, Ukraine on 2025-07-29 at Istanbul.");
  await look();
  const fewer = { ...example, reader: exampleReader("engine-2", (claim) => claim.when?.edtf !== "2025-07-29") };
  for await (const _one of reread(fewer));
  await look(fewer);
  const again = { ...example, reader: exampleReader("engine-3") };
  for await (const _one of reread(again));
  await look(again);
  expect(new Set(seen.map(([uid]) => uid)).size).toBe(1);
  expect(seen.map(([, day, sequence]) => [day.slice(-2), sequence])).toEqual([
    ["27", 0],
    ["28", 1],
    ["28", 1],
    ["29", 2],
    ["28", 3],
    ["28", 4],
    ["28", 5],
    ["29", 6],
    ["28", 7],
    ["29", 8],
  ]);
  const stamps = seen.map(([, , , stamp]) => stamp);
  expect(stamps).toEqual(stamps.toSorted());
  await example.remove();
});

/** Sentences of one report of 22 July, then what the entry shows: its start, and words of its description. */
const HOURS: readonly (readonly [string, string, string])[] = [
  [
    "Delegations of Russia and Ukraine will meet in Geneva on Wednesday at 7 p.m. Moscow time.",
    "2025-07-23T16:00:00.000Z",
    "19:00 (Europe/Moscow)",
  ],
  [
    "Delegations of Russia and Ukraine will meet in Geneva on Wednesday at 1700 GMT.",
    "2025-07-23T17:00:00.000Z",
    "17:00 (UTC+00:00)",
  ],
  [
    "Delegations of Russia and Ukraine will meet in Istanbul on Wednesday at 7 p.m. local time.",
    "2025-07-23T16:00:00.000Z",
    "19:00 local time",
  ],
  [
    "Delegations of Russia and Ukraine will meet in Kyiv on Wednesday at 7 p.m. local time.",
    "2025-07-23",
    "19:00 local time",
  ],
  [
    "Delegations of Russia and Ukraine will meet in Istanbul on Wednesday at 7 p.m.",
    "2025-07-23",
    "19:00 (zone not given)",
  ],
  ["Delegations of Russia and Ukraine will meet in Istanbul on Wednesday evening.", "2025-07-23", "Borne out by"],
  ["Delegations of Russia and Ukraine will meet in Istanbul on Wednesday.", "2025-07-23", "Borne out by"],
];

test.each(HOURS)("%s", async (sentence, start, words) => {
  const read = await exampleWorld(engineReader());
  await read.store.append([{ kind: "process", process: exampleProcess }], read.now());
  await ingest(read, exampleReport("2025-07-22", "Harbour Wire", sentence));
  const [entry, ...others] = entriesIn(await exportText(read, exampleProcess.id, "calendar"));
  expect(others).toEqual([]);
  if (entry === undefined) throw new Error("no entry");
  expect(entry.datetype === "date" ? dayOf(entry.start) : entry.start.toISOString()).toBe(start);
  expect(entry.description).toContain(words);
  await read.remove();
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
      const shown = text.replace(/[\u2028\u2029]/g, "\n");
      expect(read?.summary.includes("⟦") || read?.summary === shown).toBe(true);
    }),
  );
});

test.each([
  ["ATTENDEE\r\nBEGIN:VEVENT", "ATTENDEE\\nBEGIN:VEVENT"],
  ["a\\;b,c", "a\\\\\\;b\\,c"],
  ["\u202etxet\u0000", "⟦U+202E⟧txet⟦U+0000⟧"],
  ["half \ud83d", "half �"],
  ["one\u2028two\u2029three", "one\\ntwo\\nthree"],
])("%j is written as %j", (text, written) => {
  expect(textValue(text)).toBe(written);
});
