import type { Citation } from "./citation.ts";
import type { AppliedCorrection } from "./correction.ts";
import type { PlaceRef } from "./place.ts";
import type { NonEmpty, RuleName, Span } from "./span.ts";
import type { TimeValue } from "./time.ts";
import type { Standing, Voice } from "./voice.ts";

/** Hash of article, kind, body and words: the same reading of the same text gives the same id. */
export type ClaimId = string & { readonly __brand: "ClaimId" };

/** The nine kinds of claim, with the slots that each may fill. Actors are canonical English short names; people have full names. */
export interface ClaimBodies {
  readonly talks: {
    readonly parties: readonly string[];
    readonly people: readonly string[];
    readonly format: "meeting" | "call" | "visit" | "online" | "unspecified";
    readonly level: "leaders" | "ministers" | "envoys" | "delegations" | "officials" | "unspecified";
    readonly mediators: readonly string[];
    readonly round?: number;
    readonly topics: readonly string[];
  };
  readonly exchange: {
    readonly parties: readonly string[];
    readonly what: "prisoners" | "bodies" | "hostages" | "children" | "civilians";
    readonly count?: number;
  };
  readonly ceasefire: {
    readonly parties: readonly string[];
    readonly scope: "full" | "partial" | "temporary" | "unspecified";
    /** ISO 8601, such as `P30D`. */
    readonly duration?: string;
  };
  readonly agreement: { readonly parties: readonly string[]; readonly subject: string };
  readonly threat: {
    readonly issuer?: string;
    readonly target?: string;
    readonly action: string;
    readonly condition?: string;
    /** Civil date by which the condition is to be met; absent while it cannot be fixed. */
    readonly deadline?: string;
    /** Time given, ISO 8601 (`P50D`), where the text counts from a moment that it does not name. */
    readonly within?: string;
  };
  readonly sanctions: { readonly issuer: readonly string[]; readonly target?: string; readonly measure: string };
  readonly aid: {
    readonly donor: readonly string[];
    readonly recipient?: string;
    readonly what: "military" | "humanitarian" | "financial";
    readonly item?: string;
    readonly amount?: string;
  };
  readonly attack: {
    readonly attacker?: string;
    readonly target?: string;
    readonly weapon: readonly string[];
    readonly killed?: number;
    readonly wounded?: number;
    /** The bounds of the toll as the text gives them: `at least`, `more than`, `about`, `up to`. */
    readonly killedBound?: "least" | "most" | "about";
    readonly woundedBound?: "least" | "most" | "about";
  };
  readonly statement: {
    readonly speaker: string;
    readonly affiliation?: string;
    readonly quote: string;
    readonly about?: string;
    readonly outlook: "hopeful" | "sceptical" | "neutral";
  };
}

export type ClaimKindName = keyof ClaimBodies;

/** The status values of each kind, as `docs/glossary.md` defines them. */
export interface ClaimStatuses {
  readonly talks: "proposed" | "planned" | "under-way" | "held" | "postponed" | "cancelled" | "refused" | "undecided";
  readonly exchange: "demanded" | "proposed" | "agreed" | "planned" | "under-way" | "done" | "refused";
  readonly ceasefire: "demanded" | "proposed" | "agreed" | "in-force" | "violated" | "rejected" | "ended" | "undecided";
  readonly agreement: "proposed" | "drafting" | "agreed" | "signed" | "rejected" | "in-force" | "broken" | "undecided";
  readonly threat: "threatened";
  readonly sanctions: "demanded" | "proposed" | "threatened" | "agreed" | "imposed" | "eased" | "lifted" | "rejected";
  readonly aid: "requested" | "pledged" | "planned" | "delivered" | "suspended" | "blocked" | "refused";
  readonly attack: "done" | "foiled" | "denied" | "planned";
  readonly statement: "said";
}

/** What a kind's finder proposes: a body, its status, and the spans it rests on, before it is cited and named. */
export interface Finding<Kind extends ClaimKindName = ClaimKindName> {
  readonly kind: Kind;
  readonly body: ClaimBodies[Kind];
  readonly status: ClaimStatuses[Kind];
  /** The sentence or clause that shows it, normally one; the scorer and the reader see these words. */
  readonly evidence: NonEmpty<Span>;
  /** The trigger word, for marking and for telling two findings of one sentence apart. */
  readonly trigger: Span;
  readonly voice: Voice;
  readonly standing: Standing;
  readonly when?: TimeValue;
  readonly where: readonly PlaceRef[];
  readonly rule: RuleName;
  /** Measured precision of the rule on the development data, 0 to 1. */
  readonly confidence: number;
}

/** A fact as one report tells it, with the words that carry it. */
export interface ClaimOf<Kind extends ClaimKindName> extends Omit<Finding<Kind>, "evidence" | "trigger"> {
  readonly id: ClaimId;
  readonly cites: NonEmpty<Citation>;
  readonly trigger: Citation;
  /** The day that the report's course suggests where no words date the claim: a supposition, never shown as a fact, no key for linking. */
  readonly supposedWhen?: TimeValue;
  /** The model that read it, where no rule of ours did: its precision was not measured, and `confidence` is 0. */
  readonly byModel?: string;
  /** What people have confirmed, amended or added here, in order; absent where nobody has. */
  readonly corrections?: readonly AppliedCorrection[];
}

export type Claim = { [Kind in ClaimKindName]: ClaimOf<Kind> }[ClaimKindName];
export type AnyFinding = { [Kind in ClaimKindName]: Finding<Kind> }[ClaimKindName];
