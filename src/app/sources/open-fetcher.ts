import { createFetcher, type Fetcher } from "../../sources/fetch/create-fetcher.ts";

/**
 * Opens the network client as the environment has it: `DRAGOMAN_ALLOW_HOSTS` lists hosts that may be reached though their addresses
 * are private (`10.0.0.7, intranet.example`), `DRAGOMAN_USER_AGENT` is said in place of our own name.
 */
export function openFetcher(): Fetcher {
  const { DRAGOMAN_ALLOW_HOSTS = "", DRAGOMAN_USER_AGENT = "" } = process.env as Readonly<
    Record<string, string | undefined>
  >;
  const allowedHosts = DRAGOMAN_ALLOW_HOSTS.split(/[\s,]+/).filter((host) => host !== "");
  return createFetcher({ allowedHosts, ...(DRAGOMAN_USER_AGENT === "" ? {} : { userAgent: DRAGOMAN_USER_AGENT }) });
}
