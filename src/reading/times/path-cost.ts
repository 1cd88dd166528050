import type { Syntax } from "../../model/syntax.ts";

/** What it costs to cross a relation on the way from a time to an event; clause borders cost most. */
const COSTS: Readonly<Record<string, number>> = {
  ccomp: 3,
  parataxis: 3,
  advcl: 3,
  "acl:relcl": 3,
  acl: 1.5,
  conj: 1.5,
  xcomp: 0.5,
  appos: 2,
  nsubj: 0.75,
  "nsubj:pass": 0.5,
  obj: 0.5,
  obl: 0.5,
  nmod: 0.75,
  compound: 0.25,
};
/** No path in a sentence is looked at beyond this many steps up. */
const DEEPEST = 40;

/** The summed cost of the tree path between two tokens, or undefined where no parse joins them. */
export function pathCost(syntax: Syntax, from: number, to: number): number | undefined {
  const up = climb(syntax, from);
  let cost = 0;
  let at = to;
  for (let step = 0; step < DEEPEST && at >= 0; step++) {
    const other = up.get(at);
    if (other !== undefined) return cost + other;
    cost += COSTS[syntax.label[at] ?? ""] ?? 1;
    at = syntax.head[at] ?? -1;
  }
  return undefined;
}

/** Each ancestor of a token with the cost of reaching it; the first step, from the time to what it dates, is free. */
function climb(syntax: Syntax, from: number): ReadonlyMap<number, number> {
  const reached = new Map<number, number>([[from, 0]]);
  let at = syntax.head[from] ?? -1;
  let cost = 0;
  for (let step = 0; step < DEEPEST && at >= 0 && !reached.has(at); step++) {
    reached.set(at, cost);
    cost += COSTS[syntax.label[at] ?? ""] ?? 1;
    at = syntax.head[at] ?? -1;
  }
  return reached;
}
