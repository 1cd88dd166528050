import { expect, test } from "vitest";
import { isNamed } from "./is-named.ts";

const NORLAND = ["Norland", "Norlandic", "Lark"];

test.each([
  ["Lark met the envoy.", true],
  ["NORLAND AND SUDLAND SIGN", true],
  ["The Norlanders met.", false],
  ["The two countries met.", false],
])("%s", (text, named) => {
  expect(isNamed(text, NORLAND)).toBe(named);
});

test("whom no names are known of may be meant", () => {
  expect(isNamed("The two countries met.", [])).toBe(true);
});
