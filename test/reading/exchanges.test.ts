import { expect, test } from "vitest";
import { claimsIn } from "./claims-in.ts";

/** A sentence, then `status|parties|what|count` of each claim; a slot that is not told is empty. */
test.each([
  ["The United States and Russia swapped prisoners in Abu Dhabi in April.", "done|Russia,United States|prisoners|"],
  ["The Houthis and the Yemeni government agreed to exchange 2,900 detainees.", "agreed|Houthis,Yemen|prisoners|2900"],
  ["The Houthis freed 153 detainees, the Red Cross said.", "done|Houthis|prisoners|153"],
  ["Nineteen Ukrainian children came home from Russia; they were returned with Qatar's mediation.", ""],
  ["Russia undertook to return the bodies of 600 soldiers to Ukraine.", "agreed|Russia,Ukraine|bodies|600"],
  ["Buses carried 17 Sudanese soldiers and 6 rebels over the line in an exchange of prisoners.", "done||prisoners|23"],
  ["Russia and Ukraine signed an accord. Prisoners are to be exchanged.", "agreed|Russia,Ukraine|prisoners|"],
  ["The two sides, Russia and Ukraine, exchanged prisoners on Friday.", "done|Russia,Ukraine|prisoners|"],
  ["Israel received the coffins of two hostages from the Red Cross in Gaza.", "done|Israel|bodies|2"],
  ["Sudan sent eleven Chadian prisoners home on Friday.", "done|Chad,Sudan|prisoners|11"],
  ["Kyiv and Moscow swapped 40 sailors on Friday.", "done|Russia,Ukraine|prisoners|40"],
  ["Next week 33 hostages are to be freed by Hamas, Israel said.", "planned|Hamas,Israel|hostages|33"],
  ["Peru let go 20 Chilean prisoners on Friday.", "done|Peru|prisoners|20"],
  ["The Chilean hostages were set free by Peru's army on Friday.", "done|Chile|hostages|"],
  [
    "Peru released 40 hostages on Monday, and Chile's government set free 19 detainees.",
    "done|Peru|hostages|40; done|Chile|prisoners|19",
  ],
  ["Schools in Peru sent children home as Chile's army closed in.", ""],
  ["Macron called for Hamas to release the hostages.", "demanded|Hamas|hostages|"],
  ["Qatar proposed that Hamas hand over ten hostages to Israel.", "proposed|Hamas,Israel|hostages|10"],
  ["Israel will fight on until Hamas releases the hostages.", "demanded|Hamas,Israel|hostages|"],
  ["Hamas published a list of 34 hostages that it may release to Israel.", "proposed|Hamas,Israel|hostages|34"],
  [
    "Hamas freed three hostages in exchange for 369 prisoners held by Israel.",
    "done|Hamas,Israel|hostages|3; done|Hamas,Israel|prisoners|369",
  ],
  ["The deal of Peru and Chile paves the way for captives to be freed.", "planned||prisoners|"],
  ["Chile protested against Peru's refusal to release its prisoners.", "refused|Chile,Peru|prisoners|"],
  ['Chile and Peru agreed on a "1,200 for 1,200" swap.', "agreed|Chile,Peru|prisoners|1200"],
  ["The minister said steps towards the release of Peru's hostages were being discussed.", "proposed|Peru|hostages|"],
  ["Trump says Hamas to free the hostages on Monday // Israel waits for them.", "planned|Hamas,Israel|hostages|"],
  [
    "Israel demands the release of all the remaining hostages. Hamas still holds 48 hostages in Gaza.",
    "demanded|Hamas,Israel|hostages|48",
  ],
  [
    "Israel's war on Hamas would end only with the exile of its leaders and the release of all the hostages, Netanyahu said.",
    "demanded|Hamas,Israel|hostages|",
  ],
  [
    "Nadav Peretz was released on Sunday after 500 days as a hostage in Gaza, where Hamas still fights Israel.",
    "done|Hamas,Israel|hostages|1",
  ],
  ["Aid groups struggle with delivering food to civilians in Gaza.", ""],
  ['"Let all the hostages be freed," the pope said of Hamas and Israel.', "demanded|Hamas,Israel|hostages|"],
  [
    "Armenia and Azerbaijan conduct a prisoner exchange // Both sides confirmed it.",
    "done|Armenia,Azerbaijan|prisoners|",
  ],
  ["Hamas released a video of a hostage held in Gaza, Israel said.", ""],
  ["Hamas said it would free the hostages in exchange for an end to Israel's war.", "proposed|Hamas,Israel|hostages|"],
  ["Prisoner exchanges between Russia and Ukraine offer hope.", ""],
])("exchange: %s", (words, expected) => {
  const found = claimsIn("exchange", words).map(({ status, body: { parties, what, count } }) =>
    [status, parties.toSorted().join(","), what, count].join("|"),
  );
  expect(found.join("; ")).toBe(expected);
});

test("a swap is agreed where the talks were", () => {
  const words = "Chile and Peru held peace talks in Doha on Monday. The sides agreed to exchange 100 prisoners each.";
  expect(claimsIn("exchange", words).map(({ where }) => where.map(({ name }) => name))).toEqual([["Doha"]]);
});

test.each([
  "Rescuers recovered the bodies of eight people from the rubble of a house in Kyiv after Russia's strike.",
  "Thousands of bodies may be recovered from the destruction in Kyiv after Russia's strikes.",
  "Two prisoners of Russia were released from hospital in Kyiv.",
])("no exchange: %s", (words) => {
  expect(claimsIn("exchange", words)).toEqual([]);
});
