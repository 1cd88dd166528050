import type { TreeWord } from "./conllu.ts";

/** A piece of a sentence under one word: heads are places within it, and the word that the others hang on has -1. */
export type Part = readonly TreeWord[];

/** Numbers from 0 up to 1. */
export type Random = () => number;

/** One word; its lemma is its form in small letters where none is given. */
export function word(form: string, upos: string, xpos: string, label: string, lemma = form.toLowerCase()): TreeWord {
  return { form, lemma, upos, xpos, head: -1, label };
}

/** The part with others put before and behind it, each hanging on its top word by the relation given. */
export function put(
  part: Part,
  before: readonly (readonly [Part, string])[],
  after: readonly (readonly [Part, string])[],
): Part {
  const ahead = before.reduce((sum, [piece]) => sum + piece.length, 0);
  const top = part.findIndex((each) => each.head < 0) + ahead;
  const pieces = [...before, [part, "root"] as const, ...after];
  let at = 0;
  return pieces.flatMap(([piece, label]) => {
    const from = at;
    at += piece.length;
    return piece.map((each) => {
      if (each.head >= 0) return { ...each, head: each.head + from };
      return piece === part ? { ...each, head: -1, label: "root" } : { ...each, head: top, label };
    });
  });
}

/** One of several. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}
