import { below, type ParseState } from "../../src/reading/syntax/arc-hybrid.ts";

/** Gold heads (the root is `size`), labels, and each word's dependents in order. */
export interface Gold {
  readonly head: Int32Array;
  readonly label: Int32Array;
  readonly children: readonly number[][];
}

/** How many gold arcs each move puts out of reach (dynamic oracle of Goldberg and Nivre 2013). */
export interface Costs {
  readonly shift: number;
  readonly left: number;
  readonly right: number;
}

/** The costs of the three moves; whether they can be made is asked elsewhere. */
export function moveCosts(state: ParseState, gold: Gold): Costs {
  const s0 = below(state, 0);
  const s1 = below(state, 1);
  const b0 = state.front;
  const waiting = s0 < 0 ? 0 : gold.children[s0]!.filter((child) => child >= b0).length;
  const headOfTop = s0 < 0 ? -1 : gold.head[s0]!;
  return {
    shift: shiftCost(state, gold),
    left: waiting + (headOfTop > b0 || (headOfTop === s1 && s1 >= 0) ? 1 : 0),
    right: waiting + (headOfTop >= b0 ? 1 : 0),
  };
}

function shiftCost(state: ParseState, gold: Gold): number {
  let cost = 0;
  const head = gold.head[state.front];
  for (let place = 0; place < state.depth; place++) {
    const word = state.stack[place]!;
    if (gold.head[word] === state.front) cost++;
    if (word === head && place < state.depth - 1) cost++;
  }
  return cost;
}
