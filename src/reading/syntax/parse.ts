import { allows, done, type Move, makeMove, type ParseState, startState } from "./arc-hybrid.ts";
import { type Linear, scoreClasses } from "./linear.ts";
import { PARSE_FEATURES, type ParseInput, parseFeatures } from "./parse-features.ts";

/** The move and label of a transition's number: 0 shifts, then come "left" and "right" with each label; label 0 is the root's. */
export function moveOf(transition: number, labels: number): Move {
  return transition === 0 ? "shift" : transition <= labels ? "left" : "right";
}

/** The label of a transition's number. */
export function labelOf(transition: number, labels: number): number {
  return (transition - 1) % labels;
}

/** Whether the transition can be made: the move is free, and the root's label goes with the root. */
export function permits(state: ParseState, transition: number, labels: number): boolean {
  const move = moveOf(transition, labels);
  if (!allows(state, move)) return false;
  if (move === "shift") return true;
  const underRoot = move === "left" && state.front === state.size;
  return underRoot === (labelOf(transition, labels) === 0);
}

/** Parses a sentence: each word's head (the sentence's size is the root) and label. */
export function parseWords(linear: Linear, labels: number, input: ParseInput, size: number): ParseState {
  const state = startState(size);
  const features = new Int32Array(PARSE_FEATURES);
  const scores = new Float32Array(linear.classes);
  while (!done(state)) {
    parseFeatures(input, state, features);
    scoreClasses(linear, features, PARSE_FEATURES, scores);
    const transition = bestPermitted(state, scores, labels);
    makeMove(state, moveOf(transition, labels), labelOf(transition, labels));
  }
  return state;
}

/** The best-scored transition that can be made. */
export function bestPermitted(state: ParseState, scores: Float32Array, labels: number): number {
  let winner = -1;
  const consider = (transition: number): void => {
    if (winner < 0 || scores[transition]! > scores[winner]!) winner = transition;
  };
  const range = (move: "left" | "right", from: number, to: number): void => {
    const base = move === "left" ? 1 : 1 + labels;
    for (let label = from; label < to; label++) consider(base + label);
  };
  if (allows(state, "shift")) consider(0);
  if (allows(state, "left")) range("left", state.front === state.size ? 0 : 1, state.front === state.size ? 1 : labels);
  if (allows(state, "right")) range("right", 1, labels);
  return winner;
}
