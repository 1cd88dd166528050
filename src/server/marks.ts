import type { Claim } from "../model/claim.ts";
import type { Span } from "../model/span.ts";

/** A claim with its number on the page. */
export interface Numbered {
  readonly claim: Claim;
  readonly number: number;
}

/** A stretch of text that the same claims mark from end to end. */
export interface Piece extends Span {
  readonly text: string;
  readonly marks: readonly Numbered[];
  /** Claims whose marked words end with this piece: their number is written here. */
  readonly ending: readonly Numbered[];
  /** Claims whose marked words begin with this piece: their anchors stand here. */
  readonly beginning: readonly Numbered[];
}

/** Cuts a stretch of an article's text into pieces at every edge of a mark. Pieces join to the text again. */
export function piecesOf(text: string, within: Span, claims: readonly Numbered[]): readonly Piece[] {
  const spans = claims.flatMap((one) => one.claim.cites.map((cited) => ({ one, start: cited.start, end: cited.end })));
  const inside = spans.filter(({ start, end }) => start < within.end && within.start < end);
  const edges = [within.start, within.end, ...inside.flatMap(({ start, end }) => [start, end])]
    .filter((edge) => edge >= within.start && edge <= within.end)
    .sort((a, b) => a - b);
  const cuts = [...new Set(edges)];
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? within.end;
    const over = inside.filter((span) => span.start <= start && end <= span.end);
    return {
      start,
      end,
      text: text.slice(start, end),
      marks: over.map(({ one }) => one),
      ending: over.filter((span) => span.end === end).map(({ one }) => one),
      beginning: over.filter((span) => span.start === start).map(({ one }) => one),
    };
  });
}

/** The paragraphs of a text as spans; empty lines between them are left out. */
export function paragraphsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return spans;
}
