import { mkdirSync, writeFileSync } from "node:fs";
import { gramRows, partRows, type WordForm, wordForm } from "../../src/reading/syntax/word-form.ts";
import { augmented } from "./augment.ts";
import { readTrees, type Tree } from "./conllu.ts";
import { inventory } from "./inventory.ts";
import { lemmaTable } from "./lemma-table.ts";
import { madeSentences } from "./made-sentences.ts";
import { seeded } from "./random.ts";
import { namesOf } from "./renamed.ts";
import { taughtSentences } from "./taught-sentences.ts";

/**
 * Writes the treebank as numbers for `train.py`: `npx tsx training/syntax/write-examples.ts TREEBANK`.
 * `out/inventory.json` has words, tags, labels and lemmas; `out/*.i32` has, for each sentence, its length and then nine numbers a word:
 * word, three affixes, shape, tag, head (0 is the root), label, form; `out/forms.i32` has each form's count of runs of letters and their rows.
 */
const SIZES = { suffix: 4096, ending: 1024, prefix: 4096, shape: 512, gram: 16384 } as const;
/** How many sentences of our own are put beside those of the treebanks. */
const MADE = 3000;
const folder = process.argv[2] ?? "../shared/eval/treebank";
const out = new URL("out/", import.meta.url);
mkdirSync(out, { recursive: true });

const plain = ["en_ewt-train", "en_gum-train"].flatMap((name) => readTrees(`${folder}/${name}.conllu.gz`));
const names = namesOf(new URL("../../lexicon/", import.meta.url));
const trees = [...augmented(plain, names), ...madeSentences(MADE, names, seeded(23))];
const formsOf = (some: readonly Tree[]): string[] =>
  some.flatMap((tree) => tree.words.map((word) => wordForm(word.form).lower));
const known = new Set(formsOf(plain));
const words = inventory(formsOf(trees), 2).filter((word) => !known.has(word));
words.push(
  ...new Set([...inventory(formsOf(plain), 2), ...inventory(formsOf(trees), 3)].filter((word) => known.has(word))),
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
for (const form of formsOf(trees)) counts.set(form, (counts.get(form) ?? 0) + 1);
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
const forms = new Map<string, number>();
const grams: number[][] = [];
write("train", trees);
write("taught", taughtSentences());
for (const name of ["en_ewt-dev", "en_gum-dev"]) write(name, readTrees(`${folder}/${name}.conllu.gz`));

writeFileSync(
  new URL("forms.i32", out),
  Buffer.from(Int32Array.from(grams.flatMap((rows) => [rows.length, ...rows])).buffer),
);

function formId(form: WordForm): number {
  const known = forms.get(form.lower);
  if (known !== undefined) return known;
  grams.push(gramRows(form, SIZES));
  forms.set(form.lower, grams.length - 1);
  return grams.length - 1;
}

function write(name: string, sentences: readonly Tree[]): void {
  const numbers = sentences.flatMap((tree) => [tree.words.length, ...tree.words.flatMap(numbersOf)]);
  writeFileSync(new URL(`${name}.i32`, out), Buffer.from(Int32Array.from(numbers).buffer));
  console.log(`${name}: ${sentences.length} sentences`);
}

function numbersOf(word: Tree["words"][number]): number[] {
  const form = wordForm(word.form);
  return [
    wordIds.get(form.lower) ?? 0,
    ...partRows(form, SIZES),
    tags.indexOf(`${word.upos} ${word.xpos}`),
    word.head + 1,
    labels.indexOf(word.label),
    formId(form),
  ];
}
