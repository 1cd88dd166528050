/**
 * A half-read sentence in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011).
 * Words lie on a stack and in a queue whose front is `front`; the root stands behind the last word, as word `size`.
 */
export interface ParseState {
  readonly size: number;
  readonly stack: Int32Array;
  depth: number;
  front: number;
  readonly head: Int32Array;
  readonly label: Int32Array;
  /** First, last and second of a word's dependents on either side, by word; -1 where there is none. */
  readonly left: Int32Array;
  readonly left2: Int32Array;
  readonly right: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
}

/** What a transition does; its label is told apart. */
export type Move = "shift" | "left" | "right";

/** A sentence of which nothing has been read. */
export function startState(size: number): ParseState {
  const none = (): Int32Array => new Int32Array(size + 1).fill(-1);
  return {
    size,
    stack: new Int32Array(size + 1),
    depth: 0,
    front: 0,
    head: none(),
    label: none(),
    left: none(),
    left2: none(),
    right: none(),
    right2: none(),
    leftCount: new Int32Array(size + 1),
    rightCount: new Int32Array(size + 1),
  };
}

/** The word `depth` places below the top of the stack, or -1. */
export function below(state: ParseState, depth: number): number {
  return depth < state.depth ? state.stack[state.depth - 1 - depth]! : -1;
}

/** Whether the move can be made; exactly one word comes under the root. */
export function allows(state: ParseState, move: Move): boolean {
  if (move === "shift") return state.front < state.size;
  if (move === "right") return state.depth > 1;
  return state.depth > 0 && (state.front < state.size || state.depth === 1);
}

/** Whether the whole sentence has been read. */
export function done(state: ParseState): boolean {
  return state.depth === 0 && state.front === state.size;
}

/** Makes a move: "left" hangs the top of the stack under the front of the queue, "right" under the word below it. */
export function makeMove(state: ParseState, move: Move, label: number): void {
  if (move === "shift") {
    state.stack[state.depth++] = state.front++;
    return;
  }
  const child = below(state, 0);
  const head = move === "left" ? state.front : below(state, 1);
  state.depth--;
  state.head[child] = head;
  state.label[child] = label;
  if (child < head) addChild(state.left, state.left2, state.leftCount, head, child);
  else addChild(state.right, state.right2, state.rightCount, head, child);
}

function addChild(outer: Int32Array, second: Int32Array, count: Int32Array, head: number, child: number): void {
  second[head] = outer[head]!;
  outer[head] = child;
  count[head]!++;
}
