import type { ClaimOf } from "../../../model/claim.ts";
import type { Told } from "../../../model/thread.ts";
import { speakerOf } from "../../actor-naming.ts";
import type { Desk } from "../../desk.ts";
import { sentenceAround } from "../../sentence-around.ts";
import { State } from "./badges.tsx";
import { claimAddress, SourceLine } from "./source.tsx";

/** A statement: the exact words, who spoke, for whom, on what, in what tone, and where it was reported. */
export function Statement({ desk, told }: { readonly desk: Desk; readonly told: Told<ClaimOf<"statement">> }) {
  const { claim } = told;
  const { speaker, affiliation, quote, about, outlook } = claim.body;
  const known = speakerOf(desk, claim);
  const [cite] = claim.cites;
  const text = desk.articles.get(cite.article)?.text ?? "";
  // The words of a quotation may be two: they are read in their sentence, where the report's text is at hand.
  const isThere = text.slice(cite.start, cite.end) === cite.words;
  const around = isThere ? sentenceAround(text, cite) : undefined;
  const full = around === undefined ? cite.words : text.slice(around.start, around.end);
  return (
    <article class="statement k-statement">
      <p class="facts">
        {known === undefined ? (
          <span class="speaker">
            <bdi>{speaker === "" ? "Unnamed" : `Unnamed: “${speaker}”`}</bdi>
          </span>
        ) : (
          <a class="speaker" href={desk.to("actors", { name: known })}>
            <bdi>{known}</bdi>
          </a>
        )}
        {affiliation === undefined ? null : <span>{affiliation}</span>}
        {about === undefined ? null : <span>on {about}</span>}
        {outlook === "neutral" ? null : <State state={outlook} />}
      </p>
      <blockquote class="words k-statement">
        <a href={claimAddress(desk, told)}>
          <bdi>
            <QuoteIn full={full} quote={quote} from={around === undefined ? 0 : cite.start - around.start} />
          </bdi>
        </a>
      </blockquote>
      <SourceLine desk={desk} told={told} />
    </article>
  );
}

/** The words of the report with the speaker's own words set off in them. */
function QuoteIn(props: { readonly full: string; readonly quote: string; readonly from: number }) {
  const { full, quote, from } = props;
  const at = quote === "" ? -1 : full.indexOf(quote, from);
  if (at === -1) return <>{full}</>;
  return (
    <>
      {full.slice(0, at)}
      <q class="own">{quote}</q>
      {full.slice(at + quote.length)}
    </>
  );
}
