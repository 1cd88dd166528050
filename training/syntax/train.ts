import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { tagWords } from "../../src/reading/syntax/tag.ts";
import { augmented } from "./augment.ts";
import { readTrees, type Tree } from "./conllu.ts";
import { inventory } from "./inventory.ts";
import { quantised } from "./learn-linear.ts";
import { lemmaTable } from "./lemma-table.ts";
import { trainParser, trainTagger } from "./train-linear.ts";

const FOLDS = 4;
const [folder = "../shared/eval/treebank", target = "models/syntax.bin.gz"] = process.argv.slice(2);
const plain = [`${folder}/en_ewt-train.conllu.gz`, `${folder}/en_gum-train.conllu.gz`].flatMap(readTrees);
const trees = augmented(plain);
const tags = inventory(
  plain.flatMap((tree) => tree.words.map((word) => `${word.upos} ${word.xpos}`)),
  5,
);
const labels = [
  "root",
  ...inventory(
    plain.flatMap((tree) => tree.words.map((word) => word.label)),
    5,
  ).filter((label) => label !== "root"),
];
console.log(`${trees.length} sentences, ${tags.length} tags, ${labels.length} labels`);

const parser = trainParser(trees, jackknifed(), labels, Number(process.env["EPOCHS"] ?? 9), 23);
const tagger = trainTagger(trees, tags, 6, 22);
write();

/** Tags for the parser's training by taggers that have not seen the sentence. */
function jackknifed(): Int32Array[] {
  const made: Int32Array[] = [];
  const foldOf = (tree: Tree): number => fold(tree.text);
  for (let held = 0; held < FOLDS; held++) {
    const tagger = quantised(
      trainTagger(
        trees.filter((tree) => foldOf(tree) !== held),
        tags,
        4,
        22,
      ),
    );
    trees.forEach((tree, index) => {
      if (foldOf(tree) === held)
        made[index] = tagWords(
          tagger,
          tree.words.map((word) => word.form),
        );
    });
    console.log(`fold ${held + 1} tagged`);
  }
  return made;
}

function fold(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (sum * 31 + text.charCodeAt(index)) % 9973;
  return sum % FOLDS;
}

function write(): void {
  const tagging = quantised(tagger);
  const parsing = quantised(parser);
  const header = Buffer.from(
    JSON.stringify({
      tags,
      labels,
      lemmas: lemmaTable(plain),
      taggerRows: tagging.mask + 1,
      parserRows: parsing.mask + 1,
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const bytes = Buffer.concat([
    length,
    header,
    Buffer.from(tagging.weights.buffer),
    Buffer.from(parsing.weights.buffer),
  ]);
  const packed = gzipSync(bytes, { level: 9 });
  writeFileSync(target, packed);
  console.log(`${target}: ${packed.length} bytes, ${bytes.length} unpacked`);
}
