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
  "but",
  "or",
  "while",
  "although",
  "though",
  "as",
  "after",
  "before",
  "when",
  "because",
  "if",
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
