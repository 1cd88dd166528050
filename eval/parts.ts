import { factsOf } from "./parts/facts.ts";

/** A part of the evaluation: its gold, its scorer and how a line of input becomes a line of the scorer's SYSTEM file. */
export interface Part {
  readonly name: string;
  /** Below the folder of the evaluation data. */
  readonly input: string;
  readonly scorer: readonly string[];
  readonly answer: (line: never) => unknown;
  /** Figures read from the scorer's output: name and a regular expression with one group. */
  readonly figures: Readonly<Record<string, RegExp>>;
}

/** Every part, in the order of the table. */
export const parts: readonly Part[] = [
  {
    name: "facts",
    input: "facts/articles.jsonl",
    scorer: ["score_facts.py", "facts/gold.jsonl", "SYSTEM"],
    answer: factsOf,
    figures: {
      "macro fact score": /macro: fact score ([\d.]+)/,
      "macro detection F1": /macro: .*detection F1 ([\d.]+)/,
      "micro fact score": /micro: fact score ([\d.]+)/,
      precision: /ALL\s+\d+\s+\d+\s+([\d.]+)/,
    },
  },
];
