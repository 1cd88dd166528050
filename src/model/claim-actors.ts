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

/** The actors that a claim's own slots name, each once, in slot order: Russia and Ukraine for talks between them. */
export function actorsOf(claim: Claim): readonly string[] {
  const body: Readonly<Record<string, unknown>> = claim.body;
  return [...new Set(actorSlots.flatMap((slot) => namesIn(body[slot])))];
}

function namesIn(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item): item is string => typeof item === "string" && item !== "");
}
