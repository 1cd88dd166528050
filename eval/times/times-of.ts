import type { Article, ArticleId } from "../../src/model/article.ts";
import { sentencesOf } from "../../src/reading/sentences/sentences-annotator.ts";
import { timesIn } from "../../src/reading/times/times-annotator.ts";
import { tokensOf } from "../../src/reading/tokens/tokens-annotator.ts";

/** A document in the form of the gold, its answers aside. */
export interface TimesInput {
  readonly id: string;
  readonly dct: string;
  readonly title?: string;
  readonly text: string;
}

/** The scorer's SYSTEM line for a document: its TIMEX3 expressions by offset. */
export interface TimesOutput {
  readonly id: string;
  readonly timexes: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly value: string;
  }[];
}

/** Reads the times of one document; expressions that date nothing (ages, "the 1967 lines") are left out. */
export function timesOf(input: TimesInput): TimesOutput {
  const article: Article = {
    id: input.id as ArticleId,
    title: input.title ?? "",
    text: input.text,
    sections: [],
    published: input.dct.slice(0, 10),
    language: "en",
  };
  const tokens = tokensOf(input.text);
  const times = timesIn({ article, tokens, sentences: sentencesOf(article, tokens) });
  const timexes = times
    .filter((mention) => mention.value.idle !== true)
    .map(({ start, end, value }) => ({ start, end, type: value.type, value: value.timex }));
  return { id: input.id, timexes };
}
