import type { Doc } from "../../model/doc.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, dependents, hasDeterminer, lemmaOf } from "../frame/graph.ts";
import { actorOfToken } from "../frame/phrase-actors.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { isLifting, type SanctionsRead } from "./sanctions-status.ts";

const LOOSE = new Set(cues.known_measures);
const SPEAKING = new Set(cues.speaking_of_sanctions);
const PLAIN = new Set(cues.plain_kinds);
/** What is done to measures: they are imposed, eased or lifted, or come back; who only weighs or wants them may mean others. */
const DOING: ReadonlySet<string> = new Set(["happened", "ended", "stopped"]);
const STIRRED: ReadonlySet<string> = new Set([
  ...Object.entries(cues.kind_stances).flatMap(([word, stance]) => (DOING.has(stance) ? [word] : [])),
  "return",
  "snap",
]);

/** "the measures were first imposed in 2019", "the penalties on Peru would return": words for many things in a report that speaks of sanctions, where they are done what is done to those. */
export function isKnownMeasure(doc: Doc, token: number): boolean {
  if (!LOOSE.has(lemmaOf(doc, token)) || !isPlain(doc, token)) return false;
  const known = hasDeterminer(doc, token, ["the", "these", "those", "all"]) || isOnSide(doc, token);
  if (!known || !governorsOf(doc, token).slice(0, 2).some(isStirring)) return false;
  return doc.tokens.some(({ lower }) => SPEAKING.has(lower));
}

function isStirring({ lemma, by }: { readonly lemma: string; readonly by: string }): boolean {
  return STIRRED.has(lemma) && (by === "obj" || by === "nsubj");
}

/** Nothing stands before it that tells of another kind: "economic", "American", but not "safety". */
function isPlain(doc: Doc, token: number): boolean {
  return dependents(doc, token, ["amod", "compound"]).every(
    (child) => PLAIN.has(doc.tokens[child]?.lower ?? "") || actorOfToken(doc, child) !== undefined,
  );
}

function isOnSide(doc: Doc, token: number): boolean {
  return dependents(doc, token, ["nmod"]).some(
    (child) => ["on", "against"].includes(caseOf(doc, child)) && sidesOfPhrase(doc, child).length > 0,
  );
}

const GIVEN: ReadonlySet<string> = new Set(["grant", "give", "receive", "win", "get", "obtain"]);

/** "demanded sanctions relief", "granted some sanctions relief": relief that somebody wants, offers or gives; one that is only spoken of is none. */
export function isRelief(doc: Doc, token: number, { status }: SanctionsRead): boolean {
  const relief = doc.syntax.head[token] ?? token;
  if (!isLifting(lemmaOf(doc, relief))) return false;
  if (status === "demanded") return true;
  const above = governorsOf(doc, relief)[0];
  if (status === "proposed") return above?.by === "obj" && above.verbal;
  return above?.by === "obj" && GIVEN.has(above.lemma) && above.modality.tense === "past" && !above.modality.negated;
}
