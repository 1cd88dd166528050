import type { Doc } from "../../model/doc.ts";
import { childrenOf, dependents, lemmaOf, relationOf } from "./graph.ts";
import { isInfinitive, joinedVerb } from "./joined-verb.ts";
import { onceForToken } from "./once-for.ts";

/** What the words around a predicate say of its standing in the world. */
export interface ClauseModality {
  /** `past` for a finite past or a perfect, `future` for will, going to, is to, set to; `none` for bare infinitives and nouns. */
  readonly tense: "past" | "present" | "future" | "none";
  readonly progressive: boolean;
  readonly perfect: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** The modal verb, lower case: `could`, `should`. */
  readonly modal?: string;
  /** Under "if", "unless", "should …": `if`, `unless`. */
  readonly condition?: string;
}

const NEGATIONS = new Set(["not", "n't", "never", "no", "neither", "nor", "without", "hardly", "nobody", "none"]);
const FUTURE_MODALS = new Set(["will", "'ll", "shall", "wo"]);
const SET_TO = new Set([
  "due",
  "set",
  "scheduled",
  "expected",
  "slated",
  "poised",
  "about",
  "going",
  "planned",
  "preparing",
  "bound",
  "planning",
]);
const REPORTING = new Set([
  "say",
  "announce",
  "confirm",
  "tell",
  "state",
  "add",
  "report",
  "declare",
  "reveal",
  "promise",
  "write",
  "note",
]);
const MODALS = new Set(["would", "could", "may", "might", "should", "must", "can", "ca", "'d", "ought"]);

/** The modality of a verb (or of a predicate noun or adjective with its copula). */
export const modalityOf = onceForToken(withFirst);

/** The verb's own modality, or what it shares with the first of joined verbs. */
function withFirst(doc: Doc, verb: number): ClauseModality {
  const own = ownModality(doc, verb);
  // "must end the siege and let food in", "to end the siege and let food in"
  const first = own.modal === undefined && own.tense !== "past" ? joinedVerb(doc, verb) : undefined;
  if (first === undefined) return own;
  const { tense, modal, negated: not } = ownModality(doc, first);
  // "will not disarm or leave": both are refused.
  const or = dependents(doc, verb, ["cc"]).some((child) => ["or", "nor"].includes(doc.tokens[child]?.lower ?? ""));
  const negated = own.negated || (not && or);
  if (modal !== undefined) return { ...own, tense, modal, negated };
  return tense === "future" || isInfinitive(doc, first) ? { ...own, tense, negated } : own;
}

/** "needs to open": what ought to be, said of either verb. */
function neededFor(doc: Doc, verb: number): string | undefined {
  const [needing, needed] = isNeed(doc, verb)
    ? [verb, dependents(doc, verb, ["xcomp"])[0] ?? -1]
    : [doc.syntax.head[verb] ?? -1, verb];
  const isOwed = isNeed(doc, needing) && relationOf(doc, needed) === "xcomp" && isInfinitive(doc, needed);
  return isOwed ? "need" : undefined;
}

function isNeed(doc: Doc, token: number): boolean {
  return doc.syntax.upos[token] === "VERB" && lemmaOf(doc, token) === "need";
}

function ownModality(doc: Doc, verb: number): ClauseModality {
  const auxiliaries = dependents(doc, verb, ["aux", "cop"]);
  const words = auxiliaries.map((token) => doc.tokens[token]?.lower ?? "");
  const modal = words.find((word) => MODALS.has(word)) ?? neededFor(doc, verb);
  const condition = conditionOf(doc, verb);
  return {
    tense: tenseOf(doc, verb, auxiliaries, words),
    progressive: doc.syntax.xpos[verb] === "VBG" && auxiliaries.some((token) => lemmaOf(doc, token) === "be"),
    perfect: auxiliaries.some((token) => lemmaOf(doc, token) === "have"),
    passive: childrenOf(doc, verb).some((child) => /:pass$/.test(doc.syntax.label[child] ?? "")),
    negated:
      childrenOf(doc, verb).some((child) => NEGATIONS.has(doc.tokens[child]?.lower ?? "") || isNoLonger(doc, child)) ||
      byNeither(doc, verb),
    ...(modal === undefined ? {} : { modal }),
    ...(condition === undefined ? {} : { condition }),
  };
}

/** "will no longer host the talks" */
function isNoLonger(doc: Doc, adverb: number): boolean {
  return doc.tokens[adverb]?.lower === "longer" && doc.tokens[adverb - 1]?.lower === "no";
}

/** "Neither side accepted": the subject negates its verb. */
function byNeither(doc: Doc, verb: number): boolean {
  return dependents(doc, verb, ["nsubj"]).some((subject) =>
    childrenOf(doc, subject).some((child) => doc.tokens[child]?.lower === "neither"),
  );
}

function tenseOf(
  doc: Doc,
  verb: number,
  auxiliaries: readonly number[],
  words: readonly string[],
): ClauseModality["tense"] {
  if (words.some((word) => FUTURE_MODALS.has(word)) || isSetTo(doc, verb) || isReportedFuture(doc, verb, words))
    return "future";
  if (words.some((word) => MODALS.has(word))) return "present";
  const tag = doc.syntax.xpos[verb] ?? "";
  const finite = auxiliaries.find((token) => /^VB[DPZ]$/.test(doc.syntax.xpos[token] ?? ""));
  if (finite !== undefined) {
    const past = doc.syntax.xpos[finite] === "VBD";
    return past || lemmaOf(doc, finite) === "have" ? "past" : "present";
  }
  if (tag === "VBD") return "past";
  if (tag === "VBP" || tag === "VBZ") return "present";
  if (tag === "VB" && isPlainPast(doc, verb, auxiliaries)) return "past";
  // A bare participle ("troops killed in a raid") tells of what is done.
  return tag === "VBN" && relationOf(doc, verb) !== "xcomp" && !isPassiveInfinitive(doc, verb) ? "past" : "none";
}

/** "Drones of the army hit the town": a form that is also the past's, of which the parser saw none, where a sentence's own verb has a subject and no helper. */
function isPlainPast(doc: Doc, verb: number, auxiliaries: readonly number[]): boolean {
  if ((doc.syntax.head[verb] ?? 0) >= 0 || auxiliaries.length > 0) return false;
  const word = doc.tokens[verb]?.lower ?? "";
  const past = word !== doc.syntax.lemma[verb]?.toLowerCase() || UNCHANGED.has(word);
  return past && dependents(doc, verb, ["nsubj"]).length > 0 && dependents(doc, verb, ["mark"]).length === 0;
}

/** Verbs whose past is as their bare form. */
const UNCHANGED = new Set(["hit", "cut", "put", "set", "shut", "split", "hurt", "quit"]);

/** "the way for them to be freed" */
function isPassiveInfinitive(doc: Doc, verb: number): boolean {
  return doc.tokens[verb - 1]?.lower === "be" && doc.tokens[verb - 2]?.lower === "to";
}

/** "due to meet", "set to resume", "are to meet", "are to be freed": words that put an infinitive ahead, whatever the arcs say. */
function isSetTo(doc: Doc, verb: number): boolean {
  // "was to have begun at noon"
  if (doc.tokens[verb - 1]?.lower === "have" && doc.tokens[verb - 2]?.lower === "to")
    return ["was", "were", "due"].includes(doc.tokens[verb - 3]?.lower ?? "");
  const last = doc.syntax.upos[verb - 1] === "ADV" ? verb - 2 : verb - 1;
  const passive = doc.syntax.xpos[verb] === "VBN" && doc.tokens[last]?.lower === "be";
  const to = passive ? last - 1 : last;
  if (doc.tokens[to]?.lower !== "to" || (doc.syntax.xpos[verb] !== "VB" && !passive)) return false;
  // A headline's "Envoys to meet in Doha": the infinitive is the sentence.
  if ((doc.syntax.head[verb] ?? 0) < 0 && to > 0) return true;
  // "Envoy says Peru to free captives": told as the headline tells it.
  const head = doc.syntax.head[verb] ?? -1;
  const told = relationOf(doc, verb) === "ccomp" && REPORTING.has(lemmaOf(doc, head));
  if (told && dependents(doc, verb, ["nsubj"]).some((subject) => subject < to)) return true;
  const before = doc.tokens[to - 1]?.lower ?? "";
  return SET_TO.has(before) || ["is", "are", "was", "were"].includes(before);
}

/** "said that talks would resume": what was ahead when it was said. */
function isReportedFuture(doc: Doc, verb: number, words: readonly string[]): boolean {
  if (!words.includes("would")) return false;
  const head = doc.syntax.head[verb] ?? -1;
  return head >= 0 && relationOf(doc, verb) === "ccomp" && REPORTING.has(lemmaOf(doc, head));
}

function conditionOf(doc: Doc, verb: number): string | undefined {
  const mark = dependents(doc, verb, ["mark"]).map((token) => doc.tokens[token]?.lower ?? "");
  return mark.find((word) => word === "if" || word === "unless" || word === "whether" || word === "until");
}
