import { fieldOf, type Thread } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { comingTalks, distanceOf, givers, rivals } from "../../look-ups.ts";
import { edtfWords } from "../../words/date-words.ts";
import { listWords } from "../../words/list-words.ts";
import { threadTitle } from "../../words/thread-title.ts";
import { GradeMeter, State } from "../parts/badges.tsx";
import { DateLeaf, Distance } from "../parts/dates.tsx";
import { Empty } from "../parts/empty.tsx";
import { KindIcon } from "../parts/icon.tsx";

/** The talks to come: date, place, who, state, how sure, by whose word, and who says otherwise. */
export function NextTalks({ desk }: { readonly desk: Desk }) {
  const coming = comingTalks(desk).slice(0, 5);
  return (
    <section aria-labelledby="next">
      <h2 id="next">Next talks</h2>
      {coming.length === 0 ? <Empty>No talks are announced, proposed or under way.</Empty> : null}
      <ol class="agenda">
        {coming.map((thread) => (
          <li>
            <TalksItem desk={desk} thread={thread} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function TalksItem({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  const date = fieldOf(thread, "date");
  const edtf = date?.values[0].value;
  return (
    <article class="agenda-item">
      <DateLeaf edtf={edtf} />
      <div>
        <h3>
          <KindIcon kind={thread.kind} /> <a href={desk.to(`threads/${thread.id}`)}>{threadTitle(thread)}</a>
        </h3>
        <p class="facts">
          <State state={thread.state} />
          <Distance words={distanceOf(desk, thread)} />
          <GradeMeter thread={thread} />
        </p>
        <Word thread={thread} />
        {(date === undefined ? [] : rivals(date)).map((given) => (
          <p class="dispute">
            Disputed: <strong>{edtfWords(given.value)}</strong> by {listWords(givers(given))}
          </p>
        ))}
      </div>
    </article>
  );
}

function Word({ thread }: { readonly thread: Thread }) {
  const given = (fieldOf(thread, "date") ?? thread.fields[0])?.values[0];
  return given === undefined ? null : <p class="by">By the word of {listWords(givers(given).slice(0, 4))}</p>;
}
