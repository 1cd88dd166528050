import { isIPv4, isIPv6 } from "node:net";
import table from "./closed-networks.json" with { type: "json" };

interface Network {
  readonly bytes: readonly number[];
  readonly bits: number;
}

const closed: readonly (readonly [Network, string])[] = table.networks.map(([network = "", words = ""]) => [
  networkOf(network),
  words,
]);
const global = networkOf(table.global);
/** Networks whose addresses carry an IPv4 address from a given byte on: mapped, translated, NAT64, 6to4. */
const embedding = table.embedding.map(([network, at]) => [networkOf(String(network)), Number(at)] as const);

/**
 * What kind of closed address it is, such as `a private address`; undefined where it is one of the open internet.
 * What is no address at all is closed too.
 */
export function closedAddress(address: string): string | undefined {
  const bytes = addressBytes(address);
  return bytes === undefined ? "no address" : closedBytes(bytes);
}

function closedBytes(bytes: readonly number[]): string | undefined {
  const named = closed.find(([network]) => isWithin(bytes, network))?.[1];
  if (named !== undefined || bytes.length === 4) return named;
  const at = embedding.find(([network]) => isWithin(bytes, network))?.[1];
  if (at !== undefined) return closedBytes(bytes.slice(at, at + 4));
  return isWithin(bytes, global) ? undefined : "a reserved address";
}

/** The 4 or 16 bytes of an address; a zone (`fe80::1%eth0`) is left out. */
export function addressBytes(address: string): readonly number[] | undefined {
  const bare = address.replace(/^\[|\]$/g, "").split("%")[0] ?? "";
  if (isIPv4(bare)) return bare.split(".").map(Number);
  return isIPv6(bare) ? sixteenBytes(bare) : undefined;
}

function sixteenBytes(address: string): readonly number[] {
  const [head = "", tail] = address.split("::");
  const start = groupBytes(head);
  const end = tail === undefined ? [] : groupBytes(tail);
  return [...start, ...new Array<number>(16 - start.length - end.length).fill(0), ...end];
}

/** `fe80:1` as four bytes; the last group may be an IPv4 address. */
function groupBytes(groups: string): readonly number[] {
  if (groups === "") return [];
  return groups.split(":").flatMap((group) => {
    if (group.includes(".")) return group.split(".").map(Number);
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
}

function networkOf(text: string): Network {
  const [address = "", bits = "0"] = text.split("/");
  return { bytes: addressBytes(address) ?? [], bits: Number(bits) };
}

function isWithin(bytes: readonly number[], { bytes: network, bits }: Network): boolean {
  if (bytes.length !== network.length) return false;
  return network.every((byte, at) => {
    const used = Math.min(Math.max(bits - at * 8, 0), 8);
    const mask = (0xff00 >> used) & 255;
    return (byte & mask) === ((bytes[at] ?? 0) & mask);
  });
}
