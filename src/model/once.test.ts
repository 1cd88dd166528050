import { expect, test } from "vitest";
import { onceFor } from "./once.ts";

test("an answer is reckoned once for a key, and anew after another key", () => {
  const asked: string[] = [];
  const length = onceFor(
    (holder: { readonly key: object; readonly text: string }) => holder.key,
    ({ text }) => {
      asked.push(text);
      return text.length;
    },
  );
  const [one, other] = [{}, {}];
  expect([length({ key: one, text: "a" }), length({ key: one, text: "bb" })]).toEqual([1, 1]);
  expect(length({ key: other, text: "ccc" })).toBe(3);
  expect(length({ key: one, text: "dddd" })).toBe(4);
  expect(asked).toEqual(["a", "ccc", "dddd"]);
});
