import type { Thread } from "../../../model/thread.ts";
import { addDays, civilOf, dayNumber } from "../../../model/time.ts";
import { isRealDay } from "../../ask.ts";
import type { Desk } from "../../desk.ts";
import { perDossier } from "../../per-dossier.ts";
import type { TimelineItem, TimeWindow } from "../../timeline/item.ts";
import { timelineItems } from "../../timeline/items-of.ts";
import { gradeWords, kindName } from "../../words/labels.ts";
import { countWords } from "../../words/list-words.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { Choice, Filters, Period } from "../parts/filters.tsx";
import { KINDS } from "../thread/thread-list-page.tsx";
import { ItemList } from "./item-list.tsx";
import { TimelineDrawing } from "./timeline-drawing.tsx";

const LISTED = 300;
/** Days that are shown before and after the day on which we stand. */
const BEFORE = 100;
const AFTER = 20;

/** All items of a desk; the word is the day in its addresses. */
const allItems = perDossier((desk: Desk) => timelineItems(desk));

const GRADES = ["several origins", "party concerned", "both sides"] as const;
const RANKS = ["one origin", ...GRADES] as const;

/** The timeline: lanes by kind, uncertain dates drawn as such, the future on the same line; and the same as a list. */
export function timelinePage(desk: Desk): Page {
  const { query } = desk.ask;
  const threads = desk.threads.filter((thread) => fits(thread, query));
  const plain = threads.length === desk.threads.length;
  const items = plain ? allItems(desk, desk.ask.asOf ?? "") : timelineItems(desk, threads);
  const window = windowOf(desk, items);
  const inSight = items.filter(({ from, to }) => to > window.from && from < window.to);
  return {
    title: "Timeline",
    wide: true,
    body: (
      <>
        <h1>Timeline</h1>
        <TimelineFilters desk={desk} window={window} />
        {items.length === 0 ? <Empty>Nothing fits. Choose less, or stand on a later day.</Empty> : null}
        <TimelineDrawing desk={desk} items={items} window={window} />
        <p class="count">
          {countWords(inSight.length, "happening")} between these days
          {inSight.length > LISTED ? `; the list holds the last ${LISTED}, choose fewer days for the others` : ""}.
        </p>
        <ItemList items={inSight.slice(-LISTED)} />
      </>
    ),
  };
}

function fits(thread: Thread, query: Desk["ask"]["query"]): boolean {
  const { kind = "", actor = "", place = "", grade = "" } = query;
  return (
    (kind === "" || thread.kind === kind) &&
    (actor === "" || holdsValue(thread, ACTOR_FIELDS, actor)) &&
    (place === "" || holdsValue(thread, ["place"], place)) &&
    (grade === "" || RANKS.indexOf(thread.corroboration.grade) >= RANKS.indexOf(grade as (typeof RANKS)[number]))
  );
}

const ACTOR_FIELDS = ["parties", "people", "mediators", "issuer", "target", "donor", "recipient", "attacker"];

function holdsValue(thread: Thread, fields: readonly string[], value: string): boolean {
  return thread.fields.some(
    (field) => fields.includes(field.name) && field.values.some((given) => given.value === value),
  );
}

/** The values of some fields that are given most, by name. `fields` are parted by spaces. */
const valuesIn = perDossier((desk, fields): readonly string[] => {
  const names = fields.split(" ");
  const counts = new Map<string, number>();
  for (const thread of desk.threads) {
    for (const field of thread.fields.filter(({ name }) => names.includes(name))) {
      for (const { value } of field.values) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 40)
    .map(([name]) => name)
    .sort();
});

/** What was asked for; else the three months around the day on which we stand, or around the last happening where these hold none. */
function windowOf(desk: Desk, items: readonly TimelineItem[]): TimeWindow {
  const { from = "", to = "" } = desk.ask.query;
  const near = isRealDay(from) || isRealDay(to) ? desk.day : nearestDay(desk, items);
  const first = isRealDay(from) ? from : addDays(near, -BEFORE);
  const last = isRealDay(to) ? to : addDays(near, AFTER);
  const window = { from: dayNumber(first), to: dayNumber(last) + 1 };
  const earliest = items[0]?.from ?? window.from;
  return window.to > window.from ? window : { from: earliest, to: Math.max(earliest + 7, dayNumber(desk.day) + 1) };
}

/** The day on which we stand, or the last day of what is told where nothing lies around it. */
function nearestDay({ day }: Desk, items: readonly TimelineItem[]): string {
  const today = dayNumber(day);
  const last = items.reduce((latest, { to }) => Math.max(latest, to), 0);
  return last === 0 || last > today - BEFORE ? day : civilOf(last - 1);
}

function TimelineFilters({ desk, window }: { readonly desk: Desk; readonly window: TimeWindow }) {
  const { kind = "", actor = "", place = "", grade = "" } = desk.ask.query;
  const kinds = KINDS.filter((name) => name !== "positions");
  return (
    <Filters desk={desk} path="timeline">
      <Period from={civilOf(window.from)} to={civilOf(window.to - 1)} />
      <Choice name="kind" label="Kind" value={kind} options={kinds.map((name) => [name, kindName(name, "many")])} />
      <Choice name="actor" label="Actor" value={actor} options={valuesIn(desk, ACTOR_FIELDS.join(" "))} />
      <Choice name="place" label="Place" value={place} options={valuesIn(desk, "place")} />
      <Choice
        name="grade"
        label="At least"
        value={grade}
        all="any report"
        options={GRADES.map((name) => [name, gradeWords(name)])}
      />
    </Filters>
  );
}
