import type { Sentence, Token } from "../../model/syntax.ts";
import words from "./related-stories.json" with { type: "json" };

const NOTICE: readonly string[] = words.notice;
const ANAPHORS = new Set(words.anaphors);
const TOLD = new Set(words.told);
/** A page closes with the standfirsts of at most so many other stories. */
const MOST = 5;
/** A standfirst has no more tokens than this; two may run together. */
const LONGEST = 60;
/** The notice stands among the last sentences of a text. */
const NEAR_END = 8;

/**
 * The sentences of a text with those that belong to other stories told apart as furniture: a page that closes with a notice on
 * "the content of external sites" names related stories before it, each by a sentence that nothing in the report leads up to.
 */
export function withoutRelatedStories(sentences: readonly Sentence[], tokens: readonly Token[]): readonly Sentence[] {
  const notice = sentences.findIndex(
    (sentence, index) => index >= sentences.length - NEAR_END && holdsNotice(tokens, sentence),
  );
  if (notice < 0) return sentences;
  const copyright = firstOfNotice(sentences, tokens, notice);
  let first = copyright;
  while (copyright - first < MOST && first > 0 && isStandfirst(sentences[first - 1], tokens)) first--;
  return sentences.map((sentence, index) => (index < first ? sentence : { ...sentence, section: "furniture" }));
}

function holdsNotice(tokens: readonly Token[], { first, last }: Sentence): boolean {
  for (let at = first; at + NOTICE.length <= last; at++)
    if (NOTICE.every((word, step) => tokens[at + step]?.lower === word)) return true;
  return false;
}

/** "Copyright 2025 …. All rights reserved." stands before the notice. */
function firstOfNotice(sentences: readonly Sentence[], tokens: readonly Token[], notice: number): number {
  for (let index = notice; index > Math.max(0, notice - 3); index--)
    if (tokens[sentences[index]?.first ?? -1]?.lower === "copyright") return index;
  return notice;
}

/** A sentence that stands by itself: it takes up nothing said before and credits nobody. */
function isStandfirst(sentence: Sentence | undefined, tokens: readonly Token[]): boolean {
  if (sentence === undefined || sentence.section !== "body" || sentence.last - sentence.first > LONGEST) return false;
  const opening = tokens[sentence.first];
  if (opening === undefined || ANAPHORS.has(opening.lower) || /^["'“‘]/.test(opening.text)) return false;
  return !tokens.slice(sentence.first, sentence.last).some(({ lower }) => TOLD.has(lower));
}
