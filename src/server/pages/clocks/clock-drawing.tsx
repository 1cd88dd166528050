import { scaleLinear } from "d3-scale";
import type { Clock, Thread } from "../../../model/thread.ts";
import { addDays, dayNumber } from "../../../model/time.ts";
import type { Desk } from "../../desk.ts";
import { shortDate } from "../../words/date-words.ts";

const WIDTH = 720;
const ROW = 26;
const LEFT = 4;
const RIGHT = 90;

/** A bar for each clock of a threat, from the day on which it was told to the day that is due, and a line for the day on which we stand. */
export function ClockDrawing({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  const bars = thread.clocks.flatMap((clock) => barOf(desk, clock));
  if (bars.length === 0) return null;
  const from = Math.min(...bars.map(({ start }) => dayNumber(start)));
  const to = Math.max(...bars.map(({ end }) => dayNumber(end)));
  const x = scaleLinear([from, Math.max(to, from + 1)], [LEFT, WIDTH - RIGHT]);
  const now = dayNumber(desk.day);
  const height = bars.length * ROW + 22;
  return (
    <div class="scroll" tabindex={0}>
      <svg
        class="clock-drawing"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label="The table below says the same"
      >
        {bars.map((bar, row) => (
          <Bar bar={bar} row={row} x={x} />
        ))}
        {now < from || now > to ? null : (
          <g class="now">
            <line x1={x(now)} x2={x(now)} y1="0" y2={height - 18} />
            <text x={x(now)} y={height - 4} text-anchor="middle">
              {shortDate(desk.day, desk.day)}
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}

interface BarData {
  readonly clock: Clock;
  readonly start: string;
  /** From here to the end the day may fall. */
  readonly unsureFrom: string;
  readonly end: string;
}

function barOf(desk: Desk, clock: Clock): readonly BarData[] {
  const start = desk.told.get(clock.claim)?.article.published;
  const end = clock.deadline ?? clock.notAfter;
  if (start === undefined || end === undefined) return [];
  return [
    { clock, start, unsureFrom: clock.deadline ?? clock.notBefore ?? end, end: end < start ? addDays(start, 1) : end },
  ];
}

function Bar(props: { readonly bar: BarData; readonly row: number; readonly x: (day: number) => number }) {
  const { bar, row, x } = props;
  const y = row * ROW + 6;
  const left = x(dayNumber(bar.start));
  const right = x(dayNumber(bar.end));
  const unsure = Math.max(left, x(dayNumber(bar.unsureFrom)));
  return (
    <g class={bar.clock.status === "moved" ? "bar moved" : "bar"}>
      <rect class="sure" x={left} y={y} width={Math.max(2, unsure - left)} height="12" />
      {unsure >= right ? null : <rect class="unsure" x={unsure} y={y} width={right - unsure} height="12" />}
      <text x={right + 6} y={y + 11}>
        {shortDate(bar.end)}
      </text>
    </g>
  );
}
