import type { FetchOptions } from "./fetch-options.ts";
import type { Fetch, Post } from "./fetch-request.ts";

/** The network client: what is not told comes from `defaultFetchOptions`. */
export interface Fetcher {
  readonly fetch: Fetch;
  readonly post: Post;
  /** Ends open connections; requests under way come to `cancelled`. */
  close(): Promise<void>;
}

/** Makes the only network client of the program: guarded, polite, bounded. */
export function createFetcher(_options: Partial<FetchOptions> = {}): Fetcher {
  const refused = async (address: string) =>
    ({
      kind: "refused",
      asked: address,
      address,
      why: "cancelled",
      words: "The client is still being built.",
    }) as const;
  return { fetch: refused, post: refused, close: async () => {} };
}
