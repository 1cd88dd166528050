import fc from "fast-check";
import { expect, test } from "vitest";
import { loadSyntax } from "../../src/app/load-models.ts";
import { loadLexicon } from "../../src/lexicon/load-lexicon.ts";
import { newArticle } from "../../src/model/new-article.ts";
import { readDoc } from "../../src/reading/pipeline.ts";
import { placeFor } from "../../src/reading/places/place-for.ts";

const tools = { lexicon: loadLexicon(), syntax: loadSyntax() };

/** A text and the places it names: `name precision territory`. */
const CASES: readonly (readonly [string, string])[] = [
  ["The two met in Istanbul.", "Istanbul town Turkey"],
  ["Ankara rejected the plan.", ""],
  ["Shells fell on Tripoli, Lebanon.", "Tripoli town Lebanon; Lebanon country Lebanon"],
  ["Troops left southern Lebanon at night.", "southern Lebanon area Lebanon"],
  ["Aid came through the Kerem Shalom crossing.", "Kerem Shalom crossing site Israel"],
  ["They burned the village of Lowry Bottom.", "Lowry Bottom town "],
  ["Near Lowry a soldier was shot; shells fell at Firefly Bottom on Monday.", "Lowry town ; Firefly Bottom town "],
  ["An analyst at Lowry spoke.", ""],
  ["Troops entered the village of Abu Lowry.", "Abu Lowry town "],
  ["Envoys gathered in the Omani capital.", "Muscat town Oman"],
  ["Fighters surrounded the North Darfur capital.", "North Darfur region Sudan"],
  ["Paris Hilton arrived late.", ""],
  // Named before: the place itself, the capital of its land.
  [
    "Shells hit Goma. Five people died there.",
    "Goma town Democratic Republic of the Congo; Goma town Democratic Republic of the Congo",
  ],
  ["Shells hit Goma. There were five dead.", "Goma town Democratic Republic of the Congo"],
  ["Shells hit Aleppo. In the capital, a bomb went off.", "Aleppo town Syria; Damascus town Syria"],
  ["Rebels reached Aleppo. The city was shelled.", "Aleppo town Syria; Aleppo town Syria"],
];

test.each(CASES)("%s", (body, expected) => {
  const { places } = readDoc(newArticle({ title: "", body, language: "en", published: "2025-06-01" }), tools);
  expect(places.map(({ value }) => `${value.name} ${value.precision} ${value.territory ?? ""}`).join("; ")).toBe(
    expected,
  );
});

/** The trigger in brackets, and where it happens. */
const WHERE: readonly (readonly [string, string])[] = [
  ["Two people were [killed] in Kharkiv on Sunday.", "Kharkiv"],
  ["The [attack] hit a market in the eastern city of Goma.", "Goma"],
  ["Speaking in Doha, he condemned the [strike] on Sanaa.", "Sanaa"],
  ["Israel began the war in Gaza after the [attack] on Israeli communities.", "Israel"],
  ["Officials from Cairo [met] again.", ""],
  ["The [talks] set for Brussels on Friday were postponed.", "Brussels"],
  ["Shells hit Goma on Monday. Nine people were [killed] there a day later.", "Goma"],
  ["Putin left for Beijing, where he [met] Xi Jinping.", "Beijing"],
];

test.each(WHERE)("%s", (marked, expected) => {
  const [before = "", inside = "", after = ""] = marked.split(/[[\]]/);
  const doc = readDoc(newArticle({ title: "", body: before + inside + after, language: "en" }), tools);
  const trigger = doc.tokens.findIndex((token) => token.start === before.length);
  expect(placeFor(doc, trigger)?.value.name ?? "").toBe(expected);
});

test("any text: places in bounds and in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (body) => {
      let last = 0;
      for (const place of readDoc(newArticle({ title: "", body, language: "en" }), tools).places) {
        expect(place.start).toBeGreaterThanOrEqual(last);
        expect(place.end).toBeGreaterThan(place.start);
        expect(place.end).toBeLessThanOrEqual(body.length);
        last = place.start;
      }
    }),
    { numRuns: 50 },
  );
});
