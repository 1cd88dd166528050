import type { Child } from "hono/jsx";

/** What stands where there is nothing to show: what is missing, and what to do about it. */
export function Empty({ children }: { readonly children?: Child }) {
  return <p class="empty">{children}</p>;
}
