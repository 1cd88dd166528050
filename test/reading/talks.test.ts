import { expect, test } from "vitest";
import { claimsIn } from "./claims-in.ts";

/** A sentence of 10 September 2025, then `status|parties|mediators|format|level|day` of each claim. */
test.each([
  ["Senior Peruvian and Chilean officials met in Lima.", "held|Chile,Peru||meeting|officials|"],
  [
    "Saudi Arabia hosted talks between U.S. and Ukrainian officials in Jeddah.",
    "held|Ukraine,United States|Saudi Arabia|meeting|officials|",
  ],
  [
    "Qatar is mediating talks between Israel and Hamas.",
    "under-way|Hamas,Israel|Qatar|unspecified|unspecified|2025-09-10",
  ],
  [
    "Peru spoke with Chile. Trump spoke with European leaders by phone on Friday.",
    "held|Chile,Peru||unspecified|unspecified|",
    "held|European leaders,United States||call|leaders|2025-09-05",
  ],
  ["Trump called on European leaders to end the war in Ukraine."],
  ["Macron told Zelensky in a phone call that help was near.", "held|France,Ukraine||call|leaders|"],
  [
    "Kenya and Uganda held a meeting in Nairobi on Friday on the latest turn in the Peru-Chile talks.",
    "held|Kenya,Uganda||meeting|unspecified|2025-09-05",
  ],
  [
    "Moscow stepped up strikes on Ukraine amid stalled truce talks with Kyiv.",
    "postponed|Russia,Ukraine||unspecified|unspecified|2025-09-10",
  ],
  [
    "Moscow shelled Ukraine despite ongoing US-led peace talks.",
    "under-way|Russia,Ukraine|United States|unspecified|unspecified|2025-09-10",
  ],
  [
    "Strikes go on amid stalled talks over Iran's nuclear programme.",
    "postponed|Iran||unspecified|unspecified|2025-09-10",
  ],
  [
    "Zelensky urged Russia to drop demands before upcoming peace talks.",
    "planned|Russia,Ukraine||unspecified|unspecified|",
  ],
  [
    "Chile shelled Cusco ahead of a planned call between Trump and Putin.",
    "planned|Russia,United States||call|leaders|",
  ],
  [
    "West African army chiefs gathered in Accra on Thursday to plan a force for the war.",
    "held|||meeting|officials|2025-09-04",
  ],
  [
    "The rebels of the M23 announced the suspension of talks with the Congolese government.",
    "postponed|Democratic Republic of the Congo,M23||unspecified|unspecified|2025-09-10",
  ],
  [
    "Kenya will no longer host talks between Sudan and the Rapid Support Forces.",
    "refused|Rapid Support Forces,Sudan|Kenya|unspecified|unspecified|2025-09-10",
  ],
  [
    "Norway paused its talks with Israel and then, on the same day in Oslo, summoned the Israeli ambassador.",
    "postponed|Israel,Norway||unspecified|unspecified|2025-09-10",
    "held|Israel,Norway||meeting|envoys|2025-09-10",
  ],
  ["US envoy Steve Witkoff met Russian President Vladimir Putin.", "held|Russia,United States||meeting|envoys|"],
  ["Egypt's president has arrived in Turkey.", "under-way|Egypt,Turkey||visit|leaders|2025-09-10"],
  ["Zelensky has declared his willingness to meet Putin in Turkey.", "proposed|Russia,Ukraine||meeting|leaders|"],
  [
    "Qatar is trying to resolve obstacles in the talks between Hamas and Israel.",
    "under-way|Hamas,Israel||unspecified|unspecified|2025-09-10",
  ],
  [
    "US-Russia peace talks to proceed without Ukraine // The war goes on.",
    "planned|Russia,United States||unspecified|unspecified|",
  ],
  [
    "Following Qatari-mediated discussions, the presidents of Chad and Sudan announced a truce.",
    "held|Chad,Sudan|Qatar|unspecified|leaders|",
  ],
  ["Netanyahu is due in Washington on Friday.", "planned|Israel,United States||visit|leaders|2025-09-12"],
  [
    "Qatar has suspended its mediation between Israel and Hamas.",
    "postponed|Hamas,Israel|Qatar|unspecified|unspecified|2025-09-10",
  ],
  ["Silva speaks to Israelis and Palestinians about the war."],
  ["Macron and Starmer engaged in discussions regarding the war.", "held|France,United Kingdom||unspecified|leaders|"],
  [
    "A date for a third round of talks between Peru and Chile might be settled in the coming week.",
    "undecided|Chile,Peru||unspecified|delegations|2025-09-10",
  ],
  ["Rubio spoke by phone with Lavrov on Tuesday.", "held|Russia,United States||call|ministers|2025-09-09"],
  [
    "Trump made the decision after discussions with Saudi Arabia and Turkey.",
    "held|Saudi Arabia,Turkey,United States||unspecified|leaders|",
  ],
  ["Fidan landed in Doha on Monday for a two-day visit.", "held|Qatar,Turkey||visit|ministers|2025-09-08"],
  [
    "Macron's visit to Egypt, Jordan and Iraq ended on Monday.",
    "held|Egypt,France,Iraq,Jordan||visit|leaders|2025-09-08",
  ],
  [
    "The UK suspended talks on a trade deal with Israel on Tuesday.",
    "postponed|Israel,United Kingdom||unspecified|unspecified|2025-09-09",
  ],
  [
    "Delegations led by Rustem Umerov and Vladimir Medinsky met on Monday.",
    "held|Russia,Ukraine||meeting|delegations|2025-09-08",
  ],
  ["Moshe Levi, an analyst, spoke to Ana Silva on Tuesday about the talks."],
  [
    "It is unclear whether the meeting between Putin and Zelensky will take place.",
    "undecided|Russia,Ukraine||meeting|leaders|2025-09-10",
  ],
  [
    "Putin held separate phone calls with Trump and Macron on Monday.",
    "held|Russia,United States||call|leaders|2025-09-08",
    "held|France,Russia||call|leaders|2025-09-08",
  ],
  [
    "Trump shakes hands with Zelensky in Rome, April 26, 2025.",
    "held|Ukraine,United States||meeting|leaders|2025-04-26",
  ],
  [
    "The war goes on despite Monday's talks between Russian and Ukrainian delegations in Istanbul.",
    "held|Russia,Ukraine||meeting|delegations|2025-09-08",
  ],
  [
    "Fidan's visit to Syria comes after talks held between Israeli and Syrian envoys in Baku.",
    "held|Syria,Turkey||visit|ministers|",
    "held|Israel,Syria||meeting|envoys|",
  ],
  ["Fidan flew to Baghdad on Monday.", "held|Iraq,Turkey||visit|ministers|2025-09-08"],
  ["Emmanuel Macron will travel to Amman on Friday.", "planned|France,Jordan||visit|leaders|2025-09-12"],
  ["Iranian Foreign Minister Abbas Araghchi was recently in Muscat.", "held|Iran,Oman||visit|ministers|"],
  ["Volodymyr Zelensky travelled to Kharkiv on Monday."],
  ["Rubio's trip to the Middle East ended on Monday.", "held|United States||visit|officials|2025-09-08"],
  ["Ottawa confirmed that it was in contact with Havana.", "under-way|Canada,Cuba||unspecified|unspecified|2025-09-10"],
  ["NATO foreign ministers held a meeting in Prague on Monday.", "held|NATO||meeting|ministers|2025-09-08"],
  ["Trump scolded Zelensky in their meeting on Monday.", "held|Ukraine,United States||meeting|leaders|2025-09-08"],
  ["The raid was met with fire from the Houthis and Israel."],
  ["Trump and Putin spoke for two hours on Monday.", "held|Russia,United States||call|leaders|2025-09-08"],
  ["The Israeli ambassador in Madrid was summoned by Spain on Monday.", "held|Israel,Spain||meeting|envoys|2025-09-08"],
  [
    "Macron will hold talks at the residence of a friend with Merz on Friday.",
    "planned|France,Germany||unspecified|leaders|2025-09-12",
  ],
  ["Tehran offers Washington talks.", "proposed|Iran,United States||unspecified|unspecified|"],
  [
    "Talks between Chile and Peru broke up in Quito on Monday. The two negotiating teams are to meet again on Friday.",
    "held|Chile,Peru||meeting|unspecified|2025-09-08",
    "planned|Chile,Peru||meeting|delegations|2025-09-12",
  ],
  [
    "Talks between Chile and Peru broke up in Quito on Monday. The negotiators would meet again on Friday.",
    "held|Chile,Peru||meeting|unspecified|2025-09-08",
    "planned|Chile,Peru||meeting|delegations|2025-09-12",
  ],
  [
    "A Russian delegation is in Geneva for talks, while the Ukrainian team is due to arrive on Friday.",
    "planned|Russia,Ukraine||meeting|delegations|2025-09-12",
  ],
  [
    "Brussels has fixed a date for Kyiv to reopen talks with Moscow.",
    "planned|Russia,Ukraine||unspecified|unspecified|",
  ],
  ["It is time for Putin to meet Zelensky, Macron said.", "proposed|Russia,Ukraine||meeting|leaders|"],
  [
    "Israeli negotiators flew to Cairo on Tuesday for talks and the Hamas team is due on Friday.",
    "planned|Hamas,Israel||meeting|delegations|",
  ],
  [
    "Peru's president has revealed that Peru and Chile are preparing for a new round of talks in Lima on Friday.",
    "planned|Chile,Peru||meeting|unspecified|2025-09-12",
  ],
  [
    "Putin made the claim during a meeting with Chinese President Xi Jinping on Monday.",
    "held|China,Russia||meeting|leaders|2025-09-08",
  ],
  ["Putin proposed direct talks to Kyiv.", "proposed|Russia,Ukraine||unspecified|unspecified|"],
  [
    "Indian and Pakistani officers met under Saudi mediation on Monday.",
    "held|India,Pakistan|Saudi Arabia|meeting|officials|2025-09-08",
  ],
  [
    "EU-led talks between Kosovo and Serbia ended on Monday.",
    "held|Kosovo,Serbia|European Union|unspecified|unspecified|2025-09-08",
  ],
  [
    "Indirect talks between Iran and the United States through Omani channels resumed on Monday.",
    "held|Iran,United States|Oman|unspecified|unspecified|2025-09-08",
  ],
  ["Sudan and Chad agreed on a truce at talks in Doha.", "held|Chad,Sudan||meeting|unspecified|"],
  [
    "Envoys Steve Witkoff and Jared Kushner met Volodymyr Zelensky on Monday.",
    "held|Ukraine,United States||meeting|envoys|2025-09-08",
  ],
  [
    "Turkey brought Ethiopian and Eritrean officials together on Monday.",
    "held|Eritrea,Ethiopia|Turkey|unspecified|officials|2025-09-08",
  ],
  [
    "Russia and Ukraine held a round of talks in Istanbul on Monday. Negotiators will meet again on Friday.",
    "held|Russia,Ukraine||meeting|unspecified|2025-09-08",
    "planned|Russia,Ukraine||meeting|delegations|2025-09-12",
  ],
  [
    "Russia and Ukraine held a round of talks in Istanbul on Monday. European leaders will gather on Friday.",
    "held|Russia,Ukraine||meeting|unspecified|2025-09-08",
    "planned|European leaders||meeting|leaders|2025-09-12",
  ],
  [
    "NATO ambassadors gathered in Brussels on Monday after a missile strike on Poland.",
    "held|NATO||meeting|envoys|2025-09-08",
  ],
  [
    "The Security Council is to meet on Friday over the strike on Gaza.",
    "planned|United Nations||meeting|unspecified|2025-09-12",
  ],
  ["Chad and Sudan agreed to a truce after sixteen hours of talks in Lima.", "held|Chad,Sudan||meeting|unspecified|"],
  [
    "Russia shelled Ukraine and Ukraine shelled Russia. Turkey has invited both delegations to Ankara for Friday.",
    "proposed|Russia,Ukraine|Turkey|unspecified|delegations|2025-09-12",
  ],
  [
    "China's envoy completed a two-day visit to Ukraine on Wednesday.",
    "held|China,Ukraine||visit|envoys|2025-09-09/2025-09-10",
  ],
  [
    "Macron met Zelensky for the second time in two days on Tuesday.",
    "held|France,Ukraine||meeting|leaders|2025-09-09",
  ],
  [
    "Macron met Zelensky in Paris on Monday. A second encounter is scheduled for Friday.",
    "held|France,Ukraine||meeting|leaders|2025-09-08",
    "planned|France,Ukraine||unspecified|unspecified|2025-09-12",
  ],
  [
    "Delegations of Russia and Ukraine met in Lima on Tuesday with Peru as go-between.",
    "held|Russia,Ukraine|Peru|meeting|delegations|2025-09-09",
  ],
  [
    "Russia and Ukraine discussed a swap of prisoners in Lima on Tuesday with the United Nations as host.",
    "held|Russia,Ukraine|United Nations|meeting|unspecified|2025-09-09",
  ],
  [
    "Envoys of Russia and Ukraine met in Lima on Tuesday. Peru is acting as go-between in the talks.",
    "held|Russia,Ukraine|Peru|meeting|envoys|2025-09-09",
  ],
  [
    "Envoys of Yemen and the Houthis met in Oslo on Tuesday. The UN envoy Juan Silva wants a truce.",
    "held|Houthis,Yemen|United Nations|meeting|envoys|2025-09-09",
  ],
  [
    "Envoys of Russia and Ukraine met in Lima on Tuesday, Peru's foreign ministry said.",
    "held|Russia,Ukraine|Peru|meeting|envoys|2025-09-09",
  ],
  [
    "Envoys of Russia and Ukraine met in Lima on Tuesday, the Kremlin said.",
    "held|Russia,Ukraine||meeting|envoys|2025-09-09",
  ],
  [
    "Envoys of Russia and Ukraine met in Oslo on Tuesday. The talks were arranged by Peru and Chile.",
    "held|Russia,Ukraine|Chile,Peru|meeting|envoys|2025-09-09",
  ],
  [
    "Two days of talks between Peru and Chile closed in Lima on Tuesday.",
    "held|Chile,Peru||meeting|unspecified|2025-09-08/2025-09-09",
  ],
  [
    "Envoys of Peru and Chile are to meet on Friday for a two-day session on the border.",
    "planned|Chile,Peru||meeting|envoys|2025-09-12/2025-09-13",
  ],
  [
    "After a phone call with Vladimir Putin, Volodymyr Zelensky prolonged the truce until 4 October.",
    "held|Russia,Ukraine||call|leaders|",
  ],
  ["Macron told Zelensky by telephone on Monday that help was near.", "held|France,Ukraine||call|leaders|2025-09-08"],
  [
    "Macron called his Ukrainian colleague Volodymyr Zelensky on Monday to promise help.",
    "held|France,Ukraine||call|leaders|2025-09-08",
  ],
  ["Zelensky called Putin a criminal."],
  [
    "Yemen and the Houthis met in May. The first round of negotiations in Switzerland ended on Friday.",
    "held|Houthis,Yemen||meeting|unspecified|2025-05",
    "held|Houthis,Yemen||meeting|delegations|2025-09-05",
  ],
])("talks: %s", (words, ...expected) => {
  const found = claimsIn("talks", words).map(
    ({ status, body: { parties, mediators, format, level }, when, supposedWhen }) =>
      [
        status,
        parties.toSorted().join(),
        mediators.toSorted().join(),
        format,
        level,
        (when ?? supposedWhen)?.edtf ?? "",
      ].join("|"),
  );
  expect(found).toEqual(expected);
});

test.each([
  ["The rebels laid down no arms. The first round of negotiations in Nairobi ended on Monday without a result.", 1],
  ["The rebels laid down no arms. A meeting of the committee took place in Nairobi on Monday.", 0],
])("talks of which no party is told stand where a day or a place of their own is: %s", (words, count) => {
  expect(claimsIn("talks", words).filter(({ body }) => body.parties.length === 0)).toHaveLength(count);
});

test("who is offered talks is no place of theirs", () => {
  const placesOf = (words: string) => claimsIn("talks", words).flatMap(({ where }) => where.map(({ name }) => name));
  expect(placesOf("Kyiv offers Moscow talks on Sunday.")).toEqual([]);
  expect(placesOf("Trump offered Tehran a meeting in Oslo.")).toEqual(["Oslo"]);
});

test("what talks are about is no place of theirs; the land of their host is", () => {
  const placesOf = (words: string) => claimsIn("talks", words).flatMap(({ where }) => where.map(({ name }) => name));
  expect(placesOf("Russia and Ukraine spoke on Monday about the deadlock in Donbas.")).toEqual([]);
  expect(placesOf("Russia and Ukraine held talks to end the war in Donbas.")).toEqual([]);
  expect(placesOf("Envoys of Israel and Hamas resumed Gaza talks in Doha on Wednesday.")).toEqual(["Doha"]);
  expect(placesOf("Peru will host the next round of talks between Russia and Ukraine.")).toEqual(["Peru"]);
});

test("a place that leads to a meeting by where holds it, wherever its own clause stands", () => {
  const words =
    "Macron will open a port in Piraeus before travelling to Berlin, where he will meet Volodymyr Zelensky on Friday.";
  const meetings = claimsIn("talks", words).filter(({ body }) => body.format === "meeting");
  expect(meetings.flatMap(({ where }) => where.map(({ name }) => name))).toEqual(["Berlin"]);
});
