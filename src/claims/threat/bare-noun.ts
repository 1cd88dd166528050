import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf } from "../frame/graph.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { issuerIn, mayHarm } from "./sides.ts";
import { threatFinding } from "./threat-finding.ts";

const BARE: ReadonlySet<string> = new Set(["threat", "ultimatum", "warning"]);
const GIVING = new Set(cues.giving_threats);

/** A threat of which only the two sides are told: "made threats against Peru", "Peru's threats against Chile", "gave Peru an ultimatum". */
export function bareThreat(doc: Doc, noun: number, owner: string | undefined): readonly Finding<"threat">[] {
  if (!BARE.has(lemmaOf(doc, noun))) return [];
  const verb = governorsOf(doc, noun)[0];
  const warning = lemmaOf(doc, noun) === "warning";
  const given = verb?.by === "obj" && GIVING.has(verb.lemma) && !verb.modality.negated ? verb : undefined;
  const giver = given === undefined || given.modality.passive ? undefined : subjectTokenOf(doc, given.token);
  const issuer = (giver === undefined ? undefined : issuerIn(doc, giver)) ?? owner;
  if (warning && given === undefined) return [];
  if (issuer === undefined || !mayHarm(doc, issuer)) return [];
  const prepositions = given === undefined ? ["against"] : ["against", "to", "at"];
  const heads = [
    ...(given === undefined ? [] : dependents(doc, given.token, ["iobj"])),
    ...[noun, ...(given === undefined ? [] : [given.token])]
      .flatMap((head) => dependents(doc, head, ["nmod", "obl"]))
      .filter((child) => prepositions.includes(caseOf(doc, child))),
  ];
  const target = heads.flatMap((head) => sidesOfPhrase(doc, head)).find((side) => side !== issuer);
  return target === undefined
    ? []
    : threatFinding(doc, { trigger: noun, harm: noun, issuer, target, rule: "threat/bare-noun" });
}
