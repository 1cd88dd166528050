import { noticesOf, type SourceHealth } from "../../../app/sources/source-health.ts";
import { countWords } from "../../words/list-words.ts";
import { ConditionMark } from "./condition-mark.tsx";

const SHOWN = 3;

/** The sources' health in a corner of the overview: one line while all is well, the names of those that are not. */
export function SourcesCorner({ healths }: { readonly healths: readonly SourceHealth[] }) {
  const ids = new Set(noticesOf(healths).map(({ source }) => source));
  const ill = healths.filter(({ source }) => ids.has(source.id));
  return (
    <section class="sources-corner" aria-labelledby="sources-health">
      <h2 id="sources-health">Sources</h2>
      {healths.length === 0 ? (
        <p>
          No source is followed: reports come only by hand. <a href="/sources">Choose some</a>
        </p>
      ) : (
        <p>
          <a href="/sources">{countWords(healths.length, "source")}</a>
          {ill.length === 0 ? ", all well or waiting their turn." : `; ${ill.length} to look after:`}
        </p>
      )}
      <ul class="ill-sources">
        {ill.slice(0, SHOWN).map(({ source, condition, words }) => (
          <li>
            <ConditionMark condition={condition} /> <a href={`/sources/${source.id}`}>{source.name}</a>{" "}
            <span class="quiet">{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
