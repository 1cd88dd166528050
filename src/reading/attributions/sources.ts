import { type Arcs, childrenOf, childWith, extent, marker } from "./arcs.ts";
import { type TokenRange, trimmed } from "./token-range.ts";

const SUBJECTS = ["nsubj", "nsubj:pass", "nsubj:outer", "csubj"];
const CLIMBS: ReadonlySet<string> = new Set(["xcomp", "conj", "advcl", "ccomp", "parataxis", "acl"]);

/**
 * Who says, by the arcs: the subject of the verb; of a verb without one ("adding that …", "and vowed to …") the subject of the clause
 * that governs it; of a relative clause the pronoun; of a passive the agent after "by".
 */
export function sourceOf(arcs: Arcs, verb: number): TokenRange | undefined {
  const head = sourceHead(arcs, verb);
  return head === undefined ? undefined : nounPhrase(arcs, head);
}

/** The head word of who says. */
export function sourceHead(arcs: Arcs, verb: number): number | undefined {
  const agent = agentOf(arcs, verb);
  if (agent !== undefined) return agent;
  if (isPassive(arcs, verb)) return undefined;
  let at = verb;
  for (let steps = 0; steps < 6; steps += 1) {
    const subject = childWith(arcs, at, ...SUBJECTS);
    if (subject !== undefined) return at !== verb && isPassive(arcs, at) ? (agentOf(arcs, at) ?? subject) : subject;
    const object = at === verb ? undefined : controller(arcs, at, verb);
    if (object !== undefined) return object;
    const label = arcs.label[at] ?? "";
    const head = arcs.head[at] ?? -1;
    if (head < 0 || !CLIMBS.has(label.split(":")[0] ?? "")) return undefined;
    if (label === "acl")
      return arcs.upos[head] === "NOUN" || arcs.upos[head] === "PROPN" || arcs.upos[head] === "PRON" ? head : undefined;
    if (label === "ccomp" && arcs.xpos[at] !== "VBG") return undefined;
    at = head;
  }
  return undefined;
}

/** "asked Mali to call …": the object of a governing verb, not its subject, does what the infinitive says. */
function controller(arcs: Arcs, governor: number, verb: number): number | undefined {
  if (arcs.label[verb] !== "xcomp" || arcs.head[verb] !== governor) return undefined;
  return childWith(arcs, governor, "obj", "iobj");
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
  if (arcs.head[child] !== head) return label === "acl:relcl" || label === "parataxis";
  return OUTSIDE.has(label) && !(label === "cc" && childWith(arcs, head, "conj") !== undefined);
}
