import type { Doc } from "../../model/doc.ts";
import type { Token } from "../../model/syntax.ts";
import type { TokenRange } from "./token-range.ts";

/** The words of a document with their tags and arcs, and the arcs downward. */
export interface Arcs {
  readonly tokens: readonly Token[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly lemma: readonly string[];
  readonly head: readonly number[];
  readonly label: readonly string[];
  readonly children: readonly (readonly number[])[];
}

const NONE: readonly number[] = [];

/** The arcs of a document, with the dependents of each word in order. */
export function arcsOf(doc: Doc<"tokens" | "syntax">): Arcs {
  return arcsFrom({ tokens: doc.tokens, ...doc.syntax });
}

/** Arcs with their way downward made new. */
export function arcsFrom(arcs: Omit<Arcs, "children">): Arcs {
  const children: number[][] = [];
  arcs.head.forEach((head, token) => {
    if (head < 0) return;
    const list = children[head];
    if (list === undefined) children[head] = [token];
    else list.push(token);
  });
  return { ...arcs, children };
}

/** Dependents of a word. */
export function childrenOf(arcs: Arcs, token: number): readonly number[] {
  return arcs.children[token] ?? NONE;
}

/** First dependent with one of the labels, or undefined. */
export function childWith(arcs: Arcs, token: number, ...labels: readonly string[]): number | undefined {
  return childrenOf(arcs, token).find((child) => labels.includes(arcs.label[child] ?? ""));
}

/** The preposition (`case`) or subordinator (`mark`) of a word, lower case; "" where it has none. */
export function marker(arcs: Arcs, token: number, label: "case" | "mark"): string {
  const found = childWith(arcs, token, label);
  return found === undefined ? "" : (arcs.tokens[found]?.lower ?? "");
}

/** First and last token under a word, itself among them; branches for which `cut` holds are left out. */
export function extent(arcs: Arcs, token: number, cut: (child: number) => boolean = () => false): TokenRange {
  let first = token;
  let last = token + 1;
  const stack = [token];
  while (stack.length > 0) {
    const at = stack.pop() ?? token;
    if (at < first) first = at;
    if (at >= last) last = at + 1;
    for (const child of childrenOf(arcs, at)) if (!cut(child)) stack.push(child);
  }
  return { first, last };
}
