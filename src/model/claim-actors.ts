import type { Claim } from "./claim.ts";

/** The slots of claim bodies that name actors, one or several. */
const actorSlots = [
  "parties",
  "mediators",
  "issuer",
  "target",
  "donor",
  "recipient",
  "attacker",
  "affiliation",
  "speaker",
] as const;

/** Claims never change, and every view asks for their actors. */
const known = new WeakMap<Claim, readonly string[]>();

/** The actors that a claim's own slots name, each once, in slot order: Russia and Ukraine for talks between them. */
export function actorsOf(claim: Claim): readonly string[] {
  const found = known.get(claim);
  if (found !== undefined) return found;
  const body: Readonly<Record<string, unknown>> = claim.body;
  const actors = [...new Set(actorSlots.flatMap((slot) => namesIn(body[slot])))];
  known.set(claim, actors);
  return actors;
}

/** The names in a slot, which holds one, several or none. */
export function namesIn(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item): item is string => typeof item === "string" && item !== "");
}
