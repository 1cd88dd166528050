import { mkdirSync, writeFileSync } from "node:fs";
import { hashText } from "../../src/reading/syntax/hashing.ts";
import { affixHash, wordForm } from "../../src/reading/syntax/word-form.ts";
import { augmented } from "./augment.ts";
import { readTrees, type Tree } from "./conllu.ts";
import { inventory } from "./inventory.ts";
import { lemmaTable } from "./lemma-table.ts";

/**
 * Writes the treebank as numbers for `train.py`: `npx tsx training/syntax/write-examples.ts TREEBANK`.
 * `out/inventory.json` has words, tags, labels and lemmas; `out/*.i32` has, for each sentence, its length and then eight numbers a word:
 * word, three affixes, shape, tag, head (0 is the root), label.
 */
const SIZES = { suffix: 4096, ending: 1024, prefix: 4096, shape: 512 } as const;
const folder = process.argv[2] ?? "../shared/eval/treebank";
const out = new URL("out/", import.meta.url);
mkdirSync(out, { recursive: true });

const plain = ["en_ewt-train", "en_gum-train"].flatMap((name) => readTrees(`${folder}/${name}.conllu.gz`));
const trees = augmented(plain);
const words = inventory(
  plain.flatMap((tree) => tree.words.map((word) => wordForm(word.form).lower)),
  2,
);
const tags = inventory(
  plain.flatMap((tree) => tree.words.map((word) => `${word.upos} ${word.xpos}`)),
  5,
);
const labels = inventory(
  plain.flatMap((tree) => tree.words.map((word) => word.label)),
  5,
);
labels.sort((a, b) => Number(b === "root") - Number(a === "root"));
const wordIds = new Map(words.map((word, index) => [word, index + 1]));

const counts = new Map<string, number>();
for (const tree of plain) {
  for (const word of tree.words) {
    const { lower } = wordForm(word.form);
    counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
}
writeFileSync(
  new URL("inventory.json", out),
  JSON.stringify({
    words,
    counts: words.map((word) => counts.get(word) ?? 0),
    tags,
    labels,
    lemmas: lemmaTable(plain),
    sizes: SIZES,
  }),
);
write("train", trees);
for (const name of ["en_ewt-dev", "en_gum-dev"]) write(name, readTrees(`${folder}/${name}.conllu.gz`));

function write(name: string, sentences: readonly Tree[]): void {
  const numbers = sentences.flatMap((tree) => [tree.words.length, ...tree.words.flatMap(numbersOf)]);
  writeFileSync(new URL(`${name}.i32`, out), Buffer.from(Int32Array.from(numbers).buffer));
  console.log(`${name}: ${sentences.length} sentences`);
}

function numbersOf(word: Tree["words"][number]): number[] {
  const { lower, shape } = wordForm(word.form);
  return [
    wordIds.get(lower) ?? 0,
    affixHash(lower, 3, "end") & (SIZES.suffix - 1),
    affixHash(lower, 2, "end") & (SIZES.ending - 1),
    affixHash(lower, 3, "start") & (SIZES.prefix - 1),
    hashText(shape) & (SIZES.shape - 1),
    tags.indexOf(`${word.upos} ${word.xpos}`),
    word.head + 1,
    labels.indexOf(word.label),
  ];
}
