import { canonicalAddress } from "../canonical-address.ts";

/**
 * The address under which a page is known: the one that it calls its own, where that is of the same site; no page may pass itself off as
 * another outlet's. `m.harbour.example` and `amp.harbour.example` are of one site with `www.harbour.example`.
 */
export function ownAddress(claimed: string | undefined, fetched: string): string | undefined {
  const found = canonicalAddress(fetched);
  const own = claimed === undefined ? undefined : canonicalAddress(claimed, fetched);
  if (found === undefined || own === undefined) return found;
  return siteOf(own) === siteOf(found) ? own : found;
}

const mobile = /^(?:www|m|mobile|amp|edition|en|english)\d?\./;

function siteOf(address: string): string {
  const host = new URL(address).hostname;
  return host.replace(mobile, "");
}
