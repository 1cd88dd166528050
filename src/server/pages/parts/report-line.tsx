import type { Article } from "../../../model/article.ts";
import type { Desk } from "../../desk.ts";
import { modelsByReport } from "../../model-of-report.ts";
import { plainDate } from "../../words/date-words.ts";
import { DemoTag, UnreadTag } from "./badges.tsx";

/** A report in one line: title, outlet, day. */
export function ReportLine({ desk, article }: { readonly desk: Desk; readonly article: Article }) {
  return (
    <span class="report-line">
      <a href={desk.to(`reports/${article.id}`)}>
        <bdi>{article.title || "Untitled report"}</bdi>
      </a>{" "}
      <span class="quiet">
        <bdi>{article.outlet ?? "no outlet"}</bdi>
        {article.published === undefined ? ", undated" : `, ${plainDate(article.published)}`}
        {article.summaryOnly === true ? ", summary only" : ""}
      </span>{" "}
      {article.demo === true ? <DemoTag /> : null}{" "}
      <UnreadTag article={article} byModel={modelsByReport(desk).get(article.id)} />
    </span>
  );
}
