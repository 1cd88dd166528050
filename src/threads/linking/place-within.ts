import type { PlaceRef } from "../../model/place.ts";
import { placeBag, shared, sideOf } from "./words.ts";

/** How far from a place's point what lies in it may be, in kilometres; a country or territory is known by its name. */
const REACH: Readonly<Record<string, number>> = { town: 30, district: 60, region: 200, area: 250 };

/** Whether a place lies in a wider one: Odesa in Ukraine, a town in its region. Two names for one place are not meant. */
export function liesIn(inner: PlaceRef, outer: PlaceRef): boolean {
  if (rankOf(inner) >= rankOf(outer) || shared(placeBag([inner.name]), placeBag([outer.name])) > 0) return false;
  if (isWhole(outer)) return isOfTerritory(inner, outer);
  const reach = REACH[outer.precision];
  return (
    reach !== undefined &&
    inner.country !== undefined &&
    inner.country === outer.country &&
    (distanceOf(inner, outer) ?? Number.POSITIVE_INFINITY) <= reach
  );
}

const RANKS: Readonly<Record<PlaceRef["precision"], number>> = {
  site: 0,
  town: 1,
  district: 2,
  region: 3,
  area: 3,
  country: 4,
};

function rankOf(place: PlaceRef): number {
  return isWhole(place) ? 4 : RANKS[place.precision];
}

/** A country, or a territory named like its town (`Gaza`). */
function isWhole({ name, precision, territory }: PlaceRef): boolean {
  return precision === "country" || (territory !== undefined && sideOf(name) === sideOf(territory));
}

function isOfTerritory(inner: PlaceRef, outer: PlaceRef): boolean {
  if (inner.territory !== undefined && sideOf(inner.territory) === sideOf(outer.territory ?? outer.name)) return true;
  return outer.precision === "country" && inner.country !== undefined && inner.country === outer.country;
}

/** Kilometres between two places on a round earth; undefined where one has no point. */
function distanceOf(a: PlaceRef, b: PlaceRef): number | undefined {
  if (a.latitude === undefined || a.longitude === undefined || b.latitude === undefined || b.longitude === undefined)
    return undefined;
  const north = (a.latitude - b.latitude) * 111;
  const east = (a.longitude - b.longitude) * 111 * Math.cos((((a.latitude + b.latitude) / 2) * Math.PI) / 180);
  return Math.hypot(north, east);
}
