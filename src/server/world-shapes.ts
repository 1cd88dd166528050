import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A country's area with the degrees that it lies between. */
export interface CountryShape {
  readonly area: Feature<Polygon | MultiPolygon, { readonly name: string }>;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** How fine the shapes are: coarse ones for a map of more than a continent. */
export type Fineness = "fine" | "coarse";

const FILES: Readonly<Record<Fineness, string>> = {
  fine: "world-atlas/countries-50m.json",
  coarse: "world-atlas/countries-110m.json",
};
const loaded = new Map<Fineness, readonly CountryShape[]>();

/** Natural Earth's countries (public domain, as packed by world-atlas), read once. */
export function countryShapes(fineness: Fineness): readonly CountryShape[] {
  const known = loaded.get(fineness) ?? read(FILES[fineness]);
  loaded.set(fineness, known);
  return known;
}

function read(file: string): readonly CountryShape[] {
  const path = createRequire(import.meta.url).resolve(file);
  const topology = JSON.parse(readFileSync(path, "utf8")) as Topology<{
    countries: GeometryCollection<{ readonly name: string }>;
  }>;
  const { features } = feature(topology, topology.objects.countries);
  return features.map((area) => withEdges(area as CountryShape["area"]));
}

function withEdges(area: CountryShape["area"]): CountryShape {
  const { geometry } = area;
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  const edges = { west: 180, east: -180, south: 90, north: -90 };
  for (const [longitude = 0, latitude = 0] of rings.flat() as readonly Position[]) {
    edges.west = Math.min(edges.west, longitude);
    edges.east = Math.max(edges.east, longitude);
    edges.south = Math.min(edges.south, latitude);
    edges.north = Math.max(edges.north, latitude);
  }
  return { area, ...edges };
}
