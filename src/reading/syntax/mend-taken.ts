import { ROOT } from "../../model/syntax.ts";
import type { Arcs } from "./mend-arcs.ts";

/** Past forms that the network takes for prepositions. */
const OVERRAN = /^overr[au]ns?$/i;
const BURNING = /^(?:ablaze|alight|afire)$/i;
const DENYING = /^den(?:y|ies|ied|ying)$/i;
/** Gerunds of acts of war that also stand before nouns. */
const ACTS =
  /^(?:bombing|shelling|killing|shooting|targeting|striking|raiding|firing|burning|looting|arming|training|funding)$/i;
/** What is spoken of or suffered, with an act before it that tells its kind: "denied bombing claims". */
const TOLD =
  /^(?:(?:claim|accusation|allegation|charge|report|rumou?r|plot|plan|campaign|raid|attack|incident|suspect|victim|survivor|programme|program|mission|operation|camp|spree)s?|funds)$/i;

/**
 * Mends verbs that were taken for other words, in the sentence from `first` up to `last`: "overran" for a preposition, "ablaze"
 * for a verb, and the gerund of "denied bombing homes" for the first half of a noun.
 */
export function mendTaken(arcs: Arcs, first: number, last: number): void {
  for (let token = first; token < last; token++) {
    const word = arcs.words[token] ?? "";
    if (OVERRAN.test(word)) mendOverran(arcs, token, first, last);
    else if (BURNING.test(word)) mendBurning(arcs, token, last);
    else if (DENYING.test(arcs.words[token - 1] ?? "") && ACTS.test(word)) mendDenied(arcs, token, last);
  }
}

/** "In May the rebels overran a base": the verb is the head of its clause, whatever stood before it its subject. */
function mendOverran({ words, upos, xpos, head, label }: Arcs, verb: number, first: number, last: number): void {
  if (upos[verb] !== "ADP") return;
  upos[verb] = "VERB";
  xpos[verb] = words[verb]?.toLowerCase().endsWith("s") === true ? "VBZ" : "VBD";
  const subject = head[verb] ?? ROOT;
  if (label[verb] !== "case" || subject < first || subject > verb) return;
  head[verb] = head[subject] ?? ROOT;
  label[verb] = label[subject] ?? "root";
  head[subject] = verb;
  label[subject] = "nsubj";
  for (let token = first; token < last; token++) {
    if (head[token] !== subject || label[token] !== "nmod") continue;
    // "In May" before the subject, what follows the verb after it
    if (token > verb || words.slice(token, subject).some((word) => /^(?:the|an?|,)$/i.test(word))) {
      head[token] = verb;
      label[token] = "obl";
    }
  }
}

/** "set ablaze a depot in Lima": the depot is what is set. */
function mendBurning({ upos, xpos, head, label }: Arcs, ablaze: number, last: number): void {
  const verb = head[ablaze] ?? ROOT;
  if (verb < 0 || verb > ablaze || upos[verb] !== "VERB") return;
  upos[ablaze] = "ADJ";
  xpos[ablaze] = "JJ";
  label[ablaze] = "xcomp";
  for (let token = ablaze + 1; token < last; token++)
    if (head[token] === ablaze && /^(?:obj|obl|advcl|conj)/.test(label[token] ?? "")) head[token] = verb;
}

/** "denied bombing homes in Lima", "denied shelling a clinic": the homes are what was bombed. */
function mendDenied({ words, upos, xpos, head, label }: Arcs, gerund: number, last: number): void {
  const verb = gerund - 1;
  const beside = label[gerund] === "obj" && head[gerund] === verb;
  const object = beside
    ? head.findIndex((above, token) => token > gerund && token < last && above === verb && label[token] === "obj")
    : (head[gerund] ?? ROOT);
  if (!beside && label[gerund] !== "compound") return;
  if (object < gerund || head[object] !== verb || label[object] !== "obj" || TOLD.test(words[object] ?? "")) return;
  upos[gerund] = "VERB";
  xpos[gerund] = "VBG";
  head[gerund] = verb;
  label[gerund] = "xcomp";
  head[object] = gerund;
  for (let token = object + 1; token < last; token++)
    if (head[token] === verb && label[token] === "obl") head[token] = gerund;
}
