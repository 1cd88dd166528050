import type { Process } from "../../model/process.ts";
import { mayDo } from "../access/may-do.ts";
import type { Ask } from "../ask.ts";
import { plainDate } from "../words/date-words.ts";
import { listWords } from "../words/list-words.ts";
import type { Page } from "./page.ts";
import { DemoTag } from "./parts/badges.tsx";
import { Empty } from "./parts/empty.tsx";

/** The first page: the processes that the record follows. */
export function homePage(processes: readonly Process[], ask: Ask): Page {
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
              <ProcessItem process={process} />
            </li>
          ))}
        </ul>
        {mayDo(ask, "define") ? (
          <p>
            <a class="button" href="/new">
              Follow another process
            </a>
          </p>
        ) : null}
      </>
    ),
  };
}

function ProcessItem({ process }: { readonly process: Process }) {
  const { id, name, summary, parties, mediators, since, until, demo } = process;
  return (
    <article>
      <h2>
        <a href={`/p/${encodeURIComponent(id)}`}>
          <bdi>{name}</bdi>
        </a>{" "}
        {demo === true ? <DemoTag /> : null}
      </h2>
      {summary === undefined ? null : <p>{summary}</p>}
      <p class="facts">
        <span>{listWords(parties)}</span>
        {mediators.length === 0 ? null : <span>mediators: {listWords(mediators)}</span>}
        {since === undefined ? null : (
          <span>{`${plainDate(since)} to ${until === undefined ? "now" : plainDate(until)}`}</span>
        )}
      </p>
    </article>
  );
}
