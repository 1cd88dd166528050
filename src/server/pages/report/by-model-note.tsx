import { claimsFromAnswer, type Dropped } from "../../../app/by-model/claims-from-answer.ts";
import { loadReadingTools } from "../../../app/reading-tools.ts";
import type { Article } from "../../../model/article.ts";
import type { ModelReadingEntry, Recorded } from "../../../record/entry.ts";
import { countWords, listWords } from "../../words/list-words.ts";
import { Moment } from "../parts/moment.tsx";

/** Which model read a report and when, how many of its claims were kept, and what was thrown away. */
export function ByModelNote(props: { readonly article: Article; readonly answered: ModelReadingEntry & Recorded }) {
  const { article, answered } = props;
  const { claims, dropped } = claimsFromAnswer(article, answered.answer, answered.model, loadReadingTools().lexicon);
  return (
    <p class="by">
      Read by model <bdi>{answered.model}</bdi> on <Moment at={answered.recordedAt} />:{" "}
      {keptWords(claims.length, dropped)} How often this model is right was not measured.
    </p>
  );
}

function keptWords(kept: number, dropped: Dropped): string {
  if (dropped.unreadable) return "its answer could not be read, and nothing was taken from it.";
  const parts = [
    [dropped.invented, "whose words do not stand in the report"],
    [dropped.misshapen, "not of the shape asked for"],
    [dropped.empty, "that said too little"],
  ] as const;
  const lost = parts.flatMap(([count, why]) => (count === 0 ? [] : [`${count} ${why}`]));
  const slots =
    dropped.slots === 0
      ? ""
      : ` ${countWords(dropped.slots, "name or figure", "names and figures")} that nothing bears out left out.`;
  return `${countWords(kept, "claim")} with words that stand in it${lost.length === 0 ? "" : `; thrown away: ${listWords(lost)}`}.${slots}`;
}
