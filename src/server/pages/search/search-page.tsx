import { type SearchHit, search } from "../../../app/search.ts";
import type { Span } from "../../../model/span.ts";
import type { Thread, Told } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { claimsWith, threadsWith, wordsIn } from "../../find-words.ts";
import { plainDate } from "../../words/date-words.ts";
import { kindName } from "../../words/labels.ts";
import { countWords } from "../../words/list-words.ts";
import type { Page } from "../page.ts";
import { DemoTag, KindLabel } from "../parts/badges.tsx";
import { Empty } from "../parts/empty.tsx";
import { Choice, Filters } from "../parts/filters.tsx";
import { claimAddress } from "../parts/source.tsx";
import { ThreadLine } from "../parts/thread-line.tsx";

const MOST_REPORTS = 20;
const MOST_CLAIMS = 30;
const MOST_THREADS = 12;

/** Search over a process: threads by title, claims by their words, and all reports of the record by their text. */
export async function searchPage(desk: Desk): Promise<Page> {
  const { q = "", kind = "" } = desk.ask.query;
  const words = wordsIn(q);
  const reports = words.length === 0 ? [] : await search(desk.world, q, { limit: MOST_REPORTS, asOf: desk.day });
  const claims = words.length === 0 ? [] : claimsWith(desk, words, kind).slice(0, MOST_CLAIMS);
  const threads = words.length === 0 ? [] : threadsWith(desk, words, kind).slice(0, MOST_THREADS);
  const kinds = [...new Set(desk.dossier.told.map(({ claim }) => claim.kind))];
  return {
    title: q === "" ? "Search" : `Search: ${q}`,
    body: (
      <>
        <header class="lead">
          <h1>{q === "" ? "Search" : <bdi>“{q}”</bdi>}</h1>
          {words.length === 0 ? (
            <Empty>Type some words. A report, claim or thread is found when it holds all of them, in any order.</Empty>
          ) : null}
        </header>
        <Filters desk={desk} path="search" label="Search">
          <label class="choice wide-choice">
            <span>Words</span>
            <input type="search" name="q" value={q} />
          </label>
          <Choice
            name="kind"
            label="Kind of claim"
            value={kind}
            options={kinds.map((name) => [name, kindName(name, "many")])}
          />
        </Filters>
        {words.length === 0 ? null : (
          <>
            <Threads desk={desk} threads={threads} />
            <Claims desk={desk} claims={claims} words={words} />
            <Reports desk={desk} hits={reports} />
          </>
        )}
      </>
    ),
  };
}

function Threads({ desk, threads }: { readonly desk: Desk; readonly threads: readonly Thread[] }) {
  if (threads.length === 0) return null;
  return (
    <section aria-labelledby="found-threads">
      <h2 id="found-threads">Threads</h2>
      <ul class="lines">
        {threads.map((thread) => (
          <li>
            <ThreadLine desk={desk} thread={thread} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Claims(props: { readonly desk: Desk; readonly claims: readonly Told[]; readonly words: readonly string[] }) {
  const { desk, claims, words } = props;
  return (
    <section aria-labelledby="found-claims">
      <h2 id="found-claims">
        Claims <span class="quiet">{claims.length === MOST_CLAIMS ? `the latest ${MOST_CLAIMS}` : claims.length}</span>
      </h2>
      {claims.length === 0 ? <Empty>No claim of this process holds all of these words.</Empty> : null}
      <ul class="hits">
        {claims.map((told) => (
          <li>
            <KindLabel kind={told.claim.kind} />{" "}
            <a href={claimAddress(desk, told)}>
              <Marked text={told.claim.cites[0].words} marks={marksOf(told.claim.cites[0].words, words)} />
            </a>
            <p class="source">
              <bdi>{told.article.outlet ?? "no outlet"}</bdi>
              {told.article.published === undefined ? "" : `, ${plainDate(told.article.published)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reports({ desk, hits }: { readonly desk: Desk; readonly hits: readonly SearchHit[] }) {
  return (
    <section aria-labelledby="found-reports">
      <h2 id="found-reports">
        Reports{" "}
        <span class="quiet">
          {hits.length === MOST_REPORTS ? `the latest ${MOST_REPORTS}` : countWords(hits.length, "report")}
        </span>
      </h2>
      {hits.length === 0 ? <Empty>No report of the record holds all of these words.</Empty> : null}
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
              {article.demo === true ? <DemoTag /> : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
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

function marksOf(text: string, words: readonly string[]): readonly Span[] {
  const plain = text.toLowerCase();
  if (plain.length !== text.length) return [];
  const spans = words.flatMap((word) => {
    const start = plain.indexOf(word);
    return start === -1 ? [] : [{ start, end: start + word.length }];
  });
  return spans.sort((a, b) => a.start - b.start);
}
