import type { Claim } from "../model/claim.ts";
import type { Json } from "../model/correction.ts";
import type { PlaceRef } from "../model/place.ts";
import type { TimeValue } from "../model/time.ts";

/** The slots of a claim that are not in its body. */
const outerSlots: ReadonlySet<string> = new Set(["status", "standing", "when", "where", "voice"]);

/** A claim with one slot changed; null empties it. */
export function amended(claim: Claim, slot: string, value: Json): Claim {
  if (!outerSlots.has(slot)) return { ...claim, body: without({ ...claim.body, [slot]: value }) } as Claim;
  if (slot === "when")
    return without({ ...claim, when: value === null ? null : timeOf(String(value)) }) as unknown as Claim;
  if (slot === "where") return { ...claim, where: listOf(value).map(placeOf) };
  if (slot === "voice") return { ...claim, voice: voiceOf(value) };
  return { ...claim, [slot]: value } as Claim;
}

/** What a slot holds now, as a correction gives it: the EDTF of `when`, the names of `where`. */
export function slotOf(claim: Claim, slot: string): Json {
  if (slot === "when") return claim.when?.edtf ?? null;
  if (slot === "where") return claim.where.map((place) => place.name);
  if (slot === "voice") return claim.voice.name ?? null;
  const holder = (outerSlots.has(slot) ? claim : claim.body) as unknown as Readonly<Record<string, Json | undefined>>;
  return holder[slot] ?? null;
}

function voiceOf(value: Json): Claim["voice"] {
  return value === null || value === "" ? { kind: "outlet" } : { kind: "named", name: String(value) };
}

function timeOf(edtf: string): TimeValue {
  return { type: "DATE", timex: edtf, edtf, stated: true };
}

function placeOf(name: Json): PlaceRef {
  return { name: String(name), precision: "town" };
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : value === null ? [] : [value];
}

function without(held: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(held).filter(([, value]) => value !== null));
}
