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
import { type Note, noteCrowd, noteWords, type Weigh } from "./evidence.ts";
import type { Facets } from "./facets.ts";
import type { Weighed } from "./weigh.ts";
import { type Bag, shared } from "./words.ts";

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
  readonly alone: (a: Facets, b: Facets) => number;
  readonly together: (a: Weighed, b: Weighed, alone: number) => number;
}

const SCALES: Readonly<Record<ClaimKindName, Scale>> = {
  talks: scale(weighTalks, talks),
  exchange: scale(weighExchange, exchange),
  ceasefire: scale(weighCeasefire, ceasefire),
  agreement: scale(weighAgreement, agreement),
  threat: scale(weighThreat, threat),
  sanctions: scale(weighSanctions, sanctions),
  aid: scale(weighAid, aid),
  attack: scale(weighAttack, attack),
  statement: scale(weighStatement, statement),
};

/** Weights of this size or beyond exclude: no other evidence outweighs them. */
const EXCLUDES = -50;

/** Below this the reports' words, which cost most to compare, cannot make one happening of two. */
const HOPELESS = -7;

/** The scale on which two claims of one family are weighed; those of different kinds go on the threats' scale. */
export function scaleOf(a: Facets, b: Facets): Scale {
  return SCALES[a.claim.kind === b.claim.kind ? a.claim.kind : "threat"];
}

/** Evidence for (above 0) or against (below 0) two claims of one family being of one happening, as log odds; `-Infinity` where they cannot be. */
export function affinityOf(a: Weighed, b: Weighed, alone: number = affinityAlone(a, b)): number {
  return alone === Number.NEGATIVE_INFINITY ? alone : scaleOf(a, b).together(a, b, alone);
}

/** The part of it that the two claims give by themselves, whatever other claims there are: it costs most, and never changes. */
export function affinityAlone(a: Facets, b: Facets): number {
  if (areStrangers(a.sides, b.sides)) return Number.NEGATIVE_INFINITY;
  return scaleOf(a, b).alone(a, b);
}

/** Both name someone, and no one is named by both. */
function areStrangers(a: Bag, b: Bag): boolean {
  return a.length > 0 && b.length > 0 && shared(a, b) === 0;
}

/** A kind's scale; it adds up the weights of what is noted, without making anything new for each pair. */
function scale(weigh: Weigh, weights: Weights): Scale {
  let sum = 0;
  const note: Note = (name, amount = 1) => {
    sum += (weights[name] ?? 0) * amount;
  };
  const alone = (a: Facets, b: Facets): number => {
    sum = 0;
    weigh(a, b, note);
    return sum;
  };
  const together = (a: Weighed, b: Weighed, known: number): number => {
    sum = known;
    noteCrowd(a, b, note);
    if (sum > HOPELESS) noteWords(a, b, note);
    return sum < EXCLUDES ? Number.NEGATIVE_INFINITY : sum;
  };
  return { weigh, weights, alone, together };
}
