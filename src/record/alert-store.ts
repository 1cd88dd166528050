import type { AlertChannel, ChannelId, Delivery, DeliveryId } from "../model/alert-channel.ts";
import type { NotedNotice, Notice, NoticeId, NoticeRuleName } from "../model/notice.ts";
import type { ProcessId } from "../model/process.ts";

/** How far a process has been watched: what was known when its rules were last asked. */
export interface AlertWatch {
  readonly process: ProcessId;
  /** Counts the lookings; of two that end at once only one is kept. */
  readonly version: number;
  /** What was known, as JSON of its user's own. */
  readonly body: string;
}

/** A sending that is to be made of the new notices among some. */
export interface PlannedDelivery {
  readonly id: DeliveryId;
  readonly channel: ChannelId;
  readonly due: string;
  readonly notices: readonly NoticeId[];
}

/** What one look at a process gave, to be written as one. */
export interface Noting {
  /** What is known now; its version is one above that of the watch it was made from, 1 where there was none. */
  readonly watch: AlertWatch;
  readonly at: string;
  readonly notices: readonly Notice[];
  readonly deliveries: readonly PlannedDelivery[];
}

/** Which notices: the newest first. */
export interface NoticeQuery {
  readonly process?: ProcessId;
  /** Only those of which a change is told by this rule. */
  readonly rule?: NoticeRuleName;
  /** Only those numbered above this. */
  readonly after?: number;
  /** Only those numbered below this. */
  readonly before?: number;
  readonly limit?: number;
}

/** Which deliveries: those made last at the head. */
export interface DeliveryQuery {
  readonly process?: ProcessId;
  readonly state?: Delivery["state"];
  readonly limit?: number;
}

/** How an attempt ended. */
export type DeliveryOutcome =
  | { readonly kind: "sent"; readonly at: string }
  | { readonly kind: "again"; readonly due: string; readonly fault: string }
  | { readonly kind: "dead"; readonly fault: string };

/** Everything that an alert store holds, for a copy. */
export interface AlertsWhole {
  readonly watches: readonly AlertWatch[];
  /** Oldest first. */
  readonly notices: readonly NotedNotice[];
  readonly channels: readonly AlertChannel[];
  readonly deliveries: readonly Delivery[];
}

/**
 * Notices, and where they are sent. No part of the log: a notice is derived from it, but that it was given, and what was
 * sent to whom, has happened once and is kept.
 */
export interface AlertStore {
  watch(process: ProcessId): Promise<AlertWatch | undefined>;
  /**
   * Writes what a look gave, all or nothing, and gives the notices that are new. A notice that is there already is left
   * as it is and not sent again. Undefined where another look ended first: nothing was written.
   */
  note(noting: Noting): Promise<readonly NotedNotice[] | undefined>;
  notices(query: NoticeQuery): Promise<readonly NotedNotice[]>;
  notice(id: NoticeId): Promise<NotedNotice | undefined>;
  channels(process?: ProcessId): Promise<readonly AlertChannel[]>;
  channel(id: ChannelId): Promise<AlertChannel | undefined>;
  /** Keeps a channel; one of the same id is replaced. */
  keepChannel(channel: AlertChannel): Promise<void>;
  /** Forgets a channel with its secret; what still waited for it is dead. */
  removeChannel(id: ChannelId): Promise<void>;
  deliveries(query: DeliveryQuery): Promise<readonly Delivery[]>;
  delivery(id: DeliveryId): Promise<Delivery | undefined>;
  /** Adds a delivery of notices that are there, such as a test; one of the same id is left as it is. */
  plan(delivery: PlannedDelivery & { readonly process: ProcessId }, at: string): Promise<void>;
  /**
   * Takes waiting deliveries that are due, for one sender: each counts as begun, and is due again at `until` where the
   * sender is never heard of again. `underWay` is as it was before: set where an earlier attempt has no known outcome.
   */
  take(now: string, until: string, limit: number): Promise<readonly Delivery[]>;
  /** Writes how an attempt ended; an outcome of an earlier attempt than the last is left out. */
  settle(delivery: DeliveryId, attempt: number, outcome: DeliveryOutcome): Promise<void>;
  /** Has a dead delivery sent again; whether there was one. */
  revive(delivery: DeliveryId, at: string): Promise<boolean>;
  whole(): Promise<AlertsWhole>;
  /** Fills an empty store with a copy; notices are numbered anew, in the same order. */
  restore(whole: AlertsWhole): Promise<void>;
}
