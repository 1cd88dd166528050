import type { SourceHealth } from "../../../app/sources/source-health.ts";
import { plainDate } from "../../words/date-words.ts";
import { countWords } from "../../words/list-words.ts";

const BAR = 5;
const HEIGHT = 28;

/** New items by day as small bars; what they say in words is their label. */
export function ItemBars({ health }: { readonly health: SourceHealth }) {
  const { days, total } = health;
  const most = Math.max(1, ...days.map(({ count }) => count));
  const width = days.length * BAR;
  return (
    <svg
      class="item-bars"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={labelOf()}
    >
      <line x1="0" x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {days.map(({ day, count }, index) =>
        count === 0 ? null : (
          <rect x={index * BAR} y={HEIGHT - heightOf(count)} width={BAR - 1} height={heightOf(count)}>
            <title>{`${plainDate(day)}: ${countWords(count, "new item")}`}</title>
          </rect>
        ),
      )}
    </svg>
  );

  function heightOf(count: number): number {
    return Math.max(2, Math.round((count / most) * (HEIGHT - 2)));
  }

  function labelOf(): string {
    const top = days.find(({ count }) => count === most);
    const peak = total === 0 || top === undefined ? "" : `, most on ${plainDate(top.day)}: ${top.count}`;
    return `${countWords(total, "new item")} in ${days.length} days${peak}`;
  }
}
