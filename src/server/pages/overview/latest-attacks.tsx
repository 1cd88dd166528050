import { type FieldName, fieldOf, type Thread } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { dateOf, latestAttacks } from "../../look-ups.ts";
import { edtfShort, edtfWords, shortDate } from "../../words/date-words.ts";
import { boundWords } from "../../words/list-words.ts";
import { threadTitle } from "../../words/thread-title.ts";
import { GradeMeter, State } from "../parts/badges.tsx";
import { KindIcon } from "../parts/icon.tsx";

const SHOWN = 6;

/** The latest attacks with their tolls as bounds, never as bare numbers. */
export function LatestAttacks({ desk }: { readonly desk: Desk }) {
  const attacks = latestAttacks(desk, SHOWN);
  if (attacks.length === 0) return null;
  return (
    <section aria-labelledby="attacks">
      <h2 id="attacks">
        <a href={desk.to("threads", { kind: "attack" })}>Latest attacks</a>
      </h2>
      <ul class="rows">
        {attacks.map((thread) => (
          <li>
            <Attack desk={desk} thread={thread} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Attack({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  return (
    <article class="row-item">
      <h3>
        <KindIcon kind={thread.kind} /> <a href={desk.to(`threads/${thread.id}`)}>{threadTitle(thread)}</a>
      </h3>
      <p class="tolls">
        <Toll thread={thread} name="killed" /> <Toll thread={thread} name="wounded" />
      </p>
      <p class="facts">
        <Day desk={desk} thread={thread} />
        <State state={thread.state} />
        <GradeMeter thread={thread} />
      </p>
    </article>
  );
}

function Day({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  const date = dateOf(thread);
  if (date !== undefined) return <time title={edtfWords(date)}>{edtfShort(date, desk.day)}</time>;
  return <span>{thread.last === undefined ? "undated" : `told ${shortDate(thread.last, desk.day)}`}</span>;
}

/** A toll with its bound, and what other sources that stand say; nothing where none is told. */
function Toll({ thread, name }: { readonly thread: Thread; readonly name: FieldName }) {
  const field = fieldOf(thread, name);
  if (field === undefined) return null;
  const [preferred, ...others] = field.values;
  const rivals = field.disputed ? others.filter((given) => given.standing !== "superseded") : [];
  return (
    <span>
      <strong>{boundWords(preferred.value, preferred.bound)}</strong> {name}
      {rivals.length === 0 ? null : (
        <span class="rival">{`, disputed: ${rivals.map((given) => boundWords(given.value, given.bound)).join(", ")}`}</span>
      )}
    </span>
  );
}
