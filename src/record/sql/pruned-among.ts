import type { Transaction } from "kysely";
import type { NewEntry } from "../entry.ts";
import { chunksOf } from "./chunks-of.ts";
import type { Tables } from "./tables.ts";

/** As many keys may one statement name. */
const KEYS = 500;

/** Those articles of some entries of which text or all was dropped by age. */
export async function prunedAmong(
  change: Transaction<Tables>,
  entries: readonly NewEntry[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const some of chunksOf([...new Set(entries.flatMap((entry) => articleOf(entry) ?? []))], KEYS)) {
    const rows = await change.selectFrom("pruned").select("article").where("article", "in", some).execute();
    for (const { article } of rows) found.add(article);
  }
  return found;
}

/** Whether an entry is not to be written because its article was dropped: it does not come back, and is not read anew. */
export function isOfPruned(entry: NewEntry, pruned: ReadonlySet<string>): boolean {
  const article = articleOf(entry);
  return article !== undefined && pruned.has(article);
}

function articleOf(entry: NewEntry): string | undefined {
  if (entry.kind === "article") return entry.article.id;
  const isOfOne = entry.kind === "reading" || entry.kind === "failure" || entry.kind === "model-reading";
  return isOfOne ? entry.article : undefined;
}
