import type { Doc } from "../../model/doc.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, parsedTokens, relationOf } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import cues from "./cues.json" with { type: "json" };

/** Whom words beside an attack make its doer: the word that does so, and the head of the phrase that names him. */
export interface Ascribed {
  readonly token: number;
  readonly culprit: number;
}

const STRIKES = new Set([...cues.nouns, "killing", "murder", "atrocity", "it", "this", "that"]);

/** "an attack blamed on Peru's rebels", "the group claimed the bombing", "is thought to be behind it": an attack ascribed to somebody in a clause of its own. */
export function ascribedIn(doc: Doc): readonly Ascribed[] {
  return parsedTokens(doc).flatMap((token) => {
    const read = READERS.get(doc.tokens[token]?.lower ?? "") ?? READERS.get(lemmaOf(doc, token));
    const told = read?.(doc, token);
    // "is behind the raid", "blamed them for the raid": what is ascribed may stand further on.
    return told?.culprit === undefined ? [] : [{ token: Math.max(token, told.deed) + 1, culprit: told.culprit }];
  });
}

interface Told {
  readonly culprit: number | undefined;
  readonly deed: number;
}

const READERS: ReadonlyMap<string, (doc: Doc, token: number) => Told | undefined> = new Map([
  ["blame", blamedOn],
  ["claim", claimedBy],
  ["behind", standsBehind],
  ["responsible", isResponsible],
]);

/** "was blamed on the rebels", "blamed it on them", "blamed the rebels for the attack". */
function blamedOn(doc: Doc, verb: number): Told | undefined {
  if (doc.syntax.upos[verb] !== "VERB" || modalityOf(doc, verb).negated) return undefined;
  const on = dependents(doc, verb, ["obl"]).find((child) => caseOf(doc, child) === "on");
  const [thing] = dependents(doc, verb, ["obj", "nsubj:pass"]);
  if (on !== undefined) {
    const what = thing ?? (doc.syntax.label[verb]?.startsWith("acl") === true ? doc.syntax.head[verb] : undefined);
    return what !== undefined && isStrike(doc, what) ? { culprit: on, deed: what } : undefined;
  }
  const deed = dependents(doc, verb, ["obl"]).find((child) => caseOf(doc, child) === "for");
  return deed !== undefined && isStrike(doc, deed) ? { culprit: dependents(doc, verb, ["obj"])[0], deed } : undefined;
}

/** "The group claimed the attack." */
function claimedBy(doc: Doc, verb: number): Told | undefined {
  if (doc.syntax.upos[verb] !== "VERB" || modalityOf(doc, verb).negated) return undefined;
  const claimed = dependents(doc, verb, ["obj"])[0];
  return claimed !== undefined && isStrike(doc, claimed)
    ? { culprit: subjectTokenOf(doc, verb), deed: claimed }
    : undefined;
}

/** "Peru is believed to be behind the raid." */
function standsBehind(doc: Doc, preposition: number): Told | undefined {
  const thing = doc.syntax.head[preposition] ?? -1;
  if (thing < 0 || doc.syntax.label[preposition] !== "case" || !isStrike(doc, thing)) return undefined;
  const isPredicate = dependents(doc, thing, ["cop"]).length > 0;
  return isPredicate && !modalityOf(doc, thing).negated
    ? { culprit: subjectTokenOf(doc, thing), deed: thing }
    : undefined;
}

/** "Peru was responsible for the raid", "the group responsible for raids", "holds Peru responsible for the raid". */
function isResponsible(doc: Doc, adjective: number): Told | undefined {
  const deed = dependents(doc, adjective, ["obl", "nmod"]).find((child) => caseOf(doc, child) === "for");
  if (deed === undefined || !isStrike(doc, deed) || modalityOf(doc, adjective).negated) return undefined;
  const above = doc.syntax.head[adjective] ?? -1;
  const isOfNoun = above >= 0 && ["NOUN", "PROPN"].includes(doc.syntax.upos[above] ?? "");
  if (isOfNoun && ["amod", "acl"].includes(relationOf(doc, adjective))) return { culprit: above, deed };
  const held = relationOf(doc, adjective) === "xcomp" ? dependents(doc, above, ["obj"])[0] : undefined;
  return { culprit: held ?? dependents(doc, adjective, ["nsubj"])[0], deed };
}

function isStrike(doc: Doc, token: number): boolean {
  return STRIKES.has(lemmaOf(doc, token)) || STRIKES.has(doc.tokens[token]?.lower ?? "");
}
