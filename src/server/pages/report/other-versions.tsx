import type { Article } from "../../../model/article.ts";
import { versionChanges } from "../../../sources/item/version-changes.ts";
import { copiesOf } from "../../copies-of.ts";
import type { Desk } from "../../desk.ts";
import { plainDate } from "../../words/date-words.ts";
import { countWords } from "../../words/list-words.ts";
import { ReportLine } from "../parts/report-line.tsx";

/** Versions that are shown of one page. */
const MOST = 20;

/** Other versions of the page of a report, whether anything was read in them or not, the newest first. */
export async function otherVersions({ world, dossier }: Desk, article: Article): Promise<readonly Article[]> {
  if (article.url === undefined) return [];
  const held = await world.store.articles({
    url: article.url,
    asOf: dossier.asOf,
    upTo: dossier.upTo,
    limit: MOST + 1,
  });
  return held.map((entry) => entry.article).filter(({ id }) => id !== article.id);
}

/** Near-copies of a report, which count as one origin with it, and other versions of the same page. */
export function OtherVersions(props: {
  readonly desk: Desk;
  readonly article: Article;
  readonly versions: readonly Article[];
}) {
  const { desk, article, versions } = props;
  const copies = copiesOf(desk, article);
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
  const changes = versionChanges(other, article);
  if (changes === undefined) return <p class="by">The text is the same.</p>;
  const { added, removed } = changes;
  return (
    <details class="difference">
      <summary>
        {countWords(added.length, "paragraph")} only here, {countWords(removed.length, "paragraph")} only there
        {changes.title === undefined ? "" : ", another title"}
      </summary>
      <ul>
        {removed.slice(0, SHOWN).map((text) => (
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
