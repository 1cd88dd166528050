import type { Doc } from "../../model/doc.ts";
import { dependents, lemmaOf, relationOf } from "./graph.ts";

const FINITE = /^VB[DZPNG]$/;
/** So many words before a joined verb the one that it goes with is looked for. */
const FAR = 25;

/**
 * The verb that a plain verb is joined to, whatever the arcs say: "asked them to *stop* the raids and let food in"; undefined where it has
 * a subject or a helper of its own, or is joined to none.
 */
export function joinedVerb(doc: Doc, verb: number): number | undefined {
  const tag = doc.syntax.xpos[verb] ?? "";
  const head = doc.syntax.head[verb] ?? -1;
  if (relationOf(doc, verb) !== "conj" || head < 0 || (tag !== "VB" && tag !== "VBP")) return undefined;
  if (doc.tokens[verb]?.lower !== lemmaOf(doc, verb)) return undefined;
  if (dependents(doc, verb, ["nsubj", "csubj", "aux", "cop", "mark"]).length > 0) return undefined;
  const helped = hasHelper(doc, head);
  if (helped || !FINITE.test(doc.syntax.xpos[head] ?? "")) return head;
  // A plain form goes with no finite verb: the infinitive before it has lost its "to" to the first.
  if (tag !== "VB") return head;
  for (let at = verb - 1; at > Math.max(head, verb - FAR); at--)
    if (doc.syntax.xpos[at] === "VB" && (hasHelper(doc, at) || isInfinitive(doc, at))) return at;
  return head;
}

function hasHelper(doc: Doc, verb: number): boolean {
  return dependents(doc, verb, ["aux"]).some((child) => doc.syntax.xpos[child] === "MD");
}

/** "to stop" */
export function isInfinitive(doc: Doc, verb: number): boolean {
  return (
    doc.syntax.xpos[verb] === "VB" && dependents(doc, verb, ["mark"]).some((child) => doc.tokens[child]?.lower === "to")
  );
}
