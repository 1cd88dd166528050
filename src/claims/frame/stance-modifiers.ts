import type { Doc } from "../../model/doc.ts";
import { caseOf, childrenOf, dependents, lemmaOf, relationOf } from "./graph.ts";
import cues from "./stance.cues.json" with { type: "json" };
import type { Stance } from "./stance-lists.ts";

const ADJECTIVES = cues.adjectives as Readonly<Record<string, Stance>>;
const FIRM = cues.firm_adjectives as Readonly<Record<string, Stance>>;
/** Verbs of a clause on a noun: "the truce that Lima wants". */
const CLAUSES = cues.clauses as Readonly<Record<string, Stance>>;

/** "the upcoming meeting", "the site of earlier failed talks": an adjective that places it in time, whatever is said of it. */
export function firmAdjective(doc: Doc, noun: number): Stance | undefined {
  const near = childrenOf(doc, noun).filter((child) => relationOf(doc, child) === "amod");
  return [...near, ...near.flatMap((child) => childrenOf(doc, child))]
    .map((child) => FIRM[doc.tokens[child]?.lower ?? ""])
    .find((stance) => stance !== undefined);
}

/** "planned talks", "a possible truce", "a truce to come": what the adjectives of a noun say of its standing. */
export function ofAdjectives(doc: Doc, token: number): Stance | undefined {
  for (const child of childrenOf(doc, token)) {
    const relation = relationOf(doc, child);
    if (relation !== "amod" && relation !== "compound" && relation !== "acl") continue;
    const stance = ADJECTIVES[doc.tokens[child]?.lower ?? ""];
    if (stance !== undefined) return stance;
    if (relation === "acl" && caseOf(doc, child) === "to") return "planned";
  }
  return undefined;
}

/** "the truce that Lima wants", "a meeting proposed by Quito": what the clause on a noun says of its standing. */
export function ofClause(doc: Doc, noun: number): Stance | undefined {
  if (doc.syntax.upos[noun] === "VERB") return undefined;
  return dependents(doc, noun, ["acl"])
    .map((clause) => CLAUSES[lemmaOf(doc, clause)])
    .find((stance) => stance !== undefined);
}
