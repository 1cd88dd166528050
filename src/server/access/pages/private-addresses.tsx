import type { Ask } from "../../ask.ts";

/** Where the record has accounts: programs that can send no token need an address with a secret in it. */
export function PrivateAddresses({ ask }: { readonly ask: Ask }) {
  if (ask.person === undefined) return null;
  return (
    <p class="hint">
      A program that is not signed in needs an address with a secret in it:{" "}
      <a href="/account#feeds">your private feeds and calendar</a>.
    </p>
  );
}
