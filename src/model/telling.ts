import type { ClaimKindName } from "./claim.ts";

/** Kinds of fact that a single word may tell; what was said stands in quotation marks instead. */
export type ToldKind = Exclude<ClaimKindName, "statement">;

/** A word that tells a fact of a kind, as the trained classifier reads it in its surroundings. */
export interface Telling {
  /** Index of the token. */
  readonly token: number;
  readonly kind: ToldKind;
  /** From 0 to 1. */
  readonly probability: number;
  /** The most probable status of the fact, of those of its kind. */
  readonly status: { readonly name: string; readonly probability: number };
}
