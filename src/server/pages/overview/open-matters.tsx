import type { Thread } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { isOpen, threadsOf } from "../../look-ups.ts";
import { shortDate } from "../../words/date-words.ts";
import { threadTitle } from "../../words/thread-title.ts";
import { GradeMeter, State } from "../parts/badges.tsx";
import { Empty } from "../parts/empty.tsx";
import { KindIcon } from "../parts/icon.tsx";
import { lastTeller } from "../parts/thread-line.tsx";

/** Exchanges, truces and agreements of which more is awaited; and truces that were broken but not ended. */
export function OpenMatters({ desk }: { readonly desk: Desk }) {
  const open = threadsOf(desk, "exchange", "ceasefire", "agreement")
    .filter((thread) => isOpen(thread) || thread.state === "violated")
    .sort((a, b) => ((a.last ?? "") < (b.last ?? "") ? 1 : -1))
    .slice(0, 8);
  return (
    <section aria-labelledby="open">
      <h2 id="open">Open exchanges, truces and agreements</h2>
      {open.length === 0 ? <Empty>No exchange, truce or agreement is open.</Empty> : null}
      <ul class="rows">
        {open.map((thread) => (
          <li>
            <Matter desk={desk} thread={thread} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Matter({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  return (
    <article class="row-item">
      <h3>
        <KindIcon kind={thread.kind} /> <a href={desk.to(`threads/${thread.id}`)}>{threadTitle(thread)}</a>
      </h3>
      <p class="facts">
        <State state={thread.state} />
        <GradeMeter thread={thread} />
        {thread.last === undefined ? null : (
          <span>
            last word {shortDate(thread.last, desk.day)}
            {lastTeller(desk, thread)}
          </span>
        )}
      </p>
    </article>
  );
}
