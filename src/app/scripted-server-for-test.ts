import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How a server answers one request. */
export type Way = (request: IncomingMessage, answer: ServerResponse) => void;

/** A server on loopback that answers as it is told, for tests. */
export interface ScriptedServer {
  /** Name and port: `127.0.0.1:49152`. */
  readonly host: string;
  /** Answers the next requests, each by the next of these; the last one stays. */
  answers(...ways: readonly Way[]): void;
  close(): Promise<void>;
}

/** Starts a server that answers by `first` until it is told otherwise; `take` gets each request with its whole body before that. */
export async function startScripted(
  first: Way,
  take: (request: IncomingMessage, body: string) => void,
): Promise<ScriptedServer> {
  let ways = [first];
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      take(request, Buffer.concat(chunks).toString());
      const way = (ways.length > 1 ? ways.shift() : ways[0]) ?? first;
      way(request, answer);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers: (...given) => {
      ways = [...given];
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
