import { isIP } from "node:net";
import { isAllowed } from "./allowed-host.ts";
import { closedAddress } from "./closed-address.ts";
import { ClosedAddressError } from "./closed-address-error.ts";
import type { FetchOptions } from "./fetch-options.ts";

/**
 * Throws where a proxy would be sent into a closed network: to an address of one, to a name without a dot, or to a name that
 * leads there from here. The proxy looks names up itself; what it makes of one that we cannot look up is its operator's matter.
 */
export async function requireOpen(options: FetchOptions, { hostname, port, protocol }: URL): Promise<void> {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isAllowed(options, host, port || (protocol === "https:" ? "443" : "80"))) return;
  if (isIP(host) !== 0) {
    const closed = closedAddress(host);
    if (closed !== undefined) throw new ClosedAddressError(`${host} is ${closed}`);
    return;
  }
  if (!host.includes(".")) throw new ClosedAddressError(`${host} is a name of the local network`);
  const addresses = await options.resolve(host).catch(() => []);
  const [first] = addresses;
  if (first === undefined || addresses.some(({ address }) => closedAddress(address) === undefined)) return;
  throw new ClosedAddressError(`${host} leads to ${first.address}, ${closedAddress(first.address) ?? "another kind"}`);
}
