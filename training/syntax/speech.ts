import type { Tree, TreeWord } from "./conllu.ts";
import { dependents, isLeaf, retold, rootOf, without } from "./tree-edit.ts";

const SPEECH = new Set(
  "say add tell report note announce claim warn declare insist confirm state argue believe think explain admit acknowledge suggest stress allege write".split(
    " ",
  ),
);

/** Turns "X said (that) S." round: "S, said X." or "S", X said., with quotation marks or without. */
export function inverted(tree: Tree, random: () => number): Tree | undefined {
  const { words } = tree;
  const verb = rootOf(words);
  const content = dependents(words, verb).find((child) => words[child]?.label === "ccomp" && child > verb);
  const subject = dependents(words, verb).find((child) => words[child]?.label === "nsubj" && child < verb);
  if (content === undefined || subject === undefined || !SPEECH.has(words[verb]?.lemma ?? "")) return undefined;
  const owner = (index: number): number => {
    const head = words[index]?.head ?? -1;
    return head === verb || head < 0 ? index : owner(head);
  };
  const stretch = (top: number): number[] =>
    words.flatMap((_, index) => (index !== verb && owner(index) === top ? [index] : []));
  const isMark = (index: number): boolean =>
    words[index]?.label === "mark" &&
    words[index]?.head === content &&
    isLeaf(words, index) &&
    words[index]?.form === "that";
  const said = stretch(content).filter((index) => !isMark(index));
  const speaker = stretch(subject);
  const quoted = random() < 0.6;
  const sign = random() < 0.2 ? "'" : '"';
  const order: (number | TreeWord)[] = [];
  if (quoted) order.push(mark(sign, "``", content));
  order.push(...said);
  order.push(mark(",", ",", verb));
  if (quoted) order.push(mark(sign, "''", content));
  if (words[subject]?.upos === "PRON" || random() < 0.5) order.push(...speaker, verb);
  else order.push(verb, ...speaker);
  order.push(mark(".", ".", verb));
  return retold(tree, placed(words, order, speaker));
}

function mark(form: string, xpos: string, head: number): TreeWord {
  return { form, lemma: form, upos: "PUNCT", xpos, head, label: "punct" };
}

/** Lays out words of the sentence and new ones, which name their heads by the old places, in a new order. */
function placed(
  words: readonly TreeWord[],
  order: readonly (number | TreeWord)[],
  speaker: readonly number[],
): TreeWord[] {
  const place = new Map<number, number>();
  order.forEach((item, index) => {
    if (typeof item === "number") place.set(item, index);
  });
  return order.map((item, index) => {
    const word = typeof item === "number" ? (words[item] as TreeWord) : item;
    const form = lowered(word, item === speaker[0], index === 0);
    return { ...word, form, head: word.head < 0 ? -1 : (place.get(word.head) ?? -1) };
  });
}

function lowered(word: TreeWord, opens: boolean, first: boolean): string {
  if (first) return word.form.charAt(0).toUpperCase() + word.form.slice(1);
  return opens && word.upos !== "PROPN" && word.form !== "I" ? word.form.toLowerCase() : word.form;
}

/** The sentence without its quotation marks. */
export function unquoted(tree: Tree): Tree {
  return retold(
    tree,
    without(tree.words, (word, index) => /^["“”]|``|''$/.test(word.form) && isLeaf(tree.words, index)),
  );
}
