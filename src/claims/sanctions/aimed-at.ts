import type { Doc } from "../../model/doc.ts";
import { governorsOf } from "../frame/governors.ts";
import { dependents, lemmaOf } from "../frame/graph.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };

const HURTING = new Set(cues.hurting);
const LISTING_ON = new Set(cues.listing_on);
const AIMING: ReadonlySet<string> = new Set(["target", "hit", "cover", "concern"]);

/** "sanctions that target Peru's bank", "the sanctions hit two generals": the objects of what the measures do. */
export function aimedAt(doc: Doc, token: number, clauses: readonly number[]): readonly number[] {
  const verb = governorsOf(doc, token)[0];
  const own = verb?.by === "nsubj" && AIMING.has(verb.lemma) ? [verb.token] : [];
  // "added four generals to its blacklist"
  const listing = verb?.by === "obl" && LISTING_ON.has(verb.lemma) && ["to", "on"].includes(verb.preposition);
  return [
    ...own,
    ...(listing ? [verb.token] : []),
    ...clauses.filter((clause) => lemmaOf(doc, clause) === "target"),
  ].flatMap((clause) => dependents(doc, clause, ["obj"]));
}

/** "the sanctions have crippled Peru's economy". */
export function hurtBy(doc: Doc, token: number): string | undefined {
  const verb = governorsOf(doc, token)[0];
  if (verb === undefined || verb.by !== "nsubj" || !HURTING.has(verb.lemma)) return undefined;
  return dependents(doc, verb.token, ["obj"]).flatMap((child) => sidesOfPhrase(doc, child))[0];
}
