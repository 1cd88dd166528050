/** A text of a description: what stands between backticks is set as code. */
export function Ticked({ text }: { readonly text: string }) {
  return <>{text.split("`").map((part, at) => (at % 2 === 1 ? <code>{part}</code> : part))}</>;
}
