import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { signatureOf } from "./sign.ts";

/** A request that a receiver got. */
export interface Received {
  readonly id: string;
  readonly attempt: string;
  readonly body: string;
  /** Whether its signature fits `secret` and it is of the last minutes of `now`. */
  isSigned(secret: string): boolean;
}

/** A webhook receiver on loopback that answers as it is told, for tests. */
export interface Receiver {
  readonly address: string;
  readonly host: string;
  readonly received: readonly Received[];
  /** Answers the next requests, each by the next of these; the last one stays. */
  answers(...ways: readonly ((request: IncomingMessage, answer: ServerResponse) => void)[]): void;
  close(): Promise<void>;
}

/** Starts a receiver that takes everything. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let ways = [status(204)];
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push(receivedOf(request, Buffer.concat(chunks).toString()));
      const way = (ways.length > 1 ? ways.shift() : ways[0]) ?? status(204);
      way(request, answer);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    address: `http://${host}/in`,
    received,
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

/** An answer of a status. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}) {
  return (_request: IncomingMessage, answer: ServerResponse): void => {
    answer.writeHead(code, headers).end();
  };
}

function receivedOf({ headers }: IncomingMessage, body: string): Received {
  const timestamp = Number(headers["dragoman-timestamp"]);
  return {
    id: String(headers["dragoman-delivery"]),
    attempt: String(headers["dragoman-attempt"]),
    body,
    isSigned: (secret) => headers["dragoman-signature"] === `v1=${signatureOf(secret, timestamp, body)}`,
  };
}
