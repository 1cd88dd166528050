import type { Doc } from "../../model/doc.ts";
import { lemmaOf } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };

const ARMS = new Set(cues.arms);

/** The weapons named between two tokens, as said, each once: `drones`, `missiles`. */
export function weaponsIn(doc: Doc, first: number, last: number): readonly string[] {
  const found: string[] = [];
  for (let token = first; token < last; token++) {
    const word = doc.tokens[token]?.lower ?? "";
    if (doc.syntax.upos[token] === "NOUN" && ARMS.has(lemmaOf(doc, token)) && !found.includes(word)) found.push(word);
  }
  return found;
}
