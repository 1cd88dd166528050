import type { Doc } from "../../model/doc.ts";
import type { PlaceRef } from "../../model/place.ts";
import held from "./held.json" with { type: "json" };

/** Ground that another holds than the state in whose borders it lies. */
interface Held {
  readonly holder: string;
  readonly of: string;
  /** The days between which it is held. */
  readonly since: string;
  readonly until?: string;
  /** South, north, west and east, in degrees. */
  readonly box?: readonly number[];
  readonly names: readonly string[];
  /** What stands before a name of other ground that is held: "occupied". */
  readonly words?: readonly string[];
}

/** Who holds a place where that is not the state in whose borders it lies: what is struck there is his. */
export function heldBy(doc: Doc, place: PlaceRef): string | undefined {
  const day = doc.article.published?.slice(0, 10) ?? "";
  return (held as readonly Held[]).find(
    (each) =>
      each.of === place.territory &&
      each.since <= day &&
      (each.until === undefined || day <= each.until) &&
      (each.names.includes(place.name) || isInside(each, place) || isCalled(doc, each, place)),
  )?.holder;
}

function isInside({ box }: Held, { latitude, longitude, precision }: PlaceRef): boolean {
  if (box === undefined || latitude === undefined || longitude === undefined || precision === "country") return false;
  const [south = 0, north = 0, west = 0, east = 0] = box;
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

/** "in occupied Tokmak", wherever in the report. */
function isCalled(doc: Doc, { words }: Held, { name, precision }: PlaceRef): boolean {
  if (words === undefined || precision === "country") return false;
  return doc.places.some(({ start, value }) => {
    if (value.name !== name) return false;
    const before = doc.article.text
      .slice(Math.max(0, start - 24), start)
      .toLowerCase()
      .trimEnd();
    return words.some((word) => before.endsWith(word));
  });
}
