import { expect, test } from "vitest";
import { exampleSource } from "../../record/examples.ts";
import { type LookEnd, minutesBetween, nextLook } from "./next-look.ts";

const at = "2025-07-25T08:00:00.000Z";

test.each<[string, object, Partial<LookEnd>, number]>([
  ["an hour where nobody says otherwise", {}, {}, 60],
  ["its own interval", { everyMinutes: 15 }, {}, 15],
  ["the feed's ttl where that is longer", {}, { ttl: 7200 }, 120],
  ["the feed's ttl is no reason to come sooner", {}, { ttl: 60 }, 60],
  ["max-age and expires", {}, { wait: { maxAge: 5400, expires: 7200 } }, 120],
  ["a day at most", {}, { ttl: 999_999 }, 1440],
  ["an own interval above a day", { everyMinutes: 2880 }, {}, 2880],
  ["after one failure the ordinary interval", {}, { failures: 1 }, 60],
  ["after two failures double", {}, { failures: 2 }, 120],
  ["after many failures a day", {}, { failures: 50 }, 1440],
  ["Retry-After is heeded", {}, { failures: 1, retryAfter: 10_800 }, 180],
  ["Retry-After with a success too", {}, { wait: { retryAfter: 10_800 } }, 180],
])("%s", (_name, source, end, minutes) => {
  const next = nextLook({ ...exampleSource(), ...source }, { at, failures: 0, ...end }, 0);
  expect(minutesBetween(at, next)).toBe(minutes);
});

test("looks drift apart by up to a tenth", () => {
  expect(minutesBetween(at, nextLook(exampleSource(), { at, failures: 0 }, 1))).toBe(66);
});
