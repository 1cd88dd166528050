import type { Doc } from "../../model/doc.ts";
import { dependents, lemmaOf } from "../frame/graph.ts";
import cues from "./struck.cues.json" with { type: "json" };

const MANNED = new Set(cues.manned);
const UNMANNED = new Set(cues.unmanned);
/** Types of aircraft with men in them: "Su-24", "F-16", "Mi-8". */
const TYPES = /^(?:su|mig|mi|il|f|an|ka|tu|uh|ch|ah)-\d/;

/** Aircraft that men fly: brought down, they are what is struck, not what strikes. */
export function isManned(doc: Doc, aircraft: number): boolean {
  const lemma = lemmaOf(doc, aircraft);
  if (!MANNED.has(lemma) && !TYPES.test(doc.tokens[aircraft]?.lower ?? "")) return false;
  return !isUnmanned(doc, aircraft);
}

/** "unmanned aircraft", "a spy plane". */
export function isUnmanned(doc: Doc, aircraft: number): boolean {
  return dependents(doc, aircraft, ["amod", "compound"]).some((child) => UNMANNED.has(lemmaOf(doc, child)));
}
