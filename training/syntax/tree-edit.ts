import type { Tree, TreeWord } from "./conllu.ts";

/** The sentence without the words for which `drop` holds; what hung on them hangs on their heads. */
export function without(words: readonly TreeWord[], drop: (word: TreeWord, index: number) => boolean): TreeWord[] {
  const gone = words.map(drop);
  const headOf = (index: number): number => {
    const head = words[index]?.head ?? -1;
    return head >= 0 && gone[head] ? headOf(head) : head;
  };
  let count = 0;
  const place = gone.map((dropped) => (dropped ? -1 : count++));
  return words.flatMap((word, index) => {
    if (gone[index]) return [];
    const head = headOf(index);
    return [{ ...word, head: head < 0 ? -1 : (place[head] ?? -1) }];
  });
}

/** One sentence after another: the second's root hangs on word `head` of the first with `label`. */
export function appended(
  first: readonly TreeWord[],
  second: readonly TreeWord[],
  head: number,
  label: string,
): TreeWord[] {
  const shift = first.length;
  return [
    ...first,
    ...second.map((word) => (word.head < 0 ? { ...word, head, label } : { ...word, head: word.head + shift })),
  ];
}

/** Index of the root, or -1. */
export function rootOf(words: readonly TreeWord[]): number {
  return words.findIndex((word) => word.head < 0);
}

/** The dependents of a word. */
export function dependents(words: readonly TreeWord[], head: number): number[] {
  return words.flatMap((word, index) => (word.head === head ? [index] : []));
}

/** A word that heads nothing. */
export function isLeaf(words: readonly TreeWord[], index: number): boolean {
  return !words.some((word) => word.head === index);
}

/** The same sentence with other words. */
export function retold(tree: Tree, words: readonly TreeWord[]): Tree {
  return { ...tree, words };
}

/** The sentence with `added` words at place `at`; among them a head is a place in `added`, and -1 means word `host` of the sentence. */
export function inserted(words: readonly TreeWord[], at: number, added: readonly TreeWord[], host: number): TreeWord[] {
  const moved = (place: number): number => (place >= at ? place + added.length : place);
  const old = words.map((word) => (word.head < 0 ? word : { ...word, head: moved(word.head) }));
  const fresh = added.map((word) => ({ ...word, head: word.head < 0 ? moved(host) : word.head + at }));
  return [...old.slice(0, at), ...fresh, ...old.slice(at)];
}
