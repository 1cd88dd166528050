import type { Doc } from "../../model/doc.ts";
import { childrenOf, relationOf, subtree } from "./graph.ts";

const BESIDE: ReadonlySet<string> = new Set(["obj", "obl", "nsubj:pass"]);

/**
 * The noun right before a phrase or an infinitive that hangs on the verb of both, though it fills out the noun:
 * "shows the *need* for aid", "complicates *efforts* by Peru to deliver it".
 */
export function nounBefore(doc: Doc, below: number): number | undefined {
  const head = doc.syntax.head[below] ?? -1;
  if (head < 0 || !["obl", "xcomp", "advcl"].includes(relationOf(doc, below))) return undefined;
  const last = Math.min(...subtree(doc, below)) - 1;
  return childrenOf(doc, head).find(
    (noun) =>
      noun <= last &&
      (BESIDE.has(relationOf(doc, noun)) || BESIDE.has(doc.syntax.label[noun] ?? "")) &&
      Math.max(...subtree(doc, noun)) === last,
  );
}
