import type { World } from "../../../app/world.ts";
import { plainDate } from "../../words/date-words.ts";
import { countWords } from "../../words/list-words.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { languageName } from "./starter-list.tsx";

/** So many of the latest reports are looked through. */
const LATEST = 500;

/** Reports in languages that are not read: kept, found by their words, and no fact drawn from them. */
export async function unreadPage({ store }: World): Promise<Page> {
  const latest = await store.articles({ limit: LATEST });
  const foreign = latest.map(({ article }) => article).filter(({ language }) => !language.startsWith("en"));
  const answered = await store.modelReadings(foreign.map(({ id }) => id));
  const unread = foreign.filter(({ id }) => !answered.has(id));
  const [process] = await store.processes();
  return {
    title: "Unread reports",
    body: (
      <>
        <header class="lead">
          <p class="kicker">
            <a href="/sources">Sources</a>
          </p>
          <h1>Unread reports</h1>
          <p class="standfirst">
            Reports in languages that Dragoman does not read. They are kept, and a search finds them by their words; no
            fact is drawn from them.{" "}
            {answered.size === 0 ? "" : `${countWords(answered.size, "more was", "more were")} read by a model.`}
          </p>
          {unread.length === 0 ? null : (
            <p class="lead-count">
              {countWords(unread.length, "unread report")} among the latest {latest.length} of the record.
            </p>
          )}
        </header>
        {unread.length === 0 ? (
          <Empty>
            None: the latest {latest.length} reports of the record are in English
            {answered.size === 0 ? "" : ", or were read by a model"}.
          </Empty>
        ) : null}
        <ul class="lines">
          {unread.map(({ id, title, outlet, published, language }) => (
            <li>
              <span class="report-line">
                {process === undefined ? (
                  <bdi>{title || "Untitled report"}</bdi>
                ) : (
                  <a href={`/p/${encodeURIComponent(process.id)}/reports/${id}`} lang={language}>
                    <bdi>{title || "Untitled report"}</bdi>
                  </a>
                )}{" "}
                <span class="quiet">
                  <bdi>{outlet ?? "no outlet"}</bdi>, {published === undefined ? "undated" : plainDate(published)},{" "}
                  {languageName(language)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}
