import type { Child } from "hono/jsx";

/** A table of named things: the name, what `second` heads, and what each is. */
export function NameTable({ second, children }: { readonly second: string; readonly children: Child }) {
  return (
    <div class="scroll" tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">{second}</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
