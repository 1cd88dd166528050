import type { AlertChannel, Delivery } from "../../model/alert-channel.ts";
import type { NotedNotice } from "../../model/notice.ts";
import type { Process } from "../../model/process.ts";

/** What is to be sent, whole. */
export interface Sending {
  readonly channel: AlertChannel;
  readonly delivery: Delivery;
  readonly process: Pick<Process, "id" | "name">;
  readonly notices: readonly NotedNotice[];
  /** Ends the attempt early; it is made again later. */
  readonly signal?: AbortSignal | undefined;
}

/** How one attempt ended: taken; failed in a way that may pass, perhaps with the seconds after which to try again; failed for good. */
export type Sent =
  | { readonly kind: "sent" }
  | { readonly kind: "failed"; readonly fault: string; readonly after?: number }
  | { readonly kind: "refused"; readonly fault: string };

/** Sends over one kind of channel; never throws. */
export type Sender = (sending: Sending) => Promise<Sent>;

/** The senders there are, by kind of channel. */
export interface Senders {
  readonly webhook: Sender;
  readonly mail: Sender;
  close(): Promise<void>;
}
