import type { Thread, ThreadKindName } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { dateOf } from "../../look-ups.ts";
import { edtfShort, edtfWords, shortDate } from "../../words/date-words.ts";
import { kindName } from "../../words/labels.ts";
import { countWords } from "../../words/list-words.ts";
import { threadTitle } from "../../words/thread-title.ts";
import type { Page } from "../page.ts";
import { GradeMeter, State } from "../parts/badges.tsx";
import { Empty } from "../parts/empty.tsx";
import { KindIcon } from "../parts/icon.tsx";
import { Pager, pageOf } from "../parts/pager.tsx";

/** The kinds in the order in which lists show them. */
export const KINDS: readonly ThreadKindName[] = [
  "talks",
  "leaders",
  "exchange",
  "ceasefire",
  "agreement",
  "deadline",
  "sanctions",
  "aid",
  "attack",
  "positions",
];

const PER_PAGE = 50;
/** So many of a kind stand among the others, or a few more where these are all. */
const FEW = 6;
const SPARE = 2;

/** All threads of a process by kind; `?kind=` shows one kind. */
export function threadListPage(desk: Desk): Page {
  const asked = desk.ask.query["kind"];
  const kinds = KINDS.filter((kind) => desk.threads.some((thread) => thread.kind === kind));
  const shown = kinds.filter((kind) => asked === undefined || asked === "" || kind === asked);
  return {
    title: "Threads",
    body: (
      <>
        <header class="lead">
          <h1>Threads</h1>
          <p class="standfirst">One happening each, as all reports together tell it.</p>
        </header>
        <nav class="choices" aria-label="Kinds">
          <a href={desk.to("threads")} aria-current={shown.length === kinds.length ? "true" : undefined}>
            All {desk.threads.length}
          </a>
          {kinds.map((kind) => (
            <a href={desk.to("threads", { kind })} aria-current={kind === asked ? "true" : undefined}>
              {kindName(kind, "many")} {desk.threads.filter((thread) => thread.kind === kind).length}
            </a>
          ))}
        </nav>
        {desk.threads.length === 0 ? (
          <Empty>No thread yet: no report of this process has been read by this day.</Empty>
        ) : null}
        {shown.map((kind) => (
          <KindTable desk={desk} kind={kind} alone={kind === asked} />
        ))}
      </>
    ),
  };
}

function KindTable(props: { readonly desk: Desk; readonly kind: ThreadKindName; readonly alone: boolean }) {
  const { desk, kind, alone } = props;
  const threads = desk.threads
    .filter((thread) => thread.kind === kind)
    .sort((a, b) => ((a.begins ?? a.last ?? "") < (b.begins ?? b.last ?? "") ? 1 : -1));
  const isLong = threads.length > FEW + SPARE;
  const shown = alone ? pageOf(desk, threads, PER_PAGE) : isLong ? threads.slice(0, FEW) : threads;
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>
        <KindIcon kind={kind} /> {kindName(kind, "many")} <span class="quiet">{threads.length}</span>
      </h2>
      <div class="scroll" tabindex={0}>
        <table class="thread-table cards">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">State</th>
              <th scope="col">How sure</th>
              <th scope="col">Reports</th>
              <th scope="col">Last word</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((thread) => (
              <ThreadRow desk={desk} thread={thread} />
            ))}
          </tbody>
        </table>
      </div>
      {alone ? (
        <Pager desk={desk} path="threads" query={{ kind }} count={threads.length} perPage={PER_PAGE} />
      ) : isLong ? (
        <p>
          <a href={desk.to("threads", { kind })}>
            All {threads.length}
            <span class="unseen"> {kindName(kind, "many")}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}

function ThreadRow({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  const date = dateOf(thread);
  const disputed = thread.fields.some((field) => field.disputed);
  return (
    <tr>
      <td class="when">
        {date === undefined ? null : <time title={edtfWords(date)}>{edtfShort(date, desk.day)}</time>}
      </td>
      <th scope="row">
        <a href={desk.to(`threads/${thread.id}`)}>
          <bdi>{threadTitle(thread)}</bdi>
        </a>
        {disputed ? <span class="dispute"> disputed</span> : null}
      </th>
      <td>
        <State state={thread.state} />
      </td>
      <td>
        <GradeMeter thread={thread} />
      </td>
      <td data-label="reports" title={countWords(thread.steps.length, "claim")}>
        {thread.corroboration.reports}
      </td>
      <td class="when" data-label="last word">
        {thread.last === undefined ? "–" : shortDate(thread.last, desk.day)}
      </td>
    </tr>
  );
}
