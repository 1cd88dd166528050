import { lemmaByRule } from "../../src/reading/syntax/lemma.ts";
import type { Tree } from "./conllu.ts";
import irregular from "./irregular-verbs.json" with { type: "json" };

/** Lemmas of the treebank that the rules miss, by coarse tag and word: `VERB went` is `go`. */
export function lemmaTable(trees: readonly Tree[]): Record<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const wrong = new Set<string>();
  for (const { words } of trees) {
    for (const { form, lemma, upos, xpos } of words) {
      const straight = form.replace(/[’‘]/g, "'");
      const key = `${upos} ${straight.toLowerCase()}`;
      const seen = counts.get(key) ?? new Map<string, number>();
      seen.set(lemma, (seen.get(lemma) ?? 0) + 1);
      counts.set(key, seen);
      if (lemma !== lemmaByRule(straight, upos, xpos)) wrong.add(key);
    }
  }
  const table: Record<string, string> = {};
  for (const [form, lemma] of Object.entries(irregular)) table[`VERB ${form}`] = lemma;
  for (const key of [...wrong].sort()) {
    const lemma = usual(key, counts.get(key) ?? new Map());
    if (lemma !== "_" && /^[ -~]+$/.test(key + lemma)) table[key] = lemma;
  }
  return table;
}

/** The commonest lemma of a word; one with a capital only where the word has no other and is no verb. */
function usual(key: string, seen: ReadonlyMap<string, number>): string {
  const order = [...seen].sort((a, b) => b[1] - a[1]).map(([lemma]) => lemma);
  const [first = ""] = order;
  if (key.startsWith("PROPN")) return first;
  if (key.startsWith("VERB")) return first.toLowerCase();
  return order.find((lemma) => lemma === lemma.toLowerCase()) ?? first;
}
