import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim } from "../model/claim.ts";
import { paragraphsOf, piecesOf } from "./marks.ts";

function claimAt(start: number, end: number): Claim {
  return { cites: [{ start, end }] } as unknown as Claim;
}

test("pieces join to the text again, whatever is marked", () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), spans, (text, marked) => {
      const claims = marked
        .map(([a, b]) => [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)] as const)
        .filter(([start, end]) => start < end)
        .map(([start, end], index) => ({ claim: claimAt(start, end), number: index + 1 }));
      const pieces = piecesOf(text, { start: 0, end: text.length }, claims);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const one of claims) expect(pieces.filter((piece) => piece.ending.includes(one)).length).toBe(1);
    }),
  );
});

test("marks may overlap and lie in one another", () => {
  const claims = [
    { claim: claimAt(0, 10), number: 1 },
    { claim: claimAt(5, 15), number: 2 },
  ];
  const pieces = piecesOf("0123456789abcdefghij", { start: 0, end: 20 }, claims);
  expect(pieces.map(({ text, marks }) => [text, marks.map(({ number }) => number)])).toEqual([
    ["01234", [1]],
    ["56789", [1, 2]],
    ["abcde", [2]],
    ["fghij", []],
  ]);
});

test("paragraphs are spans, empty lines none", () => {
  expect(paragraphsOf("one\n\ntwo\n")).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 8 },
  ]);
});
