import type { Desk } from "../../desk.ts";
import { shortDate } from "../../words/date-words.ts";
import { countWords } from "../../words/list-words.ts";

/** Whose reports the record rests on, and when each last reported. */
export function Outlets({ desk }: { readonly desk: Desk }) {
  const counted = new Map<string, { count: number; last: string }>();
  for (const { outlet = "no outlet", published = "" } of desk.dossier.articles) {
    const held = counted.get(outlet) ?? { count: 0, last: "" };
    counted.set(outlet, { count: held.count + 1, last: [held.last, published].sort()[1] ?? "" });
  }
  if (counted.size === 0) return null;
  return (
    <section aria-labelledby="outlets">
      <h2 id="outlets">Whose reports</h2>
      <ul class="outlets">
        {[...counted]
          .sort(([, a], [, b]) => b.count - a.count)
          .slice(0, 12)
          .map(([outlet, { count, last }]) => (
            <li>
              <a href={desk.to("reports", { outlet })}>
                <bdi>{outlet}</bdi>
              </a>{" "}
              <span class="quiet">
                {countWords(count, "report")}
                {last === "" ? "" : `, last ${shortDate(last, desk.day)}`}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
