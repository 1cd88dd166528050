import type { PlaceRef } from "../../model/place.ts";
import { dayRange, type TimeValue } from "../../model/time.ts";

/** Whether two times may be of one happening: one is absent, or their days overlap. */
export function timesAgree(a: TimeValue | undefined, b: TimeValue | undefined): boolean {
  if (a?.edtf === undefined || b?.edtf === undefined) return true;
  const first = dayRange(a.edtf);
  const second = dayRange(b.edtf);
  return first === undefined || second === undefined || (first.first <= second.last && second.first <= first.last);
}

/** Whether two lists of places may be of one happening: one is empty, or a place is named in both (a part may stand for the whole). */
export function placesAgree(a: readonly PlaceRef[], b: readonly PlaceRef[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some((one) => b.some((other) => namesAgree(one.name, other.name)));
}

/** Whether a place lies in a country or territory that the other names. */
export function isWithin(part: PlaceRef, whole: PlaceRef): boolean {
  if (part.precision === "country") return false;
  // Gaza is a territory and no country.
  if (part.territory === whole.name && part.name !== whole.name) return true;
  if (whole.precision !== "country") return false;
  return part.country !== undefined && part.country === whole.country;
}

/** A region and a town in it lie at most so many degrees apart; the gazetteer knows no outlines. */
const NEAR = 2.5;

/** Whether two lists of places may mean one spot told more and less exactly: a town, its region, its country. */
export function placesNest(a: readonly PlaceRef[], b: readonly PlaceRef[]): boolean {
  if (placesAgree(a, b)) return true;
  return a.some((one) =>
    b.some((other) => isWithin(one, other) || isWithin(other, one) || isBeside(one, other) || areUnplaced(one, other)),
  );
}

/** A place of which nothing is known but its name may lie in any land. */
function areUnplaced(one: PlaceRef, other: PlaceRef): boolean {
  const isUnplaced = ({ territory, country }: PlaceRef): boolean => territory === undefined && country === undefined;
  return (one.precision === "country" && isUnplaced(other)) || (other.precision === "country" && isUnplaced(one));
}

function isBeside(one: PlaceRef, other: PlaceRef): boolean {
  if (one.precision === other.precision || one.country === undefined || one.country !== other.country) return false;
  if (![one, other].some(({ precision }) => precision === "region" || precision === "district")) return false;
  if (one.latitude === undefined || other.latitude === undefined) return true;
  const up = Math.abs(one.latitude - other.latitude);
  const across = Math.abs((one.longitude ?? 0) - (other.longitude ?? 0));
  return up < NEAR && across < NEAR;
}

/** Whether one name holds all words of the other. */
export function namesAgree(a: string, b: string): boolean {
  const first = wordsOf(a);
  const second = wordsOf(b);
  return first.every((word) => second.includes(word)) || second.every((word) => first.includes(word));
}

/** Whether two optional values are equal or one is absent. */
export function valuesAgree<Value>(a: Value | undefined, b: Value | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Whether two lists of names may mean the same parties: one is empty, or one holds all of the other. */
export function partiesAgree(a: readonly string[], b: readonly string[]): boolean {
  return a.every((name) => b.includes(name)) || b.every((name) => a.includes(name));
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "the");
}
