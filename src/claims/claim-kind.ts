import type { AnyFinding, ClaimKindName, ClaimOf, Finding } from "../model/claim.ts";
import type { Doc } from "../model/doc.ts";

/** One kind of claim with its operations; each lives in a folder of its own and is listed in `claims/index.ts`. */
export interface ClaimKind<Kind extends ClaimKindName> {
  readonly kind: Kind;
  /** Proposes what the report tells of this kind; may propose the same happening twice. */
  readonly find: (doc: Doc) => readonly Finding<Kind>[];
  /** Set where something is found without tags: a report of which no sentence is parsed is asked of these kinds alone. */
  readonly needsNoTags?: true;
  /** Whether two findings of one report tell one happening; the fuller one is kept. */
  readonly same: (a: Finding<Kind>, b: Finding<Kind>) => boolean;
  /** One clause for a brief, without its final point: "Ukraine and Russia are to meet in Istanbul on 23 July". */
  readonly phrase: (claim: ClaimOf<Kind>) => string;
}

/** Any kind, its own type of claim forgotten. */
export interface AnyClaimKind {
  readonly kind: ClaimKindName;
  readonly find: (doc: Doc) => readonly AnyFinding[];
  readonly needsNoTags?: true;
  readonly same: (a: AnyFinding, b: AnyFinding) => boolean;
  readonly phrase: (claim: never) => string;
}
