import { expect, test } from "vitest";
import { claimsIn } from "./claims-in.ts";

/** `speaker|affiliation` of each statement. */
test.each([
  ["“We are at a crossroads,” said Anna Weber, a fellow at the Harbour Institute.", "Anna Weber|Harbour Institute"],
  ["“The shelling never stops,” said Olena Kovalenko, 34, a resident of Kherson.", "Olena Kovalenko|Ukraine"],
  ["“The shelling never stops,” said Taras Bondar, a Ukrainian infantryman.", "Taras Bondar|Ukraine"],
  ["Former Israeli general Amos Katz said: “This war has no purpose.”", "Amos Katz|Israel"],
  ["“Our men died for nothing,” Ibrahim Musa, a farmer in North Darfur, told AFP.", "Ibrahim Musa|Sudan"],
  ["“They came at night,” said a resident of Goma.", "resident of Goma|Democratic Republic of the Congo"],
  [
    "Amnesty International reported on Friday. Its statement said: “We condemn the attack on the convoy.”",
    "Amnesty International|Amnesty International",
  ],
  ["“The strike hit a market,” according to a statement by Hamas.", "Hamas|Hamas"],
  [
    "In a statement, Hamas rejected the truce, according to Press TV. “The war will go on,” the statement said.",
    "Hamas|Hamas",
  ],
  ["Baghaei met Lavrov. “The talks were useful,” the foreign minister told reporters.", "Sergei Lavrov|Russia"],
  [
    "By Jane Okello Reporting from Nairobi Kenya's president, William Ruto, said the truce was “holding in most places”.",
    "William Ruto|Kenya",
  ],
  ["In Sofia, columnist Ivan Petrov wrote that peace “is as far away as ever”.", "Ivan Petrov|"],
  ["“The war goes on,” said Iran expert Paul Weber.", "Paul Weber|"],
  ["“The war goes on,” said Iranian analyst Ali Rezaei.", "Ali Rezaei|Iran"],
  [
    "“Putin and Trump agreed on steps,” Lavrov said. “But what did the EU do? They told Putin to wait,” he noted.",
    "Sergei Lavrov|Russia",
    "Sergei Lavrov|Russia",
    "Sergei Lavrov|Russia",
  ],
  ["“Will the truce hold?” Netanyahu asked.", "Benjamin Netanyahu|Israel"],
  ["Mali's junta has been warned that it must “end its siege of the north at once”."],
  ["Hamas rejected the plan. A statement released on Monday said: “We will keep our arms.”", "Hamas|Hamas"],
  ["Israel Katz visited the border. “The operation,” he said, “was a total victory.”", "Israel Katz|Israel"],
  ["Peskov called the positions of Russia and Ukraine “diametrically opposed”.", "Dmitry Peskov|Russia"],
  ["Chile's Navy Ministry spoke of the war. “We condemn the raid,” a spokeswoman said.", "spokeswoman|Chile"],
  ["Iranian lawmakers met. “We will not end the war,” the lawmakers said.", "lawmakers|Iran"],
  ["Netanyahu, Israel's prime minister, promised “total victory”."],
  [
    "Netanyahu spoke to the press. On claims that Chilean funds that he had let pass paid for the war, he said: “Every coin was checked.”",
    "Benjamin Netanyahu|Israel",
  ],
  [
    "Putin repeated his old mantra that a peace deal must “end all of the bases abroad,” a reference to Russia's demand for a buffer zone.",
    "Vladimir Putin|Russia",
  ],
  [
    "Thirty drones were shot down, the Russian Defense Ministry said. “They all fell at sea,” the defense agency added.",
    "Russian Defense Ministry|Russia",
  ],
  [
    "Iranian lawmakers said the sanctions must go. “This nation has no nuclear weapons,” they added.",
    "Iranian lawmakers|Iran",
  ],
  [
    "A Western diplomat, quoted in the daily Haaretz, described the plan for Gaza as “a very dangerous folly”.",
    "Western diplomat|",
  ],
  ["Peru fired a missile, according to a post on a page of the base. “The war goes on,” the post said."],
])("%s", (words, ...expected) => {
  const found = claimsIn("statement", words).map(({ body }) => `${body.speaker}|${body.affiliation ?? ""}`);
  expect(found).toEqual(expected);
});
