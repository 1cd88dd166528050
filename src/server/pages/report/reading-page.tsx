import { readArticle } from "../../../app/read-article.ts";
import { loadReadingTools } from "../../../app/reading-tools.ts";
import { grammarOf, type SentenceLayer, sentenceLayers } from "../../../app/sentence-layers.ts";
import type { Article, ArticleId } from "../../../model/article.ts";
import type { Claim } from "../../../model/claim.ts";
import type { Doc } from "../../../model/doc.ts";
import { overlaps } from "../../../model/span.ts";
import type { Sentence } from "../../../model/syntax.ts";
import type { Desk } from "../../desk.ts";
import { claimSentence } from "../../words/claim-words.ts";
import { durationWords, edtfWords } from "../../words/date-words.ts";
import labels from "../../words/labels.json" with { type: "json" };
import { standingWords } from "../../words/labels.ts";
import { countWords } from "../../words/list-words.ts";
import { notFoundPage } from "../error-pages.tsx";
import type { Page } from "../page.ts";
import { KindLabel } from "../parts/badges.tsx";
import { Empty } from "../parts/empty.tsx";

const MOST = 150;

/** How a report is read, sentence by sentence: the times, places, actors, numbers and sayings behind its claims, each with its rule. */
export async function readingPage(desk: Desk, params: Readonly<Record<string, string>>): Promise<Page> {
  const id = params["article"] as ArticleId;
  const held = await desk.world.store.article(id);
  if (held === undefined) return notFoundPage("The record holds no such report.", desk.to("reports"));
  const { article } = held.article;
  const { doc, claims: own } = readArticle(article, loadReadingTools());
  const claims = [...own, ...(held.reading?.claims ?? []).filter(({ byModel }) => byModel !== undefined)];
  const shown = doc.sentences.filter(({ section }) => section !== "furniture").slice(0, MOST);
  return {
    title: `How it is read: ${article.title}`,
    body: (
      <>
        <Head desk={desk} article={article} sentences={doc.sentences.length} claims={claims.length} />
        {article.language.startsWith("en") ? null : (
          <Empty>
            Dragoman reads English;{" "}
            {claims.length === 0 ? "this report is kept unread." : "what was read here, a model read."}
          </Empty>
        )}
        <ol class="reading-list">
          {shown.map((sentence) => (
            <li>
              <SentenceReading doc={doc} sentence={sentence} claims={claims} />
            </li>
          ))}
        </ol>
      </>
    ),
  };
}

function Head(props: {
  readonly desk: Desk;
  readonly article: Article;
  readonly sentences: number;
  readonly claims: number;
}) {
  const { desk, article, sentences, claims } = props;
  return (
    <header class="lead">
      <p class="kicker">
        <a href={desk.to(`reports/${article.id}`)}>
          <bdi>{article.title || "Untitled report"}</bdi>
        </a>
      </p>
      <h1>How it is read</h1>
      <p class="standfirst">
        {countWords(sentences, "sentence")}, {countWords(claims, "claim")}: what this version of the engine takes each
        stretch for, and by which rule. Corrections of people are not in it.
      </p>
    </header>
  );
}

function SentenceReading(props: { readonly doc: Doc; readonly sentence: Sentence; readonly claims: readonly Claim[] }) {
  const { doc, sentence, claims } = props;
  const mine = claims.filter(({ trigger }) => overlaps(trigger, sentence));
  const layers = sentenceLayers(doc, sentence);
  const grammar = grammarOf(doc, sentence);
  return (
    <article class="reading-item">
      <blockquote class="words">
        <bdi>{doc.article.text.slice(sentence.start, sentence.end)}</bdi>
      </blockquote>
      {mine.length === 0 ? null : (
        <ul class="lines">
          {mine.map((claim) => (
            <li>
              <KindLabel kind={claim.kind} /> <bdi>{claimSentence(claim)}</bdi>{" "}
              <span class="quiet">
                by <code>{claim.rule}</code> on “<bdi>{claim.trigger.words}</bdi>”, {standingWords(claim.standing)},{" "}
                {claim.byModel === undefined
                  ? `right in ${Math.round(claim.confidence * 100)} of 100`
                  : `read by model ${claim.byModel}, not measured`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {layers.length === 0 ? null : (
        <dl class="slots">
          {layers.map((layer) => (
            <Layer layer={layer} />
          ))}
        </dl>
      )}
      {grammar.length === 0 ? null : (
        <details class="reading">
          <summary>Grammar</summary>
          <p>
            {grammar.map((word) => (
              <>
                <code>{word}</code>{" "}
              </>
            ))}
          </p>
        </details>
      )}
    </article>
  );
}

function timeWords(value: string): string {
  return /^P(?:T?\d+[YMWDHS])+$/.test(value) ? durationWords(value) : edtfWords(value);
}

function Layer({ layer: { layer, items } }: { readonly layer: SentenceLayer }) {
  return (
    <div>
      <dt>{labels.layers[layer]}</dt>
      <dd>
        {items.map(({ words, value, rule }) => (
          <p>
            “<bdi>{words}</bdi>” {layer === "sayings" ? "by" : "is"}{" "}
            <bdi>{layer === "times" ? timeWords(value) : value}</bdi> <code class="quiet">{rule}</code>
          </p>
        ))}
      </dd>
    </div>
  );
}
