import { type GeoPath, type GeoProjection, geoMercator, geoPath } from "d3-geo";
import { anchorOf, type Spot } from "../../places.ts";
import { countWords } from "../../words/list-words.ts";
import { type CountryShape, countryShapes } from "../../world-shapes.ts";

const WIDTH = 1000;
const HEIGHT = 620;
const CLUSTER = 26;

/** Spots that would lie on one another, drawn as one. */
interface Cluster {
  readonly x: number;
  readonly y: number;
  readonly spots: readonly Spot[];
}

/** The map itself: countries, and a mark for each place in the colour of what happened there most; it shows the surroundings of `frame`. */
export function MapDrawing(props: { readonly spots: readonly Spot[]; readonly frame: readonly Spot[] }) {
  const { spots } = props;
  const frame = frameOf(props.frame);
  const projection = projectionFor(frame);
  const path = geoPath(projection).digits(1);
  const clusters = clustersOf(spots, projection);
  const countries = countryShapes(frame.east - frame.west > CONTINENT ? "coarse" : "fine");
  const near = countries.filter(
    ({ west, east, south, north }) =>
      east >= frame.west - MARGIN &&
      west <= frame.east + MARGIN &&
      north >= frame.south - MARGIN &&
      south <= frame.north + MARGIN,
  );
  return (
    <svg
      class="map"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-label="Map; the list beside it says the same"
      data-middle={middleOf(clusters)}
    >
      <rect class="sea" width={WIDTH} height={HEIGHT} />
      {near.map(({ area }) => (
        <path class="land" d={path(area) ?? ""}>
          <title>{area.properties.name}</title>
        </path>
      ))}
      {near.map(({ area }) => (
        <CountryName area={area} path={path} />
      ))}
      {named(clusters).map(([cluster, isNamed]) => (
        <ClusterMark cluster={cluster} isNamed={isNamed} />
      ))}
    </svg>
  );
}

/** The middle between the marks furthest apart, as a share of the map's width. */
function middleOf(clusters: readonly Cluster[]): number {
  const places = clusters.map(({ x }) => x);
  const middle = places.length === 0 ? WIDTH / 2 : (Math.min(...places) + Math.max(...places)) / 2;
  return Math.round((100 * middle) / WIDTH) / 100;
}

const LARGE = 9000;
/** Half a letter of a country's name. */
const LETTER = 5;

/** The name of a country that is large enough on this map to carry it. */
function CountryName({ area, path }: { readonly area: CountryShape["area"]; readonly path: GeoPath }) {
  if (path.area(area) < LARGE) return null;
  const [x, y] = path.centroid(area);
  const half = area.properties.name.length * LETTER;
  if (x < half || x > WIDTH - half || y < LETTER * 2 || y > HEIGHT - LETTER) return null;
  return (
    <text class="country-name" x={Math.round(x)} y={Math.round(y)} text-anchor="middle">
      {area.properties.name}
    </text>
  );
}

/** The degrees that a map shows. */
interface Frame {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const CONTINENT = 70;
const MARGIN = 12;

/** The places with room around them; the world where there is none. */
function frameOf(spots: readonly Spot[]): Frame {
  if (spots.length === 0) return { west: -140, east: 160, south: -50, north: 70 };
  const longitudes = spots.map(({ place }) => place.longitude);
  const latitudes = spots.map(({ place }) => place.latitude);
  return {
    west: Math.max(-175, Math.min(...longitudes) - 8),
    east: Math.min(178, Math.max(...longitudes) + 8),
    south: Math.max(-70, Math.min(...latitudes) - 5),
    north: Math.min(80, Math.max(...latitudes) + 5),
  };
}

function projectionFor({ west, east, south, north }: Frame): GeoProjection {
  const corners = {
    type: "MultiPoint",
    coordinates: [
      [west, south],
      [east, north],
      [west, north],
      [east, south],
    ],
  } as const;
  const projection = geoMercator().fitExtent(
    [
      [20, 20],
      [WIDTH - 20, HEIGHT - 20],
    ],
    corners as never,
  );
  return projection
    .clipExtent([
      [-20, -20],
      [WIDTH + 20, HEIGHT + 20],
    ])
    .precision(0.6);
}

function clustersOf(spots: readonly Spot[], projection: GeoProjection): readonly Cluster[] {
  const clusters: { x: number; y: number; spots: Spot[] }[] = [];
  for (const spot of spots) {
    const [x, y] = projection([spot.place.longitude, spot.place.latitude]) ?? [0, 0];
    const near = clusters.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < CLUSTER);
    if (near === undefined) clusters.push({ x: Math.round(x), y: Math.round(y), spots: [spot] });
    else near.spots.push(spot);
  }
  return clusters;
}

/** Each cluster, and whether its name can stand beside it without covering the name of a busier one. */
function named(clusters: readonly Cluster[]): readonly (readonly [Cluster, boolean])[] {
  const taken: { readonly x: number; readonly y: number; readonly end: number }[] = [];
  return clusters.map((cluster) => {
    const [first] = cluster.spots;
    const end = cluster.x + 30 + (first?.place.name.length ?? 0) * 8;
    const free = taken.every((one) => Math.abs(one.y - cluster.y) > 16 || one.end < cluster.x || end < one.x);
    if (free) taken.push({ x: cluster.x, y: cluster.y, end });
    return [cluster, free] as const;
  });
}

function ClusterMark({ cluster, isNamed }: { readonly cluster: Cluster; readonly isNamed: boolean }) {
  const { x, y, spots } = cluster;
  const threads = spots.flatMap((spot) => spot.threads);
  const [first] = spots;
  if (first === undefined) return null;
  const exact = spots.some(({ place }) => ["site", "town", "district"].includes(place.precision));
  const radius = (exact ? 6 : 18) + 3 * Math.sqrt(threads.length);
  const name = spots.length === 1 ? first.place.name : `${first.place.name} and ${spots.length - 1} near it`;
  return (
    <a href={`#spot-${anchorOf(first.place.name)}`} class={`spot k-${kindOf(threads)} ${exact ? "exact" : "area"}`}>
      <title>{`${name}: ${countWords(threads.length, "happening")}${exact ? "" : ", somewhere in this area"}`}</title>
      <circle cx={x} cy={y} r={radius} />
      {threads.length > 1 ? (
        <text class="spot-count" x={x} y={y + 4} text-anchor="middle">
          {threads.length}
        </text>
      ) : null}
      {isNamed ? (
        <text class="spot-name" x={x + radius + 4} y={y + 4}>
          {first.place.name}
        </text>
      ) : null}
    </a>
  );
}

/** The kind of most of the threads. */
function kindOf(threads: readonly { readonly kind: string }[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of threads) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "talks";
}
