import type { Doc } from "../../model/doc.ts";
import { lemmaOf, relationOf } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };

const PERSONS = new Set(cues.persons);
const ARMS = new Set(cues.arms);

/** The weapons named between two tokens, as said, each once: `drones`, `missiles`. */
export function weaponsIn(doc: Doc, first: number, last: number, struck?: number): readonly string[] {
  const found: string[] = [];
  for (let token = first; token < last; token++) {
    // "destroyed a tank": what is struck strikes no one.
    if (
      token === struck ||
      (struck !== undefined && relationOf(doc, token) === "conj" && doc.syntax.head[token] === struck)
    )
      continue;
    if (PERSONS.has(lemmaOf(doc, token))) continue;
    // "set on fire"
    if (lemmaOf(doc, token) === "fire" && doc.tokens[token - 1]?.lower === "on") continue;
    if (lemmaOf(doc, token) === "tank" && isNoArmour(doc, token)) continue;
    const word = doc.tokens[token]?.lower ?? "";
    if (doc.syntax.upos[token] === "NOUN" && ARMS.has(lemmaOf(doc, token)) && !found.includes(word)) found.push(word);
  }
  return found;
}

const VESSELS: ReadonlySet<string> = new Set(["think", "water", "fuel", "gas", "oil", "petrol", "septic", "storage"]);

/** "a think-tank", "a fuel tank". */
function isNoArmour(doc: Doc, token: number): boolean {
  const before = doc.tokens[token - 1]?.text === "-" ? token - 2 : token - 1;
  return VESSELS.has(doc.tokens[before]?.lower ?? "");
}
