import type { ArticleLine } from "./article-of-line.ts";
import { type AttributionLine, attributionsOf } from "./attribution/attributions-of-line.ts";
import { factsOf } from "./parts/facts.ts";
import { pagesOf } from "./parts/pages.ts";
import { threadsOfArticles, threadsOfGold } from "./parts/threads.ts";
import type { RelationLine } from "./relations/pair-of-line.ts";
import { relationsOf } from "./relations/relations-of.ts";
import type { FactsLine } from "./threads/threads-of-facts.ts";
import { type TimesInput, timesOf } from "./times/times-of.ts";

/** A part of the evaluation: its input, its scorer and how the lines of the input become lines of the scorer's SYSTEM file. */
export interface Part {
  readonly name: string;
  /** Below the folder of the evaluation data; `golden` are our own articles, `held` our own reports that the tellings were not trained on. */
  readonly input: string;
  /** The scorer and its arguments; paths are below the evaluation data, SYSTEM is our answer, GOLD the golden facts. */
  readonly scorer: readonly string[];
  readonly answers: (lines: readonly never[], input: string) => readonly unknown[];
  /** Figures read from the scorer's output: name and a regular expression with one group. */
  readonly figures: Readonly<Record<string, RegExp>>;
}

const FACT_FIGURES = {
  "macro fact score": /macro: fact score ([\d.]+)/,
  "macro detection F1": /macro: .*detection F1 ([\d.]+)/,
  "micro fact score": /micro: fact score ([\d.]+)/,
  precision: /ALL\s+\d+\s+\d+\s+([\d.]+)/,
};
const THREAD_FIGURES = { "pairs precision": /pairs: precision ([\d.]+)/, "pairs F1*": /F1\* ([\d.]+)/ };
const factLines = (lines: readonly ArticleLine[]): readonly unknown[] => lines.map(factsOf);

/** Every part, in the order of the table. */
export const parts: readonly Part[] = [
  {
    name: "facts",
    input: "facts/articles.jsonl",
    scorer: ["score_facts.py", "facts/gold.jsonl", "SYSTEM"],
    answers: factLines,
    figures: FACT_FIGURES,
  },
  {
    name: "golden",
    input: "golden",
    scorer: ["score_facts.py", "GOLD", "SYSTEM"],
    answers: factLines,
    figures: FACT_FIGURES,
  },
  {
    name: "held",
    input: "held",
    scorer: ["score_facts.py", "GOLD", "SYSTEM"],
    answers: factLines,
    figures: FACT_FIGURES,
  },
  {
    name: "threads",
    input: "facts/articles.jsonl",
    scorer: ["score_threads.py", "facts/gold.jsonl", "facts/links.jsonl", "SYSTEM"],
    answers: (lines: readonly ArticleLine[]) => threadsOfArticles(lines),
    figures: THREAD_FIGURES,
  },
  {
    name: "threads --facts",
    input: "facts/gold.jsonl",
    scorer: ["score_threads.py", "facts/gold.jsonl", "facts/links.jsonl", "SYSTEM"],
    answers: (lines: readonly FactsLine[], input) => threadsOfGold(lines, input),
    figures: THREAD_FIGURES,
  },
  {
    name: "times",
    input: "times/train.jsonl",
    scorer: ["timex_score.py", "times/train.jsonl", "SYSTEM"],
    answers: (lines: readonly TimesInput[]) => lines.map(timesOf),
    figures: { "value F1": /value\s+P.*F1\s+([\d.]+)/ },
  },
  {
    name: "attribution",
    input: "attribution/train.jsonl",
    scorer: ["attribution_score.py", "attribution/train.jsonl", "SYSTEM"],
    answers: (lines: readonly AttributionLine[]) => lines.map(attributionsOf),
    figures: {
      "direct F1": /direct.*?F [\d.]+\s+P [\d.]+ R [\d.]+ F ([\d.]+)/,
      "all F1": /all .*?F [\d.]+\s+P [\d.]+ R [\d.]+ F ([\d.]+)/,
    },
  },
  {
    name: "relations",
    input: "relations/train.jsonl",
    scorer: ["relation_score.py", "relations/train.jsonl", "SYSTEM"],
    answers: (lines: readonly RelationLine[]) => lines.map(relationsOf),
    figures: { "root macro F1": /root\s+macro F1 ([\d.]+)/, "penta macro F1": /penta\s+macro F1 ([\d.]+)/ },
  },
  {
    name: "pages",
    input: "pages/html",
    scorer: ["body_score.py", "pages/ground-truth.json", "SYSTEM"],
    answers: (_lines: readonly never[], folder) => pagesOf(folder),
    figures: { "body F1": /F1 ([\d.]+)/, precision: /precision ([\d.]+)/, recall: /recall ([\d.]+)/ },
  },
];
