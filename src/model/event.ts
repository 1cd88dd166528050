import type { ActorRef } from "./actor.ts";
import type { Mention, RuleName, Span } from "./span.ts";

/** PLOVER's sixteen event types (PLOVER manual, 2021 codebook). */
export type PloverType =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "CONCEDE"
  | "COOPERATE"
  | "AID"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT";

/** What tense, modality and negation say of an event; PLOVER's auxiliary modes are the first four. */
export interface Modality {
  readonly historical: boolean;
  readonly future: boolean;
  readonly hypothetical: boolean;
  readonly negated: boolean;
  /** Verb that governs the event and colours it: "agreed to meet" has `agree`, "refused to meet" `refuse`. */
  readonly governor?: string;
}

/** An event of the text: its trigger word, type, and who did it to whom. */
export interface EventMention extends Span {
  /** Index of the trigger token. */
  readonly token: number;
  readonly type: PloverType;
  readonly mode?: string;
  readonly context?: readonly string[];
  readonly source?: Mention<ActorRef>;
  readonly target?: Mention<ActorRef>;
  readonly modality: Modality;
  readonly rule: RuleName;
  /** 0 to 1: measured precision of the rule or probability of the classifier. */
  readonly confidence: number;
}
