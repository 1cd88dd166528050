import type { Arcs } from "./arcs.ts";
import type { TokenRange } from "./token-range.ts";

const STOPS: ReadonlySet<string> = new Set([
  ",",
  ";",
  ":",
  "—",
  "–",
  "--",
  "-",
  "(",
  ")",
  ".",
  "!",
  "?",
  "…",
  '"',
  "“",
  "”",
  "''",
  "``",
]);
const LEAVES: ReadonlySet<string> = new Set([
  "and",
  "or",
  "while",
  "although",
  "though",
  "after",
  "before",
  "since",
  "until",
  "so",
  "according",
  "during",
  "following",
  "amid",
  "despite",
]);
const OPENERS: ReadonlySet<string> = new Set([
  "if",
  "when",
  "while",
  "because",
  "since",
  "as",
  "after",
  "although",
  "though",
  "unless",
  "despite",
]);

/**
 * A reported clause, let on to where its words come to a stop: a parser often breaks off early ("they were confident | the vote would hold").
 * A clause that opens with a condition goes on over its comma; "and that …" goes on too.
 */
export function toBoundary(arcs: Arcs, range: TokenRange, limit: number): TokenRange {
  let last = range.last;
  if (opensWithCondition(arcs, range) && arcs.tokens[last]?.text === ",") last = nextStop(arcs, last + 1, limit);
  last = nextStop(arcs, last, limit);
  while (goesOnWithThat(arcs, last)) last = nextStop(arcs, last + 3, limit);
  return { first: range.first, last: Math.max(range.last, last) };
}

function nextStop(arcs: Arcs, from: number, limit: number): number {
  let at = from;
  while (at < limit && !leavesClause(arcs, at)) at += 1;
  return at;
}

/** Whether a reported clause comes to a stop at a token: a mark, or a conjunction. */
export function leavesClause(arcs: Arcs, at: number): boolean {
  return STOPS.has(arcs.tokens[at]?.text ?? "") || LEAVES.has(arcs.tokens[at]?.lower ?? "");
}

function opensWithCondition(arcs: Arcs, range: TokenRange): boolean {
  const first = arcs.tokens[range.first]?.lower === "that" ? range.first + 1 : range.first;
  return OPENERS.has(arcs.tokens[first]?.lower ?? "");
}

/** `, and that`, `and that`. */
function goesOnWithThat(arcs: Arcs, at: number): boolean {
  const from = arcs.tokens[at]?.text === "," ? at + 1 : at;
  return ["and", "but", "or"].includes(arcs.tokens[from]?.lower ?? "") && arcs.tokens[from + 1]?.lower === "that";
}

const ASIDES: ReadonlySet<string> = new Set(["while", "despite", "whom", "although", "though", "a", "an"]);
/** Fewest tokens of a clause before an aside. */
const SHORTEST = 4;

/** A reported clause without what the reporter adds behind a comma: "the road was open, a claim that the army denied". */
export function withoutAside(arcs: Arcs, range: TokenRange): TokenRange {
  let commas = 0;
  for (let at = range.first + 1; at < range.last - 1; at += 1) {
    if (arcs.tokens[at]?.text !== ",") continue;
    const aside = ASIDES.has(arcs.tokens[at + 1]?.lower ?? "") && at - range.first >= SHORTEST;
    if (aside && !goesOn(arcs, at + 1, range.last, commas)) return { first: range.first, last: at };
    commas += 1;
  }
  return range;
}

/** A further comma closes an apposition within the clause ("the envoy, a lawyer, left"); one before it may open a condition. */
function goesOn(arcs: Arcs, from: number, limit: number, commas: number): boolean {
  if (arcs.upos[from] !== "DET") return false;
  if (commas > 0) return true;
  for (let at = from; at < limit; at += 1) if (arcs.tokens[at]?.text === ",") return true;
  return false;
}
