import { plainRelation } from "../../model/syntax.ts";
import { type Arcs, childrenOf, childWith, extent, marker } from "./arcs.ts";
import speech from "./speech.json" with { type: "json" };
import { type TokenRange, trimmed } from "./token-range.ts";

const SUBJECTS = ["nsubj", "nsubj:pass", "nsubj:outer", "csubj"];
const CLIMBS: ReadonlySet<string> = new Set(["xcomp", "conj", "advcl", "ccomp", "parataxis", "acl"]);
const TIMES: ReadonlySet<string> = new Set(speech.times);
const RECORDS: ReadonlySet<string> = new Set(speech.nouns);

/**
 * Who says, by the arcs: the subject of the verb; of a verb without one ("adding that …", "and vowed to …") the subject of the clause
 * that governs it; of a relative clause the pronoun; of a passive the agent after "by".
 */
export function sourceOf(arcs: Arcs, verb: number): TokenRange | undefined {
  const head = sourceHead(arcs, verb);
  return head === undefined ? undefined : nounPhrase(arcs, head);
}

/** The head word of who says; days and weeks say nothing. */
export function sourceHead(arcs: Arcs, verb: number): number | undefined {
  const agent = agentOf(arcs, verb);
  if (agent !== undefined) return agent;
  if (isPassive(arcs, verb)) return MOVED.has(arcs.lemma[verb] ?? "") ? childWith(arcs, verb, "nsubj:pass") : undefined;
  let at = verb;
  for (let steps = 0; steps < 8; steps += 1) {
    const subject = subjectAt(arcs, at, verb);
    if (subject !== undefined) return subject;
    const next = governorOf(arcs, at, verb);
    if (next === undefined || typeof next === "object") return next?.found;
    at = next;
  }
  return undefined;
}

/** Whoever is convinced, worried or determined holds the thought himself. */
const MOVED: ReadonlySet<string> = new Set(speech.moved);

function subjectAt(arcs: Arcs, at: number, verb: number): number | undefined {
  const subject = childrenOf(arcs, at).find(
    (child) => SUBJECTS.includes(arcs.label[child] ?? "") && !isTime(arcs, child),
  );
  if (subject !== undefined) return at !== verb && isPassive(arcs, at) ? (agentOf(arcs, at) ?? subject) : subject;
  if (at === verb || arcs.label[verb] !== "xcomp" || arcs.head[verb] !== at) return undefined;
  return childWith(arcs, at, "obj", "iobj");
}

/** The word whose subject is to be taken instead, or the source itself where the climb ends in one. */
function governorOf(arcs: Arcs, at: number, verb: number): number | { readonly found: number } | undefined {
  const label = arcs.label[at] ?? "";
  const head = arcs.head[at] ?? -1;
  if (head < 0) return undefined;
  if (label === "acl") return throughNoun(arcs, at, head);
  if (!CLIMBS.has(plainRelation(label)) || (label === "ccomp" && arcs.xpos[at] !== "VBG" && at === verb))
    return undefined;
  return label === "acl:relcl" ? undefined : head;
}

/** "protesters chanting": the noun; "an effort to persuade", "a statement saying", and what stands after a comma: who makes it. */
function throughNoun(arcs: Arcs, verb: number, noun: number): number | { readonly found: number } | undefined {
  const infinitive = marker(arcs, verb, "mark") !== "" || marker(arcs, verb, "case") !== "";
  const apart = arcs.tokens[verb - 1]?.text === ",";
  const record = RECORDS.has(arcs.tokens[noun]?.lower ?? "");
  if (!infinitive && !apart && !record) return isTime(arcs, noun) ? clauseOf(arcs, noun) : { found: noun };
  const owner = childWith(arcs, noun, "nmod:poss");
  if (owner !== undefined && !apart) return { found: owner };
  return clauseOf(arcs, noun) ?? { found: noun };
}

/** The verb of the clause that a noun stands in. */
function clauseOf(arcs: Arcs, noun: number): number | undefined {
  let at = noun;
  for (let steps = 0; steps < 8; steps += 1) {
    if (SUBJECTS.includes(arcs.label[at] ?? "")) return undefined;
    at = arcs.head[at] ?? -1;
    if (at < 0) return undefined;
    if (arcs.upos[at] === "VERB" || childWith(arcs, at, "nsubj") !== undefined) return at;
  }
  return undefined;
}

function isTime(arcs: Arcs, token: number): boolean {
  return TIMES.has(arcs.tokens[token]?.lower ?? "");
}

function agentOf(arcs: Arcs, verb: number): number | undefined {
  return childrenOf(arcs, verb).find(
    (child) =>
      arcs.label[child] === "obl:agent" ||
      (arcs.label[child] === "obl" && marker(arcs, child, "case") === "by" && isPassive(arcs, verb)),
  );
}

/** A passive: with a passive subject or auxiliary, or a past participle that modifies a noun. */
export function isPassive(arcs: Arcs, verb: number): boolean {
  if (childWith(arcs, verb, "nsubj:pass", "aux:pass", "csubj:pass") !== undefined) return true;
  return arcs.xpos[verb] === "VBN" && arcs.label[verb] === "acl";
}

/** A noun phrase by its head: without relative clauses, what is coordinated as a clause, and its preposition. */
export function nounPhrase(arcs: Arcs, head: number): TokenRange {
  const range = extent(arcs, head, (child) => isOutside(arcs, child, head));
  return trimmed(arcs.tokens, range);
}

/** A name, or a noun for people or bodies. */
function speaks(arcs: Arcs, head: number): boolean {
  return arcs.upos[head] === "PROPN" || SPEAKING.has(arcs.tokens[head]?.lower ?? "");
}

/** Nouns for people and bodies that speak. */
export const SPEAKING: ReadonlySet<string> = new Set([...speech.people, ...speech.bodies]);

const OUTSIDE: ReadonlySet<string> = new Set([
  "acl:relcl",
  "case",
  "parataxis",
  "cc",
  "punct",
  "mark",
  "discourse",
  "dep",
  "advcl",
  "nsubj",
  "cop",
  "aux",
  "csubj",
  "obl",
]);

function isOutside(arcs: Arcs, child: number, head: number): boolean {
  const label = arcs.label[child] ?? "";
  // "a diplomat, quoted in a newspaper, said"
  if (label === "acl" && arcs.tokens[child - 1]?.text === "," && arcs.head[child] === head) return speaks(arcs, head);
  if (arcs.head[child] !== head) return label === "acl:relcl" || label === "parataxis";
  return OUTSIDE.has(label) && !(label === "cc" && childWith(arcs, head, "conj") !== undefined);
}
