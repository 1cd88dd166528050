import type { Claim, ClaimId } from "./claim.ts";
import type { Thread, Told } from "./thread.ts";

/** `read by model NAME`, of a claim that no rule of ours read; undefined of any other. */
export function readBy({ byModel }: Pick<Claim, "byModel">): string | undefined {
  return byModel === undefined ? undefined : `read by model ${byModel}`;
}

/** By which models claims of a thread were read, and whether it rests on nothing else; no names where none was. */
export function modelsOf(
  thread: Thread,
  told: ReadonlyMap<ClaimId, Told>,
): { readonly names: readonly string[]; readonly alone: boolean } {
  const claims = thread.steps.flatMap(({ claim }) => told.get(claim)?.claim ?? []);
  const names = [...new Set(claims.flatMap(({ byModel }) => byModel ?? []))];
  return { names, alone: names.length > 0 && claims.every(({ byModel }) => byModel !== undefined) };
}

/** The same in words: `read by model NAME alone`, `in part read by model NAME`; undefined where no model read any of it. */
export function modelsWords(thread: Thread, told: ReadonlyMap<ClaimId, Told>): string | undefined {
  const { names, alone } = modelsOf(thread, told);
  if (names.length === 0) return undefined;
  return `${alone ? "" : "in part "}read by model ${names.join(", ")}${alone ? " alone" : ""}`;
}
