import type { Tree, TreeWord } from "./conllu.ts";
import words from "./subject-words.json" with { type: "json" };
import { retold } from "./tree-edit.ts";

const NOUNS = words.nouns.filter((noun) => /^[a-z]+$/.test(noun));

/** The sentence with nouns of our subject in the places of a few of its own; undefined where none was changed. */
export function renouned(tree: Tree, random: () => number): Tree | undefined {
  const changed = tree.words.map((word) => (isPlainNoun(word) && random() < 0.5 ? withNoun(word, random) : word));
  return changed.some((word, index) => word !== tree.words[index]) ? retold(tree, changed) : undefined;
}

function isPlainNoun(word: TreeWord): boolean {
  return (
    word.upos === "NOUN" &&
    /^NNS?$/.test(word.xpos) &&
    /^(nsubj|obj|obl|nmod|conj|compound)/.test(word.label) &&
    /^[a-z]{4,}$/.test(word.form)
  );
}

function withNoun(word: TreeWord, random: () => number): TreeWord {
  const noun = NOUNS[Math.floor(random() * NOUNS.length)] ?? word.form;
  if (noun === "talks") return { ...word, form: noun, lemma: "talk", xpos: "NNS" };
  return { ...word, form: word.xpos === "NNS" ? plural(noun) : noun, lemma: noun };
}

function plural(noun: string): string {
  if (/(s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/man$/.test(noun)) return noun.replace(/man$/, "men");
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
