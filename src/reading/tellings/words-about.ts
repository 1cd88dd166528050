import type { Ground } from "./features.ts";

/** The words about a word in the tree of its sentence, by token; -1 where there is none. */
export interface WordsAbout {
  readonly above: number;
  readonly higher: number;
  readonly subjects: readonly number[];
  readonly objects: readonly number[];
  readonly obliques: readonly number[];
  readonly modifiers: readonly number[];
  /** The other words that hang on the word above. */
  readonly siblings: readonly number[];
  /** Auxiliaries, adverbs and determiners. */
  readonly helpers: readonly number[];
  /** Those of a verb above. */
  readonly helpersAbove: readonly number[];
  /** Prepositions and subordinators before a word. */
  readonly caseOf: (token: number) => string;
}

/** Relations by which a word has the subject of the word above. */
const SHARING: ReadonlySet<string> = new Set(["conj", "xcomp", "advcl", "obj", "obl", "nmod", "ccomp"]);
/** A subject is looked for so many words up. */
const CLIMB = 3;

/** The words about a word. */
export function wordsAbout({ doc, children, relations }: Ground, token: number): WordsAbout {
  const { upos, head, label } = doc.syntax;
  const base = (at: number): string => relations[at] ?? "";
  const having = (of: number, names: readonly string[]): readonly number[] =>
    (children[of] ?? []).filter((child) => names.includes(base(child)));
  const above = head[token] ?? -1;
  const subjectsOf = (): readonly number[] => {
    let at = token;
    for (let step = 0; step < CLIMB && at >= 0; step++) {
      const found = having(at, ["nsubj", "csubj"]);
      if (found.length > 0) return found;
      const next = head[at] ?? -1;
      if (base(at) === "acl") return next >= 0 ? [next] : [];
      if (!SHARING.has(base(at))) return [];
      at = next;
    }
    return [];
  };
  const isClause = above >= 0 && (upos[above] === "VERB" || upos[above] === "AUX");
  return {
    above,
    higher: above >= 0 ? (head[above] ?? -1) : -1,
    subjects: subjectsOf(),
    objects: [
      ...having(token, ["obj", "iobj"]),
      ...(children[token] ?? []).filter((child) => label[child] === "nsubj:pass"),
    ],
    obliques: having(token, ["obl", "nmod"]),
    modifiers: having(token, ["amod", "compound", "nummod", "advmod"]),
    siblings: above >= 0 ? (children[above] ?? []).filter((child) => child !== token) : [],
    helpers: having(token, ["aux", "advmod", "det", "cop"]),
    helpersAbove: isClause ? having(above, ["aux", "advmod"]) : [],
    caseOf: (at) =>
      having(at, ["case", "mark"])
        .map((child) => doc.tokens[child]?.lower ?? "")
        .join(" "),
  };
}
