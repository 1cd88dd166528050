import { civilOf } from "../../../model/time.ts";
import type { TimelineItem } from "../../timeline/item.ts";
import { monthWords, shortDate } from "../../words/date-words.ts";
import { State } from "../parts/badges.tsx";
import { KindIcon } from "../parts/icon.tsx";

/** Of so many items only the last months are open; paper shows all. */
const MANY = 60;
const OPENED = 2;

/** The timeline as a plain list by month, for print, screen readers and narrow screens. */
export function ItemList({ items }: { readonly items: readonly TimelineItem[] }) {
  const months = [...new Set(items.map(({ from }) => civilOf(from).slice(0, 7)))];
  const opened = new Set(items.length > MANY ? months.slice(-OPENED) : months);
  return (
    <div class="item-list">
      {months.map((month) => (
        <details class="item-month" open={opened.has(month)}>
          <summary>
            <h2 class="day-title">{monthWords(`${month}-01`)}</h2>{" "}
            <span class="quiet">{items.filter(({ from }) => civilOf(from).startsWith(month)).length}</span>
          </summary>
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
        </details>
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
