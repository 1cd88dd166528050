import type { RefusalKind } from "../../model/fetched.ts";

/** An address that may be asked, or what is wrong with it. */
export type RequestAddress =
  | { readonly url: URL }
  | { readonly why: Extract<RefusalKind, "bad-address" | "bad-scheme" | "credentials">; readonly words: string };

/** Longer addresses are attacks or mistakes. */
const LONGEST = 8000;

/** Reads an address: http and https only, without name and password; its fragment is left out. */
export function requestAddress(address: string, base?: string): RequestAddress {
  const shown = shownAddress(address);
  if (address.length > LONGEST) {
    return { why: "bad-address", words: `${shown} is longer than ${LONGEST} characters; no address is.` };
  }
  if (!URL.canParse(address, base)) {
    return { why: "bad-address", words: `“${shown}” is no address; give one such as https://example.org/feed.` };
  }
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return { why: "bad-scheme", words: `${shown} begins with ${url.protocol}; only http: and https: are fetched.` };
  }
  if (url.username !== "" || url.password !== "") {
    return { why: "credentials", words: `The address at ${url.host} carries a name or password; take them out.` };
  }
  url.hash = "";
  return { url };
}

/** An address as messages show it: no control characters, not too long. */
export function shownAddress(address: string): string {
  const tidy = address.replace(/[\p{Cc}\p{Cf}]+/gu, " ").trim();
  return tidy.length > 200 ? `${tidy.slice(0, 200)}…` : tidy;
}
