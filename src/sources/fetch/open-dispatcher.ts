import { Agent, type Dispatcher, request } from "undici";
import type { FetchOptions } from "./fetch-options.ts";
import { guardedConnector } from "./guarded-connector.ts";
import { ProxiedDispatcher } from "./proxied-dispatcher.ts";

/** What sends requests: undici, with our connector. It is loaded with the first request, since it takes longer to load than most commands run. */
export interface OpenDispatcher {
  readonly dispatcher: Dispatcher;
  readonly request: typeof request;
}

/** Opens it with the bounds of a client. */
export function openDispatcher(options: FetchOptions): OpenDispatcher {
  const dispatcher = new Agent({
    connect: guardedConnector(options),
    connections: options.perHost,
    pipelining: 1,
    maxHeaderSize: options.largestHeaders,
    headersTimeout: options.idleLimit,
    bodyTimeout: options.idleLimit,
  });
  return {
    dispatcher: options.proxy === undefined ? dispatcher : new ProxiedDispatcher(options, options.proxy, dispatcher),
    request,
  };
}
