import type { Doc } from "../../model/doc.ts";
import { type Governor, governorsOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import type { Stance } from "../frame/stance.ts";
import cues from "./fares.cues.json" with { type: "json" };

const LASTING = new Set(cues.lasting);
const KEEPING = new Set(cues.keeping);
const FAILING = new Set(cues.failing);
const FAILING_WITH = cues.failing_with as Readonly<Record<string, readonly string[]>>;
const SEEMING = new Set(cues.seeming);
const RUINS = new Set(cues.ruins);
const OVER = new Set(cues.over);
const DOUBTFUL = new Set(cues.doubtful);
const NO_WAY = new Set(cues.no_way);
const SCARCELY = new Set(cues.scarcely);

/** What the words tell of how a truce fares: it is kept, it came to nothing, it is over, or there is none yet; undefined where they tell nothing of it. */
export function howItFares(doc: Doc, token: number): Stance | undefined {
  const [above] = governorsOf(doc, token);
  if (above === undefined) return undefined;
  return above.by === "nsubj" ? ofSubject(doc, above) : above.by === "obj" ? ofObject(doc, above) : undefined;
}

function ofSubject(doc: Doc, above: Governor): Stance | undefined {
  const predicate = ofPredicate(doc, above);
  if (predicate !== undefined) return predicate;
  if (!isTold(above)) return undefined;
  const token = seenIn(doc, above) ?? above.token;
  const lemma = lemmaOf(doc, token);
  if (fails(doc, token, lemma)) return above.modality.negated ? undefined : "ended";
  const passive = doc.syntax.xpos[token] === "VBN" && dependents(doc, token, ["aux:pass"]).length > 0;
  if (!LASTING.has(lemma) && !(passive && KEEPING.has(lemma))) return undefined;
  const scarcely = above.modality.negated || childrenOf(doc, token).some((child) => SCARCELY.has(lemmaOf(doc, child)));
  return scarcely ? "violated" : "ongoing";
}

/** "the truce is in tatters", "is over", "is possible", "is out of the question". */
function ofPredicate(doc: Doc, { token, lemma, modality }: Governor): Stance | undefined {
  const under = [token, ...dependents(doc, token, ["obl", "xcomp"])];
  if (under.some((child) => RUINS.has(lemmaOf(doc, child)) && caseOf(doc, child) === "in")) return "violated";
  if (dependents(doc, token, ["cop"]).length === 0) return undefined;
  // "would not have been possible"
  if (modality.modal !== undefined || modality.condition !== undefined) return undefined;
  if (DOUBTFUL.has(lemma)) return modality.negated ? "refused" : "possible";
  if (modality.negated) return undefined;
  return NO_WAY.has(lemma) ? "refused" : OVER.has(lemma) ? "ended" : undefined;
}

/** "extended the truce", "to uphold the truce" is not yet done. */
function ofObject(doc: Doc, above: Governor): Stance | undefined {
  if (!isTold(above) || above.modality.negated || !KEEPING.has(above.lemma)) return undefined;
  return doc.syntax.upos[above.token] === "VERB" ? "ongoing" : undefined;
}

function isTold({ modality }: Governor): boolean {
  const { tense, modal, condition } = modality;
  return (tense === "past" || tense === "present") && modal === undefined && condition === undefined;
}

/** "appeared to be holding": the verb below. */
function seenIn(doc: Doc, { token, lemma }: Governor): number | undefined {
  return SEEMING.has(lemma) ? dependents(doc, token, ["xcomp"])[0] : undefined;
}

/** "ran out", "fell apart", "crumbled". */
function fails(doc: Doc, token: number, lemma: string): boolean {
  if (modalityOf(doc, token).tense === "future") return false;
  if (FAILING.has(lemma)) return true;
  const words = FAILING_WITH[lemma] ?? [];
  return childrenOf(doc, token).some((child) => words.includes(doc.tokens[child]?.lower ?? ""));
}
