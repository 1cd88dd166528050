import type { LookupAddress } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { isAllowed } from "./allowed-host.ts";
import { closedAddress } from "./closed-address.ts";
import { ClosedAddressError } from "./closed-address-error.ts";
import type { FetchOptions } from "./fetch-options.ts";

/**
 * Connects to open addresses only. The address that is checked is the one that is connected to: a name that changes its address
 * between two look-ups gains nothing. Hosts that the operator lists are let through.
 */
export function guardedConnector(options: FetchOptions): buildConnector.connector {
  const settings = { timeout: options.connectLimit, maxCachedSessions: 100 };
  const guarded = buildConnector({ ...settings, lookup: lookupOf(options, true) });
  const open = buildConnector({ ...settings, lookup: lookupOf(options, false) });
  return (target, callback) => {
    const host = bareHost(target.hostname);
    if (isAllowed(options, host, target.port || portOf(target.protocol))) return open(target, callback);
    const closed = isIP(host) === 0 ? undefined : closedAddress(host);
    // Literal addresses are never looked up.
    if (closed !== undefined) return callback(new ClosedAddressError(`${host} is ${closed}`), null);
    return guarded(target, callback);
  };
}

function lookupOf({ resolve }: FetchOptions, guards: boolean): LookupFunction {
  return (name, { all, family }, callback) => {
    resolve(name).then(
      (addresses) => {
        const kept = usable(addresses, guards).filter((one) => !family || family === one.family);
        const first = kept[0];
        if (first === undefined) callback(faultOf(name, addresses), "", 0);
        else if (all === true) callback(null, [...kept]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), "", 0),
    );
  };
}

function usable(addresses: readonly LookupAddress[], guards: boolean): readonly LookupAddress[] {
  return guards ? addresses.filter(({ address }) => closedAddress(address) === undefined) : addresses;
}

function faultOf(name: string, addresses: readonly LookupAddress[]): Error {
  const [first] = addresses;
  if (first === undefined) return Object.assign(new Error(`${name} has no address`), { code: "ENOTFOUND" });
  return new ClosedAddressError(`${name} leads to ${first.address}, ${closedAddress(first.address) ?? "another kind"}`);
}

function bareHost(host: string): string {
  return host.replace(/^\[|\]$/g, "");
}

function portOf(protocol: string): string {
  return protocol === "https:" ? "443" : "80";
}
