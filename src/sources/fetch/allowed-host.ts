import type { FetchOptions } from "./fetch-options.ts";

/** Whether the operator lists the host, or the host with its port, as one that may be reached though it is private. */
export function isAllowed({ allowedHosts }: Pick<FetchOptions, "allowedHosts">, host: string, port: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  return allowedHosts.some((listed) => {
    const one = listed.toLowerCase();
    return one === name || one === `${name}:${port}` || one === `[${name}]:${port}` || one === `[${name}]`;
  });
}
