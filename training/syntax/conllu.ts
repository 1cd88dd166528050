import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** A word of a treebank; `head` is an index within the sentence, -1 for the root. */
export interface TreeWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly label: string;
}

/** A sentence of a treebank; `text` is its raw string. */
export interface Tree {
  readonly text: string;
  readonly words: readonly TreeWord[];
  /** Whether the sentence begins a document or paragraph. */
  readonly opens: boolean;
}

/** Reads a CoNLL-U file, gzipped or not. */
export function readTrees(path: string): Tree[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n\n")
    .filter((block) => /^1\t/m.test(block))
    .map(readTree);
}

function readTree(block: string): Tree {
  const lines = block.split("\n");
  const words = lines.filter((line) => /^\d+\t/.test(line)).map(readWord);
  const text = lines.find((line) => line.startsWith("# text = "))?.slice(9) ?? "";
  return { text, words, opens: lines.some((line) => /^# new(doc|par)/.test(line)) };
}

function readWord(line: string): TreeWord {
  const cells = line.split("\t");
  const cell = (index: number): string => cells[index] ?? "_";
  return {
    form: cell(1),
    lemma: cell(2),
    upos: cell(3),
    xpos: cell(4),
    head: Number(cell(6)) - 1,
    label: cell(7),
  };
}

/** Writes sentences as CoNLL-U. */
export function writeTrees(trees: readonly Tree[]): string {
  return trees.map((tree) => `${tree.words.map(writeWord).join("\n")}\n\n`).join("");
}

function writeWord(word: TreeWord, index: number): string {
  return [index + 1, word.form, word.lemma, word.upos, word.xpos, "_", word.head + 1, word.label, "_", "_"].join("\t");
}
