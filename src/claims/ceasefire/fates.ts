import type { Doc } from "../../model/doc.ts";
import { entersForceUnder } from "../frame/enters-force.ts";
import { type Governor, governorsOf, isVerbal, phrasalOf } from "../frame/governors.ts";
import { dependents, lemmaOf, participlesOn } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import type { Stance } from "../frame/stance.ts";
import { timeUnder } from "../frame/time-under.ts";
import cues from "./cues.json" with { type: "json" };
import { fares } from "./how-it-fares.ts";

/** What befell a truce, and the verb that tells it. */
export interface Fate {
  readonly stance: Stance;
  readonly verb: number;
}

const MADE = new Set(cues.made);
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;
const RELATIVE: ReadonlySet<string> = new Set(["that", "which"]);
const BEFALLING: ReadonlySet<Stance> = new Set(["violated", "ended"]);

/** What else a sentence tells of a truce: "took effect on Monday and was broken within hours", "the truce, which began on Friday, collapsed". */
export function furtherFates(doc: Doc, token: number, main: Stance): readonly Fate[] {
  // What a clause tells of a truce that is there is the same fact.
  const clauses = BEFALLING.has(main)
    ? clausesOn(doc, token).filter((clause) => timeUnder(doc, clause) !== undefined)
    : [];
  const verbs = [...joinedVerbs(doc, token), ...clauses];
  const fates = verbs.flatMap((verb) => fateBy(doc, verb) ?? []);
  return fates.filter(({ stance }, at) => stance !== main && fates.findIndex((fate) => fate.stance === stance) === at);
}

/** Verbs that are joined to the one that a truce is the subject of, and have no subject of their own. */
function joinedVerbs(doc: Doc, token: number): readonly number[] {
  const [above] = governorsOf(doc, token);
  if (above?.by !== "nsubj" || !above.verbal) return [];
  return dependents(doc, above.token, ["conj"]).filter(
    (verb) => verb > above.token && isVerbal(doc, verb) && dependents(doc, verb, ["nsubj"]).length === 0,
  );
}

/** Clauses that tell of a truce as their subject: "which began on Friday". */
function clausesOn(doc: Doc, token: number): readonly number[] {
  return dependents(doc, token, ["acl"]).filter((clause) =>
    dependents(doc, clause, ["nsubj"]).some((child) => RELATIVE.has(doc.tokens[child]?.lower ?? "")),
  );
}

/** What a verb tells of a truce that is its subject; undefined of what is not told as done. */
function fateBy(doc: Doc, verb: number): Fate | undefined {
  const governor: Governor = {
    token: verb,
    lemma: phrasalOf(doc, verb),
    by: "nsubj",
    preposition: "",
    verbal: true,
    modality: modalityOf(doc, verb),
  };
  const { tense, modal, negated, condition } = governor.modality;
  if (tense !== "past" || modal !== undefined || condition !== undefined) return undefined;
  if (entersForceUnder(doc, governor) !== undefined) return { stance: "ongoing", verb };
  const fared = fares(doc, governor);
  if (fared !== undefined) return { stance: fared, verb };
  const listed = negated ? undefined : KIND_STANCES[governor.lemma];
  return listed !== undefined && BEFALLING.has(listed) ? { stance: listed, verb } : undefined;
}

/** "the ceasefire established in January", "that they signed in January": the verb that tells how an older truce came about. */
export function madeOf(doc: Doc, token: number): number | undefined {
  const participle = participlesOn(doc, token).find((child) => MADE.has(lemmaOf(doc, child)));
  return participle ?? dependents(doc, token, ["acl:relcl"]).find((clause) => isMaking(doc, clause));
}

/** A clause in which somebody made the truce on which it hangs. */
function isMaking(doc: Doc, clause: number): boolean {
  const { tense, modal, negated } = modalityOf(doc, clause);
  if (!MADE.has(lemmaOf(doc, clause)) || tense !== "past" || modal !== undefined || negated) return false;
  return dependents(doc, clause, ["obj"]).every((child) => RELATIVE.has(doc.tokens[child]?.lower ?? ""));
}
