import type { Doc } from "../../model/doc.ts";
import { relationOf, subtree } from "./graph.ts";

const BESIDE: ReadonlySet<string> = new Set(["obj", "obl", "nsubj:pass"]);

/**
 * The noun right before a phrase or an infinitive that hangs on the verb of both, though it fills out the noun:
 * "shows the *need* for aid", "complicates *efforts* to deliver it".
 */
export function nounBefore(doc: Doc, below: number): number | undefined {
  const head = doc.syntax.head[below] ?? -1;
  const noun = Math.min(...subtree(doc, below)) - 1;
  if (head < 0 || noun < 0 || noun === head || doc.syntax.head[noun] !== head) return undefined;
  if (!["obl", "xcomp", "advcl"].includes(relationOf(doc, below))) return undefined;
  return BESIDE.has(relationOf(doc, noun)) || BESIDE.has(doc.syntax.label[noun] ?? "") ? noun : undefined;
}
