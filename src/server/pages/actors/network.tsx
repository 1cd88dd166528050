import { type ActName, actsOf } from "../../actor-acts.ts";
import type { Desk } from "../../desk.ts";
import { countWords } from "../../words/list-words.ts";

/** A drawing: its size, the radii of its circle, and whether names stand beside their actors or above and below them. */
interface Shape {
  readonly name: "wide" | "narrow";
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly down: number;
}

const WIDE: Shape = { name: "wide", width: 900, height: 520, across: 230, down: 200 };
/** For a phone: as wide as its page, so that letters stay as large as those around them. */
const NARROW: Shape = { name: "narrow", width: 360, height: 460, across: 118, down: 190 };
/** A name longer than this stands in two lines there. */
const LONG = 12;
const MOST_ACTORS = 12;
const MOST_NARROW = 9;
const ACTS: readonly ActName[] = ["meets", "helps", "threatens", "sanctions", "attacks"];

/** How often an actor does something to another. */
interface Edge {
  readonly act: ActName;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Who deals with whom in a stretch of time: actors on a circle, what they do as lines of their own colour and stroke; and the same as a list. */
export function Network({ desk, from, to }: { readonly desk: Desk; readonly from: string; readonly to: string }) {
  const edges = edgesOf(desk, from, to);
  if (edges.length === 0) return null;
  const names = namesOf(edges);
  const shown = edges.filter((edge) => names.includes(edge.from) && names.includes(edge.to));
  return (
    <section aria-labelledby="network">
      <h2 id="network">Who deals with whom</h2>
      <div class="network">
        <div>
          <Drawing desk={desk} names={names} edges={shown} shape={WIDE} />
          <Drawing desk={desk} names={names.slice(0, MOST_NARROW)} edges={shown} shape={NARROW} />
        </div>
        <div>
          <ul class="legend">
            {ACTS.map((act) => (
              <li>
                <svg viewBox="0 0 40 8" width="40" height="8" aria-hidden="true">
                  <line class={`edge ${act}`} x1="0" x2="40" y1="4" y2="4" />
                </svg>{" "}
                {act}
              </li>
            ))}
          </ul>
          <ul class="edges">
            {shown.slice(0, 14).map((edge) => (
              <li>
                {edge.from} {edge.act} {edge.to} <span class="quiet">{countWords(edge.count, "claim")}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

function edgesOf(desk: Desk, from: string, to: string): readonly Edge[] {
  const counts = new Map<string, Edge>();
  for (const { claim, article } of desk.dossier.told) {
    const day = article.published ?? "";
    if ((from !== "" && day < from) || (to !== "" && day > to)) continue;
    for (const act of actsOf(claim)) {
      const key = [act.act, act.from, act.to].join("\n");
      counts.set(key, { ...act, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** The actors that deal most, in an order that keeps the lines of the strongest short. */
function namesOf(edges: readonly Edge[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { from, to, count } of edges) {
    counts.set(from, (counts.get(from) ?? 0) + count);
    counts.set(to, (counts.get(to) ?? 0) + count);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_ACTORS)
    .map(([name]) => name);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function Drawing(props: {
  readonly desk: Desk;
  readonly names: readonly string[];
  readonly edges: readonly Edge[];
  readonly shape: Shape;
}) {
  const { desk, names, edges, shape } = props;
  const middle = { x: shape.width / 2, y: shape.height / 2 };
  const at = new Map(
    names.map((name, index) => {
      const angle = (2 * Math.PI * index) / names.length - Math.PI / 2;
      return [
        name,
        { x: middle.x + shape.across * Math.cos(angle), y: middle.y + shape.down * Math.sin(angle) },
      ] as const;
    }),
  );
  const most = Math.max(...edges.map(({ count }) => count));
  return (
    <svg
      class={`network-drawing ${shape.name}`}
      viewBox={`0 0 ${shape.width} ${shape.height}`}
      aria-label="The list beside it says the same"
    >
      <defs>
        {ACTS.map((act) => (
          <marker
            id={`head-${shape.name}-${act}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path class={`head ${act}`} d="M0 0L8 4L0 8z" />
          </marker>
        ))}
      </defs>
      {edges.map((edge) => (
        <EdgeLine edge={edge} from={at.get(edge.from)} to={at.get(edge.to)} middle={middle} most={most} shape={shape} />
      ))}
      {names.map((name) => (
        <Name desk={desk} name={name} at={at.get(name) ?? middle} middle={middle} shape={shape} />
      ))}
    </svg>
  );
}

/** A curve that bends towards the middle, each kind of act by another measure, so that several between two actors are told apart. */
function EdgeLine(props: {
  readonly edge: Edge;
  readonly from: Point | undefined;
  readonly to: Point | undefined;
  readonly middle: Point;
  readonly most: number;
  readonly shape: Shape;
}) {
  const { edge, from, to, middle, most, shape } = props;
  if (from === undefined || to === undefined) return null;
  const bend = 0.25 + ACTS.indexOf(edge.act) * 0.14;
  const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const side = {
    x: (to.y - from.y) * 0.08 * ACTS.indexOf(edge.act),
    y: (from.x - to.x) * 0.08 * ACTS.indexOf(edge.act),
  };
  const curve = { x: half.x + (middle.x - half.x) * bend + side.x, y: half.y + (middle.y - half.y) * bend + side.y };
  const end = short(curve, to, 10);
  const start = short(curve, from, 10);
  return (
    <path
      class={`edge ${edge.act}`}
      d={`M${start.x} ${start.y}Q${curve.x} ${curve.y} ${end.x} ${end.y}`}
      stroke-width={1 + (4 * Math.sqrt(edge.count)) / Math.sqrt(most)}
      marker-end={edge.act === "meets" ? undefined : `url(#head-${shape.name}-${edge.act})`}
    >
      <title>{`${edge.from} ${edge.act} ${edge.to}: ${countWords(edge.count, "claim")}`}</title>
    </path>
  );
}

/** The point that lies a little before the end of a line. */
function short(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = (length - by) / length;
  return { x: Math.round(from.x + (to.x - from.x) * share), y: Math.round(from.y + (to.y - from.y) * share) };
}

function Name(props: {
  readonly desk: Desk;
  readonly name: string;
  readonly at: Point;
  readonly middle: Point;
  readonly shape: Shape;
}) {
  const { desk, name, at, middle, shape } = props;
  const beside = shape === WIDE && Math.abs(at.x - middle.x) > 60;
  const anchor = beside ? (at.x > middle.x ? "start" : "end") : "middle";
  const x = at.x + (beside ? (at.x > middle.x ? 12 : -12) : 0);
  const lines = shape === NARROW && name.length > LONG ? halvesOf(name) : [name];
  const isBelow = at.y >= middle.y - 1;
  const y = beside ? at.y + 5 : at.y + (isBelow ? 24 : -14 - (lines.length - 1) * LINE);
  return (
    <a href={desk.to("actors", { name })}>
      <circle class="node" cx={at.x} cy={at.y} r="7" />
      <text x={x} y={y} text-anchor={anchor}>
        {lines.map((line, index) => (
          <tspan x={x} dy={index === 0 ? 0 : LINE}>
            {line}
          </tspan>
        ))}
      </text>
    </a>
  );
}

const LINE = 16;

/** A name in two lines, parted at the space nearest to its middle. */
function halvesOf(name: string): readonly string[] {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [space] = spaces.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2));
  return space === undefined ? [name] : [name.slice(0, space), name.slice(space + 1)];
}
