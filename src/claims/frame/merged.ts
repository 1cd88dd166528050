import type { AnyFinding } from "../../model/claim.ts";
import type { PlaceRef } from "../../model/place.ts";
import { overlaps } from "../../model/span.ts";
import { isWithin } from "./agree.ts";

/** At most this many passages are kept as evidence of one claim. */
const MOST_EVIDENCE = 3;

/** `main` with the slots that it lacks taken from `other`, and both passages as evidence. */
export function merged(main: AnyFinding, other: AnyFinding): AnyFinding {
  const own = Object.entries(main.body).filter(([, value]) => !isEmpty(value));
  // Who strikes is not also who is struck: a slot taken over may not name whom another slot names.
  const named = new Set(own.map(([, value]) => value).filter((value) => typeof value === "string"));
  const taken = Object.entries(other.body).filter(([, value]) => typeof value !== "string" || !named.has(value));
  const body = { ...Object.fromEntries(taken), ...Object.fromEntries(own) };
  const more = other.evidence.filter((span) => !main.evidence.some((known) => overlaps(known, span)));
  const [first, ...rest] = main.evidence;
  const when = main.when ?? other.when;
  return {
    ...main,
    body,
    evidence: [first, ...[...rest, ...more].slice(0, MOST_EVIDENCE - 1)],
    ...(when === undefined ? {} : { when }),
    where: finer(main.where, other.where),
    confidence: Math.max(main.confidence, other.confidence),
  } as unknown as AnyFinding;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "unspecified" || (Array.isArray(value) && value.length === 0);
}

/** How much a finding says: filled slots, date, place. */
export function fullness(finding: AnyFinding): number {
  const filled = Object.values(finding.body).filter((value) => !isEmpty(value));
  return filled.length + (finding.when === undefined ? 0 : 1) + (finding.where.length === 0 ? 0 : 1);
}

/** The places of the two that are more exact: those of one finding where the other names none, or only what holds them. */
function finer(main: readonly PlaceRef[], other: readonly PlaceRef[]): readonly PlaceRef[] {
  const [first] = main;
  const [second] = other;
  if (first === undefined) return other;
  return second !== undefined && first.precision === "country" && isWithin(second, first) ? other : main;
}
