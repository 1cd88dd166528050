import { expect, test } from "vitest";
import type { PlaceRef } from "../../model/place.ts";
import { liesIn, spotOf } from "./place-within.ts";

const FREEDONIA: PlaceRef = { name: "Freedonia", precision: "country", country: "FD", territory: "Freedonia" };
const NORTH: PlaceRef = { name: "Northmark", precision: "region", country: "FD", latitude: 50, longitude: 30 };
const HAVEN: PlaceRef = { name: "Haven", precision: "town", country: "FD", latitude: 50.5, longitude: 30.5 };
const FARPORT: PlaceRef = { name: "Farport", precision: "town", country: "FD", latitude: 44, longitude: 38 };
const STRIP: PlaceRef = { name: "Gaza", precision: "town", country: "PS", territory: "Gaza" };
const CAMP: PlaceRef = { name: "Old Camp", precision: "site", country: "PS", territory: "Gaza" };
const NORTHMARK_TOWN: PlaceRef = { ...HAVEN, name: "Northmark" };

const CASES: readonly (readonly [string, PlaceRef, PlaceRef, boolean])[] = [
  ["a town in its country", HAVEN, FREEDONIA, true],
  ["a town in its region", HAVEN, NORTH, true],
  ["a town far off the region", FARPORT, NORTH, false],
  ["two towns", HAVEN, FARPORT, false],
  ["a country in its town", FREEDONIA, HAVEN, false],
  ["a camp in a territory named like its town", CAMP, STRIP, true],
  ["one name for two places", NORTHMARK_TOWN, NORTH, false],
];

test.each(CASES)("%s", (_, inner, outer, expected) => {
  expect(liesIn(spotOf(inner), spotOf(outer))).toBe(expected);
});
