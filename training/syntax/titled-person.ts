import type { Tree, TreeWord } from "./conllu.ts";
import type { Names } from "./renamed.ts";
import titles from "./titles.json" with { type: "json" };
import { dependents, inserted, retold } from "./tree-edit.ts";

const ADJECTIVES = new Set(
  "foreign prime vice deputy special national presidential major lieutenant military chief lead top regional human crown".split(
    " ",
  ),
);

/** Gives a person of the sentence an office before the name: "Ukrainian Foreign Minister Andrii Sybiha" hangs on "Andrii". */
export function titledPerson(tree: Tree, names: Names, random: () => number): Tree | undefined {
  const person = tree.words.findIndex((word, index) => isBareName(tree.words, word, index));
  if (person < 0 || person >= tree.words.length) return undefined;
  const hasFlat = dependents(tree.words, person).some((child) => tree.words[child]?.label === "flat");
  const renamed = tree.words.map((word, index) => {
    if (index !== person || hasFlat) return word;
    return { ...word, form: pick(names.people, random) };
  });
  const surname: TreeWord[] = hasFlat ? [] : [{ ...noun(pick(names.people, random)), head: person, label: "flat" }];
  const named = inserted(
    renamed,
    person + 1,
    surname.map((word) => ({ ...word, head: -1, label: "flat" })),
    person,
  );
  return retold(tree, inserted(named, person, title(names, random), person));
}

function isBareName(words: readonly TreeWord[], word: TreeWord, index: number): boolean {
  if (word.xpos !== "NNP" || word.upos !== "PROPN" || !/^(nsubj|nsubj:pass|obl:agent|obj|conj)$/.test(word.label))
    return false;
  return dependents(words, index).every((child) =>
    /^(flat|case|cc|punct|appos|acl:relcl|conj)$/.test(words[child]?.label ?? ""),
  );
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

function noun(form: string): TreeWord {
  return { form, lemma: form, upos: "PROPN", xpos: "NNP", head: -1, label: "nmod:desc" };
}

/** The words of an office; a head of -1 means the person. */
function title(names: Names, random: () => number): TreeWord[] {
  const parts = pick(titles, random).split(" ");
  const before = modifier(names, random);
  const last = before.length + parts.length - 1;
  const words = [
    ...before.map((word) => (word.label === "case" ? word : { ...word, head: last })),
    ...parts.map((part) => titleWord(part, last)),
  ];
  words[last] = { ...(words[last] as TreeWord), head: -1, label: "nmod:desc" };
  return words;
}

function titleWord(part: string, last: number): TreeWord {
  const proper = part !== part.toLowerCase();
  const adjective = ADJECTIVES.has(part.toLowerCase());
  const upos = adjective ? "ADJ" : proper ? "PROPN" : "NOUN";
  const xpos = proper ? "NNP" : adjective ? "JJ" : "NN";
  return { form: part, lemma: part, upos, xpos, head: last, label: adjective ? "amod" : "compound" };
}

function modifier(names: Names, random: () => number): TreeWord[] {
  const draw = random();
  if (draw < 0.55) {
    const form = pick(names.demonyms, random);
    return [{ form, lemma: form, upos: "ADJ", xpos: "JJ", head: -1, label: "amod" }];
  }
  const name = draw < 0.65 ? pick(names.places, random) : pick(names.bodies, random);
  if (draw < 0.75) return [{ ...noun(name), label: "compound" }];
  if (draw > 0.85) return [];
  const form = random() < 0.5 ? "'s" : "’s";
  return [
    { ...noun(name), label: "nmod:poss" },
    { form, lemma: "'s", upos: "PART", xpos: "POS", head: 0, label: "case" },
  ];
}
