import type { Desk } from "../../desk.ts";
import { claimFacts, claimSentence } from "../../words/claim-words.ts";
import { countWords } from "../../words/list-words.ts";
import { AmendForm, VerdictForm } from "../correct/claim-forms.tsx";
import type { Page } from "../page.ts";
import { KindLabel, State } from "../parts/badges.tsx";
import { Empty } from "../parts/empty.tsx";
import { SourceLine, Words } from "../parts/source.tsx";
import { type Doubt, reviewQueue } from "./queue.ts";

const SHOWN = 20;

/** The review queue: claims that a person should look at, the least sure first. Keys: j and k go, y confirms, n rejects, e amends. */
export function reviewPage(desk: Desk): Page {
  const queue = reviewQueue(desk);
  return {
    title: "Review",
    body: (
      <>
        <header class="lead">
          <h1>Review</h1>
          <p class="standfirst">
            {countWords(queue.length, "claim")} to look at: values in dispute first, then new names, then what the
            machine is least sure of.
          </p>
          <p class="by">
            <span class="by-keys">
              Keys: <kbd>j</kbd> next, <kbd>k</kbd> before, <kbd>y</kbd> confirm, <kbd>n</kbd> reject, <kbd>e</kbd>{" "}
              amend.{" "}
            </span>
            <a href={desk.to("corrections")}>All corrections</a>
          </p>
        </header>
        {queue.length === 0 ? <Empty>Nothing is in doubt: every claim is sure enough or was looked at.</Empty> : null}
        <ol class="queue" data-queue="">
          {queue.slice(0, SHOWN).map((doubt, index) => (
            <li>
              <DoubtItem desk={desk} doubt={doubt} next={queue[index + 1]} />
            </li>
          ))}
        </ol>
      </>
    ),
  };
}

function DoubtItem(props: { readonly desk: Desk; readonly doubt: Doubt; readonly next: Doubt | undefined }) {
  const { desk, doubt, next } = props;
  const { told, why } = doubt;
  const { claim } = told;
  const anchor = next === undefined ? "main" : `q-${next.told.claim.id}`;
  return (
    <article class={`doubt k-${claim.kind}`} id={`q-${claim.id}`} tabindex={-1}>
      <p class="facts">
        <KindLabel kind={claim.kind} />
        <State state={claim.status} />
        <span>in the queue because {why}</span>
      </p>
      <h2>
        <bdi>{claimSentence(claim)}</bdi>
      </h2>
      <Words desk={desk} told={told} />
      <SourceLine desk={desk} told={told} />
      <dl class="slots">
        {claimFacts(claim).map(({ name, words }) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <bdi>{words}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div class="acts">
        <VerdictForm desk={desk} claim={claim} anchor={anchor} />
        <AmendForm desk={desk} claim={claim} anchor={anchor} />
      </div>
    </article>
  );
}
