import type { Tree, TreeWord } from "./conllu.ts";
import pairs from "./noun-prepositions.json" with { type: "json" };
import { dependents, isLeaf, retold } from "./tree-edit.ts";

/** The sentence with a noun and its preposition changed for a pair of our subject, such as "strikes on"; what hung on the noun still does. */
export function repaired(tree: Tree, random: () => number): Tree | undefined {
  const changes = new Map<number, Partial<TreeWord>>();
  for (const [index, word] of tree.words.entries()) {
    const noun = tree.words[word.head];
    if (word.label !== "nmod" || noun === undefined || !isPlain(noun) || changes.has(word.head) || word.head > index)
      continue;
    const preposition = dependents(tree.words, index).find((child) => tree.words[child]?.label === "case");
    if (preposition === undefined || !isLeaf(tree.words, preposition) || preposition !== word.head + 1) continue;
    const [form = "", by = ""] = pairs[Math.floor(random() * pairs.length)] ?? [];
    changes.set(word.head, nounForm(form, noun.xpos));
    changes.set(preposition, { form: by, lemma: by });
  }
  if (changes.size === 0) return undefined;
  return retold(
    tree,
    tree.words.map((word, index) => ({ ...word, ...changes.get(index) })),
  );
}

function isPlain(word: TreeWord): boolean {
  return word.upos === "NOUN" && /^NNS?$/.test(word.xpos) && /^[a-z]+$/.test(word.form);
}

function nounForm(form: string, xpos: string): Partial<TreeWord> {
  if (form === "talks") return { form, lemma: "talk", xpos: "NNS" };
  return { form: xpos === "NNS" ? `${form}${/(s|x|ch|sh)$/.test(form) ? "es" : "s"}` : form, lemma: form };
}
