import { dayRange } from "../../../model/time.ts";
import calendar from "../../words/calendar-names.json" with { type: "json" };
import { edtfWords, isDay, shortDate } from "../../words/date-words.ts";

/** A date as a leaf of a calendar; one that is not a certain day has a dashed edge and shows its range. */
export function DateLeaf({ edtf }: { readonly edtf: string | undefined }) {
  if (edtf === undefined) return <span class="leaf vague">no date</span>;
  const range = dayRange(edtf);
  if (range === undefined) return <span class="leaf vague">{edtf}</span>;
  if (isDay(edtf)) return <DayLeaf day={edtf} />;
  return (
    <time class="leaf vague" datetime={range.first} title={edtfWords(edtf)}>
      <span class="leaf-range">{shortDate(range.first, range.last)}</span>
      <span class="leaf-to">to</span>
      <span class="leaf-range">{shortDate(range.last, range.last)}</span>
    </time>
  );
}

function DayLeaf({ day }: { readonly day: string }) {
  const [year, month = "01", number] = day.split("-");
  return (
    <time class="leaf" datetime={day} title={edtfWords(day)}>
      <span class="leaf-month">{calendar.months[Number(month) - 1]?.slice(0, 3)}</span>
      <span class="leaf-day">{Number(number)}</span>
      <span class="leaf-year">{year}</span>
    </time>
  );
}

/** How far off a day is, where that can be said. */
export function Distance({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : <span>{words}</span>;
}
