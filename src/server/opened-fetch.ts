import { openFetcher } from "../app/sources/open-fetcher.ts";
import type { WorldSettings } from "../app/world.ts";
import type { Fetch } from "../sources/fetch/fetch-request.ts";

/** The network client, opened when it is first asked; or the one given. */
export function openedFetch(given?: Fetch, settings?: WorldSettings): Fetch {
  let opened = given;
  return (address, options) => {
    opened ??= openFetcher(settings).fetch;
    return opened(address, options);
  };
}
