import { expect, test } from "vitest";
import { hostPaces } from "./host-paces.ts";

test("requests to one host are so far apart as it asks; another host is not held up", () => {
  let now = 1000;
  const paces = hostPaces(() => now);
  expect([paces.take("a", 10), paces.take("a", 10), paces.take("b", 10), paces.take("a", 5)]).toEqual([
    0, 10_000, 0, 20_000,
  ]);
  now += 60_000;
  expect([paces.take("a", 10), paces.take("a", 10)]).toEqual([0, 10_000]);
  expect([paces.take("a", 10, 19_999), paces.take("a", 10, 20_000)]).toEqual([undefined, 20_000]);
});
