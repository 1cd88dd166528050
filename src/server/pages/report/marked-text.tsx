import type { Article } from "../../../model/article.ts";
import type { Span } from "../../../model/span.ts";
import { type Numbered, type Piece, paragraphsOf, piecesOf } from "../../marks.ts";

/** Titles beyond this are set smaller. */
const LONG = 140;

/** The text of a report, its title as the heading, with the words of every claim marked in the colour and line of its kind. */
export function MarkedText({ article, claims }: { readonly article: Article; readonly claims: readonly Numbered[] }) {
  const title = article.sections.find(({ kind }) => kind === "title");
  const body = paragraphsOf(article.text).filter(({ start }) => title === undefined || start >= title.end);
  return (
    <>
      <h1 data-start={title?.start} class={article.title.length > LONG ? "long" : undefined}>
        {title === undefined ? (
          <bdi>{article.title || "Untitled report"}</bdi>
        ) : (
          <Pieces article={article} within={title} claims={claims} />
        )}
      </h1>
      <div class="prose" data-article={article.id} lang={article.language}>
        {body.map((paragraph) => (
          <p data-start={paragraph.start}>
            <Pieces article={article} within={paragraph} claims={claims} />
          </p>
        ))}
      </div>
    </>
  );
}

function Pieces(props: { readonly article: Article; readonly within: Span; readonly claims: readonly Numbered[] }) {
  const pieces = piecesOf(props.article.text, props.within, props.claims);
  return (
    <bdi>
      {pieces.map((piece) => (
        <MarkedPiece piece={piece} />
      ))}
    </bdi>
  );
}

/** A piece under several claims leads to the one with the shortest words: it is the most exact. */
function MarkedPiece({ piece }: { readonly piece: Piece }) {
  const [nearest] = [...piece.marks].sort((a, b) => lengthOf(a) - lengthOf(b));
  if (nearest === undefined) return <>{piece.text}</>;
  return (
    <>
      {piece.beginning.map(({ claim }) => (
        <span id={`w-${claim.id}`} />
      ))}
      <a class={`mark k-${nearest.claim.kind}`} href={`#c-${nearest.claim.id}`}>
        {piece.text}
      </a>
      {piece.ending.map(({ claim, number }) => (
        <sup class={`mark-number k-${claim.kind}`} data-number={number} aria-hidden="true" />
      ))}
    </>
  );
}

function lengthOf({ claim }: Numbered): number {
  return claim.cites[0].end - claim.cites[0].start;
}
