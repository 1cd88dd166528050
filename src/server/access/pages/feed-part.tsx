import type { AccountShown } from "./account-page.tsx";
import { ActForm } from "./act-form.tsx";

/** One's private feeds and calendar: their secret is in the address, for programs that can send no token. */
export function FeedPart({ ask, tokens, processes, made }: AccountShown) {
  const held = tokens.find(({ kind }) => kind === "feed");
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">Private feeds and calendar</h2>
      <p class="hint">
        Readers of feeds and calendars send no token; a secret in the address lets them in. It opens the feeds and
        calendars that you may read, and nothing else. Whoever has the address has them too.
      </p>
      {made?.kind === "feed" ? <Addresses origin={ask.origin} processes={processes} secret={made.secret} /> : null}
      <div class="acts">
        <ActForm
          ask={ask}
          action="/account/feed"
          label={held === undefined ? "Make private addresses" : "Make them anew: the present ones end"}
        />
        {held === undefined ? null : (
          <ActForm ask={ask} action="/account/revoke" label="Revoke them" hidden={{ id: held.id }} />
        )}
      </div>
    </section>
  );
}

const KINDS: readonly (readonly [string, string])[] = [
  ["Calendar", "export/calendar"],
  ["Notices (Atom)", "notices.atom"],
  ["Notices (JSON Feed)", "notices.json"],
];

function Addresses(props: {
  readonly origin: string;
  readonly processes: AccountShown["processes"];
  readonly secret: string;
}) {
  const { origin, processes, secret } = props;
  return (
    <div class="notice" role="status">
      <p>These addresses are shown this once; give each to your reader or calendar.</p>
      <ul class="addresses">
        {processes.flatMap(({ id, name }) =>
          KINDS.map(([label, path]) => (
            <li>
              {label} of <bdi>{name}</bdi>: <code class="secret">{`${origin}/p/${id}/${path}?key=${secret}`}</code>
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
