import { expect, test } from "vitest";
import { claimsIn } from "./claims-in.ts";

/** A sentence of Wednesday, 10 September 2025, then `status|day|mediators` of each of its talks. */
test.each([
  ["Peru's government opened talks with Chile in Quito on Monday.", ["under-way|2025-09-08|"]],
  ["A second round of talks between Peru and Chile began in Quito on Tuesday.", ["under-way|2025-09-09|"]],
  ["A second round of talks between Peru and Chile began in Quito on 4 August.", ["held|2025-08-04|"]],
  ["Talks between Peru and Chile will open in Quito on Friday.", ["planned|2025-09-12|"]],
  ["Talks between Peru and Chile were to resume on Friday but were put off.", ["postponed|2025-09-12|"]],
  [
    "Peru's foreign minister was to meet Chile's president on Friday but called off the trip.",
    ["cancelled|2025-09-12|"],
  ],
  ["Peru's negotiators flew to Quito on Tuesday for Friday's talks with Chile.", ["planned|2025-09-12|"]],
  [
    "Peru's negotiators left Lima on Monday for talks with Chile that are to open on September 20.",
    ["planned|2025-09-20|"],
  ],
  [
    "The fourth round between Peru and Chile ended on Monday; the next is planned for September 24.",
    ["held|2025-09-08|", "planned|2025-09-24|"],
  ],
  ["Envoys of Peru and Chile sit down in Quito on Friday for a two-day meeting.", ["planned|2025-09-12/2025-09-13|"]],
  ["Peru's foreign minister arrived in Quito on Tuesday for a day of talks with Chile.", ["held|2025-09-09|"]],
  ["After 12 days of talks in Quito, Peru and Chile on Tuesday agreed on an agenda.", ["held|2025-08-29/2025-09-09|"]],
  ["Norway's foreign minister shuttled between Peru and Chile on Monday.", ["held|2025-09-08|Norway"]],
])("what comes of talks, and when: %s", (words, expected) => {
  const told = claimsIn("talks", words).map(
    ({ status, when, body }) => `${status}|${when?.edtf ?? ""}|${body.mediators.join()}`,
  );
  expect(told).toEqual(expected);
});

test("where those who travel to talks come from is no place of them", () => {
  const words = "Peru's negotiators left Lima on Monday for talks with Chile.";
  expect(claimsIn("talks", words).flatMap(({ where }) => where)).toEqual([]);
});

/** A sentence of Wednesday, 10 September 2025, then `status|day` of each of its truces. */
test.each([
  ["A truce between Peru and Chile that they declared in April lapsed in July.", ["ended|2025-07", "agreed|2025-04"]],
  [
    "The truce between Peru and Chile took effect on Monday and was broken on Tuesday.",
    ["in-force|2025-09-08", "violated|2025-09-09"],
  ],
  ["Peru shelled a port in Chile on Monday, hours after a truce expired.", ["ended|2025-09-08"]],
  ["A truce between Peru and Chile was due to come into force on Friday.", ["agreed|2025-09-12"]],
  ["Peru said that it would let its truce with Chile lapse on September 20.", ["undecided|2025-09-20"]],
  ["The accord that Peru and Chile signed in Quito foresaw a truce.", ["agreed|"]],
  ["The truce between Peru and Chile ended on Monday and was not renewed.", ["ended|2025-09-08"]],
])("what befell a truce: %s", (words, expected) => {
  const told = claimsIn("ceasefire", words).map(({ status, when }) => `${status}|${when?.edtf ?? ""}`);
  expect(told).toEqual(expected);
});

test("how long ago a truce was is not how long it lasts", () => {
  const words = "Fighting broke out between Peru and Chile a week after a truce.";
  expect(claimsIn("ceasefire", words).map(({ body }) => body.duration)).toEqual([undefined]);
});

/** A sentence of Wednesday, 10 September 2025, then `status|day|parties` of each of its accords. */
test.each([
  ["A treaty was signed by the presidents of Peru and Chile in 2006.", ["signed|2006|Peru,Chile"]],
  ["The accord between Peru and Chile was brokered at talks in Quito.", ["agreed||Peru,Chile"]],
  ["An accord between Peru and Chile came to nothing.", ["broken||Peru,Chile"]],
  ["The accord between Peru and Chile was never carried out.", ["broken||Peru,Chile"]],
  ["Peru suspended its raids in a deal with Chile.", ["agreed||Chile,Peru"]],
  ["The accord between Peru and Chile reached in May will ease tensions.", ["agreed|2025-05|Peru,Chile"]],
])("what became of an accord: %s", (words, expected) => {
  const told = claimsIn("agreement", words).map(
    ({ status, when, body }) => `${status}|${when?.edtf ?? ""}|${body.parties.join()}`,
  );
  expect(told).toEqual(expected);
});

/** A sentence of Wednesday, 10 September 2025, then `format|level` of each of its talks. */
test.each([
  ["The prime ministers of Peru and Chile met in Quito on Monday.", ["meeting|leaders"]],
  ["The heads of state of Peru and Chile met in Quito on Monday.", ["meeting|leaders"]],
  ["A summit between Peru and Chile ended in Quito on Monday.", ["meeting|leaders"]],
  ["Officers of Peru and Chile conferred by video on Monday.", ["online|officials"]],
])("how and at which level: %s", (words, expected) => {
  expect(claimsIn("talks", words).map(({ body }) => `${body.format}|${body.level}`)).toEqual(expected);
});

test("a truce between nobody, in a report of no war, is a figure of speech", () => {
  const told = (words: string) => claimsIn("ceasefire", words, true).length;
  expect(told("The two choirs declared a truce over the organ on Monday.")).toBe(0);
  expect(told("A truce took effect in Gaza on Monday.")).toBe(1);
});
