import type { Doc } from "../../model/doc.ts";
import { caseOf, dependents, lemmaOf, sentenceAt } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };

const GROWING = new Set(cues.growing);
const HELP = new Set([...cues.strong, ...cues.relief_told, "help", "support", "relief", "funding"]);
const PEOPLE = new Set(cues.in_need);
const MOVING = new Set([
  ...cues.taking_out,
  ...cues.hauling,
  ...cues.helping,
  ...cues.assisting,
  ...cues.serving,
  ...cues.giving,
]);
const TOLD = new Set([
  ...cues.military,
  ...cues.military_hardware,
  ...cues.troops,
  ...cues.arms_told,
  ...cues.humanitarian,
  ...cues.in_need,
  ...cues.medical,
  ...cues.relief_told,
  ...cues.financial,
  ...cues.money,
  "help",
  "support",
  "assistance",
]);
/** From this probability on the classifier is believed of goods that no word of help names. */
const SURELY = 0.85;

/** Goods and what they are counted by: "tens of thousands of refugees". */
function countedBy(doc: Doc, goods: number): readonly number[] {
  const inside = dependents(doc, goods, ["nmod"]).filter((child) => caseOf(doc, child) === "of");
  return [goods, ...inside.flatMap((child) => countedBy(doc, child))];
}

/**
 * Whether what a verb tells is no gift, where its words name nobody who gets it: what somebody has himself ("increased its budget"),
 * people who are driven somewhere, or goods of no kind that help is made of.
 */
export function isOfOwn(doc: Doc, token: number, probability: number): boolean {
  const goods = doc.syntax.upos[token] === "VERB" ? dependents(doc, token, ["obj", "nsubj:pass"])[0] : undefined;
  if (goods !== undefined) {
    const its = dependents(doc, goods, ["nmod:poss"]).some((child) => doc.syntax.upos[child] === "PRON");
    if (its && GROWING.has(lemmaOf(doc, token)) && !HELP.has(lemmaOf(doc, goods))) return true;
    if (countedBy(doc, goods).some((each) => PEOPLE.has(lemmaOf(doc, each))) && !MOVING.has(lemmaOf(doc, token)))
      return true;
  }
  return probability < SURELY && isOfNoKind(doc, token);
}

/** Whether no word of a sentence is one of help: "The regiment has been deployed in Peru". */
export function isOfNoKind(doc: Doc, token: number): boolean {
  const sentence = sentenceAt(doc, token);
  for (let at = sentence?.first ?? 0; at < (sentence?.last ?? 0); at++)
    if (TOLD.has(lemmaOf(doc, at)) || TOLD.has(doc.tokens[at]?.lower ?? "")) return false;
  return true;
}
