/** How exact a place is. */
export type PlacePrecision = "site" | "town" | "district" | "region" | "country" | "area";

/** A place as named, and where it is when the gazetteer knows it. */
export interface PlaceRef {
  readonly name: string;
  readonly precision: PlacePrecision;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Canonical short name of the state or territory that it lies in, as claims name actors: `Ukraine`, `Gaza`. */
  readonly territory?: string;
  /** WGS 84, degrees. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** GeoNames id, where known. */
  readonly geonames?: number;
}
