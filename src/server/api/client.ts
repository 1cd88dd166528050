import { hc } from "hono/client";
import type { Api } from "./api-app.ts";

/** How requests are sent; the platform's own `fetch` where absent. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Response | Promise<Response>;

/**
 * A client of the interface whose types are those of the routes:
 * `(await apiClient("http://127.0.0.1:4777").processes[":process"].threads.$get({ param, query })).json()`.
 */
export function apiClient(server: string, fetch?: Fetch): ReturnType<typeof hc<Api>> {
  return hc<Api>(new URL("/api/v1", server).href, fetch === undefined ? {} : { fetch });
}
