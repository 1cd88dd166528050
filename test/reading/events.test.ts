import fc from "fast-check";
import { expect, test } from "vitest";
import { loadReadingTools } from "../../src/app/reading-tools.ts";
import { newArticle } from "../../src/model/new-article.ts";
import { readDoc } from "../../src/reading/pipeline.ts";

const { parses: _, ...tools } = loadReadingTools();

function eventsIn(body: string): readonly string[] {
  const doc = readDoc(newArticle({ title: "", body, published: "2026-03-04", language: "en" }), tools);
  return doc.events.map(({ start, end, type, mode, source, target, modality }) =>
    [
      `${source?.value.name} ${type}${mode === undefined ? "" : `/${mode}`} ${target?.value.name} [${doc.article.text.slice(start, end)}]`,
      ...(["historical", "future", "hypothetical", "negated"] as const).filter((name) => modality[name]),
      ...(modality.governor === undefined ? [] : [`<${modality.governor}`]),
    ].join(" "),
  );
}

test.each([
  ["Norway condemned Hungary on Monday.", "Norway ACCUSE/disapprove Hungary [condemned]"],
  ["Russia attacked Ukraine with drones overnight.", "Russia ASSAULT/drone Ukraine [attacked]"],
  ["Ukraine was attacked by Russia.", "Russia ASSAULT Ukraine [attacked]"],
  ["Egypt urged Israel to lift the blockade.", "Egypt REQUEST/yield Israel [urged]"],
  ["Iran refused to meet the United States.", "Iran REJECT/meet United States [refused]"],
  ["Japan imposed sanctions on Belarus.", "Japan COERCE/restrict Belarus [sanctions]"],
  ["Turkey threatened to bomb Syria.", "Turkey THREATEN/violence Syria [threatened]"],
  ["Canada sent medical equipment to Jordan.", "Canada AID Jordan [equipment]"],
  ["Kenya expelled diplomats of Sudan.", "Kenya SANCTION/expel Sudan [expelled]"],
  ["Norway and Peru agreed to hold talks.", "Norway AGREE Peru [agreed]"],
  ["Hungary will host talks with Serbia next week.", "Hungary AGREE Serbia [host] future"],
  ["Norway did not attack Peru.", "Norway ASSAULT Peru [attack] negated"],
  ["Israel will not release prisoners of Hamas.", "Israel REJECT/yield Hamas [release] future"],
  ["The Russian attack on Ukraine went on.", "Russia ASSAULT Ukraine [attack]"],
  ["In 2019, Norway met with Peru.", "Norway CONSULT Peru [met] historical"],
  ["Hamas released hostages of Israel.", "Hamas RETREAT/release Israel [released]"],
  ["Egypt declared a ceasefire with Sudan.", "Egypt CONCEDE/ceasefire Sudan [ceasefire]"],
  ["Norway said that Peru could attack Chile.", "Peru ASSAULT Chile [attack] hypothetical"],
])("%s", (sentence, ...events) => {
  expect(eventsIn(sentence)).toEqual(events);
});

test.each([
  "Norway is larger than Hungary.",
  "Norway, Hungary and Chad.",
  "The weather was mild in Norway and Hungary.",
  "",
])("no event: %s", (sentence) => {
  expect(eventsIn(sentence)).toEqual([]);
});

test("any string: spans in bounds, two different sides, the same again", () => {
  const words = fc.constantFrom(
    "Russia",
    "Ukraine",
    "attacked",
    "on",
    ",",
    "will",
    "refused",
    "to",
    "meet",
    "Iran",
    "\n",
    "by",
    "“",
    "not",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join(" ")),
  );
  fc.assert(
    fc.property(text, (body) => {
      const article = newArticle({ title: "", body, language: "en" });
      const { events } = readDoc(article, tools);
      for (const event of events) {
        expect(event.start).toBeGreaterThanOrEqual(0);
        expect(event.end).toBeLessThanOrEqual(article.text.length);
        expect(event.source?.value.id).not.toBe(event.target?.value.id);
        expect(event.confidence).toBeGreaterThanOrEqual(0.6);
      }
      expect(readDoc(article, tools).events).toEqual(events);
    }),
    { numRuns: 60 },
  );
});
