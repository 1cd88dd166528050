import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { interactionsOf } from "../../../measures/interaction.ts";
import { type TensionPoint, tensionOf } from "../../../measures/tension-of.ts";
import type { Thread } from "../../../model/thread.ts";
import { addDays, dayNumber } from "../../../model/time.ts";
import type { Desk, View } from "../../desk.ts";
import { perDossier } from "../../per-dossier.ts";
import type { TimeWindow } from "../../timeline/item.ts";
import { ticksOf } from "../../timeline/ticks.ts";
import { shortDate } from "../../words/date-words.ts";
import { listWords } from "../../words/list-words.ts";
import { threadTitle } from "../../words/thread-title.ts";
import { KindIcon } from "../parts/icon.tsx";

/** Drawn for a wide window and for a phone; the styles show one of them. */
const WIDTHS = [
  ["wide", 1000],
  ["narrow", 360],
] as const;
const HEIGHT = 230;
const LEFT = 62;
const TOP = 26;
const BOTTOM = 34;
const DAYS = 190;
/** Days before the drawing that its first smoothed values still remember. */
const MEMORY = 30;
const EVENTS = 8;
/** Days of margin before the first that is known. */
const MARGIN = 7;
const APART = 9;

/** What is drawn: the days, the weeks and the happenings, from the half year before the day on which we stand. */
const measured = perDossier((view) => {
  const { process, day: last } = view.dossier;
  const [first = "", second = ""] = process.parties;
  const from = [process.since ?? "", addDays(last, -DAYS)].sort()[1] ?? last;
  const before = addDays(from, -MEMORY);
  const interactions = interactionsOf(view.threads.filter((thread) => (thread.last ?? thread.begins ?? "") >= before));
  const series = (step: "day" | "week") => tensionOf(interactions, [first, second], { first: from, last, step });
  return { days: series("day"), weeks: series("week"), from, events: eventsOf(view, from) };
});

/** Tension between the first two parties over half a year: the smoothed line, a dot for each week, and the happenings most reported. */
export function Tension({ desk }: { readonly desk: Desk }) {
  const [first, second] = desk.dossier.process.parties;
  if (first === undefined || second === undefined) return null;
  const { days, weeks, from, events } = measured(desk);
  if (days.filter(({ smoothed }) => smoothed !== undefined).length < 14) return null;
  return (
    <section aria-labelledby="tension">
      <h2 id="tension">Tension between {listWords([first, second])}</h2>
      {WIDTHS.map(([name, width]) => (
        <Drawing name={name} width={width} days={days} weeks={weeks} events={events} from={from} to={desk.day} />
      ))}
      <ol class="tension-events">
        {events.map(({ thread, day }) => (
          <li>
            <span>
              <KindIcon kind={thread.kind} /> <a href={desk.to(`threads/${thread.id}`)}>{threadTitle(thread)}</a>{" "}
              <span class="quiet">{shortDate(day, desk.day)}</span>
            </span>
          </li>
        ))}
      </ol>
      <p class="by">
        The mean of what the two did to one another, from −10 (concord) to 10 (war), after Goldstein’s order of events;
        recent days count more. Dots are weeks. It follows what reports tell, and reports tell more of some days than of
        others.
      </p>
    </section>
  );
}

interface EventMark {
  readonly thread: Thread;
  readonly day: string;
}

/** The happenings on a certain day that most reports tell of, some days apart from one another, in order of time. */
function eventsOf({ threads, dossier }: View, from: string): readonly EventMark[] {
  const dated = threads
    .filter(({ kind }) => kind !== "positions" && kind !== "aid")
    .flatMap((thread): readonly EventMark[] => {
      const day =
        thread.kind === "deadline" ? thread.opened : thread.begins === thread.ends ? thread.begins : undefined;
      return day === undefined || day < from || day > dossier.day ? [] : [{ thread, day }];
    })
    .sort((a, b) => b.thread.corroboration.reports - a.thread.corroboration.reports);
  const chosen: EventMark[] = [];
  for (const mark of dated) {
    const free = chosen.every(({ day }) => Math.abs(dayNumber(day) - dayNumber(mark.day)) >= APART);
    if (free && chosen.length < EVENTS) chosen.push(mark);
  }
  return chosen.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** A name of a month has so much room before the edge. */
const TICK = 34;

function Drawing(props: {
  readonly name: string;
  readonly width: number;
  readonly days: readonly TensionPoint[];
  readonly weeks: readonly TensionPoint[];
  readonly events: readonly EventMark[];
  readonly from: string;
  readonly to: string;
}) {
  const { name, width, days, weeks, events, from, to } = props;
  const known = days.filter((day): day is TensionPoint & { readonly smoothed: number } => day.smoothed !== undefined);
  // Months before the first that is known would be empty.
  const first = dayNumber(known[0]?.from ?? from) - MARGIN;
  const window: TimeWindow = { from: Math.max(first, dayNumber(from)), to: dayNumber(to) + 1 };
  const x = scaleLinear([window.from, window.to], [LEFT, width - 10]);
  const y = scaleLinear([-8, 10], [HEIGHT - BOTTOM, TOP]);
  const path = line<(typeof known)[number]>(
    (point) => Math.round(x(dayNumber(point.from)) * 10) / 10,
    (point) => Math.round(y(point.smoothed) * 10) / 10,
  )(known);
  return (
    <svg
      class={`tension ${name}`}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label="Tension over time; the list below names the happenings that are numbered"
    >
      {[
        [10, "war"],
        [0, "neutral"],
        [-8, "concord"],
      ].map(([value, name]) => (
        <g class="axis">
          <line x1={LEFT} x2={width - 10} y1={y(Number(value))} y2={y(Number(value))} />
          <text x="0" y={y(Number(value)) + 4}>
            {name}
          </text>
        </g>
      ))}
      {ticksOf(window, width - LEFT)
        .filter((tick) => x(tick.day) + TICK < width)
        .map((tick) => (
          <text class="tick" x={x(tick.day)} y={HEIGHT - 6}>
            {tick.label}
          </text>
        ))}
      {weeks.map((week) =>
        week.tension === undefined || dayNumber(week.from) < window.from ? null : (
          <circle
            class="week"
            cx={x(Math.min(dayNumber(week.from) + 3.5, window.to - 1))}
            cy={y(week.tension)}
            r={Math.min(6, 2 + week.count / 3)}
          />
        ),
      )}
      <path class="line" d={path ?? ""} />
      {events.map(({ thread, day }, index) => (
        <g class={`event k-${thread.kind}`}>
          <line x1={x(dayNumber(day) + 0.5)} x2={x(dayNumber(day) + 0.5)} y1={TOP - 6} y2={HEIGHT - BOTTOM} />
          <text x={x(dayNumber(day) + 0.5)} y={TOP - 11} text-anchor="middle">
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}
