import { expect, test } from "vitest";
import { augmented } from "./augment.ts";
import type { Tree } from "./conllu.ts";

const names = { places: ["Doha"], people: ["Amina", "Berg"], bodies: ["UN"], demonyms: ["Norwegian"] };

function tree(rows: readonly (readonly [string, string, string, string, number, string])[]): Tree {
  const words = rows.map(([form, lemma, upos, xpos, head, label]) => ({ form, lemma, upos, xpos, head, label }));
  return { text: words.map((word) => word.form).join(" "), words, opens: false };
}

const SAID = tree([
  ["The", "the", "DET", "DT", 1, "det"],
  ["mayor", "mayor", "NOUN", "NN", 2, "nsubj"],
  ["said", "say", "VERB", "VBD", -1, "root"],
  ["that", "that", "SCONJ", "IN", 5, "mark"],
  ["Bergen", "Bergen", "PROPN", "NNP", 5, "nsubj"],
  ["signed", "sign", "VERB", "VBD", 2, "ccomp"],
  ["a", "a", "DET", "DT", 7, "det"],
  ["treaty", "treaty", "NOUN", "NN", 5, "obj"],
  ["of", "of", "ADP", "IN", 9, "case"],
  ["friendship", "friendship", "NOUN", "NN", 7, "nmod"],
  [".", ".", "PUNCT", ".", 2, "punct"],
]);

const made = augmented(
  Array.from({ length: 400 }, () => SAID),
  names,
);

test("every sentence that is made is a tree", () => {
  for (const { words } of made) {
    expect(words.filter((word) => word.head < 0)).toHaveLength(1);
    for (const [index] of words.entries()) {
      let at = index;
      for (let steps = 0; steps < words.length && at >= 0; steps++) at = words[at]?.head ?? -1;
      expect(at).toBe(-1);
    }
  }
});

test.each([
  "Mayor says that Bergen signs treaty of friendship",
  "“ Bergen signed a treaty of friendship , ” said the mayor .",
  "THE MAYOR SAID THAT BERGEN SIGNED A TREATY OF FRIENDSHIP .",
])("among them: %s", (sentence) => {
  const told = made.map(({ words }) =>
    words
      .map((word) => word.form)
      .join(" ")
      .toLowerCase(),
  );
  expect(told).toContain(sentence.toLowerCase());
});
