import type { Doc } from "../../model/doc.ts";
import { type Governor, subjectTokenOf } from "../frame/governors.ts";
import { lemmaOf } from "../frame/graph.ts";
import { type Stance, stanceOf } from "../frame/stance.ts";
import cues from "./fares.cues.json" with { type: "json" };
import { madeOf } from "./fates.ts";

const PROVIDING = new Set(cues.providing);
const PACTS = new Set(cues.pacts);
const DRAFTS = new Set(cues.drafts);
const SETTLED: ReadonlySet<Stance> = new Set(["happened", "ongoing", "agreed"]);
const OPEN: ReadonlySet<Stance> = new Set(["offered", "possible", "demanded", "refused"]);

/** "an accord that provides for a truce", "the plan foresees a truce": what a text contains stands as the text does; undefined of all else. */
export function inPact(doc: Doc, above: Governor | undefined): Stance | undefined {
  const text = textOf(doc, above);
  if (text === undefined) return undefined;
  if (DRAFTS.has(lemmaOf(doc, text))) return "offered";
  // "the accord signed in May foresaw a truce"
  if (madeOf(doc, text) !== undefined) return "agreed";
  const { stance } = stanceOf(doc, text);
  return SETTLED.has(stance) ? "agreed" : OPEN.has(stance) ? stance : undefined;
}

/** The accord that contains a truce: who is bound by it is bound by the truce; a plan binds nobody. */
export function pactOf(doc: Doc, above: Governor | undefined): number | undefined {
  const text = textOf(doc, above);
  return text !== undefined && PACTS.has(lemmaOf(doc, text)) ? text : undefined;
}

/** The text that contains what hangs on a verb; undefined where the words say that it does not, or may. */
function textOf(doc: Doc, above: Governor | undefined): number | undefined {
  if (above === undefined || !PROVIDING.has(above.lemma) || !["obj", "obl"].includes(above.by)) return undefined;
  const { negated, modal, condition } = above.modality;
  if (negated || modal !== undefined || condition !== undefined) return undefined;
  const text = subjectTokenOf(doc, above.token);
  const lemma = text === undefined ? "" : lemmaOf(doc, text);
  return PACTS.has(lemma) || DRAFTS.has(lemma) ? text : undefined;
}
