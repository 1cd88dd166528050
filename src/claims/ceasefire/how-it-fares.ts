import type { Doc } from "../../model/doc.ts";
import { type Governor, governorsOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, hasDeterminer, isIndefinite, lemmaOf } from "../frame/graph.ts";
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
const WATCHING = new Set(cues.watching);
/** Verbs by which a side lays down its arms of its own will. */
const DECLARING = new Set(["order", "declare", "announce", "proclaim", "call", "observe", "accept"]);
const DUE = new Set(cues.due);
const ENDING = new Set(cues.ending);
const LEAVING = new Set(cues.leaving);
const LENGTHS = new Set(cues.lengths);
const VALID = new Set(cues.valid);
const UNREAL = cues.unreal as Readonly<Record<string, string>>;
const PROLONGING = new Set(cues.prolonging);
const STARTING = new Set(["begin", "start"]);
const BEGINNING = new Set(["begin", "start", "enter", "come", "go", "take"]);
const BY_KEEPING: ReadonlySet<string> = new Set(["with", "by", "while"]);
const ENDED_BY: ReadonlySet<string> = new Set(["in", "with", "by", "through"]);
const SCARCELY = new Set(cues.scarcely);

/** What the words tell of how a truce fares: it is kept, it came to nothing, it is over, or there is none yet; undefined where they tell nothing of it. */
export function howItFares(doc: Doc, token: number): Stance | undefined {
  const [above] = governorsOf(doc, token);
  const behind = above?.by === "nsubj" && above.token === token + 1 ? undefined : endBehind(doc, token);
  if (behind !== undefined || above === undefined) return behind;
  return fromAside(doc, token, above) ?? fares(doc, above);
}

/** "hours after a truce expired", "a truce that they declared lapsed": a verb of its end right behind it, or behind the clause on it, whatever the arcs say. */
function endBehind(doc: Doc, token: number): Stance | undefined {
  const verbs = [token + 1, ...dependents(doc, token, ["acl"]).filter((clause) => clause > token + 1)];
  const ends = verbs.some(
    (verb) =>
      /^VB[DN]$/.test(doc.syntax.xpos[verb] ?? "") &&
      (FAILING.has(lemmaOf(doc, verb)) || lemmaOf(doc, verb) === "collapse") &&
      dependents(doc, verb, ["nsubj", "aux"]).length === 0,
  );
  return ends ? "ended" : undefined;
}

/** How a truce fares that is the subject or the object of a verb. */
export function fares(doc: Doc, above: Governor): Stance | undefined {
  return above.by === "nsubj" ? ofSubject(doc, above) : above.by === "obj" ? ofObject(doc, above) : undefined;
}

/** "committed to the truce" keeps it; "the monitoring of a truce" is of one to come; "would declare a truce" offers one. */
function fromAside(doc: Doc, token: number, { by, lemma, modality, preposition }: Governor): Stance | undefined {
  const known = !isIndefinite(doc, token);
  // "pulled out of the truce", "has withdrawn from its truce"
  if (by === "obl" && LEAVING.has(lemma) && /^(?:out of|from|of)$/.test(preposition) && known && !modality.negated)
    return modality.tense === "past" || modality.progressive ? "ended" : undefined;
  if (lemma === "commit" && preposition === "to" && known && isKnown(doc, token) && !modality.negated) return "ongoing";
  if (by === "nmod" && preposition === "of" && WATCHING.has(lemma) && !known) return "offered";
  if (by === "obj" && modality.modal === "would" && !modality.negated && DECLARING.has(lemma)) return "offered";
  // "would let the truce lapse"
  if (by === "obj" && lemma === "let" && isLetEnd(doc, token))
    return modality.tense === "past" && modality.modal === undefined ? "ended" : "possible";
  // "the war ended in a truce"
  if (by === "obl" && ENDED_BY.has(preposition) && lemma === "end" && isTold({ modality }) && !modality.negated)
    return "happened";
  // "was never followed by peace"
  return by === "nsubj" && lemma === "follow" && modality.negated ? "happened" : undefined;
}

/** Whether a word for its end follows soon behind a truce that is let come to it. */
function isLetEnd(doc: Doc, token: number): boolean {
  return [1, 2, 3, 4, 5, 6].some((far) => ENDING.has(lemmaOf(doc, token + far)));
}

function isKnown(doc: Doc, token: number): boolean {
  return hasDeterminer(doc, token, ["the", "this", "that"]) || dependents(doc, token, ["nmod:poss"]).length > 0;
}

function ofSubject(doc: Doc, above: Governor): Stance | undefined {
  const predicate = ofPredicate(doc, above);
  if (predicate !== undefined) return predicate;
  if (isToEnd(doc, above)) return "ongoing";
  if (isToBegin(doc, above)) return "planned";
  if (!isTold(above)) return undefined;
  // "the truce ended a week of fighting"
  if (above.lemma === "end" && !above.modality.passive && dependents(doc, above.token, ["obj"]).length > 0)
    return above.modality.negated ? undefined : "happened";
  if (isOnPaper(doc, above)) return "violated";
  if (entersLength(doc, above)) return "ongoing";
  if (STARTING.has(above.lemma) && !above.modality.negated) return "ongoing";
  const token = seenIn(doc, above) ?? above.token;
  const lemma = lemmaOf(doc, token);
  // "lasted for a night"
  if (lemma === "last" && !above.modality.negated) return above.modality.perfect ? "ongoing" : "ended";
  if (fails(doc, token, lemma)) return above.modality.negated ? undefined : "ended";
  const passive = doc.syntax.xpos[token] === "VBN" && dependents(doc, token, ["aux:pass"]).length > 0;
  if (!LASTING.has(lemma) && !(passive && KEEPING.has(lemma))) return undefined;
  const scarcely = above.modality.negated || childrenOf(doc, token).some((child) => SCARCELY.has(lemmaOf(doc, child)));
  // "was not renewed"
  return scarcely ? (PROLONGING.has(lemma) ? "ended" : "violated") : "ongoing";
}

/** "is due to expire", "expires on Saturday", "will lapse": a truce that has an end ahead is still there. */
function isToEnd(doc: Doc, { token, lemma, modality }: Governor): boolean {
  const due = dependents(doc, token, ["xcomp", "advcl"]).filter(
    (child) => DUE.has(lemma) && caseOf(doc, child) === "to" && !modality.negated,
  );
  if (due.some((child) => ENDING.has(lemmaOf(doc, child)))) return true;
  return ENDING.has(lemma) && modality.tense === "future" && !modality.negated && modality.condition === undefined;
}

/** "is due to come into force", "was set to begin": a truce that has a beginning ahead is agreed. */
function isToBegin(doc: Doc, { token, lemma, modality }: Governor): boolean {
  if (!DUE.has(lemma) || modality.negated || modality.condition !== undefined || modality.modal !== undefined)
    return false;
  return dependents(doc, token, ["xcomp", "advcl"]).some(
    (child) => caseOf(doc, child) === "to" && BEGINNING.has(lemmaOf(doc, child)),
  );
}

/** "the truce is in tatters", "is over", "is possible", "is out of the question". */
function ofPredicate(doc: Doc, { token, lemma, modality }: Governor): Stance | undefined {
  const under = [token, ...dependents(doc, token, ["obl", "xcomp"])];
  // "remained valid", "is a week old"
  if (under.some((child) => VALID.has(lemmaOf(doc, child))) && isTold({ modality }) && !modality.negated)
    return "ongoing";
  if (under.some((child) => RUINS.has(lemmaOf(doc, child)) && caseOf(doc, child) === "in")) return "violated";
  if (dependents(doc, token, ["cop"]).length === 0) return undefined;
  // "would not have been possible"
  if (modality.modal !== undefined || modality.condition !== undefined) return undefined;
  if (DOUBTFUL.has(lemma)) return modality.negated ? "refused" : "possible";
  if (modality.negated) return undefined;
  return NO_WAY.has(lemma) ? "refused" : OVER.has(lemma) ? "ended" : undefined;
}

/** "exists on paper", "is one in name only" */
function isOnPaper(doc: Doc, { token }: Governor): boolean {
  return [token, ...dependents(doc, token, ["obl", "nmod"])].some(
    (child) => UNREAL[lemmaOf(doc, child)] === caseOf(doc, child),
  );
}

/** "entered its second day" */
function entersLength(doc: Doc, { token, lemma, modality }: Governor): boolean {
  return (
    lemma === "enter" &&
    !modality.negated &&
    dependents(doc, token, ["obj"]).some((child) => LENGTHS.has(lemmaOf(doc, child)))
  );
}

/** "extended the truce", "to uphold the truce" is not yet done. */
function ofObject(doc: Doc, above: Governor): Stance | undefined {
  // "with keeping the truce", "by observing a truce"
  if (KEEPING.has(above.lemma) && BY_KEEPING.has(caseOf(doc, above.token)) && !above.modality.negated)
    return doc.syntax.xpos[above.token] === "VBG" ? "ongoing" : undefined;
  if (!isTold(above) || above.modality.negated || !KEEPING.has(above.lemma)) return undefined;
  return doc.syntax.upos[above.token] === "VERB" ? "ongoing" : undefined;
}

function isTold({ modality }: Pick<Governor, "modality">): boolean {
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
