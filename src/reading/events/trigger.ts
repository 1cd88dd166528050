import { frameOf } from "./frame.ts";
import words from "./root-words.json" with { type: "json" };
import type { Root } from "./roots.ts";
import type { Candidate } from "./sides.ts";
import { lemmaAt, relationAt, type Tree } from "./tree.ts";
import { CLASS_NAMES, classesOf } from "./word-classes.ts";

const TRIGGERS: ReadonlyMap<string, ReadonlySet<number>> = new Map(
  Object.entries(words.triggers).map(([root, names]) => [
    root,
    new Set(names.map((name) => CLASS_NAMES.indexOf(name))),
  ]),
);
const ALL = Object.keys(words.triggers);
const AHEAD_ROOTS: ReadonlySet<string> = new Set(words.aheadRoots);
const AHEAD: ReadonlySet<string> = new Set(words.ahead);
const NOT: ReadonlySet<string> = new Set(words.not);
const LIGHT: ReadonlySet<string> = new Set(words.light);
const NEAR: ReadonlySet<string> = new Set(["obj", "xcomp", "obl", "ccomp", "nsubj", "compound", "acl", "conj"]);

/**
 * The word that carries an event of a root between two sides: the verb, what it governs, or what governs it; undefined where no word does.
 * "Will" makes a promise or a threat of another root's word, "not" a refusal of a friendly one's.
 */
export function triggerOf(tree: Tree, candidate: Candidate, root: Root): number | undefined {
  const near = wordsNear(tree, candidate);
  const own = carrier(tree, near, [root]);
  if (own !== undefined) return own;
  if (AHEAD_ROOTS.has(root) && opened(tree, near, AHEAD)) return carrier(tree, near, ALL);
  return root === "REJECT" && opened(tree, near, NOT) ? carrier(tree, near, words.friendly) : undefined;
}

/** The first word that fits one of the roots; light verbs only where there is no other. */
function carrier(tree: Tree, near: readonly number[], roots: readonly string[]): number | undefined {
  const fitting = near.filter((token) =>
    classesOf(lemmaAt(tree.syntax, token)).some((found) => roots.some((root) => TRIGGERS.get(root)?.has(found))),
  );
  return fitting.find((token) => !LIGHT.has(lemmaAt(tree.syntax, token))) ?? fitting[0];
}

/** Whether the first of the words, the predicate, has such an auxiliary or particle. */
function opened(tree: Tree, near: readonly number[], opener: ReadonlySet<string>): boolean {
  return near
    .slice(0, 2)
    .some((token) =>
      tree
        .children(token)
        .some(
          (child) =>
            ["aux", "advmod"].includes(relationAt(tree.syntax, child)) && opener.has(lemmaAt(tree.syntax, child)),
        ),
    );
}

/** Whether any word near the two sides could carry an event. */
export function hasTrigger(tree: Tree, candidate: Candidate): boolean {
  return carrier(tree, wordsNear(tree, candidate), ALL) !== undefined;
}

/** The verb of the source and the word above both sides, the way down to the target, their governors and near dependents. */
export function wordsNear(tree: Tree, { source, target }: Candidate): readonly number[] {
  const { syntax, sentence } = tree;
  const frame = frameOf(syntax, { sentence, source: source.range, target: target.range });
  const main = [...new Set([frame.verb, frame.top, ...frame.down])].filter((token) => !inside(token, source, target));
  const below = main.flatMap((token) =>
    tree.children(token).filter((child) => NEAR.has(relationAt(syntax, child)) && !inside(child, source, target)),
  );
  const above = main.slice(0, 2).flatMap((token) => {
    const head = syntax.head[token] ?? -1;
    return head >= sentence.first && ["xcomp", "ccomp", "obj"].includes(relationAt(syntax, token)) ? [head] : [];
  });
  return [...new Set([...main, ...below, ...above])];
}

function inside(token: number, ...sides: readonly Candidate["source"][]): boolean {
  return sides.some(({ range }) => token >= range.first && token < range.last);
}
