import type { Syntax } from "../../model/syntax.ts";
import type { TokenRange } from "./pair.ts";

/** A sentence's words with their arcs upward and downward. */
export interface Tree {
  readonly syntax: Syntax;
  readonly sentence: TokenRange;
  /** Dependents of a token, in order. */
  readonly children: (token: number) => readonly number[];
}

const NONE: readonly number[] = [];

/** The tree of a sentence. */
export function treeOf(syntax: Syntax, sentence: TokenRange): Tree {
  const below: (number[] | undefined)[] = [];
  for (let token = sentence.first; token < sentence.last; token++) {
    const at = (syntax.head[token] ?? -1) - sentence.first;
    if (at < 0) continue;
    const list = below[at];
    if (list === undefined) below[at] = [token];
    else list.push(token);
  }
  return { syntax, sentence, children: (token) => below[token - sentence.first] ?? NONE };
}

/** Lower-case lemma of a token. */
export function lemmaAt(syntax: Syntax, token: number): string {
  return (syntax.lemma[token] ?? "").toLowerCase();
}

/** The relation of a token to its head without the subtype: `nsubj` of `nsubj:pass`. */
export function relationAt(syntax: Syntax, token: number): string {
  const label = syntax.label[token] ?? "";
  const colon = label.indexOf(":");
  return colon < 0 ? label : label.slice(0, colon);
}

/** First dependent with a relation, or undefined. */
export function childWith(tree: Tree, token: number, ...relations: readonly string[]): number | undefined {
  return tree.children(token).find((child) => relations.includes(relationAt(tree.syntax, child)));
}

/** The preposition of a token, "" where it has none. */
export function prepositionOf(tree: Tree, token: number): string {
  const found = childWith(tree, token, "case");
  return found === undefined ? "" : lemmaAt(tree.syntax, found);
}
