import fc from "fast-check";
import { expect, test } from "vitest";
import { loadSyntax } from "../../src/app/load-models.ts";
import { loadLexicon } from "../../src/lexicon/load-lexicon.ts";
import { newArticle } from "../../src/model/new-article.ts";
import { readDoc } from "../../src/reading/pipeline.ts";

const tools = { lexicon: loadLexicon(), syntax: loadSyntax() };

/** Marked words, and whom they mean: `name < of`. Without brackets: nobody is mentioned. */
const CASES: readonly (readonly [string, string])[] = [
  ["The [Russian forces] withdrew from the hills.", "Russian forces < Russia"],
  ["[Turkey's defence ministry] denied the report.", "Turkey's defence ministry < Turkey"],
  ["The [Kremlin] rejected the offer.", "Russia"],
  ["[Ankara] said the offer stands.", "Turkey"],
  ["A [senior Ukrainian official] told reporters so.", "senior Ukrainian official < Ukraine"],
  ["The [Omani agriculture minister Rufus Firefly] left early.", "Rufus Firefly < Oman"],
  ["Rufus Firefly, the [spokesman for the Qatari foreign ministry], left early.", "Rufus Firefly < Qatar"],
  ["Rufus Firefly, an Omani envoy, arrived. [Firefly] was late.", "Rufus Firefly < Oman"],
  ["Rufus Firefly, an Omani envoy, arrived. Then [he] left.", "Rufus Firefly < Oman"],
  ["The [Lakeside Relief Foundation] said it would stay.", "Lakeside Relief Foundation"],
  ["Oman and Qatar met again. [Both countries] were hopeful.", "Oman and Qatar: Oman, Qatar"],
  ["Haiti named a premier. Later the [rebels] left.", "Haitian rebels"],
  ["Gen. Rufus Firefly of the [Houthis] spoke.", "Houthis"],
  ["Serbia's Vucic arrived. The [Serbian president] spoke.", "Aleksandar Vučić < Serbia"],
  ["In Lviv, [mayor Rufus Firefly] spoke.", "Rufus Firefly < Ukraine"],
  ["The talks failed, director of [Open Harbour] said.", "Open Harbour"],
  ["Mali, Niger and Chad left. [The three countries] gave no reason.", "Mali, Niger and Chad: Chad, Mali, Niger"],
  [
    "Armenia's Nikol Pashinyan and Azerbaijan's Ilham Aliyev signed, with Donald Trump beside them. [The two leaders] left.",
    "Nikol Pashinyan and Ilham Aliyev: Ilham Aliyev, Nikol Pashinyan",
  ],
  [
    "Macron and Merz met. [The leaders] will meet again.",
    "Emmanuel Macron and Friedrich Merz: Emmanuel Macron, Friedrich Merz",
  ],
  [
    "Macron met Merz in Paris. [The pair] will meet again.",
    "Emmanuel Macron and Friedrich Merz: Emmanuel Macron, Friedrich Merz",
  ],
  ["Oman and Qatar met. Norway will give [both countries] a loan.", "Oman and Qatar: Oman, Qatar"],
  ["The Houthis raided a UN office. The UN wants its people back. [The group] refused.", "Houthis"],
  ["Colombian President Gustavo Petro left. [Finance Minister Friedrich Merz] stayed.", "Friedrich Merz < Colombia"],
  ["[Colombia's Defence Minister Pedro Sanchez] spoke.", "Pedro Sánchez Suárez < Colombia"],
  ["Israel struck Gaza. Palestinians fled at dawn. [The army] gave no reason.", "Israel's army < Israel"],
  ["[Rufus Firefly], a Liberal defence minister in Qatar, spoke.", "Rufus Firefly < Qatar"],
  ["Netanyahu scorned former prime minister Ehud Olmert. The [prime minister] left.", "Benjamin Netanyahu < Israel"],
  ["Three died in Israeli raids on Gaza, the [health ministry] said.", "health ministry < Palestinians"],
  ["Russia struck Kyiv. The [health ministry] counted three dead.", "health ministry < Ukraine"],
  ["Three died in Israeli raids, the [Health Ministry of Gaza] said.", "Health Ministry of Gaza < Palestinians"],
  ["The delegates had lunch in Moscow.", ""],
  ["[North] and South Korea met.", "North Korea"],
  ["The two [Koreas] met.", "North Korea and South Korea: North Korea, South Korea"],
];

test.each(CASES)("%s", (marked, expected) => {
  expect(meaningOf(marked)).toBe(expected);
});

function meaningOf(marked: string): string {
  const [before = "", inside, after = ""] = marked.split(/[[\]]/);
  const body = before + (inside ?? "") + after;
  const { actors } = readDoc(newArticle({ title: "", body, language: "en", published: "2025-06-01" }), tools);
  if (inside === undefined) return actors.map((each) => each.value.name).join(", ");
  const found = actors.find((each) => each.start === before.length && each.end === before.length + inside.length);
  if (found === undefined) return "nothing";
  const { name, of, members } = found.value;
  if (members !== undefined)
    return `${name}: ${members
      .map((each) => each.name)
      .sort()
      .join(", ")}`;
  return of === undefined ? name : `${name} < ${of}`;
}

test("any text: mentions in bounds and in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (body) => {
      let last = 0;
      for (const mention of readDoc(newArticle({ title: "", body, language: "en" }), tools).actors) {
        expect(mention.start).toBeGreaterThanOrEqual(last);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(mention.end).toBeLessThanOrEqual(body.length);
        last = mention.start;
      }
    }),
    { numRuns: 50 },
  );
});
