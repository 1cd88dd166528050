import { webhookBody } from "../../alerts/out/webhook-body.ts";
import type { RefusalKind } from "../../model/fetched.ts";
import type { Post } from "../../sources/fetch/fetch-request.ts";
import type { Sender, Sending } from "./sender.ts";
import { signatureOf } from "./sign.ts";

/** Faults that no later attempt would mend. */
const FOR_GOOD: ReadonlySet<RefusalKind> = new Set([
  "bad-address",
  "bad-scheme",
  "credentials",
  "private-address",
  "bad-redirect",
  "redirect-loop",
  "too-many-redirects",
]);
const GONE = 410;

/** Sends notices to an address as signed JSON; an answer of 2xx means that it took them. Redirects are not followed. */
export function webhookSender(post: Post, now: () => string, base: string): Sender {
  return async (sending) => {
    const body = webhookBody(sending.delivery, sending.process, sending.notices, base);
    const { signal } = sending;
    const came = await post(sending.channel.address, {
      body,
      mediaType: "application/json",
      headers: headersOf(sending, body, Math.floor(Date.parse(now()) / 1000)),
      ...(signal === undefined ? {} : { signal }),
    });
    if (came.kind !== "refused") return { kind: "sent" };
    const isForGood = FOR_GOOD.has(came.why) || came.status === GONE;
    if (isForGood) return { kind: "refused", fault: came.words };
    return {
      kind: "failed",
      fault: came.words,
      ...(came.retryAfter === undefined ? {} : { after: came.retryAfter }),
    };
  };
}

function headersOf({ channel, delivery }: Sending, body: string, timestamp: number): Readonly<Record<string, string>> {
  return {
    "dragoman-delivery": delivery.id,
    "dragoman-attempt": String(delivery.attempts),
    "dragoman-timestamp": String(timestamp),
    "dragoman-signature": `v1=${signatureOf(channel.secret ?? "", timestamp, body)}`,
  };
}
