import type { ClaimKindName } from "../../model/claim.ts";
import { weighAgreement } from "../agreement/agreement-evidence.ts";
import agreement from "../agreement/weights.json" with { type: "json" };
import { weighAid } from "../aid/aid-evidence.ts";
import aid from "../aid/weights.json" with { type: "json" };
import { weighAttack } from "../attack/attack-evidence.ts";
import attack from "../attack/weights.json" with { type: "json" };
import { weighCeasefire } from "../ceasefire/ceasefire-evidence.ts";
import ceasefire from "../ceasefire/weights.json" with { type: "json" };
import { weighThreat } from "../deadline/threat-evidence.ts";
import threat from "../deadline/weights.json" with { type: "json" };
import { weighExchange } from "../exchange/exchange-evidence.ts";
import exchange from "../exchange/weights.json" with { type: "json" };
import { weighStatement } from "../positions/statement-evidence.ts";
import statement from "../positions/weights.json" with { type: "json" };
import { weighSanctions } from "../sanctions/sanctions-evidence.ts";
import sanctions from "../sanctions/weights.json" with { type: "json" };
import { weighTalks } from "../talks/talks-evidence.ts";
import talks from "../talks/weights.json" with { type: "json" };
import type { Note, Weigh } from "./evidence.ts";
import type { Weighed } from "./weigh.ts";

/** Kinds whose claims may be of one happening. */
export type FamilyName = "talks" | "exchange" | "ceasefire" | "agreement" | "pressure" | "aid" | "attack" | "positions";

export const FAMILIES: Readonly<Record<ClaimKindName, FamilyName>> = {
  talks: "talks",
  exchange: "exchange",
  ceasefire: "ceasefire",
  agreement: "agreement",
  threat: "pressure",
  sanctions: "pressure",
  aid: "aid",
  attack: "attack",
  statement: "positions",
};

/** How much each piece of evidence counts for a kind, as log odds; what is absent counts nothing. */
export type Weights = Readonly<Record<string, number>>;

interface Scale {
  readonly weigh: Weigh;
  readonly weights: Weights;
}

const SCALES: Readonly<Record<ClaimKindName, Scale>> = {
  talks: { weigh: weighTalks, weights: talks },
  exchange: { weigh: weighExchange, weights: exchange },
  ceasefire: { weigh: weighCeasefire, weights: ceasefire },
  agreement: { weigh: weighAgreement, weights: agreement },
  threat: { weigh: weighThreat, weights: threat },
  sanctions: { weigh: weighSanctions, weights: sanctions },
  aid: { weigh: weighAid, weights: aid },
  attack: { weigh: weighAttack, weights: attack },
  statement: { weigh: weighStatement, weights: statement },
};

/** Weights of this size or beyond exclude: no other evidence outweighs them. */
const EXCLUDES = -50;

/** The scale on which two claims of one family are weighed; those of different kinds go on the threats' scale. */
export function scaleOf(a: Weighed, b: Weighed): Scale {
  return SCALES[a.claim.kind === b.claim.kind ? a.claim.kind : "threat"];
}

/** Evidence for (above 0) or against (below 0) two claims of one family being of one happening, as log odds; `-Infinity` where they cannot be. */
export function affinityOf(a: Weighed, b: Weighed): number {
  const { weigh, weights } = scaleOf(a, b);
  let sum = 0;
  const note: Note = (name, amount = 1) => {
    sum += (weights[name] ?? 0) * amount;
  };
  weigh(a, b, note);
  return sum < EXCLUDES ? Number.NEGATIVE_INFINITY : sum;
}
