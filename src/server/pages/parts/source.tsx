import type { Told } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { plainDate } from "../../words/date-words.ts";
import { voiceWords } from "../../words/voice-words.ts";
import { ByModelTag, DemoTag } from "./badges.tsx";

/** The words that carry a claim, in quotation, as a link to the very place in the report. */
export function Words({ desk, told }: { readonly desk: Desk; readonly told: Told }) {
  const { claim } = told;
  return (
    <blockquote class={`words k-${claim.kind}`}>
      <a href={claimAddress(desk, told)}>
        <bdi>{claim.cites[0].words}</bdi>
      </a>
    </blockquote>
  );
}

/** Who says it, in which report, of which day. */
export function SourceLine({ desk, told }: { readonly desk: Desk; readonly told: Told }) {
  const { claim, article } = told;
  return (
    <p class="source">
      <span class="voice">
        <bdi>{voiceWords(claim.voice)}</bdi>
      </span>
      {" — "}
      <a href={claimAddress(desk, told)}>
        <bdi>{article.outlet ?? "report without outlet"}</bdi>
        {article.published === undefined ? ", undated" : `, ${plainDate(article.published)}`}
      </a>
      {claim.byModel === undefined ? null : (
        <>
          {" "}
          <ByModelTag byModel={claim.byModel} />
        </>
      )}
      {article.demo === true ? (
        <>
          {" "}
          <DemoTag />
        </>
      ) : null}
    </p>
  );
}

/** The address of a claim: its mark in its report. */
export function claimAddress(desk: Desk, { claim, article }: Told): string {
  return desk.to(`reports/${article.id}#c-${claim.id}`);
}
