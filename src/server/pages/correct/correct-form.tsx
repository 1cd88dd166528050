import type { Child } from "hono/jsx";
import { mayDo } from "../../access/may-do.ts";
import type { Desk } from "../../desk.ts";

interface CorrectFormProps {
  readonly desk: Desk;
  /** Where the page stands again after the act. */
  readonly anchor?: string | undefined;
  /** What the form is about, unseen: the id of a claim, thread or correction. */
  readonly about: Readonly<Record<string, string>>;
  readonly class?: string;
  /** The field holds what the chosen slot holds now, where scripts run. */
  readonly amends?: boolean;
  readonly children?: Child;
}

/** Whether the reader may correct in this process; else no form for it is shown. */
export function mayCorrect({ ask, dossier }: Desk): boolean {
  return mayDo(ask, "correct", dossier.process.id);
}

/** A form that corrects: it goes to one address, carries our token, what it is about, and the page to come back to. */
export function CorrectForm({ desk, anchor, about, amends, children, ...props }: CorrectFormProps) {
  if (!mayCorrect(desk)) return null;
  const { done: _done, ...query } = desk.ask.query;
  const search = new URLSearchParams(query).toString();
  const back = `${desk.ask.path}${search === "" ? "" : `?${search}`}${anchor === undefined ? "" : `#${anchor}`}`;
  return (
    <form
      class={props.class ?? "stack"}
      method="post"
      action={desk.to("correct").split("?")[0]}
      data-amend={amends === true ? "" : undefined}
    >
      <input type="hidden" name="token" value={desk.ask.token} />
      <input type="hidden" name="back" value={back} />
      {Object.entries(about).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

/** Who corrects and why, then the button that does it. The name is remembered, the reason may be left out. */
export function Signed({ desk, act, button }: { readonly desk: Desk; readonly act: string; readonly button: string }) {
  return (
    <>
      {desk.ask.person !== undefined ? null : (
        <label class="choice">
          <span>Your name</span>
          <input name="by" value={desk.ask.by} maxlength={80} autocomplete="name" />
        </label>
      )}
      <label class="choice">
        <span>Why (may be empty)</span>
        <input name="why" maxlength={300} />
      </label>
      <button type="submit" name="act" value={act}>
        {button}
      </button>
    </>
  );
}
