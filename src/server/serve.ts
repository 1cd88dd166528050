import { setMaxListeners } from "node:events";
import { serve as listen, type ServerType } from "@hono/node-server";
import { Hono } from "hono";
import type { World } from "../app/world.ts";
import { healthRoutes } from "./running/health-routes.ts";
import type { Metrics } from "./running/metrics.ts";
import { metricsRoutes } from "./running/metrics-routes.ts";
import { type ServerOptions, serverApp } from "./server-app.tsx";

/** Where to listen, and what callers may do. */
export interface ServeOptions
  extends Pick<ServerOptions, "rate" | "allowCorrections" | "proxies" | "openId" | "observe" | "figures" | "stopping"> {
  readonly port: number;
  readonly host: string;
  /** Time in which a request must have come in whole. */
  readonly requestSeconds?: number;
  /** Time that requests under way have to end when the server is closed. */
  readonly stopSeconds?: number;
}

/** A server that listens; `close` takes no more requests and lets those under way end. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

const REQUEST_SECONDS = 120;
const STOP_SECONDS = 10;

/** Starts the web server. Throws an Error that says what to do where the port is taken or the host is none of ours. */
export function serve(world: World, { port, host, ...options }: ServeOptions): Promise<Running> {
  const closing = new AbortController();
  const stopping =
    options.stopping === undefined ? closing.signal : AbortSignal.any([options.stopping, closing.signal]);
  // Each open page waits for it.
  setMaxListeners(0, stopping);
  return listenWith(serverApp(world, { host, ...options, stopping }).fetch, { port, host, ...options }, () =>
    closing.abort(),
  );
}

/** Serves the figures and the health on a port of its own, to whoever reaches it. */
export function serveFigures(
  world: World,
  metrics: Metrics,
  { stopping, ...where }: Pick<ServeOptions, "port" | "host" | "stopping">,
): Promise<Running> {
  const app = new Hono();
  app.route("/", healthRoutes(world, stopping));
  app.route("/", metricsRoutes(metrics, { everybody: true }));
  return listenWith(app.fetch, where);
}

/** Listens with an app of any kind; `beforeClose` is called when it is asked to close. */
function listenWith(
  fetch: (request: Request) => Response | Promise<Response>,
  { port, host, requestSeconds = REQUEST_SECONDS, stopSeconds = STOP_SECONDS }: ServeOptions,
  beforeClose: () => void = () => {},
): Promise<Running> {
  const limits = {
    requestTimeout: requestSeconds * 1000,
    headersTimeout: Math.min(requestSeconds, 30) * 1000,
    // How often slow requests are looked for.
    connectionsCheckingInterval: Math.min(requestSeconds, 5) * 1000,
  };
  return new Promise((resolve, reject) => {
    const server: ServerType = listen({ fetch, port, hostname: host, serverOptions: limits }, (info) =>
      resolve({
        url: `http://${bracketed(host)}:${info.port}`,
        close() {
          beforeClose();
          return closed(server, stopSeconds);
        },
      }),
    );
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Error(reasonOf(error, port, host))));
  });
}

function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

/** So often are connections ended on which nothing is under way. */
const SWEEP_MS = 100;

/** Takes no more connections, ends idle ones, and those still busy after the limit. */
function closed(server: ServerType, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => "closeIdleConnections" in server && server.closeIdleConnections(), SWEEP_MS);
    const cut = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), limit * 1000);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}

function reasonOf({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === "EADDRINUSE")
    return `port ${port} is taken by another program; give another one with --port ${port + 1}`;
  if (code === "EACCES") return `port ${port} is not ours to use; give one above 1023 with --port`;
  if (code === "EADDRNOTAVAIL") return `${host} is no address of this machine; give one that is with --host`;
  return `cannot listen on ${host}:${port}: ${message}`;
}
