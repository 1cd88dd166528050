import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { controllerOf, governorsOf } from "../frame/governors.ts";
import { caseOf, dependents } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };
import { hitOf, issuersOf, sendersIn } from "./sanctions-sides.ts";
import { sanctionsRead } from "./sanctions-status.ts";

type SanctionsFinding = Finding<"sanctions">;

const DESIGNATIONS = new Set(cues.designations);
const DONE_TO: ReadonlySet<string> = new Set(["obj", "nsubj"]);
const TERROR = new Set(cues.terror);
/** How far behind the noun "as a foreign terrorist organisation" may end, where the arcs hang it elsewhere. */
const NEAR = 16;

/** Listings told by their noun: "renewed its designation of the group as a terrorist organisation", "revoked the terrorist designation of". */
export function designationsOf(doc: Doc): readonly SanctionsFinding[] {
  return candidatesOf(doc, DESIGNATIONS, ["NOUN"]).flatMap((candidate) => designationOf(doc, candidate));
}

function designationOf(doc: Doc, { token, sentence }: Candidate): readonly SanctionsFinding[] {
  if (!isOfTerror(doc, token, sentence.last)) return [];
  // "the effects of the designation", "restrictions due to its designation": there it is only named.
  const above = governorsOf(doc, token)[0];
  if (above === undefined || !above.verbal || !DONE_TO.has(above.by)) return [];
  const target = dependents(doc, token, ["nmod"])
    .filter((child) => caseOf(doc, child) === "of")
    .flatMap((child) => hitOf(doc, child))[0];
  const read = sanctionsRead(doc, token);
  if (read === undefined || target === undefined) return [];
  // "urged Peru to extend its designation": whose it is, the verb knows better than the pronoun.
  const urged = controllerOf(doc, above.token);
  const told = urged === undefined ? [] : sendersIn(doc, urged);
  const issuer = (told.length > 0 ? told : issuersOf(doc, token, read)).filter((name) => name !== target);
  if (issuer.length === 0) return [];
  return [
    {
      kind: "sanctions",
      status: read.status,
      body: { issuer, target, measure: "terrorist listing" },
      ...findingParts(doc, token),
      standing: read.standing,
      rule: "sanctions/designation",
      confidence: 0.6,
    },
  ];
}

/** "terrorist designation", "designation of X as a terrorist group". */
function isOfTerror(doc: Doc, token: number, last: number): boolean {
  const isTerror = (at: number): boolean => TERROR.has(doc.tokens[at]?.lower ?? "");
  if (dependents(doc, token, ["amod", "compound"]).some(isTerror)) return true;
  const behind = Array.from({ length: Math.max(0, Math.min(NEAR, last - token - 1)) }, (_, at) => token + 1 + at);
  const as = behind.find((at) => doc.tokens[at]?.lower === "as");
  return as !== undefined && behind.some((at) => at > as && at <= as + 5 && isTerror(at));
}
