import type { AlertChannel, Delivery } from "../../../model/alert-channel.ts";
import type { Desk } from "../../desk.ts";
import { countWords } from "../../words/list-words.ts";
import { Empty } from "../parts/empty.tsx";
import { Moment } from "../parts/moment.tsx";
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
              <p class="source">
                <When delivery={delivery} />
              </p>
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

function When({ delivery: { state, sentAt, due, attempts, madeAt } }: { readonly delivery: Delivery }) {
  return (
    <>
      {state === "waiting" ? "next try on " : state === "dead" ? "made on " : null}
      <Moment at={state === "sent" ? (sentAt ?? madeAt) : state === "waiting" ? due : madeAt} />
      {attempts === 0 ? "" : `, ${countWords(attempts, "attempt")}`}
    </>
  );
}
