import type { NoticeId } from "./notice.ts";
import type { ProcessId } from "./process.ts";

/** Random name of a channel. */
export type ChannelId = string & { readonly __brand: "ChannelId" };

/** Where notices of a process are sent: an address that takes signed requests, or a mailbox. */
export interface AlertChannel {
  readonly id: ChannelId;
  readonly process: ProcessId;
  readonly kind: "webhook" | "mail";
  /** An http or https address, or a mail address. */
  readonly address: string;
  /** Of a webhook: the key of its signatures. */
  readonly secret?: string;
  /** Instant of making. */
  readonly madeAt: string;
}

/** Name of a delivery; every attempt at it carries the same one, so that a receiver can tell a repetition. */
export type DeliveryId = string & { readonly __brand: "DeliveryId" };

/** One sending of one or more notices over one channel. */
export interface Delivery {
  readonly id: DeliveryId;
  readonly channel: ChannelId;
  readonly process: ProcessId;
  readonly notices: readonly NoticeId[];
  /** `waiting` for its time or its next attempt; `sent`: the receiver took it; `dead`: given up, until a person sends it again. */
  readonly state: "waiting" | "sent" | "dead";
  /** Instant of the next attempt. */
  readonly due: string;
  /** Attempts begun. */
  readonly attempts: number;
  readonly madeAt: string;
  /** An attempt was begun of which no outcome is known. */
  readonly underWay?: true;
  /** Instant at which the receiver took it. */
  readonly sentAt?: string;
  /** Why the last attempt failed, in words for people. */
  readonly fault?: string;
}
