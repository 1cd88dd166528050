import { serve as listen, type ServerType } from "@hono/node-server";
import type { World } from "../app/world.ts";
import { type ServerOptions, serverApp } from "./server-app.tsx";

/** Where to listen, and what callers may do. */
export interface ServeOptions extends Pick<ServerOptions, "rate" | "allowCorrections" | "proxies"> {
  readonly port: number;
  readonly host: string;
}

/** A server that listens; `close` lets open requests end. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the web server. Throws an Error that says what to do where the port is taken or the host is none of ours. */
export function serve(world: World, { port, host, ...options }: ServeOptions): Promise<Running> {
  const app = serverApp(world, { host, ...options });
  return new Promise((resolve, reject) => {
    const server: ServerType = listen({ fetch: app.fetch, port, hostname: host }, (info) =>
      resolve({ url: `http://${bracketed(host)}:${info.port}`, close: () => closed(server) }),
    );
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Error(reasonOf(error, port, host))));
  });
}

function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeIdleConnections" in server) server.closeIdleConnections();
    setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 500).unref();
  });
}

function reasonOf({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === "EADDRINUSE")
    return `port ${port} is taken by another program; give another one with --port ${port + 1}`;
  if (code === "EACCES") return `port ${port} is not ours to use; give one above 1023 with --port`;
  if (code === "EADDRNOTAVAIL") return `${host} is no address of this machine; give one that is with --host`;
  return `cannot listen on ${host}:${port}: ${message}`;
}
