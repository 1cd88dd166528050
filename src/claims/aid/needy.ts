import type { Doc } from "../../model/doc.ts";
import { caseOf, dependents, lemmaOf, subtree } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };

const IN_NEED = new Set(cues.in_need);
const SERVING = new Set(cues.serving);
const PARTICIPLES = new Set(["VBN", "VBG"]);

/** "for displaced Sudanese", "for starving Yemenis", "for rebuilding Peru": the object of a participle under "for" that seems to be a clause. */
export function needyOf(doc: Doc, head: number): readonly number[] {
  return dependents(doc, head, ["advcl", "acl", "xcomp"])
    .filter((clause) => ["for", "to"].includes(caseOf(doc, clause)) && PARTICIPLES.has(doc.syntax.xpos[clause] ?? ""))
    .flatMap((clause) => dependents(doc, clause, ["obj"]));
}

/** "to rebuild Peru", "to help the government": whom a gift serves by what is to be done with it. */
export function servedOf(doc: Doc, heads: readonly number[]): readonly number[] {
  return heads
    .flatMap((head) => dependents(doc, head, ["advcl", "acl", "xcomp"]))
    .filter((act) => caseOf(doc, act) === "to" && SERVING.has(lemmaOf(doc, act)))
    .flatMap((act) => dependents(doc, act, ["obj"]));
}

/** "for refugees in Chad": where people in need are, though the place seems to hang on the verb. */
export function whereNeedy(doc: Doc, people: number): readonly number[] {
  const holder = doc.syntax.head[people] ?? -1;
  const verb = doc.syntax.upos[holder] === "VERB" ? holder : (doc.syntax.head[holder] ?? -1);
  if (!IN_NEED.has(lemmaOf(doc, people)) || verb < 0) return [];
  const end = Math.max(people, ...subtree(doc, people));
  return dependents(doc, verb, ["obl", "nmod"]).filter(
    (place) => caseOf(doc, place) === "in" && Math.min(...subtree(doc, place)) === end + 1,
  );
}
