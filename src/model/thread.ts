import type { ArticleId } from "./article.ts";
import type { Claim, ClaimId, ClaimKindName } from "./claim.ts";
import type { NonEmpty } from "./span.ts";
import type { Voice } from "./voice.ts";

/** What the record knows of the report that a claim stands in; a slice of Article, without its text. */
export interface ToldArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly outlet?: string;
  /** Publisher that the outlet belongs to; feeds of one publisher are one voice. */
  readonly family?: string;
  /** Civil date of publication, `YYYY-MM-DD`. */
  readonly published?: string;
  /** Instant of publication, ISO 8601. */
  readonly publishedAt?: string;
  readonly url?: string;
  readonly demo?: boolean;
}

/** A claim with the report that tells it: what threads are folded from. */
export interface Told<Of extends Claim = Claim> {
  readonly claim: Of;
  readonly article: ToldArticle;
  /** When our record took the reading in, ISO 8601. */
  readonly recordedAt?: string;
  /** Cluster of near-identical reports that the article is in; absent: the article stands alone. */
  readonly origin?: string;
}

/** The kinds of thread. `leaders` are talks at the level of heads of state or government; `positions` what an actor says on a topic. */
export type ThreadKindName =
  | "talks"
  | "leaders"
  | "exchange"
  | "ceasefire"
  | "agreement"
  | "deadline"
  | "sanctions"
  | "aid"
  | "attack"
  | "positions";

/** The states that each kind of thread may be in, as the tables in `src/threads` move them. */
export interface ThreadStates {
  readonly talks: TalksState;
  readonly leaders: TalksState;
  readonly exchange: "demanded" | "proposed" | "agreed" | "planned" | "under-way" | "done" | "refused" | "lapsed";
  readonly ceasefire:
    | "demanded"
    | "undecided"
    | "proposed"
    | "agreed"
    | "in-force"
    | "violated"
    | "ended"
    | "rejected"
    | "lapsed";
  readonly agreement:
    | "undecided"
    | "proposed"
    | "drafting"
    | "agreed"
    | "signed"
    | "in-force"
    | "broken"
    | "rejected"
    | "lapsed";
  readonly deadline:
    | "threatened"
    | "met"
    | "expired"
    | "extended"
    | "shortened"
    | "withdrawn"
    | "carried-out"
    | "lapsed";
  readonly sanctions:
    | "demanded"
    | "proposed"
    | "threatened"
    | "agreed"
    | "imposed"
    | "eased"
    | "lifted"
    | "rejected"
    | "lapsed";
  readonly aid: "requested" | "pledged" | "planned" | "delivered" | "suspended" | "blocked" | "refused" | "lapsed";
  readonly attack: "planned" | "reported" | "foiled" | "denied" | "lapsed";
  readonly positions: "hopeful" | "sceptical" | "neutral";
}

export type TalksState =
  | "undecided"
  | "proposed"
  | "planned"
  | "confirmed"
  | "under-way"
  | "held"
  | "postponed"
  | "cancelled"
  | "refused"
  | "lapsed";

export type ThreadState = ThreadStates[ThreadKindName];

/** Stable name of a thread: its kind and a hash of its first claim. Order of arrival does not change it. */
export type ThreadId = string & { readonly __brand: "ThreadId" };

/** Names of the fields that threads may carry. Those in `ManyFields` gather values side by side; the others hold one preferred value. */
export type FieldName =
  | "parties"
  | "people"
  | "mediators"
  | "topics"
  | "round"
  | "date"
  | "place"
  | "format"
  | "level"
  | "what"
  | "count"
  | "scope"
  | "duration"
  | "subject"
  | "issuer"
  | "target"
  | "action"
  | "condition"
  | "deadline"
  | "within"
  | "measure"
  | "donor"
  | "recipient"
  | "item"
  | "amount"
  | "attacker"
  | "weapon"
  | "killed"
  | "wounded"
  | "speaker"
  | "quote"
  | "outlook";

/** Who gave a value: one claim of one report, and the voice that it credits. */
export interface Giver {
  readonly claim: ClaimId;
  readonly article: ArticleId;
  readonly outlet?: string;
  readonly voice: Voice;
  readonly published?: string;
  /** Name of the independent origin that the giver counts under, such as `Reuters` or `Kremlin`. */
  readonly origin: string;
}

/** One value of a field, with everyone who gave it, earliest first. */
export interface Given {
  /** Canonical: a date is EDTF, a number is decimal, a name is the canonical English one. */
  readonly value: string;
  /** Of a count: "at least 12" is `least`. */
  readonly bound?: "least" | "most" | "about";
  readonly by: NonEmpty<Giver>;
  /** Independent origins that gave it. */
  readonly origins: number;
  readonly standing: "preferred" | "standing" | "superseded";
  /** The value that took its place. */
  readonly supersededBy?: string;
}

/** The stated rules of preference, in the order in which they are tried. `only`: there was no other value. */
export type PreferenceRule =
  | "only"
  | "pinned"
  | "near reports"
  | "party concerned"
  | "held"
  | "latest word"
  | "host"
  | "named source"
  | "finer"
  | "more origins"
  | "earliest report";

/** A field of a thread: every value that was given, who gave it, and the one that is preferred with the rule that preferred it. */
export interface Field {
  readonly name: FieldName;
  /** `one`: the values exclude each other; `many`: they stand side by side (parties, topics). */
  readonly holds: "one" | "many";
  /** Preferred first, then standing, then superseded. */
  readonly values: NonEmpty<Given>;
  /** Why the first value is preferred. */
  readonly rule: PreferenceRule;
  /** At least two values that cannot both be true stand, and neither superseded the other. */
  readonly disputed: boolean;
}

/** One claim's part in a thread, in the order of telling. */
export interface Step {
  readonly claim: ClaimId;
  readonly article: ArticleId;
  readonly claimKind: ClaimKindName;
  readonly published?: string;
  /** The happening's own date as this claim gives it. */
  readonly date?: string;
  readonly from?: ThreadState;
  readonly to: ThreadState;
  /**
   * `opens` the thread, `moves` its state, `confirms` it from another side, `repeats` what was known, `contests` it,
   * or is `late`: it tells of a state that the thread had already passed.
   */
  readonly part: "opens" | "moves" | "confirms" | "repeats" | "contests" | "late";
  readonly origin: string;
}

/** How well a thread is borne out, weakest first. */
export type Grade = "one origin" | "several origins" | "party concerned" | "both sides";

export interface Corroboration {
  readonly grade: Grade;
  /** The independent origins by name, sorted. */
  readonly origins: readonly string[];
  /** The parties that themselves say so. */
  readonly parties: readonly string[];
  /** Reports that tell of it, copies counted. */
  readonly reports: number;
}

/** When something is due: the day, or the days between which it falls while the start of the count is unknown. */
export interface Clock {
  readonly deadline?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** Time given, ISO 8601 (`P50D`). */
  readonly within?: string;
  readonly claim: ClaimId;
  /** The latest clock is `running` or `run out`; earlier ones were `moved`. */
  readonly status: "running" | "run out" | "moved";
}

/** A tie to another thread: the whole that this is a part of, its parts, or the threat that it answers. */
export interface Tie {
  readonly tie: "part of" | "has part" | "carries out" | "carried out by" | "follows" | "followed by";
  readonly thread: ThreadId;
}

/** One happening as many reports tell it: a fold over its claims. */
export interface Thread {
  readonly id: ThreadId;
  readonly kind: ThreadKindName;
  readonly state: ThreadState;
  /** Fields that have a value, in the order of the kind's table. */
  readonly fields: readonly Field[];
  readonly steps: NonEmpty<Step>;
  readonly corroboration: Corroboration;
  readonly ties: readonly Tie[];
  /** Deadlines, earliest told first; empty for other kinds. */
  readonly clocks: readonly Clock[];
  /** First and last day on which it was reported. */
  readonly opened?: string;
  readonly last?: string;
  /** The happening's own days, from its preferred date or deadline. */
  readonly begins?: string;
  readonly ends?: string;
  /** Some report of it is a demo report. */
  readonly demo?: boolean;
}

/** The field of that name, where the thread has it. */
export function fieldOf(thread: Thread, name: FieldName): Field | undefined {
  return thread.fields.find((field) => field.name === name);
}

/** The preferred value of a field, or undefined. */
export function preferredOf(thread: Thread, name: FieldName): string | undefined {
  return fieldOf(thread, name)?.values[0].value;
}

/** The values of a field that stand: all but those that a later word replaced, the preferred one first. */
export function standingIn(field: Pick<Field, "values"> | undefined): readonly Given[] {
  return (field?.values ?? []).filter(({ standing }) => standing !== "superseded");
}

/** All values of a `many` field that stand, such as the parties. */
export function valuesOf(thread: Thread, name: FieldName): readonly string[] {
  return standingIn(fieldOf(thread, name)).map((given) => given.value);
}
