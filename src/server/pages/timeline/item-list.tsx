import { civilOf } from "../../../model/time.ts";
import type { TimelineItem } from "../../timeline/item.ts";
import { monthWords, shortDate } from "../../words/date-words.ts";
import { State } from "../parts/badges.tsx";
import { KindIcon } from "../parts/icon.tsx";

/** The timeline as a plain list by month, for print, screen readers and narrow screens. */
export function ItemList({ items }: { readonly items: readonly TimelineItem[] }) {
  const months = [...new Set(items.map(({ from }) => civilOf(from).slice(0, 7)))];
  return (
    <div class="item-list">
      {months.map((month) => (
        <section aria-label={monthWords(`${month}-01`)}>
          <h2 class="day-title">{monthWords(`${month}-01`)}</h2>
          <ol class="day-list">
            {items
              .filter(({ from }) => civilOf(from).startsWith(month))
              .map((item) => (
                <li>
                  <span class="day-list-date">{daysWords(item)}</span>
                  <span>
                    <KindIcon kind={item.kind} />{" "}
                    <a href={item.address}>
                      <bdi>{item.title}</bdi>
                    </a>{" "}
                    <State state={item.state} />
                    {item.disputed ? <span class="dispute"> disputed</span> : null}
                  </span>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function daysWords({ from, to, sure }: TimelineItem): string {
  const first = civilOf(from);
  const last = civilOf(to - 1);
  const words = first === last ? shortDate(first) : `${shortDate(first, last)} to ${shortDate(last)}`;
  if (sure === "told") return `undated, told ${words}`;
  return sure === "vague" && first !== last ? `some time ${words}` : words;
}
