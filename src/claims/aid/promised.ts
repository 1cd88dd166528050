import type { ClaimStatuses } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { lemmaOf } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import type { StanceRead } from "../frame/stance.ts";
import { aidStatus } from "./aid-status.ts";
import cues from "./cues.json" with { type: "json" };

const GIVE = new Set(cues.give);

/** The status of a giver's own help; "said that it would send tents": who says that he would give promises it. */
export function statusOfGift(doc: Doc, { stance, token }: StanceRead): ClaimStatuses["aid"] {
  const gives = stance === "planned" && token !== undefined && GIVE.has(lemmaOf(doc, token));
  if (!gives) return aidStatus(stance, true);
  const { modal, negated } = modalityOf(doc, token);
  return modal === "would" && !negated ? "pledged" : aidStatus(stance, true);
}
