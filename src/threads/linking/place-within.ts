import type { PlaceRef } from "../../model/place.ts";
import { type Bag, placeBag, shared, sideOf } from "./words.ts";

/** A place with what decides whether another lies in it: many are compared with many. */
export interface Spot {
  readonly place: PlaceRef;
  /** 0 for a site, up to 4 for a country or whole territory. */
  readonly rank: number;
  /** Words of its name. */
  readonly words: Bag;
  /** The side of its territory, or what its name stands for as one. */
  readonly territory: string;
}

/** How far from a place's point what lies in it may be, in kilometres; a country or territory is known by its name. */
const REACH: Readonly<Record<string, number>> = { town: 30, district: 60, region: 200, area: 250 };

/** Whether a place lies in a wider one: Odesa in Ukraine, a town in its region. Two names for one place are not meant. */
export function liesIn(inner: Spot, outer: Spot): boolean {
  if (inner.rank >= outer.rank || shared(inner.words, outer.words) > 0) return false;
  if (outer.rank === WHOLE) return isOfTerritory(inner, outer);
  const reach = REACH[outer.place.precision];
  return (
    reach !== undefined &&
    inner.place.country !== undefined &&
    inner.place.country === outer.place.country &&
    (distanceOf(inner.place, outer.place) ?? Number.POSITIVE_INFINITY) <= reach
  );
}

/** What of a place is compared. */
export function spotOf(place: PlaceRef): Spot {
  return {
    place,
    rank: isWhole(place) ? WHOLE : RANKS[place.precision],
    words: placeBag([place.name]),
    territory: sideOf(place.territory ?? place.name),
  };
}

const WHOLE = 4;

const RANKS: Readonly<Record<PlaceRef["precision"], number>> = {
  site: 0,
  town: 1,
  district: 2,
  region: 3,
  area: 3,
  country: WHOLE,
};

/** A country, or a territory named like its town (`Gaza`). */
function isWhole({ name, precision, territory }: PlaceRef): boolean {
  return precision === "country" || (territory !== undefined && sideOf(name) === sideOf(territory));
}

function isOfTerritory({ place, territory }: Spot, outer: Spot): boolean {
  if (place.territory !== undefined && territory === outer.territory) return true;
  return outer.place.precision === "country" && place.country !== undefined && place.country === outer.place.country;
}

/** Kilometres between two places on a round earth; undefined where one has no point. */
function distanceOf(a: PlaceRef, b: PlaceRef): number | undefined {
  if (a.latitude === undefined || a.longitude === undefined || b.latitude === undefined || b.longitude === undefined)
    return undefined;
  const north = (a.latitude - b.latitude) * 111;
  const east = (a.longitude - b.longitude) * 111 * Math.cos((((a.latitude + b.latitude) / 2) * Math.PI) / 180);
  return Math.hypot(north, east);
}
