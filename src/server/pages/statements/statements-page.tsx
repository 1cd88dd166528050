import { speakerOf } from "../../actor-naming.ts";
import type { Desk } from "../../desk.ts";
import { statementsOf, statementsThatFit, type ToldStatement } from "../../statements.ts";
import { longDate } from "../../words/date-words.ts";
import { countWords } from "../../words/list-words.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { Choice, Filters, Period } from "../parts/filters.tsx";
import { Pager, pageOf } from "../parts/pager.tsx";
import { Statement } from "../parts/statement.tsx";

const PER_PAGE = 30;
/** A topic of one statement is no choice worth offering. */
const OFTEN = 2;

/** All statements of a process, in the speaker's exact words, the newest first; filtered by speaker, side, topic and time. */
export function statementsPage(desk: Desk): Page {
  const all = statementsOf(desk);
  const { speaker = "", side = "", topic = "", from = "", to = "" } = desk.ask.query;
  const matching = statementsThatFit(desk, all, desk.ask.query);
  const shown = pageOf(desk, matching, PER_PAGE);
  const days = [...new Set(shown.map(({ article }) => article.published ?? ""))];
  const choices = (pick: (told: ToldStatement) => string | undefined, least = 1) => namesIn(all.map(pick), least);
  return {
    title: "Statements",
    body: (
      <>
        <header class="lead">
          <h1>Statements</h1>
          <p class="standfirst">Who said what, in the exact words of the reports.</p>
        </header>
        <Filters desk={desk} path="statements">
          <Choice
            name="speaker"
            label="Speaker"
            value={speaker}
            options={choices(({ claim }) => speakerOf(desk, claim))}
          />
          <Choice
            name="side"
            label="Speaks for"
            value={side}
            options={choices(({ claim }) => claim.body.affiliation)}
          />
          <Choice name="topic" label="Topic" value={topic} options={choices(({ claim }) => claim.body.about, OFTEN)} />
          <Period from={from} to={to} />
        </Filters>
        <p class="count" aria-live="polite">
          {countWords(matching.length, "statement")}
        </p>
        {matching.length === 0 ? <Empty>No statement fits. Choose less, or stand on a later day.</Empty> : null}
        {days.map((day) => (
          <section aria-label={day === "" ? "Undated" : longDate(day)}>
            <h2 class="day-title">{day === "" ? "Undated" : longDate(day)}</h2>
            <ul class="statements">
              {shown
                .filter(({ article }) => (article.published ?? "") === day)
                .map((told) => (
                  <li>
                    <Statement desk={desk} told={told} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <Pager
          desk={desk}
          path="statements"
          query={{ speaker, side, topic, from, to }}
          count={matching.length}
          perPage={PER_PAGE}
        />
      </>
    ),
  };
}

/** The names that stand at least so often among some, sorted. */
function namesIn(names: readonly (string | undefined)[], least: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== undefined && name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= least);
  return often.map(([name]) => name).sort();
}
