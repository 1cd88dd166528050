import type { Doc } from "../../model/doc.ts";
import { childrenOf, relationOf, subtree } from "./graph.ts";

const BESIDE: ReadonlySet<string> = new Set(["obj", "obl", "nsubj:pass"]);

/**
 * The noun right before a phrase or an infinitive that hangs on the verb of both, though it fills out the noun:
 * "shows the *need* for aid", "complicates *efforts* by Peru to deliver it".
 */
export function nounBefore(doc: Doc, below: number): number | undefined {
  const head = doc.syntax.head[below] ?? -1;
  const relation = relationOf(doc, below);
  if (head < 0 || !["obl", "xcomp", "advcl", "obj"].includes(relation)) return undefined;
  const first = Math.min(...subtree(doc, below));
  // "the need for calm and more aid": a preposition at the head of what seems a second object.
  if (relation === "obj" && doc.syntax.upos[first] !== "ADP") return undefined;
  const last = first - 1;
  return childrenOf(doc, head).find(
    (noun) =>
      noun <= last &&
      (BESIDE.has(relationOf(doc, noun)) || BESIDE.has(doc.syntax.label[noun] ?? "")) &&
      Math.max(...subtree(doc, noun)) === last,
  );
}
