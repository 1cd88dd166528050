import { Dispatcher, ProxyAgent } from "undici";
import { isAllowed } from "./allowed-host.ts";
import type { FetchOptions } from "./fetch-options.ts";

/** Sends requests by way of a proxy, but for those to hosts that the operator lists: these are reached directly. */
export class ProxiedDispatcher extends Dispatcher {
  readonly #options: FetchOptions;
  readonly #direct: Dispatcher;
  readonly #proxy: ProxyAgent;

  constructor(options: FetchOptions, proxy: string, direct: Dispatcher) {
    super();
    this.#options = options;
    this.#direct = direct;
    this.#proxy = new ProxyAgent({
      uri: proxy,
      // Plain http is handed over whole, https through a tunnel: what proxies of firms let through.
      proxyTunnel: false,
      connections: options.perHost,
      maxHeaderSize: options.largestHeaders,
      headersTimeout: options.idleLimit,
      bodyTimeout: options.idleLimit,
    });
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const { hostname, port, protocol } = new URL(String(options.origin));
    const isOurs = isAllowed(this.#options, hostname, port || (protocol === "https:" ? "443" : "80"));
    return (isOurs ? this.#direct : this.#proxy).dispatch(options, handler);
  }

  override async close(): Promise<void> {
    await Promise.all([this.#direct.close(), this.#proxy.close()]);
  }

  override async destroy(): Promise<void> {
    await Promise.all([this.#direct.destroy(), this.#proxy.destroy()]);
  }
}
