import type { ActorRef } from "../../model/actor.ts";
import { principalOf } from "../../model/actor.ts";
import type { Mention } from "../../model/span.ts";
import { headOf } from "./frame.ts";
import type { TokenRange } from "./pair.ts";
import words from "./root-words.json" with { type: "json" };
import { lemmaAt, prepositionOf, relationAt, type Tree } from "./tree.ts";

/** A mention of an actor in a sentence, with its tokens and head word. */
export interface Side {
  readonly mention: Mention<ActorRef>;
  readonly range: TokenRange;
  readonly head: number;
}

/** Two sides of which the first may have done something to the second, and the preposition before the second. */
export interface Candidate {
  readonly source: Side;
  readonly target: Side;
  readonly preposition: string;
}

const CIRCUMSTANCES: ReadonlySet<string> = new Set(words.circumstances);
const SPEECH: ReadonlySet<string> = new Set(words.speech);
const INSIDE: ReadonlySet<string> = new Set(["nmod", "compound", "amod", "appos", "flat", "conj", "det"]);
const DOWN: ReadonlySet<string> = new Set(["obj", "iobj", "obl", "nmod", "compound", "amod", "xcomp", "ccomp", "acl"]);
const MOST = 6;
const DEEPEST = 6;

/** A mention as a side. */
export function sideOf(tree: Tree, mention: Mention<ActorRef>, range: TokenRange): Side {
  return { mention, range, head: headOf(tree.syntax, range) };
}

/** The pairs of a sentence that its syntax allows; at most six. */
export function candidatesOf(tree: Tree, sides: readonly Side[]): readonly Candidate[] {
  const pairs: Candidate[] = [];
  for (const source of sides) {
    const doing = doingOf(tree, source.head);
    if (doing === undefined) continue;
    const reached = sides
      .filter((side) => principalOf(side.mention.value) !== principalOf(source.mention.value))
      .map((target) => ({ target, depth: depthBelow(tree, target.head, doing.predicate, doing.branch) }))
      .filter(({ depth }) => depth > 0)
      .sort((a, b) => a.depth - b.depth || a.target.head - b.target.head);
    const both = reached.length > 0 ? reached.slice(0, 2).map(({ target }) => target) : partnersOf(tree, source, sides);
    for (const target of both) {
      if (pairs.length < MOST) pairs.push({ source, target, preposition: prepositionOf(tree, target.head) });
    }
  }
  return pairs;
}

/** The predicate that a word is the doer of, and the dependent of the predicate through which it is. */
interface Doing {
  readonly predicate: number;
  readonly branch: number;
}

/** "Norway attacked", "Norway's army attacked", "was attacked by Norway", "Norway's attack", "the Norwegian attack". */
function doingOf(tree: Tree, head: number): Doing | undefined {
  const { syntax } = tree;
  let token = head;
  for (let step = 0; step < DEEPEST; step++) {
    const above = syntax.head[token] ?? -1;
    if (above < tree.sentence.first || above >= tree.sentence.last) return undefined;
    const relation = relationAt(syntax, token);
    if (relation === "nsubj" && syntax.label[token] !== "nsubj:pass") return { predicate: above, branch: token };
    if (relation === "obl" && prepositionOf(tree, token) === "by") return { predicate: above, branch: token };
    if (owns(tree, token) && hasTarget(tree, above)) return { predicate: above, branch: token };
    if (!INSIDE.has(relation) || prepositionOf(tree, token) !== "") return undefined;
    token = above;
  }
  return undefined;
}

/** Stands before a noun as its possessor or describes it. */
function owns(tree: Tree, token: number): boolean {
  const label = tree.syntax.label[token];
  return label === "nmod:poss" || label === "amod" || label === "compound";
}

const AIMED: ReadonlySet<string> = new Set(["on", "against", "to", "with", "at", "for", "from"]);

/** A noun that is aimed at something: "attack on", "aid to", "talks with". */
function hasTarget(tree: Tree, noun: number): boolean {
  return tree.children(noun).some((child) => child > noun && AIMED.has(prepositionOf(tree, child)));
}

/** Steps from a predicate down to a word by relations along which a target may lie; 0 where it does not. */
function depthBelow(tree: Tree, head: number, predicate: number, branch: number): number {
  const { syntax } = tree;
  let token = head;
  for (let depth = 1; depth <= DEEPEST; depth++) {
    const above = syntax.head[token] ?? -1;
    if (token === branch || above < 0) return 0;
    if (!mayLead(tree, token, above, predicate)) return 0;
    if (above === predicate) return depth;
    token = above;
  }
  return 0;
}

function mayLead(tree: Tree, token: number, above: number, predicate: number): boolean {
  const { syntax } = tree;
  const relation = relationAt(syntax, token);
  if (CIRCUMSTANCES.has(prepositionOf(tree, token))) return false;
  if (relation === "nsubj") return syntax.label[token] === "nsubj:pass" || above !== predicate;
  if (relation === "ccomp") return !SPEECH.has(lemmaAt(syntax, above));
  if (relation === "obl" && prepositionOf(tree, token) === "by") return false;
  return DOWN.has(relation) && syntax.label[token] !== "acl:relcl";
}

/** Where a predicate has no target, the doer's partner: "Norway and Peru met", "talks between Norway and Peru". */
function partnersOf(tree: Tree, source: Side, sides: readonly Side[]): readonly Side[] {
  return sides
    .filter(
      (side) =>
        tree.syntax.head[side.head] === source.head &&
        relationAt(tree.syntax, side.head) === "conj" &&
        principalOf(side.mention.value) !== principalOf(source.mention.value),
    )
    .slice(0, 1);
}
