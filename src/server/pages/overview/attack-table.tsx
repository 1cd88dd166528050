import { type FieldName, fieldOf, type Thread } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { dateOf, latestAttacks } from "../../look-ups.ts";
import { edtfShort, edtfWords, shortDate } from "../../words/date-words.ts";
import { boundWords } from "../../words/list-words.ts";
import { threadTitle } from "../../words/thread-title.ts";
import { GradeMeter, State } from "../parts/badges.tsx";

/** The latest attacks with their tolls as bounds, never as bare numbers. */
export function AttackTable({ desk }: { readonly desk: Desk }) {
  const attacks = latestAttacks(desk, 8);
  if (attacks.length === 0) return null;
  return (
    <section aria-labelledby="attacks">
      <h2 id="attacks">Latest attacks</h2>
      <div class="scroll" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Killed</th>
              <th scope="col">Wounded</th>
              <th scope="col">State</th>
              <th scope="col">How sure</th>
            </tr>
          </thead>
          <tbody>
            {attacks.map((thread) => (
              <AttackRow desk={desk} thread={thread} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function AttackRow({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  const date = dateOf(thread);
  return (
    <tr>
      <td class="when">
        {date !== undefined ? (
          <time title={edtfWords(date)}>{edtfShort(date, desk.day)}</time>
        ) : (
          <span class="quiet">
            {thread.last === undefined ? "undated" : `told ${shortDate(thread.last, desk.day)}`}
          </span>
        )}
      </td>
      <th scope="row">
        <a href={desk.to(`threads/${thread.id}`)}>{threadTitle(thread)}</a>
      </th>
      <td>
        <Toll thread={thread} name="killed" />
      </td>
      <td>
        <Toll thread={thread} name="wounded" />
      </td>
      <td>
        <State state={thread.state} />
      </td>
      <td>
        <GradeMeter thread={thread} />
      </td>
    </tr>
  );
}

/** A toll with its bound, and what other sources that stand say. */
export function Toll({ thread, name }: { readonly thread: Thread; readonly name: FieldName }) {
  const field = fieldOf(thread, name);
  if (field === undefined) return <span class="quiet">not told</span>;
  const [preferred, ...others] = field.values;
  const rivals = field.disputed ? others.filter((given) => given.standing !== "superseded") : [];
  return (
    <>
      {boundWords(preferred.value, preferred.bound)}
      {rivals.length === 0 ? null : (
        <span class="rival">{` / ${rivals.map((given) => boundWords(given.value, given.bound)).join(" / ")} disputed`}</span>
      )}
    </>
  );
}
