import type { AlertChannel, Delivery } from "../../../model/alert-channel.ts";
import type { Desk } from "../../desk.ts";
import { countWords } from "../../words/list-words.ts";
import { Empty } from "../parts/empty.tsx";
import { formAddress } from "./form-address.ts";

const STATES: Readonly<Record<Delivery["state"], string>> = { sent: "Sent", waiting: "Waiting", dead: "Given up" };

/** The last deliveries and how each went; what was given up can be sent again. */
export function DeliveryList(props: {
  readonly desk: Desk;
  readonly deliveries: readonly Delivery[];
  readonly channels: readonly AlertChannel[];
}) {
  const { desk, deliveries, channels } = props;
  return (
    <section id="deliveries">
      <h2>The last deliveries</h2>
      {deliveries.length === 0 ? <Empty>Nothing was sent yet.</Empty> : null}
      <ul class="channels">
        {deliveries.map((delivery) => (
          <li>
            <div>
              <strong class={delivery.state === "dead" ? "given-up" : undefined}>{STATES[delivery.state]}</strong>{" "}
              {delivery.notices.length === 0 ? "a test" : countWords(delivery.notices.length, "notice")} to{" "}
              <bdi>{channels.find(({ id }) => id === delivery.channel)?.address ?? "a channel that was removed"}</bdi>
              <p class="source">{whenWords(delivery)}</p>
              {delivery.fault === undefined ? null : (
                <p>
                  <bdi>{delivery.fault}</bdi>
                </p>
              )}
            </div>
            {delivery.state === "dead" ? (
              <form method="post" action={formAddress(desk, "again")}>
                <input type="hidden" name="token" value={desk.ask.token} />
                <input type="hidden" name="delivery" value={delivery.id} />
                <button type="submit">Send again</button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function whenWords({ state, sentAt, due, attempts, madeAt }: Delivery): string {
  const tried = attempts === 0 ? "" : `, ${countWords(attempts, "attempt")}`;
  if (state === "sent") return `${instantWords(sentAt ?? madeAt)}${tried}`;
  return state === "waiting" ? `next at ${instantWords(due)}${tried}` : `made ${instantWords(madeAt)}${tried}`;
}

/** An instant to the minute: `2025-07-22 08:00 UTC`. */
function instantWords(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
