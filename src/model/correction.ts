import type { ArticleId } from "./article.ts";
import type { ClaimKindName } from "./claim.ts";
import type { ProcessId } from "./process.ts";
import type { Span } from "./span.ts";

/** Hash of a correction's content and time. */
export type CorrectionId = string & { readonly __brand: "CorrectionId" };

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The words that a correction is bound to: a stretch of one article that carries a claim of one kind.
 * Not a claim's id, so that it survives a re-reading.
 */
export interface BoundWords extends Span {
  readonly article: ArticleId;
  readonly kind: ClaimKindName;
  /** The slice of the article's text. */
  readonly words: string;
  /** The trigger of the claim, to tell two of one kind in the same words apart. */
  readonly trigger?: Span;
  /** Which of several claims of the kind with the same words and trigger, from 0. */
  readonly nth?: number;
}

/** What a person says of the machine's reading. */
export type CorrectionAct =
  | { readonly kind: "confirm"; readonly on: BoundWords }
  | { readonly kind: "reject"; readonly on: BoundWords }
  /** `slot` is a slot of the claim's body, or `status`, `standing`, `when` (EDTF), `where` (a name). `before` is what the machine had. */
  | {
      readonly kind: "amend";
      readonly on: BoundWords;
      readonly slot: string;
      readonly value: Json;
      readonly before?: Json;
    }
  /** A claim that the machine did not read, with its words. */
  | {
      readonly kind: "add";
      readonly on: BoundWords;
      readonly status: string;
      readonly body: { readonly [slot: string]: Json };
      readonly when?: string;
      readonly where?: readonly string[];
    }
  /** The claims of these words are one happening, apart from the thread in which the machine has them. */
  | { readonly kind: "split"; readonly process: ProcessId; readonly on: readonly BoundWords[] }
  /** The threads that hold these words are one. */
  | { readonly kind: "merge"; readonly process: ProcessId; readonly on: readonly BoundWords[] }
  /** `field` of the thread that holds these words has this value, whatever reports say. */
  | {
      readonly kind: "pin";
      readonly process: ProcessId;
      readonly on: BoundWords;
      readonly field: string;
      readonly value: Json;
    }
  | { readonly kind: "undo"; readonly correction: CorrectionId };

/** One correction: who made it, when, why, and what it says. */
export interface Correction {
  readonly id: CorrectionId;
  readonly by: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly why?: string;
  readonly act: CorrectionAct;
}

/** How a correction touched a claim; kept on the claim so that a page can show both before and after. */
export interface AppliedCorrection {
  readonly id: CorrectionId;
  readonly act: "confirm" | "amend" | "add";
  readonly by: string;
  readonly at: string;
  readonly why?: string;
  readonly slot?: string;
  readonly before?: Json;
}
