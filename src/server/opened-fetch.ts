import { openFetcher } from "../app/sources/open-fetcher.ts";
import type { Fetch } from "../sources/fetch/fetch-request.ts";

/** The network client, opened when it is first asked; or the one given. */
export function openedFetch(given?: Fetch): Fetch {
  let opened = given;
  return (address, options) => {
    opened ??= openFetcher().fetch;
    return opened(address, options);
  };
}
