import type { Child } from "hono/jsx";
import { mayDo } from "../../access/may-do.ts";
import type { Ask } from "../../ask.ts";
import { FieldRow } from "../parts/field-row.tsx";

/** A form with one button that does something to a source. */
export function SourceAct(props: {
  readonly ask: Ask;
  readonly action: string;
  readonly label: string;
  readonly of: string;
}) {
  const { ask, action, label, of } = props;
  if (!mayDo(ask, "define")) return null;
  return (
    <form class="inline-form" method="post" action={action}>
      <input type="hidden" name="token" value={ask.token} />
      <button type="submit">
        {label}
        <span class="unseen"> {of}</span>
      </button>
    </form>
  );
}

/** The form that follows what is at an address. */
export function AddSourceForm({ ask, children }: { readonly ask: Ask; readonly children?: Child }) {
  return (
    <form class="stack add-source" method="post" action="/sources/add">
      <input type="hidden" name="token" value={ask.token} />
      <FieldRow
        name="address"
        label="Address of a feed, or of a newspaper's front page"
        hint="Such as https://www.example.org/ – the feed that the page names is found. A single page that changes can be followed too."
      >
        <input id="address" name="address" type="url" required aria-describedby="address-hint" placeholder="https://" />
      </FieldRow>
      <label class="check">
        <input type="checkbox" name="kind" value="page" />
        <span>Follow this page itself: each new text of it is a new version of one report</span>
      </label>
      <label class="check">
        <input type="checkbox" name="onlyRelevant" value="yes" />
        <span>Keep only reports that concern a process of this record</span>
      </label>
      {children}
      <button type="submit">Follow it</button>
    </form>
  );
}
