import { scaleLinear } from "d3-scale";
import type { Clock, Thread } from "../../../model/thread.ts";
import { addDays, dayNumber } from "../../../model/time.ts";
import type { Desk } from "../../desk.ts";
import { shortDate } from "../../words/date-words.ts";

/** Drawn for a wide window and for a phone; the styles show one of them. */
const WIDTHS = [
  ["wide", 720],
  ["narrow", 340],
] as const;
const ROW = 26;
const LEFT = 4;
const RIGHT = 90;

/** A bar for each clock of a threat, from the day on which it was told to the day that is due, and a line for the day on which we stand. */
export function ClockDrawing({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  const bars = thread.clocks.flatMap((clock) => barOf(desk, clock));
  if (bars.length === 0) return null;
  const from = Math.min(...bars.map(({ start }) => dayNumber(start)));
  const to = Math.max(...bars.map(({ end }) => dayNumber(end)));
  return (
    <>
      {WIDTHS.map(([name, width]) => (
        <Drawing name={name} width={width} day={desk.day} bars={bars} from={from} to={to} />
      ))}
    </>
  );
}

function Drawing(props: {
  readonly name: string;
  readonly width: number;
  readonly day: string;
  readonly bars: readonly BarData[];
  readonly from: number;
  readonly to: number;
}) {
  const { name, width, day, bars, from, to } = props;
  const x = scaleLinear([from, Math.max(to, from + 1)], [LEFT, width - RIGHT]);
  const now = dayNumber(day);
  const height = bars.length * ROW + 22;
  return (
    <svg
      class={`clock-drawing ${name}`}
      viewBox={`0 0 ${width} ${height}`}
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
            {shortDate(day, day)}
          </text>
        </g>
      )}
    </svg>
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
