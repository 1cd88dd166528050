import { expect, test } from "vitest";
import { foldThreads } from "../../threads/fold-threads.ts";
import { told } from "../../threads/told-for-test.ts";
import { distanceWords, durationWords, edtfShort, edtfWords, shortDate } from "./date-words.ts";
import { instantWords } from "./instant-words.ts";
import { talksHeadline } from "./lead.ts";
import { boundWords, figure, listWords, ordinalWord } from "./list-words.ts";
import { threadTitle } from "./thread-title.ts";

test.each([
  ["2025-07-23", "Wednesday 23 July 2025"],
  ["2025-07", "July 2025"],
  ["2025", "2025"],
  ["2025~", "about 2025"],
  ["2025-05-23/2025-05-25", "23 to 25 May 2025"],
  ["2025-04-30/2025-05-02", "30 April to 2 May 2025"],
  ["2025-05/2025-06", "May 2025 to June 2025"],
  ["nonsense", "nonsense"],
])("the date %s is written %s", (edtf, words) => {
  expect(edtfWords(edtf)).toBe(words);
});

test.each([
  ["2025-07-23", "2025-07-22", "23 Jul"],
  ["2024-07-23", "2025-07-22", "23 Jul 2024"],
  ["2025-05-23/2025-05-25", "2025-07-22", "23–25 May"],
  ["2025-04-30/2025-05-02", "2025-07-22", "30 Apr–2 May"],
  ["2025-05~/2025-06~", "2025-07-22", "May–Jun 2025"],
  ["2024-12/2025-01", "2025-07-22", "Dec 2024–Jan 2025"],
  ["2025-08", "2025-07-22", "Aug 2025"],
])("for narrow columns %s near %s is %s", (edtf, near, words) => {
  expect(edtfShort(edtf, near)).toBe(words);
});

test.each([
  ["P50D", "50 days"],
  ["P1D", "1 day"],
  ["PT30H", "30 hours"],
  ["PT40M", "40 minutes"],
  ["P2M", "2 months"],
  ["P1DT12H", "1 day and 12 hours"],
  ["soon", "soon"],
])("the duration %s is %s", (duration, words) => {
  expect(durationWords(duration)).toBe(words);
});

test("days stand to one another as a person says it", () => {
  const words = ["2025-07-21", "2025-07-22", "2025-07-23", "2025-09-02"].map((day) => distanceWords(day, "2025-07-22"));
  expect(words).toEqual(["yesterday", "today", "tomorrow", "in 42 days"]);
});

test("lists, figures and bounds", () => {
  expect(listWords(["Russia", "Ukraine", "Turkey"])).toBe("Russia, Ukraine and Turkey");
  expect(figure(1234567)).toBe("1,234,567");
  expect(boundWords("1200", "least")).toBe("at least 1,200");
  expect([3, 12, 21, 22, 113].map(ordinalWord)).toEqual(["Third", "12th", "21st", "22nd", "113th"]);
  expect(shortDate("2025-07-23")).toBe("23 Jul 2025");
});

const PARTIES = { parties: ["Freedonia", "Sylvania"] };
const PLANNED = { status: "planned", published: "2031-05-01", when: "2031-05-04", where: "Lutha" } as const;

test.each([
  ["talks", { ...PARTIES, round: 3 }, PLANNED, "Third round of talks between Freedonia and Sylvania in Lutha"],
  ["talks", { ...PARTIES, format: "call" }, PLANNED, "Call between Freedonia and Sylvania in Lutha"],
  [
    "exchange",
    { ...PARTIES, count: 1200 },
    { ...PLANNED, status: "agreed" },
    "Exchange of 1,200 prisoners between Freedonia and Sylvania",
  ],
  [
    "threat",
    { issuer: "Freedonia", target: "Sylvania", action: "tariffs", condition: "a truce" },
    { ...PLANNED, status: "threatened" },
    "Freedonia to Sylvania: tariffs, unless a truce",
  ],
  [
    "threat",
    { issuer: "Freedonia", action: "tariffs", condition: "if there is no truce" },
    { ...PLANNED, status: "threatened" },
    "Freedonia: tariffs, if there is no truce",
  ],
  ["attack", { attacker: "Sylvania" }, { ...PLANNED, status: "done" }, "Attack on Lutha by Sylvania"],
  [
    "aid",
    { donor: ["Freedonia"], recipient: "Sylvania", what: "military", item: "radars" },
    { ...PLANNED, status: "pledged" },
    "Military aid from Freedonia to Sylvania: radars",
  ],
] as const)("a thread of %s is called by what it is", (kind, body, telling, title) => {
  const [thread] = foldThreads([told(kind, body as never, telling as never)]);
  expect(thread === undefined ? "" : threadTitle(thread)).toBe(title);
});

test("planned talks make a headline", () => {
  const [thread] = foldThreads([told("talks", PARTIES, PLANNED)]);
  expect(thread === undefined ? "" : talksHeadline(thread)).toBe(
    "Freedonia and Sylvania are to meet in Lutha on Sunday 4 May 2031",
  );
});

test.each([
  ["2031-07-22T14:05:00+03:00", "22 July 2031, 14:05 UTC+3"],
  ["2031-07-22T14:05:09.123Z", "22 July 2031, 14:05 UTC"],
  ["2031-07-22T14:05-0930", "22 July 2031, 14:05 UTC−9:30"],
  ["2031-07-22T14:05", "22 July 2031, 14:05"],
  ["2031-07-22", "22 July 2031"],
  ["soon", "soon"],
])("the instant %s is written %s", (instant, words) => {
  expect(instantWords(instant)).toBe(words);
});
