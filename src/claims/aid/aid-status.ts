import type { ClaimStatuses } from "../../model/claim.ts";
import type { Stance } from "../frame/stance.ts";

type Status = ClaimStatuses["aid"];

const STATUS_OF: Readonly<Record<Stance, Status>> = {
  happened: "delivered",
  ongoing: "delivered",
  planned: "planned",
  possible: "planned",
  agreed: "pledged",
  offered: "planned",
  demanded: "requested",
  threatened: "blocked",
  refused: "blocked",
  denied: "refused",
  stopped: "blocked",
  cancelled: "suspended",
  ended: "delivered",
  violated: "blocked",
  conditional: "planned",
  absent: "blocked",
};

/** The status of aid by the stance that the words take. A donor holds back or refuses his own; others keep it out. */
export function aidStatus(stance: Stance, byDonor = false): Status {
  if (byDonor && stance === "stopped") return "suspended";
  if (byDonor && stance === "refused") return "refused";
  return STATUS_OF[stance];
}
