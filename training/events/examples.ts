import { readFileSync } from "node:fs";
import { pairOfLine, type ReadPair } from "../../eval/relations/pair-of-line.ts";
import { featuresOf } from "../../src/reading/events/features.ts";
import { ROOTS, type Root } from "../../src/reading/events/roots.ts";
import type { SyntaxModel } from "../../src/reading/syntax/syntax-model.ts";
import type { AnsweredLine } from "./answered-line.ts";
import type { Example } from "./learn.ts";
import { madeLines } from "./made-lines.ts";

/** The rows of a file of relations. */
export function linesOf(path: string): readonly AnsweredLine[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as AnsweredLine);
}

/** An answered row as the learner sees it. */
export function exampleOf(line: AnsweredLine, model: SyntaxModel, weight = 1): Example {
  return { features: hashesOf(pairOfLine(line, model)), root: ROOTS.indexOf(line.root as Root), weight };
}

function hashesOf({ syntax, pair }: ReadPair): readonly number[] {
  const hashes = new Set<number>();
  featuresOf(syntax, pair, (hash) => hashes.add(hash));
  return [...hashes];
}

/** Examples from sentences of our own; ten count as one. */
export function madeExamples(model: SyntaxModel): readonly Example[] {
  return madeLines().map((line) => exampleOf(line, model, 0.1));
}
