import type { PloverType } from "../../model/event.ts";
import contexts from "./contexts.json" with { type: "json" };
import modes from "./modes.json" with { type: "json" };
import words from "./root-words.json" with { type: "json" };
import type { Root } from "./roots.ts";
import { lemmaAt, type Tree } from "./tree.ts";
import { keysByWord } from "./words-by-key.ts";

const CONTEXTS = keysByWord(contexts);
const MODES = new Map(
  Object.entries(modes).map(([type, table]) => [
    type,
    { words: keysByWord(table as Readonly<Record<string, readonly string[]>>), order: Object.keys(table) },
  ]),
);
const VERBAL: ReadonlySet<string> = new Set(words.verbal);

/** PLOVER's type of a root: what the classifier calls YIELD is RETREAT when done and CONCEDE when only said. */
export function typeOf(root: Root, near: readonly string[]): PloverType {
  if (root !== "YIELD") return root;
  return near.some((lemma) => VERBAL.has(lemma)) ? "CONCEDE" : "RETREAT";
}

/** The mode of an event by the words near it; of several that fit, the one that the table lists first. */
export function modeOf(type: PloverType, near: readonly string[]): string | undefined {
  const table = MODES.get(type === "CONCEDE" ? "RETREAT" : type);
  if (table === undefined) return undefined;
  const found = new Set(near.flatMap((lemma) => table.words.get(lemma) ?? []));
  return table.order.find((mode) => found.has(mode));
}

/** The contexts that the words of a sentence point to, in the order of the table. */
export function contextsOf({ syntax, sentence }: Tree): readonly string[] {
  const found = new Set<string>();
  for (let token = sentence.first; token < sentence.last; token++) {
    for (const context of CONTEXTS.get(lemmaAt(syntax, token)) ?? []) found.add(context);
  }
  return [...found];
}
