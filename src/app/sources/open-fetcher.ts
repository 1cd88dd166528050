import { createFetcher, type Fetcher } from "../../sources/fetch/create-fetcher.ts";
import type { WorldSettings } from "../world.ts";

/** Opens the network client as the settings have it. */
export function openFetcher({ allowHosts = [], userAgent, proxy }: WorldSettings = {}): Fetcher {
  return createFetcher({
    allowedHosts: allowHosts,
    ...(userAgent === undefined ? {} : { userAgent }),
    ...(proxy === undefined ? {} : { proxy }),
  });
}
