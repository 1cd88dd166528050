import type { Article } from "../../../model/article.ts";
import { mayDo } from "../../access/may-do.ts";
import type { Desk } from "../../desk.ts";
import { modelsByReport } from "../../model-of-report.ts";
import { longDate } from "../../words/date-words.ts";
import { countWords } from "../../words/list-words.ts";
import type { Page } from "../page.ts";
import { ByModelTag } from "../parts/badges.tsx";
import { Empty } from "../parts/empty.tsx";
import { Pager, pageOf } from "../parts/pager.tsx";

const PER_PAGE = 50;

/** The reports that concern a process, the newest first; `?outlet=` shows one outlet. */
export function reportListPage(desk: Desk): Page {
  const { outlet = "" } = desk.ask.query;
  const outlets = [...new Set(desk.dossier.articles.map((article) => article.outlet ?? ""))].sort();
  const matching = desk.dossier.articles.filter((article) => outlet === "" || article.outlet === outlet).toReversed();
  const shown = pageOf(desk, matching, PER_PAGE);
  const days = [...new Set(shown.map(({ published }) => published ?? ""))];
  return {
    title: "Reports",
    body: (
      <>
        <header class="lead">
          <h1>Reports</h1>
          <p class="standfirst">{countWords(matching.length, "report")} in which something of this process was read.</p>
          <p class="doing no-print">
            {mayDo(desk.ask, "add", desk.dossier.process.id) ? (
              <a class="button first" href={desk.to("add")}>
                Add a report
              </a>
            ) : null}
            {mayDo(desk.ask, "read") ? <a href="/unread">Reports in languages that are not read</a> : null}
          </p>
        </header>
        <nav class="choices" aria-label="Outlets">
          <a href={desk.to("reports")} aria-current={outlet === "" ? "true" : undefined}>
            All outlets
          </a>
          {outlets.map((name) => (
            <a href={desk.to("reports", { outlet: name })} aria-current={name === outlet ? "true" : undefined}>
              <bdi>{name || "no outlet"}</bdi>
            </a>
          ))}
        </nav>
        {matching.length === 0 ? <Empty>No report here by this day.</Empty> : null}
        {days.map((day) => (
          <section aria-label={day === "" ? "Undated" : longDate(day)}>
            <h2 class="day-title">{day === "" ? "Undated" : longDate(day)}</h2>
            <ul class="lines">
              {shown
                .filter(({ published }) => (published ?? "") === day)
                .map((article) => (
                  <li>
                    <ReportItem desk={desk} article={article} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <Pager desk={desk} path="reports" query={{ outlet }} count={matching.length} perPage={PER_PAGE} />
      </>
    ),
  };
}

function ReportItem({ desk, article }: { readonly desk: Desk; readonly article: Article }) {
  const claims = desk.dossier.told.filter((told) => told.article.id === article.id).length;
  return (
    <span class="report-line">
      <a href={desk.to(`reports/${article.id}`)}>
        <bdi>{article.title || "Untitled report"}</bdi>
      </a>{" "}
      <span class="quiet">
        <bdi>{article.outlet ?? "no outlet"}</bdi>, {countWords(claims, "claim")}
      </span>{" "}
      <ByModelTag byModel={modelsByReport(desk).get(article.id)} />
    </span>
  );
}
