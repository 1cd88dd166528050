import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { relationOf, sentenceAt, subtree } from "../frame/graph.ts";
import { wordsOf } from "./action.ts";
import { conditionOf } from "./condition.ts";

/** What stands beside the harm without being of it. */
const BESIDE: ReadonlySet<string> = new Set(["advcl", "nsubj", "cop", "cc", "mark", "punct", "ccomp", "parataxis"]);

/** What the words at a trigger say of a threat. */
export interface ThreatTold {
  readonly trigger: number;
  /** The word that names the harm. */
  readonly harm: number;
  readonly issuer: string | undefined;
  readonly target: string | undefined;
  readonly rule: string;
}

/** A threat with the condition of its sentence; none where nobody threatens, or himself. */
export function threatFinding(doc: Doc, told: ThreatTold): readonly Finding<"threat">[] {
  const sentence = sentenceAt(doc, told.trigger);
  if (sentence === undefined || told.issuer === undefined || told.issuer === told.target) return [];
  return [
    {
      kind: "threat",
      status: "threatened",
      body: {
        action: wordsOf(
          doc,
          subtree(doc, told.harm, (child) => BESIDE.has(relationOf(doc, child))),
          told.harm,
        ),
        ...conditionOf(doc, sentence),
        issuer: told.issuer,
        ...(told.target === undefined ? {} : { target: told.target }),
      },
      ...findingParts(doc, told.trigger),
      standing: "conditional",
      rule: told.rule,
      confidence: 0.5,
    },
  ];
}
