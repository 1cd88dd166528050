import { reportJsonLd } from "../../../exports/schema-org/schema-org-format.ts";
import type { Article, ArticleId } from "../../../model/article.ts";
import type { Claim } from "../../../model/claim.ts";
import { addressOf, type Desk } from "../../desk.ts";
import type { Numbered } from "../../marks.ts";
import { longDate } from "../../words/date-words.ts";
import { countWords } from "../../words/list-words.ts";
import { AddClaimForm } from "../correct/add-claim-form.tsx";
import { notFoundPage } from "../error-pages.tsx";
import type { Page } from "../page.ts";
import { DemoTag, DroppedTag, SummaryTag, UnreadTag } from "../parts/badges.tsx";
import { Empty } from "../parts/empty.tsx";
import { JsonLd } from "../parts/json-ld.tsx";
import { Moment } from "../parts/moment.tsx";
import { ByModelNote } from "./by-model-note.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { MarkedText } from "./marked-text.tsx";
import { OtherVersions, otherVersions } from "./other-versions.tsx";

/** The page of one report: its text with the marked words, and beside it what was read in them. */
export async function reportPage(desk: Desk, params: Readonly<Record<string, string>>): Promise<Page> {
  const id = params["article"] as ArticleId;
  const held = await desk.world.store.article(id);
  if (held === undefined) return notFoundPage("The record holds no such report.", desk.to("reports"));
  const article = held.article.article;
  const mine = desk.dossier.told.filter((told) => told.article.id === id).map(({ claim }) => claim);
  const known = new Set(mine.map((claim) => claim.id));
  const outside = (held.reading?.claims ?? []).filter(
    (claim) => !known.has(claim.id) && !desk.dossier.rejected.some((rejected) => rejected.id === claim.id),
  );
  const rejected = desk.dossier.rejected.filter((claim) => claim.cites[0].article === id);
  const numbered = numberedInOrder(mine);
  const byModel = (await desk.world.store.modelReadings([id])).get(id);
  const versions = await otherVersions(desk, article);
  return {
    title: article.title || "Untitled report",
    body: (
      <div class="report">
        <JsonLd json={reportJsonLd(article, { address: addressOf(desk) })} />
        <article class="report-text" tabindex={0} aria-label="The report">
          <ReportHead article={article} byModel={byModel?.model} />
          <MarkedText article={article} claims={numbered} />
        </article>
        <section class="report-claims" aria-labelledby="claims">
          <h2 id="claims">What was read in it</h2>
          {numbered.length === 0 ? (
            <NothingRead
              article={article}
              failure={held.failure}
              outside={outside.length}
              isRead={byModel !== undefined}
            />
          ) : null}
          {byModel === undefined || article.textDropped === true ? null : (
            <ByModelNote article={article} answered={byModel} />
          )}
          <p class="by no-print">
            <a href={desk.to(`reports/${article.id}/reading`)}>How it is read, sentence by sentence</a>
          </p>
          <ol class="claims">
            {numbered.map((one) => (
              <li>
                <ClaimCard desk={desk} numbered={one} />
              </li>
            ))}
          </ol>
          <OtherVersions desk={desk} article={article} versions={versions} />
          <AddClaimForm desk={desk} article={article} />
          <Others claims={rejected} title="Rejected by a person" />
          <Others claims={outside} title="Read in it, but outside of this process or this day" />
        </section>
      </div>
    ),
  };
}

/** Claims numbered in the order of their words. */
export function numberedInOrder(claims: readonly Claim[]): readonly Numbered[] {
  return [...claims]
    .sort((a, b) => a.cites[0].start - b.cites[0].start || a.trigger.start - b.trigger.start)
    .map((claim, index) => ({ claim, number: index + 1 }));
}

function ReportHead({ article, byModel }: { readonly article: Article; readonly byModel: string | undefined }) {
  const { outlet, published, publishedAt, author, url, demo } = article;
  return (
    <header>
      <p class="facts">
        <strong>
          <bdi>{outlet ?? "No outlet"}</bdi>
        </strong>
        <span>
          {publishedAt === undefined ? (
            published === undefined ? (
              "No date of publication"
            ) : (
              longDate(published)
            )
          ) : (
            <Moment at={publishedAt} />
          )}
        </span>
        {author === undefined ? null : (
          <span>
            <bdi>{author}</bdi>
          </span>
        )}
        {demo === true ? <DemoTag /> : null}
        <UnreadTag article={article} byModel={byModel} />
        <SummaryTag article={article} />
        <DroppedTag article={article} />
        {url === undefined || !/^https?:\/\//.test(url) || demo === true ? null : (
          <a href={url} rel="noreferrer">
            At its source
          </a>
        )}
      </p>
    </header>
  );
}

function NothingRead(props: {
  readonly article: Article;
  readonly failure: string | undefined;
  readonly outside: number;
  readonly isRead: boolean;
}) {
  const { article, failure, outside, isRead } = props;
  if (failure !== undefined) return <Empty>Reading this report failed, and the report was kept: {failure}</Empty>;
  if (!article.language.startsWith("en") && !isRead) {
    return <Empty>{`${languageWords(article.language)} It is kept, but not read: Dragoman reads English.`}</Empty>;
  }
  return (
    <Empty>
      {outside === 0
        ? "Nothing that the record follows was found in this report. Mark words in the text to add a claim."
        : `None of its ${countWords(outside, "claim")} belongs to this process on this day.`}
    </Empty>
  );
}

/** `und` is the tag of a text whose language is not known. */
function languageWords(tag: string): string {
  return tag === "und"
    ? "In which language this report is was not recognised."
    : `This report is in another language (${tag}).`;
}

function Others({ claims, title }: { readonly claims: readonly Claim[]; readonly title: string }) {
  if (claims.length === 0) return null;
  return (
    <details class="others">
      <summary>
        {title} ({claims.length})
      </summary>
      <ul>
        {claims.map((claim) => (
          <li>
            <bdi>{claim.cites[0].words}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
