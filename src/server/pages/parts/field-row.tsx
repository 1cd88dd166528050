import type { Child } from "hono/jsx";

/** A field of a form: its label and hint, by which the control named `name` is described, and the control. */
export function FieldRow(props: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly children?: Child;
}) {
  const { name, label, hint, children } = props;
  return (
    <div class="field-row">
      <label for={name}>{label}</label>
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
      {children}
    </div>
  );
}
