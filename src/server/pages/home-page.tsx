import type { Process, ProcessId } from "../../model/process.ts";
import { mayDo } from "../access/may-do.ts";
import type { Ask } from "../ask.ts";
import { plainDate } from "../words/date-words.ts";
import { countWords, listWords } from "../words/list-words.ts";
import type { Page } from "./page.ts";
import { DemoTag } from "./parts/badges.tsx";
import { Empty } from "./parts/empty.tsx";

/** The first page: the processes that the record follows. */
export function homePage(processes: readonly Process[], ask: Ask, standings: ReadonlyMap<ProcessId, Standing>): Page {
  return {
    title: "Processes",
    body: (
      <>
        <header class="lead">
          <h1>Peace processes that you follow</h1>
          <p class="standfirst">
            Dragoman reads news reports and keeps, for each process, a record of who is to meet whom, what was offered,
            threatened and done, and who says so.
          </p>
        </header>
        {processes.length > 0 ? null : (
          <Empty>
            {ask.person === undefined || mayDo(ask, "read")
              ? "The record follows no process yet."
              : "There is no process on which your account has a role; an administrator can give you one."}
          </Empty>
        )}
        <ul class="processes">
          {processes.map((process) => (
            <li>
              <ProcessItem process={process} standing={standings.get(process.id)} />
            </li>
          ))}
        </ul>
        {mayDo(ask, "define") ? (
          <p>
            <a class="button first" href="/new">
              Follow another process
            </a>
          </p>
        ) : null}
      </>
    ),
  };
}

/** Where a process stands, in a line: what leads its overview, how many reports it has, and when the last one was published. */
export interface Standing {
  readonly lead?: string;
  readonly reports: number;
  readonly last?: string;
}

function ProcessItem(props: { readonly process: Process; readonly standing: Standing | undefined }) {
  const { process, standing } = props;
  const { id, name, summary, parties, mediators, since, until, demo } = process;
  return (
    <article>
      <h2>
        <a href={`/p/${encodeURIComponent(id)}`}>
          <bdi>{name}</bdi>
        </a>{" "}
        {demo === true ? <DemoTag /> : null}
      </h2>
      {standing?.lead === undefined ? null : (
        <p class="process-lead">
          <bdi>{standing.lead}</bdi>
        </p>
      )}
      {summary === undefined ? null : <p>{summary}</p>}
      <p class="facts">
        <span>{listWords(parties)}</span>
        {mediators.length === 0 ? null : <span>mediators: {listWords(mediators)}</span>}
        {since === undefined ? null : (
          <span>{`${plainDate(since)} to ${until === undefined ? "now" : plainDate(until)}`}</span>
        )}
        {standing === undefined ? null : (
          <span>
            {countWords(standing.reports, "report")}
            {standing.last === undefined ? "" : `, the last of ${plainDate(standing.last)}`}
          </span>
        )}
      </p>
    </article>
  );
}
