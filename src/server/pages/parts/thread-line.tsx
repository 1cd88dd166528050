import type { Thread } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { dateOf } from "../../look-ups.ts";
import { edtfShort, shortDate } from "../../words/date-words.ts";
import { threadTitle } from "../../words/thread-title.ts";
import { voiceInSentence } from "../../words/voice-words.ts";
import { State } from "./badges.tsx";
import { KindIcon } from "./icon.tsx";

/** A thread in one line: icon, title, date, state. */
export function ThreadLine({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  const date = dateOf(thread);
  return (
    <span class="thread-line">
      <KindIcon kind={thread.kind} />
      <a href={desk.to(`threads/${thread.id}`)}>
        <bdi>{threadTitle(thread)}</bdi>
      </a>
      <span class="facts">
        {date !== undefined ? (
          <span>{edtfShort(date, desk.day)}</span>
        ) : thread.last === undefined ? null : (
          <span>
            told {shortDate(thread.last, desk.day)}
            {lastTeller(desk, thread)}
          </span>
        )}
        <State state={thread.state} />
      </span>
    </span>
  );
}

/** Happenings without a day often have one title: who spoke of each last tells them apart. */
export function lastTeller(desk: Desk, thread: Thread): string {
  const told = desk.told.get(thread.steps.at(-1)?.claim ?? thread.steps[0].claim);
  if (thread.kind === "positions" || told === undefined || told.claim.voice.kind === "unnamed") return "";
  return ` by ${voiceInSentence(told.claim.voice, told.article.outlet)}`;
}

/** Threads, one in a line. */
export function ThreadLines({ desk, threads }: { readonly desk: Desk; readonly threads: readonly Thread[] }) {
  return (
    <ul class="lines">
      {threads.map((thread) => (
        <li>
          <ThreadLine desk={desk} thread={thread} />
        </li>
      ))}
    </ul>
  );
}
