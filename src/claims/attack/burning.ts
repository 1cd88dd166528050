import type { Doc } from "../../model/doc.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf } from "../frame/graph.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import cues from "./cues.json" with { type: "json" };

const BURNING: ReadonlySet<string> = new Set(["ablaze", "alight", "afire"]);
const ARMED: ReadonlySet<string> = new Set([...cues.arms, ...cues.troops, ...cues.strangers]);

/** "drones set a depot on fire", "homes were set ablaze by settlers": burning that arms or armed men do, and no lightning or crowd. */
export function setsOnFire(doc: Doc, verb: number, lemma: string): boolean {
  if (lemma !== "set" || !isOnFire(doc, verb)) return false;
  const passive = dependents(doc, verb, ["nsubj:pass"]).length > 0;
  const doer = passive
    ? dependents(doc, verb, ["obl"]).find((child) => caseOf(doc, child) === "by")
    : subjectTokenOf(doc, verb);
  if (doer === undefined) return false;
  return (
    ARMED.has(lemmaOf(doc, doer)) ||
    phraseActors(doc, doer)[0]?.value.kind === "group" ||
    childrenOf(doc, doer).some((child) => ["drone", "missile", "rocket"].includes(lemmaOf(doc, child)))
  );
}

function isOnFire(doc: Doc, verb: number): boolean {
  return childrenOf(doc, verb).some(
    (child) =>
      BURNING.has(doc.tokens[child]?.lower ?? "") ||
      (doc.tokens[child]?.lower === "fire" && caseOf(doc, child) === "on"),
  );
}
