import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** Natural Earth's countries (public domain, as packed by world-atlas): their areas by name and their borders. */
export interface WorldShapes {
  readonly countries: FeatureCollection<Polygon | MultiPolygon, { readonly name: string }>;
  readonly borders: MultiLineString;
}

let loaded: WorldShapes | undefined;

/** Reads the shapes from the package; a process does this once. */
export function loadWorldShapes(): WorldShapes {
  loaded ??= read();
  return loaded;
}

function read(): WorldShapes {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const topology = JSON.parse(readFileSync(path, "utf8")) as Topology<{
    countries: GeometryCollection<{ readonly name: string }>;
  }>;
  return {
    countries: feature(topology, topology.objects.countries) as WorldShapes["countries"],
    borders: mesh(topology, topology.objects.countries, (a, b) => a !== b),
  };
}
