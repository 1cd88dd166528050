import type { Doc } from "../../model/doc.ts";
import type { Governor } from "../frame/governors.ts";
import cues from "./cues.json" with { type: "json" };

const HARM = new Set([...cues.verbs_of_harm, ...cues.deaths, ...cues.feared_fates]);
const MEANS = new Set(["in", "by", "during", "from", "after", "following", "due to"]);
const MAYBE = new Set(["may", "might", "could"]);
const DREAD = new Set(["fear", "believe", "presume"]);

/** "Hundreds may have been killed in raids", "dozens are feared dead after a strike": how many died is not known; that they were attacked is. */
export function isPresupposed(doc: Doc, [harm, above]: readonly Governor[]): boolean {
  if (harm === undefined || !HARM.has(harm.lemma) || !MEANS.has(harm.preposition)) return false;
  if (harm.by !== "obl" && harm.by !== "nmod") return false;
  const { modal, perfect, negated, tense } = harm.modality;
  if (negated || tense === "future") return false;
  if (modal !== undefined) return perfect && MAYBE.has(modal);
  const told = above ?? harm;
  return DREAD.has(told.lemma) && ["VBD", "VBN"].includes(doc.syntax.xpos[told.token] ?? "");
}
