import { type Arcs, arcsFrom, childrenOf, childWith, marker } from "./arcs.ts";
import speech from "./speech.json" with { type: "json" };
import { speechLemma } from "./speech-verbs.ts";

const TIMES: ReadonlySet<string> = new Set(speech.times);

/**
 * Arcs mended where reported speech shows that a greedy parser went astray: a that-clause under a weekday ("said Monday that …") goes to the
 * verb; a second verb of the reporter's tense ("said A had left but declined …") and a participle of speech after a comma
 * ("said A had failed, pointing to …") go from the reported clause to the reporting verb.
 */
export function repaired(arcs: Arcs): Arcs {
  const head = [...arcs.head];
  const label = [...arcs.label];
  let changed = false;
  for (let token = 0; token < head.length; token += 1) {
    const better = betterHead(arcs, token);
    if (better === undefined) continue;
    head[token] = better.head;
    label[token] = better.label;
    changed = true;
  }
  return changed ? arcsFrom({ ...arcs, head, label }) : arcs;
}

function betterHead(arcs: Arcs, token: number): { readonly head: number; readonly label: string } | undefined {
  const head = arcs.head[token] ?? -1;
  if (head < 0) return undefined;
  const label = arcs.label[token] ?? "";
  if (
    TIMES.has(arcs.tokens[head]?.lower ?? "") &&
    (label === "ccomp" || label.startsWith("acl")) &&
    marker(arcs, token, "mark") === "that"
  ) {
    const verb = arcs.head[head] ?? -1;
    return verb >= 0 && arcs.upos[verb] === "VERB" ? { head: verb, label: "ccomp" } : undefined;
  }
  const outer = arcs.head[head] ?? -1;
  if (outer < 0 || outer > head || arcs.label[head] !== "ccomp" || arcs.upos[outer] !== "VERB") return undefined;
  if (label === "conj" && leavesClause(arcs, token, head, outer)) return { head: outer, label };
  if (
    label === "advcl" &&
    arcs.xpos[token] === "VBG" &&
    arcs.tokens[token - 1]?.text === "," &&
    speechLemma(arcs.tokens[token]?.lower ?? "") !== undefined
  ) {
    return { head: outer, label };
  }
  return undefined;
}

const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP"]);

/** Without a subject of its own, in the tense of the reporting verb and not of the reported one. */
function leavesClause(arcs: Arcs, token: number, clause: number, outer: number): boolean {
  if (arcs.upos[token] !== "VERB" || childWith(arcs, token, "nsubj", "nsubj:pass", "aux", "mark") !== undefined)
    return false;
  const tense = arcs.xpos[token] ?? "";
  if (!FINITE.has(tense) || tense !== arcs.xpos[outer]) return false;
  const inner =
    childrenOf(arcs, clause).find((child) => ["aux", "cop", "aux:pass"].includes(arcs.label[child] ?? "")) ?? clause;
  return arcs.xpos[inner] !== tense || speechLemma(arcs.tokens[token]?.lower ?? "") !== undefined;
}
