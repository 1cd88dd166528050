import { agoWords, DAYS, type SourceHealth, sourcesHealth } from "../../../app/sources/source-health.ts";
import type { World } from "../../../app/world.ts";
import type { Article, ArticleId } from "../../../model/article.ts";
import type { Process } from "../../../model/process.ts";
import type { Source } from "../../../model/source.ts";
import type { Ask } from "../../ask.ts";
import { plainDate } from "../../words/date-words.ts";
import { countWords } from "../../words/list-words.ts";
import { notFoundPage } from "../error-pages.tsx";
import type { Page } from "../page.ts";
import { UnreadTag } from "../parts/badges.tsx";
import { Empty } from "../parts/empty.tsx";
import { ConditionMark } from "./condition-mark.tsx";
import { ItemBars } from "./item-bars.tsx";
import { SourceAct } from "./source-form.tsx";
import { SourceSettingsForm } from "./source-settings-form.tsx";
import { languageName } from "./starter-list.tsx";

const LATEST = 40;

/** One source: how it does, what it brought lately, how much of that concerns which process. */
export async function sourcePage(world: World, ask: Ask, id: string): Promise<Page> {
  const health = (await sourcesHealth(world)).find(({ source }) => source.id === id);
  if (health === undefined) return notFoundPage("This record follows no such source.", "/sources");
  const { source } = health;
  const processes = await world.store.processes();
  const reports = await latestReports(world, source);
  const answered = await world.store.modelReadings(reports.map(({ id }) => id));
  return {
    title: source.name,
    live: await world.store.last(),
    body: (
      <>
        <header class="lead">
          <p class="kicker">
            <a href="/sources">Sources</a>
          </p>
          <h1>
            <bdi>{source.name}</bdi>
          </h1>
          <p class="standfirst">
            <ConditionMark condition={health.condition} /> {health.words}
          </p>
          <Acts source={source} ask={ask} />
        </header>
        <div class="source-detail">
          <section aria-labelledby="how">
            <h2 id="how">How it does</h2>
            <ItemBars health={health} />
            <Facts health={health} at={world.now()} />
            <SourceSettingsForm source={source} ask={ask} />
          </section>
          <section aria-labelledby="relevant">
            <h2 id="relevant">What it is good for</h2>
            <Relevance health={health} processes={processes} />
          </section>
        </div>
        <section aria-labelledby="latest">
          <h2 id="latest">What it brought last</h2>
          {reports.length === 0 ? <Empty>Nothing yet.</Empty> : null}
          <ul class="lines">
            {reports.map((article) => (
              <li>
                <ReportItem article={article} process={processes[0]} byModel={answered.get(article.id)?.model} />
              </li>
            ))}
          </ul>
        </section>
      </>
    ),
  };
}

async function latestReports(world: World, source: Source): Promise<readonly Article[]> {
  const items = await world.store.fetching.items(source.id, LATEST);
  const ids = [...new Set(items.flatMap(({ article }) => article ?? []))];
  const held = await Promise.all(ids.map((id) => world.store.article(id as ArticleId)));
  return held.flatMap((one) => one?.article.article ?? []);
}

function Acts({ source, ask }: { readonly source: Source; readonly ask: Ask }) {
  const place = `/sources/${source.id}`;
  return (
    <div class="source-acts">
      {source.paused === true ? (
        <SourceAct ask={ask} action={`${place}/resume`} label="Resume" of={source.name} />
      ) : (
        <>
          <SourceAct ask={ask} action={`${place}/look`} label="Look now" of={source.name} />
          <SourceAct ask={ask} action={`${place}/pause`} label="Pause" of={source.name} />
        </>
      )}
      <SourceAct ask={ask} action={`${place}/remove`} label="Follow no more" of={source.name} />
    </div>
  );
}

function Facts({ health, at }: { readonly health: SourceHealth; readonly at: string }) {
  const { source, state, total, changed, undated, habitDays } = health;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Address", source.address],
    ["Kind", source.kind],
    ["Outlet", source.outlet],
    ["Publisher", source.family],
    ["Country", source.country === undefined ? undefined : countryName(source.country)],
    ["Language", source.language === undefined ? undefined : languageName(source.language)],
    [
      "In whose hand",
      source.state === true ? "a state's" : source.state === "public" ? "public, independent by law" : undefined,
    ],
    ["Looked at every", `${countWords(source.everyMinutes ?? 60, "minute")}, at least`],
    ["Pages", source.feedOnly === true ? "not fetched: the feed's own words" : undefined],
    ["Kept", source.onlyRelevant === true ? "only what concerns a process" : undefined],
    ["Looked at", state?.lastTried === undefined ? "not yet" : agoWords(state.lastTried, at)],
    ["Next look", nextWords(health, at)],
    [
      `New in ${DAYS} days`,
      `${countWords(total, "item")}${changed === 0 ? "" : `, ${changed} changed later`}${undated === 0 ? "" : `, ${undated} without a date`}`,
    ],
    ["Called silent after", habitDays === undefined ? "its habit is not known yet" : countWords(habitDays, "day")],
    ["Odd about it", state?.remarks?.join("; ")],
  ];
  return (
    <dl class="source-facts">
      {facts.map(([name, value]) =>
        value === undefined ? null : (
          <div>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** A country by its code, as it is called; a code that is none stays as it was given. */
function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (COUNTRIES.of(code) ?? code) : code;
}

function nextWords({ source, state }: SourceHealth, at: string): string {
  if (source.paused === true) return "none while it is paused";
  if (state === undefined || state.due <= at) return "as soon as the server gets to it";
  return `at ${state.due.slice(11, 16)} UTC on ${plainDate(state.due.slice(0, 10))}`;
}

function Relevance({ health, processes }: { readonly health: SourceHealth; readonly processes: readonly Process[] }) {
  const { relevance, total } = health;
  if (total === 0) return <Empty>It brought nothing in {DAYS} days.</Empty>;
  if (relevance.length === 0)
    return <p>Of {countWords(total, "new item")}, none concerned a process of this record.</p>;
  return (
    <ul class="plain-list">
      {relevance
        .toSorted((a, b) => b.concerned - a.concerned)
        .map(({ process, concerned }) => (
          <li>
            <a href={`/p/${encodeURIComponent(process)}`}>
              <bdi>{processes.find(({ id }) => id === process)?.name ?? process}</bdi>
            </a>
            : {concerned} of {countWords(total, "new item")} ({Math.round((concerned / total) * 100)}%)
          </li>
        ))}
    </ul>
  );
}

function ReportItem(props: {
  readonly article: Article;
  readonly process: Process | undefined;
  readonly byModel: string | undefined;
}) {
  const { article, process, byModel } = props;
  const title = article.title || "Untitled report";
  return (
    <span class="report-line">
      {process === undefined ? (
        <bdi>{title}</bdi>
      ) : (
        <a href={`/p/${encodeURIComponent(process.id)}/reports/${article.id}`}>
          <bdi>{title}</bdi>
        </a>
      )}{" "}
      <span class="quiet">
        {article.published === undefined ? "undated" : plainDate(article.published)}
        {article.summaryOnly === true ? ", the feed's summary only" : ""}
      </span>{" "}
      <UnreadTag article={article} byModel={byModel} />
    </span>
  );
}
