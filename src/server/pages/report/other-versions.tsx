import type { Article } from "../../../model/article.ts";
import { copiesOf } from "../../copies-of.ts";
import type { Desk } from "../../desk.ts";
import { versionChanges } from "../../version-changes.ts";
import { plainDate } from "../../words/date-words.ts";
import { countWords } from "../../words/list-words.ts";
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
                <VersionDifference article={article} other={version} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const SHOWN = 20;

/** What this version says that the other does not, and the other way round. */
function VersionDifference({ article, other }: { readonly article: Article; readonly other: Article }) {
  const { added, gone } = versionChanges(other, article);
  if (added.length + gone.length === 0) return <p class="by">The text is the same.</p>;
  return (
    <details class="difference">
      <summary>
        {countWords(added.length, "paragraph")} only here, {countWords(gone.length, "paragraph")} only there
      </summary>
      <ul>
        {gone.slice(0, SHOWN).map((text) => (
          <li>
            <del>
              <bdi>{text}</bdi>
            </del>
          </li>
        ))}
        {added.slice(0, SHOWN).map((text) => (
          <li>
            <ins>
              <bdi>{text}</bdi>
            </ins>
          </li>
        ))}
      </ul>
    </details>
  );
}
