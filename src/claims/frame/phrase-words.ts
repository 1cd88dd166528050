import type { Doc } from "../../model/doc.ts";
import { relationOf, subtree } from "./graph.ts";

/** Branches of a noun phrase that say more than its name. */
const OUTSIDE: ReadonlySet<string> = new Set([
  "case",
  "acl",
  "appos",
  "conj",
  "cc",
  "punct",
  "parataxis",
  "cop",
  "nsubj",
  "aux",
  "advcl",
  "obl",
  "mark",
  "advmod",
  "expl",
]);
/** At most this many words are taken. */
const LONGEST = 8;

/** A noun phrase in its own words, without its preposition, its article and its clauses: "memorandum on a future peace treaty". */
export function phraseWords(doc: Doc, head: number): string {
  const inner = new Set(
    subtree(doc, head, (child) => OUTSIDE.has(relationOf(doc, child)) && doc.syntax.head[child] === head),
  );
  let first = head;
  while (inner.has(first - 1) || (doc.tokens[first - 1]?.text === "-" && inner.has(first - 2))) first--;
  let last = head;
  while (inner.has(last + 1) && last + 1 - first < LONGEST) last++;
  // "a package worth" what stands outside of the phrase
  if (last > head && doc.tokens[last]?.lower === "worth") last--;
  const words = doc.article.text.slice(doc.tokens[first]?.start ?? 0, doc.tokens[last]?.end ?? 0);
  return words.replace(/^(?:the|a|an|no|of|on|to|for|in|with|by|its|their|his|her)\s+/i, "").replace(/\s+/g, " ");
}
