import { marksOf } from "../../../app/excerpt-of.ts";
import type { SearchHit } from "../../../app/search.ts";
import type { SearchQuery } from "../../../app/search-query.ts";
import type { Span } from "../../../model/span.ts";
import type { Thread, Told } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { modelsByReport } from "../../model-of-report.ts";
import { plainDate } from "../../words/date-words.ts";
import { countWords } from "../../words/list-words.ts";
import { voiceWords } from "../../words/voice-words.ts";
import { ByModelTag, DemoTag, KindLabel, UnreadTag } from "../parts/badges.tsx";
import { Offices } from "../parts/offices.tsx";
import { Pager, pageOf } from "../parts/pager.tsx";
import { claimAddress } from "../parts/source.tsx";
import { ThreadLines } from "../parts/thread-line.tsx";

const PER_PAGE = 30;
/** Reports that are shown at once. */
const FEW = 8;

/** Actors by their names. */
export function FoundActors({ desk, names }: { readonly desk: Desk; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section aria-labelledby="found-actors">
      <h2 id="found-actors">Actors</h2>
      <ul class="lines">
        {names.map((name) => (
          <li>
            <a href={desk.to("actors", { name })}>
              <bdi>{name}</bdi>
            </a>{" "}
            <Offices name={name} day={desk.day} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Threads by their titles. */
export function FoundThreads({ desk, threads }: { readonly desk: Desk; readonly threads: readonly Thread[] }) {
  if (threads.length === 0) return null;
  return (
    <section aria-labelledby="found-threads">
      <h2 id="found-threads">Threads</h2>
      <ThreadLines desk={desk} threads={threads} />
    </section>
  );
}

/** Claims by their words, page by page, the newest first; each leads to its words. */
export function FoundClaims(props: {
  readonly desk: Desk;
  readonly claims: readonly Told[];
  readonly query: SearchQuery;
  readonly text: string;
}) {
  const { desk, claims, query, text } = props;
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby="found-claims">
      <h2 id="found-claims">
        Claims <span class="quiet">{claims.length}</span>
      </h2>
      <ul class="hits">
        {pageOf(desk, claims, PER_PAGE).map((told) => (
          <li>
            <KindLabel kind={told.claim.kind} />{" "}
            <a href={claimAddress(desk, told)}>
              <Marked text={told.claim.cites[0].words} marks={marksOf(told.claim.cites[0].words, query.words)} />
            </a>
            <p class="source">
              <bdi>{voiceWords(told.claim.voice)}</bdi>
              {" — "}
              <bdi>{told.article.outlet ?? "no outlet"}</bdi>
              {told.article.published === undefined ? "" : `, ${plainDate(told.article.published)}`}{" "}
              <ByModelTag byModel={told.claim.byModel} />
            </p>
          </li>
        ))}
      </ul>
      <Pager desk={desk} path="search" query={{ q: text }} count={claims.length} perPage={PER_PAGE} />
    </section>
  );
}

/** Reports by their text, the latest of them. */
export function FoundReports(props: {
  readonly desk: Desk;
  readonly hits: readonly SearchHit[];
  readonly most: number;
}) {
  const { desk, hits, most } = props;
  if (hits.length === 0) return null;
  return (
    <section aria-labelledby="found-reports">
      <h2 id="found-reports">
        Reports{" "}
        <span class="quiet">{hits.length === most ? `the latest ${most}` : countWords(hits.length, "report")}</span>
      </h2>
      <ReportHits desk={desk} hits={hits.slice(0, FEW)} />
      {hits.length <= FEW ? null : (
        <details class="reading">
          <summary>{hits.length - FEW} more</summary>
          <ReportHits desk={desk} hits={hits.slice(FEW)} />
        </details>
      )}
    </section>
  );
}

function ReportHits({ desk, hits }: { readonly desk: Desk; readonly hits: readonly SearchHit[] }) {
  return (
    <ul class="hits">
      {hits.map(({ article, excerpt, marks }) => (
        <li>
          <a href={desk.to(`reports/${article.id}`)}>
            <bdi>{article.title || "Untitled report"}</bdi>
          </a>
          <p class="excerpt">
            <Marked text={excerpt} marks={marks} />
          </p>
          <p class="source">
            <bdi>{article.outlet ?? "no outlet"}</bdi>
            {article.published === undefined ? "" : `, ${plainDate(article.published)}`}{" "}
            {article.demo === true ? <DemoTag /> : null}{" "}
            <UnreadTag article={article} byModel={modelsByReport(desk).get(article.id)} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A text with the words that were looked for set off. */
function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }) {
  let at = 0;
  const parts = marks.flatMap(({ start, end }) => {
    if (start < at) return [];
    const before = text.slice(at, start);
    at = end;
    return [before, <mark>{text.slice(start, end)}</mark>];
  });
  return (
    <bdi>
      {parts}
      {text.slice(at)}
    </bdi>
  );
}
