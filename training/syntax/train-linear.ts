import { allows, below, done, makeMove, startState } from "../../src/reading/syntax/arc-hybrid.ts";
import { hashText } from "../../src/reading/syntax/hashing.ts";
import { scoreClasses } from "../../src/reading/syntax/linear.ts";
import { bestPermitted, labelOf, moveOf, permits } from "../../src/reading/syntax/parse.ts";
import { PARSE_FEATURES, type ParseInput, parseFeatures, parseInput } from "../../src/reading/syntax/parse-features.ts";
import { best } from "../../src/reading/syntax/tag.ts";
import { TAG_FEATURES, tagFeatures, tagInput } from "../../src/reading/syntax/tag-features.ts";
import { wordForm } from "../../src/reading/syntax/word-form.ts";
import type { Tree } from "./conllu.ts";
import { correct, type Learner, newLearner } from "./learn-linear.ts";
import { type Gold, moveCosts } from "./oracle.ts";
import { seeded, shuffled } from "./random.ts";

/** Trains the tagger: each word's tag from the words round it and the tags before. */
export function trainTagger(trees: readonly Tree[], tags: readonly string[], epochs: number, bits: number): Learner {
  const learner = newLearner(tags.length, bits);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Float32Array(tags.length);
  const examples = trees.map((tree) => ({
    input: tagInput(tree.words.map((word) => word.form)),
    gold: tree.words.map((word) => tags.indexOf(`${word.upos} ${word.xpos}`)),
  }));
  const random = seeded(3);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { input, gold } of shuffled(examples, random)) {
      let last = -1;
      let before = -1;
      for (let index = 0; index < input.size; index++) {
        tagFeatures(input, index, last, before, features);
        scoreClasses(learner.linear, features, TAG_FEATURES, scores);
        const guess = best(scores);
        const right = gold[index]!;
        learner.clock++;
        if (right >= 0 && guess !== right) correct(learner, features, TAG_FEATURES, right, guess);
        before = last;
        last = guess;
      }
    }
  }
  return learner;
}

interface ParseExample {
  readonly input: ParseInput;
  readonly gold: Gold;
  readonly size: number;
}

/** Trains the parser on tags as the tagger gives them. */
export function trainParser(
  trees: readonly Tree[],
  tagsOf: readonly Int32Array[],
  labels: readonly string[],
  epochs: number,
  bits: number,
): Learner {
  const learner = newLearner(1 + 2 * labels.length, bits);
  const examples = trees.map((tree, index) => parseExample(tree, tagsOf[index]!, labels));
  const random = seeded(5);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let moves = 0;
    let wrong = 0;
    for (const example of shuffled(examples, random)) {
      const made = learnSentence(learner, example, labels.length, epoch > 0, random);
      moves += made.moves;
      wrong += made.wrong;
    }
    console.log(`parser epoch ${epoch + 1}: ${((100 * wrong) / moves).toFixed(2)} % wrong moves`);
  }
  return learner;
}

function parseExample(tree: Tree, tags: Int32Array, labels: readonly string[]): ParseExample {
  const size = tree.words.length;
  const words = new Int32Array(size);
  const head = new Int32Array(size);
  const label = new Int32Array(size);
  const children: number[][] = Array.from({ length: size + 1 }, () => []);
  tree.words.forEach((word, index) => {
    words[index] = hashText(wordForm(word.form).lower);
    head[index] = word.head < 0 ? size : word.head;
    label[index] = Math.max(0, labels.indexOf(word.label));
    children[head[index]!]!.push(index);
  });
  return { input: parseInput(words, tags), gold: { head, label, children }, size };
}

function learnSentence(
  learner: Learner,
  { input, gold, size }: ParseExample,
  labels: number,
  explore: boolean,
  random: () => number,
): { moves: number; wrong: number } {
  const state = startState(size);
  const features = new Int32Array(PARSE_FEATURES);
  const scores = new Float32Array(learner.linear.classes);
  let moves = 0;
  let wrong = 0;
  while (!done(state)) {
    parseFeatures(input, state, features);
    scoreClasses(learner.linear, features, PARSE_FEATURES, scores);
    const guess = bestPermitted(state, scores, labels);
    const costs = moveCosts(state, gold);
    const free = (["shift", "left", "right"] as const).filter((move) => allows(state, move));
    const least = Math.min(...free.map((move) => costs[move]));
    const isRight = (transition: number): boolean => {
      const move = moveOf(transition, labels);
      if (!permits(state, transition, labels) || costs[move] > least) return false;
      if (move === "shift") return true;
      const child = below(state, 0);
      const head = move === "left" ? state.front : below(state, 1);
      return gold.head[child] !== head || gold.label[child] === labelOf(transition, labels);
    };
    learner.clock++;
    moves++;
    let next = guess;
    if (!isRight(guess)) {
      wrong++;
      let right = -1;
      for (let transition = 0; transition < scores.length; transition++) {
        if ((right < 0 || scores[transition]! > scores[right]!) && isRight(transition)) right = transition;
      }
      correct(learner, features, PARSE_FEATURES, right, guess);
      if (!explore || random() > 0.9) next = right;
    }
    makeMove(state, moveOf(next, labels), labelOf(next, labels));
  }
  return { moves, wrong };
}
