import type { Thread, Tie } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { tieWords } from "../../words/labels.ts";
import { ThreadLine } from "../parts/thread-line.tsx";

/** Threads to which this one is tied: its whole, its parts, what it carries out, what came before and after. */
export function Ties({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  const known = thread.ties.filter((tie) => desk.threadById.has(tie.thread));
  if (known.length === 0) return null;
  const names = [...new Set(known.map(({ tie }) => tie))];
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">Tied to it</h2>
      {names.map((name) => (
        <>
          <h3 class="day-head">{tieWords(name)}</h3>
          <ul class="lines">
            {known
              .filter(({ tie }) => tie === name)
              .map((tie) => (
                <Tied desk={desk} tie={tie} />
              ))}
          </ul>
        </>
      ))}
    </section>
  );
}

function Tied({ desk, tie }: { readonly desk: Desk; readonly tie: Tie }) {
  const thread = desk.threadById.get(tie.thread);
  return thread === undefined ? null : (
    <li>
      <ThreadLine desk={desk} thread={thread} />
    </li>
  );
}
