import type { Tree, TreeWord } from "./conllu.ts";
import { withDateline } from "./dateline.ts";
import { headline, titled } from "./headline.ts";
import { repaired } from "./prepositions.ts";
import { seeded } from "./random.ts";
import { type Names, renamed } from "./renamed.ts";
import { renouned } from "./renouned.ts";
import { inverted } from "./speech.ts";
import { titledPerson } from "./titled-person.ts";
import { retold } from "./tree-edit.ts";

/** The sentences, and beside them some told as news tells them: headlines, datelines, speech tags that follow, odd capitals, other names. */
export function augmented(trees: readonly Tree[], names: Names, seed = 11): Tree[] {
  const random = seeded(seed);
  const told = trees.flatMap((tree) => variants(tree, names, random));
  return [...trees, ...told].map((tree) => curled(tree, random));
}

function variants(tree: Tree, names: Names, random: () => number): Tree[] {
  const made: (Tree | undefined)[] = [];
  if (random() < 0.3) made.push(headline(tree, random));
  if (random() < 0.14) made.push(headline(subjects(tree, names, random), random));
  if (random() < 0.5) made.push(inverted(tree, random));
  if (random() < 0.12) made.push(renamed(tree, names, random));
  if (random() < 0.05) made.push(subjects(tree, names, random));
  if (random() < 0.1) made.push(repaired(tree, random));
  if (random() < 0.12) made.push(titledPerson(tree, names, random));
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

/** The sentence with names and nouns of our subject. */
function subjects(tree: Tree, names: Names, random: () => number): Tree {
  const named = renamed(tree, names, random) ?? tree;
  return renouned(named, random) ?? named;
}

/** Curly marks for some of the straight ones, by which way they open. */
function curled(tree: Tree, random: () => number): Tree {
  if (random() < 0.5) return tree;
  const form = (word: TreeWord): string => {
    if (!/^["“”]$|^``$|^''$/.test(word.form)) return word.form;
    return word.xpos === "``" ? "“" : word.xpos === "''" ? "”" : word.form;
  };
  return retold(
    tree,
    tree.words.map((word) => ({ ...word, form: form(word) })),
  );
}

function recased(tree: Tree, change: (form: string) => string): Tree["words"] {
  return tree.words.map((word) => ({ ...word, form: change(word.form) }));
}
