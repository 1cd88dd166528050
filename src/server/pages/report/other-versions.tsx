import type { Article } from "../../../model/article.ts";
import { copiesOf } from "../../copies-of.ts";
import type { Desk } from "../../desk.ts";
import { plainDate } from "../../words/date-words.ts";
import { ReportLine } from "../parts/report-line.tsx";

/** Near-copies of a report, which count as one origin with it, and other versions of the same page. */
export function OtherVersions({ desk, article }: { readonly desk: Desk; readonly article: Article }) {
  const copies = copiesOf(desk, article);
  const versions = desk.dossier.articles.filter(
    (other) => article.url !== undefined && other.url === article.url && other.id !== article.id,
  );
  return (
    <>
      {copies.length === 0 ? null : (
        <section aria-labelledby="copies">
          <h2 id="copies">Near-copies of this report</h2>
          <p class="by">They tell the same in nearly the same words, and count as one origin with it.</p>
          <ul class="lines">
            {copies.map((copy) => (
              <li>
                <ReportLine desk={desk} article={copy} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {versions.length === 0 ? null : (
        <section aria-labelledby="versions">
          <h2 id="versions">Other versions of this page</h2>
          <ul class="lines">
            {versions.map((version) => (
              <li>
                <a href={desk.to(`reports/${version.id}`)}>
                  <bdi>{version.title}</bdi>
                </a>
                {version.published === undefined ? "" : `, ${plainDate(version.published)}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
