import type { Doc } from "../../model/doc.ts";
import { entersForceUnder } from "../frame/enters-force.ts";
import type { Governor } from "../frame/governors.ts";
import { childrenOf, dependents, lemmaOf } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import type { Stance } from "../frame/stance.ts";
import cues from "./fares.cues.json" with { type: "json" };
import { fares } from "./how-it-fares.ts";

const LENGTHS = new Set(cues.lengths);
const RELATIVE: ReadonlySet<string> = new Set(["that", "which"]);

/** What is told beside a truce that the words above only mention: "the first test of a truce that began at noon", "the truce, now a week old". */
export function besideTruce(doc: Doc, token: number): Stance | undefined {
  const clause = clauseOn(doc, token);
  const told = clause === undefined ? undefined : toldInClause(doc, clause);
  if (told !== undefined) return told;
  return isOfAge(doc, token) ? "ongoing" : undefined;
}

/** "on the first day of a truce", "six days into a truce" */
export function isWithin(doc: Doc, token: number, above: Governor | undefined): boolean {
  if (above === undefined) return false;
  if (above.by === "nmod" && above.preposition === "of") return LENGTHS.has(above.lemma);
  const into = dependents(doc, token, ["case"]).find((child) => doc.tokens[child]?.lower === "into");
  return into !== undefined && LENGTHS.has(lemmaOf(doc, into - 1));
}

/** The verb of a clause on a truce, as if the truce stood in the place of its relative word. */
function clauseOn(doc: Doc, token: number): Governor | undefined {
  for (const clause of dependents(doc, token, ["acl"])) {
    const by = ["nsubj", "obj"].find((relation) =>
      dependents(doc, clause, [relation]).some((child) => RELATIVE.has(doc.tokens[child]?.lower ?? "")),
    );
    if (by !== undefined)
      return {
        token: clause,
        lemma: lemmaOf(doc, clause),
        by,
        preposition: "",
        verbal: true,
        modality: modalityOf(doc, clause),
      };
  }
  return undefined;
}

function toldInClause(doc: Doc, clause: Governor): Stance | undefined {
  return entersForceUnder(doc, clause) === undefined ? fares(doc, clause) : "ongoing";
}

/** "now two weeks old", "a week-old truce" */
function isOfAge(doc: Doc, token: number): boolean {
  return childrenOf(doc, token).some(
    (child) => doc.syntax.upos[child] === "ADJ" && /(?:^|-)old$/.test(doc.tokens[child]?.lower ?? ""),
  );
}
