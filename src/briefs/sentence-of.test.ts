import { expect, test } from "vitest";
import type { Thread } from "../model/thread.ts";
import { clauseOf, sentenceOf } from "./sentence-of.ts";
import { claimsFor, PLAIN_MANNER, tellingOf } from "./telling.ts";
import { giverOf, threadOf } from "./thread-for-test.ts";

const DAY = "2026-03-02";
const both = { parties: "Norland|Sudland" };
const clock = (more: object) =>
  ({ clocks: [{ claim: "c1", status: "running", ...more }] }) as unknown as Partial<Thread>;

test.each<readonly [Thread, string | undefined]>([
  [
    threadOf("talks", "planned", { ...both, round: "3", place: "Port Velden", date: "2026-03-04" }),
    "Norland and Sudland are to hold a third round of talks in Port Velden on Wednesday, 4 March",
  ],
  [
    threadOf("talks", "held", { ...both, mediators: "Mittland", date: "2026-01-05" }),
    "Norland and Sudland held talks on 5 January, with Mittland as go-between",
  ],
  [threadOf("talks", "held", { ...both, format: "visit", place: "Port Velden" }), undefined],
  [
    threadOf("talks", "held", { ...both, format: "visit", place: "Port Velden", people: "Ada Lark" }),
    "Ada Lark visited Port Velden",
  ],
  [
    threadOf("talks", "held", { ...both, format: "call", place: "Port Velden" }),
    "Norland and Sudland spoke by telephone",
  ],
  [threadOf("talks", "planned", { parties: "Norland" }), undefined],
  [threadOf("leaders", "planned", both), "The leaders of Norland and Sudland may meet, though nothing is settled"],
  [
    threadOf("leaders", "planned", { ...both, date: "2026-03-09" }),
    "The leaders of Norland and Sudland are to meet on Monday, 9 March",
  ],
  [
    threadOf("exchange", "done", { ...both, what: "prisoners", count: "175", date: "2026-03-01" }),
    "Norland and Sudland carried out an exchange of 175 prisoners on Sunday, 1 March",
  ],
  [
    threadOf("exchange", "agreed", { ...both, what: "bodies", count: "1000", date: "2026-03-01" }),
    "Norland and Sudland agreed on Sunday, 1 March, on a handover of 1,000 bodies",
  ],
  [threadOf("exchange", "done", { ...both, what: "hostages", count: "1" }), "One hostage was released"],
  [threadOf("exchange", "demanded", { ...both, what: "prisoners" }), undefined],
  [threadOf("ceasefire", "agreed", { ...both, duration: "P30D" }), "Norland and Sudland agreed on a 30-day ceasefire"],
  [
    threadOf("ceasefire", "in-force", { ...both, scope: "partial", date: "2026-03-01" }),
    "A partial ceasefire between Norland and Sudland has been in force since Sunday, 1 March",
  ],
  [
    threadOf("agreement", "signed", { ...both, subject: "minerals deal" }),
    "A minerals deal between Norland and Sudland was signed",
  ],
  [threadOf("agreement", "proposed", { ...both, subject: "give up enrichment" }), undefined],
  [
    threadOf(
      "deadline",
      "threatened",
      {
        issuer: "Norland",
        target: "Sudland",
        action: "tariffs|severe tariffs",
        condition: "unless it agrees within 50 days to end the war, and sent ships",
      },
      clock({ deadline: "2026-04-21", within: "P50D" }),
    ),
    "Norland has threatened Sudland with severe tariffs unless it agrees to end the war; the 50 days run out on Tuesday, 21 April",
  ],
  [
    threadOf(
      "deadline",
      "threatened",
      { issuer: "Norland", target: "Sudland", action: "deadline" },
      clock({ within: "P50D" }),
    ),
    "Norland has set Sudland a deadline; it has 50 days, counted from a day that the reports do not give",
  ],
  [threadOf("sanctions", "imposed", { issuer: "Norland", target: "Sudland" }), "Norland imposed sanctions on Sudland"],
  [threadOf("sanctions", "proposed", { issuer: "Norland", target: "Sudland" }), undefined],
  [
    threadOf("aid", "pledged", { donor: "Norland", recipient: "Sudland", what: "military" }),
    "Norland pledged military aid for Sudland",
  ],
  [
    threadOf("aid", "lapsed", { donor: "Norland", recipient: "Sudland", what: "military", date: "2026-01-01" }),
    "Norland promised military aid for Sudland; no report says so far that it came",
  ],
  [
    threadOf("attack", "reported", {
      attacker: "Norland",
      target: "Sudland",
      weapon: "drones|missiles",
      killed: ">=2",
      wounded: "20",
    }),
    "Norland attacked Sudland with drones and missiles, killing at least two people and wounding 20",
  ],
  [threadOf("attack", "reported", { target: "Sudland", place: "Port Velden", killed: "2|32" }), undefined],
  [
    threadOf("attack", "reported", { attacker: "Norland", target: "Sudland", killed: "2|32" }),
    "Norland attacked Sudland; reports put the number killed at between 2 and 32",
  ],
  [
    threadOf("attack", "reported", { attacker: "Norland", target: "Sudland", killed: "53000" }),
    "Norland attacked Sudland",
  ],
  [threadOf("attack", "planned", { attacker: "Norland", target: "Sudland" }), undefined],
])("%#: %s", (thread, words) => {
  expect(sentenceOf(thread, DAY)).toBe(words);
});

const held = threadOf("talks", "held", both);
const told = (manner: Partial<typeof PLAIN_MANNER>) => clauseOf(tellingOf(held, DAY, { ...PLAIN_MANNER, ...manner }));

test.each([
  [{}, "Norland and Sudland held talks"],
  [{ turn: 1 }, "Norland and Sudland met for talks"],
  [{ before: ["Norland", "Sudland"] }, "the two sides held talks"],
  [{ before: ["Norland", "Sudland", "Mittland"] }, "Norland and Sudland held talks"],
])("told in the manner of %j: %s", (manner, words) => {
  expect(told(manner)).toBe(words);
});

test("a sentence cites the fewest claims that give what it says", () => {
  const given = (...claims: string[]) => ({ by: claims.map((claim) => giverOf("Harbour Wire", claim)) }) as never;
  expect(claimsFor([given("a", "b"), given("b", "c"), given("c", "b"), given("d")])).toEqual(["b", "d"]);
});
