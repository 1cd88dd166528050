import { createFetcher, type Fetcher } from "../../sources/fetch/create-fetcher.ts";

/** Settings that the program is started with. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens the network client as the environment has it: `DRAGOMAN_ALLOW_HOSTS` lists hosts that may be reached though their addresses
 * are private (`10.0.0.7, intranet.example`), `DRAGOMAN_USER_AGENT` is said in place of our own name.
 */
export function openFetcher(environment: Environment = process.env): Fetcher {
  const { DRAGOMAN_USER_AGENT = "" } = environment;
  return createFetcher({
    allowedHosts: allowedHosts(environment),
    ...(DRAGOMAN_USER_AGENT === "" ? {} : { userAgent: DRAGOMAN_USER_AGENT }),
  });
}

/** Hosts with private addresses that the operator lets us reach. */
export function allowedHosts({ DRAGOMAN_ALLOW_HOSTS = "" }: Environment = process.env): readonly string[] {
  return DRAGOMAN_ALLOW_HOSTS.split(/[\s,]+/).filter((host) => host !== "");
}
