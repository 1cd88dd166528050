import type { Desk } from "../../desk.ts";

/** What every form that corrects carries unseen: our token and the address to come back to. */
export function HiddenFields({ desk, anchor }: { readonly desk: Desk; readonly anchor?: string | undefined }) {
  const { done: _done, ...query } = desk.ask.query;
  const search = new URLSearchParams(query).toString();
  const back = `${desk.ask.path}${search === "" ? "" : `?${search}`}${anchor === undefined ? "" : `#${anchor}`}`;
  return (
    <>
      <input type="hidden" name="token" value={desk.ask.token} />
      <input type="hidden" name="back" value={back} />
    </>
  );
}

/** Who corrects, and why: the name is remembered, the reason may be left out. */
export function Author({ desk }: { readonly desk: Desk }) {
  return (
    <>
      <label class="choice">
        <span>Your name</span>
        <input name="by" value={desk.ask.by} maxlength={80} autocomplete="name" />
      </label>
      <label class="choice">
        <span>Why (may be empty)</span>
        <input name="why" maxlength={300} />
      </label>
    </>
  );
}
