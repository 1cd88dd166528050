import type { Claim } from "../../../model/claim.ts";
import type { Desk } from "../../desk.ts";
import type { Numbered } from "../../marks.ts";
import { claimFacts, claimSentence } from "../../words/claim-words.ts";
import { fieldName, standingWords } from "../../words/labels.ts";
import { threadTitle } from "../../words/thread-title.ts";
import { voiceWords } from "../../words/voice-words.ts";
import { AmendForm, VerdictForm } from "../correct/claim-forms.tsx";
import { ByModelTag, KindLabel, State } from "../parts/badges.tsx";
import { ClaimHistory } from "../parts/claim-history.tsx";

/** One claim: what it says slot by slot, by whose word, how sure, in which thread, and what people did to it. */
export function ClaimCard({ desk, numbered }: { readonly desk: Desk; readonly numbered: Numbered }) {
  const { claim, number } = numbered;
  const thread = desk.threadByClaim.get(claim.id);
  return (
    <article class={`claim k-${claim.kind}`} id={`c-${claim.id}`} data-claim={claim.id}>
      <p class="facts">
        <a class="claim-number" href={`#w-${claim.id}`} title="To its words in the text">
          <span class="unseen">Words of claim </span>
          {number}
        </a>
        <KindLabel kind={claim.kind} />
        <State state={claim.status} />
        <ByModelTag byModel={claim.byModel} />
      </p>
      <h3>
        <bdi>{claimSentence(claim)}</bdi>
      </h3>
      <dl class="slots">
        {claimFacts(claim).map(({ name, words }) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <bdi>{words}</bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt>{fieldName("voice")}</dt>
          <dd>
            <bdi>{voiceWords(claim.voice)}</bdi>
          </dd>
        </div>
      </dl>
      {thread === undefined ? null : (
        <p class="by">
          Thread: <a href={desk.to(`threads/${thread.id}`)}>{threadTitle(thread)}</a>
        </p>
      )}
      <ClaimHistory claim={claim} />
      <div class="acts no-print">
        <VerdictForm desk={desk} claim={claim} anchor={`c-${claim.id}`} />
        <AmendForm desk={desk} claim={claim} anchor={`c-${claim.id}`} />
      </div>
      <details class="reading">
        <summary>How it was read</summary>
        <p>
          Rule <code>{claim.rule}</code> on the word “<bdi>{claim.trigger.words}</bdi>”, {standingWords(claim.standing)}
          . {confidenceWords(claim)}
        </p>
      </details>
    </article>
  );
}

function confidenceWords({ confidence, corrections, byModel }: Claim): string {
  if (corrections?.some(({ act }) => act === "confirm" || act === "add") === true) return "A person vouches for it.";
  if (byModel !== undefined) return `Model ${byModel} read it; how often it is right was not measured.`;
  return `Of what this rule reads, ${Math.round(confidence * 100)} in 100 were right when it was last measured.`;
}
