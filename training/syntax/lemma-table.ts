import { lemmaByRule } from "../../src/reading/syntax/lemma.ts";
import type { Tree } from "./conllu.ts";

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
  for (const key of [...wrong].sort()) {
    const [lemma = ""] = [...(counts.get(key) ?? [])].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (lemma !== "_" && /^[ -~]+$/.test(key + lemma)) table[key] = lemma;
  }
  return table;
}
