import { expect, test } from "vitest";
import { ROOT } from "../../model/syntax.ts";
import { mendLabels } from "./mend-labels.ts";

/** A word with its tags, the number of the word above it (from 0) and the relation, as `word TAG XPOS above relation`. */
function mended(...lines: readonly string[]): readonly string[] {
  const rows = lines.map((line) => line.split(" "));
  const column = (at: number): string[] => rows.map((row) => row[at] ?? "");
  const head = column(3).map((above) => (above === "-" ? ROOT : Number(above)));
  const arcs = { words: column(0), upos: column(1), xpos: column(2), head, label: column(4) };
  mendLabels(arcs, 0, rows.length);
  return arcs.words.map((word, at) => `${word}<${arcs.label[at]}<${arcs.words[arcs.head[at] ?? ROOT] ?? "ROOT"}`);
}

test("of two subjects of a verb of telling the first belongs to what is told", () => {
  const arcs = mended(
    "Ten NUM CD 2 nsubj:pass",
    "were AUX VBD 2 aux:pass",
    "hurt VERB VBN 9 ccomp",
    "and CCONJ CC 5 cc",
    "sustained ADJ JJ 5 amod",
    "bruises NOUN NNS 9 nsubj",
    ", PUNCT , 9 punct",
    "the DET DT 8 det",
    "board NOUN NN 9 nsubj",
    "said VERB VBD - root",
  );
  expect(arcs).toContain("bruises<conj<hurt");
  expect(arcs).toContain("board<nsubj<said");
});

test("what would hang on itself stays where it is", () => {
  const arcs = mended("after SCONJ IN 1 case", "talks NOUN NNS 2 nsubj", "failed VERB VBD 0 conj");
  expect(arcs).toEqual(["after<case<talks", "talks<nsubj<failed", "failed<conj<after"]);
});
