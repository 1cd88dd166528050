import { raw } from "hono/html";
import { dayNumber } from "../../../model/time.ts";
import type { Desk } from "../../desk.ts";
import type { TimelineItem, TimeWindow } from "../../timeline/item.ts";
import { type Lane, layOut, MARK, type Placed, TOP } from "../../timeline/layout.ts";
import { ticksOf } from "../../timeline/ticks.ts";
import { kindName, stateName } from "../../words/labels.ts";
import { KINDS } from "../thread/thread-list-page.tsx";

const WIDTH = 1320;
const LEFT = 150;

/**
 * The timeline as a drawing. The browser's code, where it runs, takes the items from the data beside it and draws
 * the same on a canvas that can be zoomed and moved.
 */
export function TimelineDrawing(props: {
  readonly desk: Desk;
  readonly items: readonly TimelineItem[];
  readonly window: TimeWindow;
}) {
  const { desk, items, window } = props;
  const kinds = KINDS.filter((kind) => items.some((item) => item.kind === kind));
  if (kinds.length === 0) return null;
  const layout = layOut(items, kinds, window, LEFT, WIDTH);
  const now = dayNumber(desk.day) + 0.5;
  const x = (day: number) => LEFT + ((day - window.from) * (WIDTH - LEFT)) / (window.to - window.from);
  const data = { kinds: kinds.map((kind) => [kind, kindName(kind, "many")]), window, now };
  return (
    <figure class="timeline" data-timeline="">
      <div class="scroll" tabindex={0}>
        <svg viewBox={`0 0 ${WIDTH} ${layout.height}`} aria-label="Timeline; the list below says the same">
          <g class="axis">
            {ticksOf(window, WIDTH - LEFT).map((tick) => (
              <>
                <line
                  class={tick.strong ? "strong" : ""}
                  x1={x(tick.day)}
                  x2={x(tick.day)}
                  y1={TOP - 8}
                  y2={layout.height}
                />
                <text x={x(tick.day) + 4} y={TOP - 14}>
                  {tick.label}
                </text>
              </>
            ))}
          </g>
          {layout.lanes.map((lane) => (
            <LaneHead lane={lane} />
          ))}
          {now < window.from || now > window.to ? null : (
            <line class="now" x1={x(now)} x2={x(now)} y1={TOP - 8} y2={layout.height} />
          )}
          {layout.placed.map((placed) => (
            <ItemMark placed={placed} />
          ))}
        </svg>
      </div>
      <script type="application/json">{raw(`{"items":${itemsJson(items)},${json(data).slice(1)}`)}</script>
    </figure>
  );
}

function LaneHead({ lane }: { readonly lane: Lane }) {
  return (
    <g class={`lane k-${lane.kind}`}>
      <line x1="0" x2={WIDTH} y1={lane.y} y2={lane.y} />
      <text x="0" y={lane.y + 22}>
        {kindName(lane.kind, "many")}
      </text>
    </g>
  );
}

function ItemMark({ placed }: { readonly placed: Placed }) {
  const { item, x, y, width, labelled, label, before, inside } = placed;
  return (
    <a href={item.address} class={`item k-${item.kind} ${item.sure}`}>
      <title>{`${item.title}: ${stateName(item.state)}`}</title>
      <rect x={x} y={y} width={width} height={MARK} rx={item.sure === "day" && width <= MARK ? MARK / 2 : 1} />
      {labelled ? (
        <text
          x={before === true ? x - 5 : inside === true ? x + 5 : x + width + 5}
          y={y + MARK - 1}
          text-anchor={before === true ? "end" : undefined}
          class={inside === true ? "inside" : undefined}
        >
          {label}
        </text>
      ) : null}
    </a>
  );
}

/** JSON inside of a script element: no text in it can end the element. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

const written = new WeakMap<readonly TimelineItem[], string>();

/** The items as JSON, written once for each list. */
function itemsJson(items: readonly TimelineItem[]): string {
  const known = written.get(items) ?? json(items);
  written.set(items, known);
  return known;
}
