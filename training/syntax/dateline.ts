import type { Tree, TreeWord } from "./conllu.ts";
import { appended, retold, rootOf } from "./tree-edit.ts";

const CITIES = [
  "Kyiv",
  "Istanbul",
  "Geneva",
  "Doha",
  "Cairo",
  "New Delhi",
  "Khartoum",
  "Gaza City",
  "London",
  "Brussels",
];
const AGENCIES = ["Reuters", "AP", "AFP", "Xinhua", "TASS", "AA"];

/** Puts a dateline such as "KYIV, May 4 (Reuters) -" before a sentence; the city hangs on the root as `dep`. */
export function withDateline(tree: Tree, random: () => number): Tree {
  const line = dateline(random);
  const root = rootOf(tree.words);
  const joined = appended(tree.words, [], 0, "dep");
  const shifted = joined.map((word) => ({ ...word, head: word.head < 0 ? -1 : word.head + line.length }));
  const headed = line.map((word) => (word.head < 0 ? { ...word, head: root + line.length, label: "dep" } : word));
  return retold(tree, [...headed, ...shifted]);
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

function dateline(random: () => number): TreeWord[] {
  const upper = random() < 0.5;
  const words: TreeWord[] = [];
  const add = (form: string, upos: string, xpos: string, head: number, label: string): number =>
    words.push({ form, lemma: form, upos, xpos, head, label }) - 1;
  const names = pick(CITIES, random).split(" ");
  const top = names.length - 1;
  names.forEach((name, index) => {
    const form = upper ? name.toUpperCase() : name;
    if (index === top) add(form, "PROPN", "NNP", -1, "dep");
    else add(form, "PROPN", "NNP", top, "compound");
  });
  if (random() < 0.4) {
    add(",", "PUNCT", ",", words.length + 1, "punct");
    const month = add(pick(["May", "Jan.", "July", "Nov.", "March"], random), "PROPN", "NNP", top, "nmod:unmarked");
    add(String(1 + Math.floor(random() * 28)), "NUM", "CD", month, "nummod");
  }
  if (random() < 0.6) {
    const open = add("(", "PUNCT", "-LRB-", words.length + 1, "punct");
    add(pick(AGENCIES, random), "PROPN", "NNP", top, "parataxis");
    add(")", "PUNCT", "-RRB-", open + 1, "punct");
  }
  add(pick(["-", "–", "—", "--"], random), "PUNCT", ",", top, "punct");
  return words;
}
