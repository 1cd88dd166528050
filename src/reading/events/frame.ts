import type { Syntax } from "../../model/syntax.ts";
import type { Pair, TokenRange } from "./pair.ts";

/** How two actors hang together in the tree of their sentence. */
export interface Frame {
  /** Head word of each actor. */
  readonly source: number;
  readonly target: number;
  /** Lowest word above both, or the root where the tree is broken. */
  readonly top: number;
  /** First verb or clause above the source: what it does. */
  readonly verb: number;
  /** Words from the source (not counted) up to before `top`, and from the target. */
  readonly up: readonly number[];
  readonly down: readonly number[];
}

const LONGEST = 24;

/** The frame of a pair. */
export function frameOf(syntax: Syntax, pair: Pair): Frame {
  const source = headOf(syntax, pair.source);
  const target = headOf(syntax, pair.target);
  const above = chain(syntax, source, pair.sentence);
  const below = chain(syntax, target, pair.sentence);
  const at = below.findIndex((token) => above.includes(token));
  const top = below[at < 0 ? below.length - 1 : at] ?? source;
  const met = above.indexOf(top);
  return {
    source,
    target,
    top,
    verb: predicateOf(syntax, above),
    up: above.slice(1, met < 0 ? above.length : Math.max(1, met)),
    down: below.slice(1, at < 0 ? below.length : Math.max(1, at)),
  };
}

/** The word of a range whose head stands outside it. */
export function headOf(syntax: Syntax, { first, last }: TokenRange): number {
  for (let token = first; token < last; token++) {
    const head = syntax.head[token] ?? -1;
    if ((head < first || head >= last) && syntax.upos[token] !== "PUNCT") return token;
  }
  return Math.max(first, last - 1);
}

function chain(syntax: Syntax, from: number, { first, last }: TokenRange): number[] {
  const tokens = [from];
  for (let token = syntax.head[from] ?? -1; token >= first && token < last && tokens.length < LONGEST; ) {
    tokens.push(token);
    token = syntax.head[token] ?? -1;
  }
  return tokens;
}

const CLAUSE = /^(?:nsubj|csubj|obl|obj|iobj|advcl|ccomp|xcomp|parataxis)/;

function predicateOf(syntax: Syntax, above: readonly number[]): number {
  for (let at = 1; at < above.length; at++) {
    if (syntax.upos[above[at]!] === "VERB" || CLAUSE.test(syntax.label[above[at - 1]!] ?? "")) return above[at]!;
  }
  return above.at(-1) ?? 0;
}
