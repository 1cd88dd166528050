import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsSurface, foldName, nameKey, nameWords } from "./name-words.ts";

describe("folding a name", () => {
  it.each([
    ["al-Shabaab", "al shabaab"],
    ["Sana’a", "sanaa"],
    ["U.S.", "us"],
    ["Türkiye", "turkiye"],
    ["Løkke Rasmussen", "lokke rasmussen"],
    ["Quai d'Orsay", "quai dorsay"],
    ["Harbour's", "harbour"],
    ["10 Downing Street", "10 downing street"],
    ["…", ""],
  ])("%s is %s", (name, key) => expect(nameKey(name)).toBe(key));

  it("gives the same words by the short way and the long one", () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(foldName(text)).toEqual(nameWords(text).map((each) => each.word));
      }),
    ));
});

describe("words of any text", () => {
  it("lie in bounds, in order and apart", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let last = 0;
        for (const { start, end } of nameWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    ));
});

describe("what a name may look like in a text", () => {
  it.each([
    ["US", true, "US", true],
    ["US", true, "us", false],
    ["U.S.", true, "U.S", true],
    ["LeT", true, "let", false],
    ["Hamas", false, "HAMAS", true],
    ["Hamas", false, "hamas", false],
    ["foreign minister", false, "Foreign Minister", true],
  ])("%s (exact: %s) as %s: %s", (name, exact, surface, fits) =>
    expect(fitsSurface({ name, exact }, surface)).toBe(fits),
  );
});
