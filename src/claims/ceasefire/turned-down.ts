import type { Doc } from "../../model/doc.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, sentenceAt } from "../frame/graph.ts";
import cues from "./fares.cues.json" with { type: "json" };

const TEXTS = new Set(cues.texts);
const BLOCKING = new Set(cues.blocking);

/** Whether a truce is turned down in words that hang further off: "said no to a truce", "vetoed a text demanding a truce", "for aid but not for a truce". */
export function isTurnedDown(doc: Doc, token: number): boolean {
  const above = governorsOf(doc, token).slice(0, 4);
  if (above.some(({ token: verb, lemma }) => lemma === "say" && saysNo(doc, verb)) && caseOf(doc, token) !== "")
    return true;
  const text = above.findIndex(({ verbal, lemma }) => !verbal && TEXTS.has(lemma));
  const fate = text < 0 ? undefined : above[text + 1];
  if (fate !== undefined && BLOCKING.has(fate.lemma) && !fate.modality.negated && fate.modality.tense === "past")
    return true;
  return isLeftOut(doc, token);
}

function saysNo(doc: Doc, verb: number): boolean {
  return childrenOf(doc, verb).some((child) => child > verb && doc.tokens[child]?.lower === "no");
}

/** "agreed to an exchange but not to a truce". */
function isLeftOut(doc: Doc, token: number): boolean {
  const first = sentenceAt(doc, token)?.first ?? 0;
  const start = dependents(doc, token, ["case", "mark"])[0] ?? token;
  const before = doc.tokens.slice(Math.max(first, start - 2), start).map(({ lower }) => lower);
  return start < token && before.join(" ") === "but not";
}
