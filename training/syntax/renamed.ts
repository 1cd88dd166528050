import { readFileSync } from "node:fs";
import type { Tree, TreeWord } from "./conllu.ts";
import { dependents, retold } from "./tree-edit.ts";

/** Names of one word, by what they name, from our own lexicon. */
export interface Names {
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly bodies: readonly string[];
  readonly demonyms: readonly string[];
}

/** Capital letters that stand for a state or body are the commonest names of all: each stands in its list many times over. */
const SHORT_STATES = Array.from({ length: 12 }, () => [
  "US",
  "UK",
  "UAE",
  "Russia",
  "Ukraine",
  "Israel",
  "Iran",
  "Gaza",
]).flat();
const SHORT_BODIES = Array.from({ length: 12 }, () => [
  "UN",
  "EU",
  "WHO",
  "NATO",
  "IDF",
  "IAEA",
  "US",
  "Hamas",
  "Kremlin",
]).flat();

/** Reads the names of one word out of `lexicon/`. */
export function namesOf(folder: URL): Names {
  const records = (file: string): Record<string, unknown>[] => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  const states = records("states.json");
  const people = records("people.json");
  return {
    places: [
      ...SHORT_STATES,
      ...oneWord(states.flatMap((state) => [state["name"], state["capital"], ...list(state["seats"])])),
    ],
    people: oneWord(people.flatMap((person) => [...list(person["surnames"]), ...String(person["name"]).split(" ")])),
    bodies: [
      ...SHORT_BODIES,
      ...oneWord(
        ["groups.json", "organisations.json"]
          .flatMap(records)
          .flatMap((body) => [body["name"], ...list(body["names"])]),
      ),
    ],
    demonyms: oneWord(states.flatMap((state) => list((state["demonyms"] as Record<string, unknown>)["adjectives"]))),
  };
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function oneWord(names: readonly unknown[]): string[] {
  return [...new Set(names.filter((name) => typeof name === "string" && /^[A-Z][A-Za-z]+$/.test(name)))] as string[];
}

/** The sentence with other names in the places of its own, so that the names of this subject are known words; undefined where it has none. */
export function renamed(tree: Tree, names: Names, random: () => number): Tree | undefined {
  const words = tree.words.map((word, index) => {
    const pool = poolOf(tree.words, word, index, names, random);
    if (pool === undefined || random() < 0.2) return word;
    const name = pool[Math.floor(random() * pool.length)] ?? word.form;
    return { ...word, form: name, lemma: word.xpos === "JJ" ? name.toLowerCase() : name };
  });
  return words.some((word, index) => word !== tree.words[index]) ? retold(tree, words) : undefined;
}

function poolOf(
  words: readonly TreeWord[],
  word: TreeWord,
  index: number,
  names: Names,
  random: () => number,
): readonly string[] | undefined {
  if (!/^[A-Z][A-Za-z]+$/.test(word.form)) return undefined;
  if (word.upos === "ADJ" && word.xpos === "JJ" && index > 0)
    return /(an|ish|ese|i|ch)$/.test(word.form) ? names.demonyms : undefined;
  if (word.xpos !== "NNP" || word.upos !== "PROPN") return undefined;
  const children = dependents(words, index);
  if (word.label === "flat" || children.some((child) => words[child]?.label === "flat")) return names.people;
  if (children.some((child) => words[child]?.label === "case" && words[child]?.upos === "ADP")) return names.places;
  if (!/^(nsubj|obj|conj|nmod:poss|compound|root)/.test(word.label)) return undefined;
  const draw = random();
  return draw < 0.45 ? names.places : draw < 0.75 ? names.people : names.bodies;
}
