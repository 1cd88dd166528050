import type { AnyClaimKind } from "./claim-kind.ts";

/** Every kind of claim that the engine reads, in the order of the guidelines. */
export const claimKinds: readonly AnyClaimKind[] = [];
