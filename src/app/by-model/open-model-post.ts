import { createFetcher, type Fetcher } from "../../sources/fetch/create-fetcher.ts";
import { hostOf, type ModelSettings } from "./model-settings.ts";

/** The way to the endpoint; close it when done. */
export type ModelPost = Pick<Fetcher, "post" | "close">;

const LARGEST_ANSWER = 2 * 1024 * 1024;

/**
 * Opens the way to the endpoint: its host and port alone may be private, because a person named it as the endpoint; one request at a
 * time, bounded in time and size. A redirect is not followed, so that neither report nor key go elsewhere.
 */
export function openModelPost(settings: ModelSettings): ModelPost {
  const milliseconds = settings.seconds * 1000;
  return createFetcher({
    allowedHosts: [hostOf(settings)],
    perHost: 1,
    idleLimit: milliseconds,
    totalLimit: milliseconds,
    largestBody: LARGEST_ANSWER,
  });
}
