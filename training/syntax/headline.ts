import type { Tree, TreeWord } from "./conllu.ts";
import { dependents, inserted, isLeaf, retold, rootOf, without } from "./tree-edit.ts";

const SMALL = new Set([
  "a",
  "an",
  "and",
  "as",
  "at",
  "but",
  "by",
  "for",
  "from",
  "in",
  "of",
  "on",
  "or",
  "the",
  "to",
  "with",
]);

/** Tells a sentence as a headline: no articles, few auxiliaries, present for past, "to" for "will", sometimes in title case. */
export function headline(tree: Tree, random: () => number): Tree | undefined {
  const { words } = tree;
  const root = rootOf(words);
  if (words.length < 4 || words.length > 26 || root < 0) return undefined;
  const told = words.map((word, index) => inPresent(words, word, index, random));
  const future = told.some((word) => word.form.startsWith("to ")) ? withFuture(told) : told;
  const short = without(future, (word, index) => isDropped(future, word, index, random));
  if (short.length < 3) return undefined;
  const styled = random() < 0.5 ? short.map(titled) : short;
  return retold(tree, withSpeaker(withoutAnd(styled, random), random));
}

const FUTURE: TreeWord = { form: "to", lemma: "to", upos: "PART", xpos: "TO", head: -1, label: "mark" };

/** Whether the sentence's verb is a plain finite one with its subject before it, so that "to" and the infinitive can stand for it. */
function isFutureFit(words: readonly TreeWord[], word: TreeWord, index: number): boolean {
  if (word.upos !== "VERB" || !/^VB[DPZ]$/.test(word.xpos)) return false;
  const children = dependents(words, index).map((child) => words[child]?.label ?? "");
  return children.includes("nsubj") && !children.some((label) => /^(aux|cop|expl)/.test(label));
}

function withFuture(words: readonly TreeWord[]): TreeWord[] {
  const verb = words.findIndex((word) => word.form.startsWith("to "));
  const plain = words.map((word, index) => (index === verb ? { ...word, form: word.lemma, xpos: "VB" } : word));
  return inserted(plain, verb, [FUTURE], verb);
}

const SPEAKERS = [
  "minister",
  "envoy",
  "Kremlin",
  "official",
  "diplomat",
  "agency",
  "UN",
  "report",
  "ministry",
  "expert",
  "Netanyahu",
  "Putin",
];

/** Sometimes with who said it behind a dash, or before a colon. */
function withSpeaker(words: readonly TreeWord[], random: () => number): TreeWord[] {
  const draw = random();
  if (draw > 0.16) return [...words];
  const root = rootOf(words);
  const form = SPEAKERS[Math.floor(random() * SPEAKERS.length)] ?? "official";
  const proper = form !== form.toLowerCase();
  const speaker: TreeWord = {
    form,
    lemma: form,
    upos: proper ? "PROPN" : "NOUN",
    xpos: proper ? "NNP" : "NN",
    head: -1,
    label: "parataxis",
  };
  if (draw < 0.1) {
    const dash: TreeWord = { ...FUTURE, form: "—", lemma: "—", upos: "PUNCT", xpos: ",", head: 1, label: "punct" };
    return inserted(words, words.length, [dash, speaker], root);
  }
  const colon: TreeWord = { ...FUTURE, form: ":", lemma: ":", upos: "PUNCT", xpos: ":", head: 0, label: "punct" };
  return inserted(words, 0, [speaker, colon], root);
}

function isDropped(words: readonly TreeWord[], word: TreeWord, index: number, random: () => number): boolean {
  if (!isLeaf(words, index)) return false;
  if (word.label === "det" && /^(the|a|an)$/i.test(word.form)) return random() < 0.95;
  if (word.label === "punct" && index === words.length - 1) return word.form === "." || random() < 0.3;
  if (/^VB[DPZ]$/.test(word.xpos)) {
    if (word.label === "aux:pass" || word.label === "aux") return word.lemma !== "do" && random() < 0.85;
    if (word.label === "cop") return random() < 0.6;
  }
  return word.label === "nmod:poss" && word.upos === "PRON" && random() < 0.4;
}

function inPresent(words: readonly TreeWord[], word: TreeWord, index: number, random: () => number): TreeWord {
  if (word.label === "aux" && word.lemma === "will" && random() < 0.8) {
    return { ...word, form: "to", lemma: "to", upos: "PART", xpos: "TO", label: "mark" };
  }
  if (word.head < 0 && isFutureFit(words, word, index) && random() < 0.15) return { ...word, form: `to ${word.lemma}` };
  if (word.xpos !== "VBD" || word.upos !== "VERB" || random() < 0.2) return word;
  const subject = dependents(words, index).find((child) => words[child]?.label === "nsubj");
  const subjectWord = subject === undefined ? undefined : words[subject];
  if (subjectWord === undefined) return word;
  const plural =
    /^(NNS|NNPS)$/.test(subjectWord.xpos) ||
    /^(they|we|you|i)$/i.test(subjectWord.form) ||
    dependents(words, subject ?? -1).some((child) => words[child]?.label === "conj");
  return plural ? { ...word, form: word.lemma, xpos: "VBP" } : { ...word, form: thirdPerson(word.lemma), xpos: "VBZ" };
}

function thirdPerson(lemma: string): string {
  if (lemma === "have") return "has";
  if (/([sxz]|ch|sh|[^aeiou]o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

/** A word with a capital, as headlines in title case have it. */
export function titled(word: TreeWord, index: number): TreeWord {
  if (index > 0 && SMALL.has(word.form.toLowerCase())) return word;
  return { ...word, form: word.form.charAt(0).toUpperCase() + word.form.slice(1) };
}

/** "Russia, Ukraine agree": a comma for "and" between two nouns. */
function withoutAnd(words: readonly TreeWord[], random: () => number): TreeWord[] {
  return words.map((word, index) => {
    const bare = word.label === "cc" && word.form === "and" && words[index + 1]?.upos === "PROPN";
    if (!bare || random() < 0.5) return word;
    return { ...word, form: ",", lemma: ",", upos: "PUNCT", xpos: ",", label: "punct" };
  });
}
