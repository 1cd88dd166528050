import type { ClaimKindName } from "../../model/claim.ts";
import type { Standing } from "../../model/voice.ts";

/** How a claim of each status stands to the world; what is not here happened. */
const STANDINGS: Readonly<Record<string, Standing>> = {
  proposed: "offered",
  planned: "planned",
  pledged: "planned",
  demanded: "demanded",
  requested: "demanded",
  threatened: "threatened",
  denied: "denied",
  undecided: "possible",
  drafting: "ongoing",
  "under-way": "ongoing",
  "in-force": "ongoing",
};

/** How a claim read by a model stands to the world: its status alone tells. */
export function standingOf(kind: ClaimKindName, status: string): Standing {
  return kind === "statement" ? "said" : (STANDINGS[status] ?? "happened");
}
