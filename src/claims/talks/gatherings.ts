import type { Doc } from "../../model/doc.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { lemmaOf } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };
import type { TalksTrigger } from "./talks-triggers.ts";

const ASSEMBLING = new Set(cues.gathers);
const DELEGATES = new Set([...cues.travellers, ...cues.sides, ...cues.guests]);

/** "Army chiefs gathered in Lima", "ministers from 15 states will convene": people in office who come together, whoever sends them. */
export function isGathering(doc: Doc, { token, form, lemma }: TalksTrigger): boolean {
  if (form !== "verb" || !ASSEMBLING.has(lemma)) return false;
  const subject = subjectTokenOf(doc, token);
  return subject !== undefined && doc.syntax.xpos[subject] === "NNS" && DELEGATES.has(lemmaOf(doc, subject));
}
