import type { Told } from "../../model/thread.ts";
import { dayRange, daysBetween } from "../../model/time.ts";
import { type Code, codeEvent } from "./code-event.ts";
import { type Roles, rolesOf } from "./roles.ts";
import { slotsOfClaim } from "./slots.ts";

/** An event as one report tells it. */
export interface ReportedEvent {
  readonly code: Code;
  readonly roles: Roles;
  /** First and last day of the event: of the happening itself, or, for a word given, of the report. */
  readonly first: string;
  readonly last: string;
  /** PLOVER's auxiliary modes that hold. */
  readonly modes: readonly ("historical" | "future" | "hypothetical" | "negation")[];
  /** What the codes cannot say, in words. */
  readonly notes: readonly string[];
}

/** What lies so many days behind its report is background. */
const HISTORICAL = 31;

/** The event of a claim; undefined for statements, for what neither book codes, and where no day can be given. */
export function eventOfClaim({ claim, article }: Told): ReportedEvent | undefined {
  const slots = slotsOfClaim(claim);
  const code = slots === undefined ? undefined : codeEvent(slots);
  const told = claim.when?.edtf === undefined ? undefined : dayRange(claim.when.edtf);
  const published = article.published;
  const own = code?.happens === true || code?.negated === true ? told : undefined;
  const first = own?.first ?? published ?? told?.first;
  if (slots === undefined || code === undefined || first === undefined) return undefined;
  const last = own?.last ?? first;
  const historical = published !== undefined && daysBetween(last, published) > HISTORICAL;
  const hypothetical = code.hypothetical || claim.standing === "possible" || claim.standing === "conditional";
  return {
    code,
    roles: rolesOf(slots, claim.voice),
    first,
    last,
    modes: [
      ...(historical ? ["historical" as const] : []),
      ...(code.future ? ["future" as const] : []),
      ...(hypothetical ? ["hypothetical" as const] : []),
      ...(code.negated || claim.standing === "denied" ? ["negation" as const] : []),
    ],
    notes: [
      `${claim.kind} ${claim.status}`,
      ...(code.note === undefined ? [] : [code.note]),
      ...(code.happens && told === undefined ? ["no words date it: the day is that of the report"] : []),
      ...(!code.happens && claim.when?.edtf !== undefined ? [`speaks of ${claim.when.edtf}`] : []),
    ],
  };
}
