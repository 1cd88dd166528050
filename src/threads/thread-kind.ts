import type { Claim } from "../model/claim.ts";
import type { PlaceRef } from "../model/place.ts";
import type { FieldName, ThreadKindName, ThreadState } from "../model/thread.ts";

/** One value that a claim gives to a field. */
export interface FieldValue {
  readonly value: string;
  readonly bound?: "least" | "most" | "about";
  /** Too coarse to contradict another value, such as a country where another report names the town. */
  readonly coarse?: boolean;
  /** The place that a name means, to tell a palace in a town from another town. */
  readonly where?: PlaceRef;
}

/** One field of a kind of thread and how a claim fills it. */
export interface FieldSpec {
  readonly name: FieldName;
  readonly holds: "one" | "many";
  readonly read: (claim: Claim) => readonly FieldValue[];
}

/** The table of states of a kind: what each status of a claim says, and where a thread may go from each state. */
export interface StateTable {
  /** State that a claim's status speaks of. */
  readonly says: Readonly<Record<string, ThreadState>>;
  /** From each state, those that a later claim may move it to. */
  readonly moves: Readonly<Record<string, readonly ThreadState[]>>;
  /** States that only someone concerned (a party, host or mediator) or the outlet itself may bring about; an outsider only contests. */
  readonly concerned: readonly ThreadState[];
  /** State reached when another side confirms what one side announced. */
  readonly confirms?: Readonly<Record<string, ThreadState>>;
  /** State of what is told as over though its day lies ahead of the report. */
  readonly ahead?: ThreadState;
  /** States in which nothing more is awaited. */
  readonly settled: readonly ThreadState[];
}

/** A kind of thread: its fields in the order in which they are shown, and its table of states. */
export interface ThreadKind {
  readonly kind: ThreadKindName;
  readonly fields: readonly FieldSpec[];
  readonly states: StateTable;
}
