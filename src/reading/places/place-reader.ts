import type { Doc } from "../../model/doc.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { PlaceRef } from "../../model/place.ts";
import { isCapital, isJoint, type Row, rowOf } from "../actors/row.ts";
import { type CountryWeights, countriesOf } from "./choose-place.ts";

/** What stands on a token for the reader of places: nothing, an actor that is no place, or a state. */
export const Cover = { none: 0, actor: 1, state: 2 } as const;

/** What the readers of places share while they read one document. */
export interface PlaceReader {
  readonly text: string;
  readonly row: Row;
  readonly lexicon: Lexicon;
  readonly weights: CountryWeights;
  /** By token, one of `Cover`. */
  readonly cover: Uint8Array;
  /** Names settled so far in this text, so that a later mention means the same place. */
  readonly settled: Map<string, PlaceRef>;
  /** The places found so far, in order. */
  readonly drafts: PlaceDraft[];
}

/** A place before it is a mention: tokens `[from, to)`. */
export interface PlaceDraft {
  readonly from: number;
  readonly to: number;
  readonly value: PlaceRef;
  readonly rule: string;
}

/** A reader of places for a document. */
export function placeReaderOf(doc: Doc<"tokens" | "sentences" | "syntax" | "actors">, lexicon: Lexicon): PlaceReader {
  const row = rowOf(doc);
  const cover = new Uint8Array(row.tokens.length);
  let at = 0;
  for (const mention of doc.actors) {
    while (at > 0 && (row.tokens[at]?.start ?? 0) > mention.start) at--;
    while (at < row.tokens.length && (row.tokens[at]?.start ?? 0) < mention.start) at++;
    const state = mention.value.kind === "state" || mention.value.kind === "population";
    for (let i = at; i < row.tokens.length && (row.tokens[i]?.end ?? 0) <= mention.end; i++)
      cover[i] = state ? Cover.state : Cover.actor;
  }
  return {
    text: doc.article.text,
    row,
    lexicon,
    weights: countriesOf(lexicon, doc.actors),
    cover,
    settled: new Map(),
    drafts: [],
  };
}

/** The token after a run of capitalised words joined by hyphens or "al-", "of the", from the token on. */
export function capitalRunEnd(reader: PlaceReader, at: number): number {
  const { row } = reader;
  let to = at;
  let next = at;
  while (next < at + 8 && row.sentenceOf[next] === row.sentenceOf[at]) {
    if (reader.cover[next] === Cover.actor) break;
    if (isCapital(row, next)) to = ++next;
    else if (
      isJoint(row, next) ||
      (row.words[next] === "'s" && isCapital(row, next + 1) && next > at && reader.cover[next - 1] !== Cover.state)
    )
      next++;
    else if (
      ["al", "el", "ul", "de", "la", "du", "del", "as", "ash", "ad", "an", "ar"].includes(row.words[next] ?? "") &&
      (isJoint(row, next + 1) || (next > at && isCapital(row, next + 1)))
    )
      next++;
    else break;
  }
  return to;
}
