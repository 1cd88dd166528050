import type { Clock, Thread } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { dueOf } from "../../look-ups.ts";
import { distanceWords, durationWords, longDate, plainDate } from "../../words/date-words.ts";
import { voiceWords } from "../../words/voice-words.ts";
import { TimeLeft } from "../overview/clock-list.tsx";
import { claimAddress } from "../parts/source.tsx";

const STATUS: Readonly<Record<Clock["status"], string>> = { running: "runs", "run out": "ran out", moved: "was moved" };

/** The days by which a threat was due, one after another: set, moved, run out. */
export function ClockHistory({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  if (thread.clocks.length === 0) return null;
  const due = dueOf(thread);
  return (
    <section aria-labelledby="clock">
      <h2 id="clock">The clock</h2>
      {due === undefined ? null : (
        <p class="due">
          <strong>{longDate(due)}</strong>, {distanceWords(due, desk.day)}
          <TimeLeft opened={thread.opened ?? desk.day} due={due} day={desk.day} />
        </p>
      )}
      <ClockTable desk={desk} thread={thread} />
    </section>
  );
}

/** Each clock of a threat in a row of its own, as it was told. */
export function ClockTable({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  return (
    <div class="scroll" tabindex={0}>
      <table class="clocks cards">
        <thead>
          <tr>
            <th scope="col">Told on</th>
            <th scope="col">Due</th>
            <th scope="col">Time given</th>
            <th scope="col">It</th>
            <th scope="col">By whose word</th>
          </tr>
        </thead>
        <tbody>
          {thread.clocks.map((clock) => (
            <ClockRow desk={desk} clock={clock} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ClockRow({ desk, clock }: { readonly desk: Desk; readonly clock: Clock }) {
  const told = desk.told.get(clock.claim);
  return (
    <tr class={clock.status === "moved" ? "moved" : ""}>
      <td data-label="told on">{told?.article.published === undefined ? "–" : plainDate(told.article.published)}</td>
      <th scope="row">{dueWords(clock)}</th>
      <td data-label="time given">{clock.within === undefined ? "–" : durationWords(clock.within)}</td>
      <td>{STATUS[clock.status]}</td>
      <td data-label="by the word of">
        {told === undefined ? (
          "–"
        ) : (
          <a href={claimAddress(desk, told)}>
            <bdi>{voiceWords(told.claim.voice)}</bdi>
          </a>
        )}
      </td>
    </tr>
  );
}

function dueWords({ deadline, notBefore, notAfter }: Clock): string {
  if (deadline !== undefined) return plainDate(deadline);
  if (notBefore !== undefined && notAfter !== undefined) {
    return `not before ${plainDate(notBefore)}, not after ${plainDate(notAfter)}`;
  }
  return notAfter === undefined ? "no day can be fixed" : `not after ${plainDate(notAfter)}`;
}
