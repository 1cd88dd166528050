import type { Child } from "hono/jsx";
import type { Ask } from "../../ask.ts";

/** A form of one button, or of some fields, that does something to accounts. */
export function ActForm(props: {
  readonly ask: Ask;
  readonly action: string;
  readonly label: string;
  /** What the button is about, for those who hear it without the line that it stands on. */
  readonly of?: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly stacked?: boolean;
  readonly children?: Child;
}) {
  const { ask, action, label, of, hidden = {}, stacked, children } = props;
  return (
    <form method="post" action={action} class={stacked === true ? "stack big-form" : "act-form"}>
      <input type="hidden" name="token" value={ask.token} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit">
        {label}
        {of === undefined ? null : <span class="unseen">{` ${of}`}</span>}
      </button>
    </form>
  );
}

/** A secret that is shown this once. */
export function SecretShown({ words, secret }: { readonly words: string; readonly secret: string }) {
  return (
    <p class="notice" role="status">
      {words} Shown this once: <code class="secret">{secret}</code>
    </p>
  );
}
