import type { Tree } from "./conllu.ts";
import { withDateline } from "./dateline.ts";
import { headline, titled } from "./headline.ts";
import { seeded } from "./random.ts";
import { type Names, renamed } from "./renamed.ts";
import { renouned } from "./renouned.ts";
import { inverted } from "./speech.ts";
import { retold } from "./tree-edit.ts";

/** The sentences, and beside them some told as news tells them: headlines, datelines, speech tags that follow, odd capitals, other names. */
export function augmented(trees: readonly Tree[], names: Names, seed = 11): Tree[] {
  const random = seeded(seed);
  return [...trees, ...trees.flatMap((tree) => variants(tree, names, random))];
}

function variants(tree: Tree, names: Names, random: () => number): Tree[] {
  const made: (Tree | undefined)[] = [];
  if (random() < 0.2) made.push(headline(tree, random));
  if (random() < 0.08) made.push(headline(renouned(renamed(tree, names, random) ?? tree, random) ?? tree, random));
  if (random() < 0.5) made.push(inverted(tree, random));
  if (random() < 0.15) made.push(renamed(tree, names, random));
  if (random() < 0.05) made.push(renouned(renamed(tree, names, random) ?? tree, random));
  if (random() < 0.015 && tree.words.length > 8) made.push(withDateline(tree, random));
  if (random() < 0.015) made.push(retold(tree, tree.words.map(titled)));
  if (random() < 0.015)
    made.push(
      retold(
        tree,
        recased(tree, (form) => form.toUpperCase()),
      ),
    );
  if (random() < 0.01)
    made.push(
      retold(
        tree,
        recased(tree, (form) => form.toLowerCase()),
      ),
    );
  return made.filter((made) => made !== undefined);
}

function recased(tree: Tree, change: (form: string) => string): Tree["words"] {
  return tree.words.map((word) => ({ ...word, form: change(word.form) }));
}
