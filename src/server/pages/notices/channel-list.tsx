import type { AlertChannel } from "../../../model/alert-channel.ts";
import type { Desk } from "../../desk.ts";
import { plainDate } from "../../words/date-words.ts";
import { Empty } from "../parts/empty.tsx";
import { FieldRow } from "../parts/field-row.tsx";
import { formAddress } from "./form-address.ts";

/** Where notices are sent, with a test and a removal of each, and the forms that add one. */
export function ChannelList({ desk, channels }: { readonly desk: Desk; readonly channels: readonly AlertChannel[] }) {
  return (
    <section id="channels">
      <h2>Where they are sent</h2>
      {channels.length === 0 ? <Empty>Nowhere yet: this page and the two feeds have them.</Empty> : null}
      <ul class="channels">
        {channels.map((channel) => (
          <li>
            <div>
              <strong>{channel.kind === "mail" ? "Mail" : "Webhook"}</strong> <bdi>{channel.address}</bdi>
              <p class="source">since {plainDate(channel.madeAt.slice(0, 10))}</p>
            </div>
            <div class="verdict">
              <Act desk={desk} act="test" channel={channel.id} words="Send a test" />
              <Act desk={desk} act="remove" channel={channel.id} words="Remove" />
            </div>
          </li>
        ))}
      </ul>
      <div class="acts">
        <Add
          desk={desk}
          kind="webhook"
          label="Address of a webhook"
          hint="It gets signed JSON. Addresses of private networks are refused unless the operator allows them."
          type="url"
        />
        <Add desk={desk} kind="mail" label="Mail address" hint="It gets plain text." type="email" />
      </div>
    </section>
  );
}

/** The key of a webhook's signatures, shown once after it was made. */
export function SecretOnce({ secret }: { readonly secret: string }) {
  return (
    <p class="notice" role="status">
      The webhook was added. The key of its signatures, shown this once: <code class="secret">{secret}</code>
    </p>
  );
}

function Act(props: { readonly desk: Desk; readonly act: string; readonly channel: string; readonly words: string }) {
  const { desk, act, channel, words } = props;
  return (
    <form method="post" action={formAddress(desk, act)}>
      <input type="hidden" name="token" value={desk.ask.token} />
      <input type="hidden" name="channel" value={channel} />
      <button type="submit">{words}</button>
    </form>
  );
}

function Add(props: {
  readonly desk: Desk;
  readonly kind: AlertChannel["kind"];
  readonly label: string;
  readonly hint: string;
  readonly type: "url" | "email";
}) {
  const { desk, kind, label, hint, type } = props;
  return (
    <form class="stack channel-form" method="post" action={formAddress(desk, "channel")}>
      <input type="hidden" name="token" value={desk.ask.token} />
      <input type="hidden" name="kind" value={kind} />
      <FieldRow name={`new-${kind}`} label={label} hint={hint}>
        <input id={`new-${kind}`} name="address" type={type} required aria-describedby={`new-${kind}-hint`} />
      </FieldRow>
      <button type="submit">Add</button>
    </form>
  );
}
