import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { placesAgree } from "../frame/agree.ts";
import { dependents, graphOf, lemmaOf, relationOf, sentenceAt, subtree, tokenFrom } from "../frame/graph.ts";
import { isConditional } from "../frame/stance-turns.ts";
import type { AttackTrigger } from "./attack-triggers.ts";
import cues from "./cues.json" with { type: "json" };
import { namedPlaces } from "./land-struck.ts";

type AttackFinding = Finding<"attack">;

/** From this probability on the classifier's word is taken for an attack beside another. */
const SURE = 0.9;
/** How a clause stands beside the one before it. */
const JOINED: ReadonlySet<string> = new Set(["root", "conj", "parataxis", "advcl"]);
const HARM = new Set(cues.verbs_of_harm);

/**
 * Attacks in a clause of its own of a sentence that tells another one: "Shells fell on the port, and a depot near the bridge
 * was gutted". The classifier must be sure of the clause's verb, and its place, its toll or who is struck must be others.
 */
export function toldBeside(
  doc: Doc,
  told: readonly AttackFinding[],
  reads: (trigger: AttackTrigger, clause: ReadonlySet<number>) => AttackFinding | undefined,
): readonly AttackFinding[] {
  const triggers = new Map(told.map((finding) => [tokenFrom(doc, finding.trigger.start), finding]));
  const sentences = new Set([...triggers.keys()].map((token) => sentenceAt(doc, token)));
  const found: AttackFinding[] = [];
  for (const { token, kind, probability } of doc.tellings) {
    if (kind !== "attack" || probability < SURE || !sentences.has(sentenceAt(doc, token))) continue;
    if (!headsClause(doc, token) || isConditional(doc, token)) continue;
    const clause = new Set(subtree(doc, token, (child) => headsClause(doc, child)));
    if ([...triggers.keys()].some((other) => clause.has(other))) continue;
    const finding = reads({ token, form: "verb", rule: "learnt" }, clause);
    const beside = [...triggers].filter(([other]) => inOneSentence(doc, token, other)).map(([, other]) => other);
    if (finding !== undefined && beside.every((other) => standsApart(finding, other))) found.push(finding);
  }
  return found;
}

function inOneSentence(doc: Doc, a: number, b: number): boolean {
  const { sentenceOf } = graphOf(doc);
  return sentenceOf[a] === sentenceOf[b];
}

/** A verb with a subject of its own that stands alone or is joined to another. */
function headsClause(doc: Doc, token: number): boolean {
  if (doc.syntax.upos[token] !== "VERB" || HARM.has(lemmaOf(doc, token))) return false;
  const [subject] = dependents(doc, token, ["nsubj"]);
  return subject !== undefined && doc.syntax.upos[subject] !== "PRON" && JOINED.has(relationOf(doc, token));
}

/** Whether one of two attacks tells of a place or somebody struck that the other does not. */
function standsApart({ body, where }: AttackFinding, other: AttackFinding): boolean {
  const [own, others] = [namedPlaces(where), namedPlaces(other.where)];
  const elsewhere = own.length > 0 && others.length > 0 && !placesAgree(own, others);
  return (
    elsewhere || (body.target !== undefined && other.body.target !== undefined && body.target !== other.body.target)
  );
}
