import { noticesOf, type SourceHealth, sourcesHealth } from "../../../app/sources/source-health.ts";
import type { World } from "../../../app/world.ts";
import { mayDo } from "../../access/may-do.ts";
import type { Ask } from "../../ask.ts";
import { countWords } from "../../words/list-words.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { ConditionMark } from "./condition-mark.tsx";
import { ItemBars } from "./item-bars.tsx";
import { AddSourceForm, SourceAct } from "./source-form.tsx";
import { StarterList } from "./starter-list.tsx";

/** All sources: how each does in plain words, and forms to follow more. */
export async function sourcesPage(world: World, ask: Ask): Promise<Page> {
  const healths = await sourcesHealth(world);
  const there = new Set<string>(healths.map(({ source }) => source.id));
  return {
    title: "Sources",
    live: await world.store.last(),
    body: (
      <>
        <header class="lead">
          <h1>Sources</h1>
          <p class="standfirst">
            Where reports come from by themselves. Dragoman looks at each when it is due, politely, and reads what is
            new. Nothing is fetched that you did not choose. Reports in languages that it does not read are kept{" "}
            <a href="/unread">unread</a>.
          </p>
          <Tally healths={healths} />
        </header>
        {healths.length === 0 ? <Empty>No source is followed yet. Choose some below, or give an address.</Empty> : null}
        <ul class="sources">
          {inOrder(healths).map((health) => (
            <li>
              <SourceRow health={health} ask={ask} />
            </li>
          ))}
        </ul>
        <div class="source-forms" hidden={!mayDo(ask, "define")}>
          <section aria-labelledby="add-source">
            <h2 id="add-source">Follow a source</h2>
            <AddSourceForm ask={ask} />
          </section>
          <section aria-labelledby="starters">
            <h2 id="starters">Or choose from the list</h2>
            <form method="post" action="/sources/starters">
              <input type="hidden" name="token" value={ask.token} />
              <StarterList there={there} />
              <button type="submit">Follow the chosen ones</button>
            </form>
          </section>
        </div>
      </>
    ),
  };
}

function Tally({ healths }: { readonly healths: readonly SourceHealth[] }) {
  if (healths.length === 0) return null;
  const notices = noticesOf(healths);
  const items = healths.reduce((all, { total }) => all + total, 0);
  return (
    <p class="lead-count">
      {countWords(healths.length, "source")}, {countWords(items, "new item")} in 28 days
      {notices.length === 0 ? "." : `; ${countWords(notices.length, "source")} to look after.`}
    </p>
  );
}

const RANK: readonly SourceHealth["condition"][] = ["failing", "silent", "waiting", "well", "paused"];

/** What needs a person stands first. */
function inOrder(healths: readonly SourceHealth[]): readonly SourceHealth[] {
  return healths.toSorted((a, b) => RANK.indexOf(a.condition) - RANK.indexOf(b.condition));
}

function SourceRow({ health, ask }: { readonly health: SourceHealth; readonly ask: Ask }) {
  const { source, condition, words } = health;
  const place = `/sources/${source.id}`;
  return (
    <article class="source-row">
      <div class="source-what">
        <h2>
          <a href={place}>
            <bdi>{source.name}</bdi>
          </a>
        </h2>
        <p>
          <ConditionMark condition={condition} /> <span class="source-words">{words}</span>
        </p>
      </div>
      <ItemBars health={health} />
      {source.paused === true ? (
        <SourceAct ask={ask} action={`${place}/resume`} label="Resume" of={source.name} />
      ) : (
        <SourceAct ask={ask} action={`${place}/pause`} label="Pause" of={source.name} />
      )}
    </article>
  );
}
