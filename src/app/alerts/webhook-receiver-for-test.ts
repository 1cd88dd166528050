import type { IncomingMessage, ServerResponse } from "node:http";
import { type ScriptedServer, startScripted } from "../scripted-server-for-test.ts";
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
export interface Receiver extends ScriptedServer {
  readonly address: string;
  readonly received: readonly Received[];
}

/** Starts a receiver that takes everything. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = await startScripted(status(204), (request, body) => received.push(receivedOf(request, body)));
  return { ...server, address: `http://${server.host}/in`, received };
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
