import { validateHeaderName, validateHeaderValue } from "node:http";
import type { RefusalKind } from "../../model/fetched.ts";
import { faultKind } from "./fault-kind.ts";
import type { FetchOptions } from "./fetch-options.ts";
import type { HostQueue } from "./host-queue.ts";
import type { OpenDispatcher } from "./open-dispatcher.ts";
import { readBody } from "./read-body.ts";
import { requireOpen } from "./require-open.ts";
import { timeLimit } from "./time-limit.ts";
import type { Headers } from "./wait-hints.ts";

/** One request to one address, no redirect followed. */
export interface Ask {
  readonly url: URL;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Whether the body of an answer with these headers is worth reading; it is where this is not told. */
  readonly takes?: (headers: Headers) => boolean;
  /** The body of a success is read though this is no GET. */
  readonly reads?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What a server answered; the body is read of a success to a GET, or where it was asked for. */
export interface Answer {
  readonly kind: "answer";
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** The body was left, since its headers say that it is nothing that was asked for. */
  readonly isLeft?: boolean;
}

/** No answer, or one that was not taken. */
export interface NoAnswer {
  readonly kind: "fault";
  readonly why: RefusalKind;
  readonly words: string;
}

/** What asking needs besides the request. */
export interface Asking {
  readonly options: FetchOptions;
  readonly open: () => Promise<OpenDispatcher>;
  readonly queue: HostQueue;
  /** Ends all requests when the client is closed. */
  readonly closed: AbortSignal;
}

/** Asks when the host's turn has come. A connection that was broken off before the answer began is tried once more for a GET. */
export async function askOnce(asking: Asking, ask: Ask): Promise<Answer | NoAnswer> {
  const badHeader = Object.entries(ask.headers).find(([name, value]) => !isSendable(name, value))?.[0];
  if (badHeader !== undefined) {
    const words = `${ask.url.host} is not asked: the header ${badHeader.slice(0, 40)} has characters that cannot be sent.`;
    return { kind: "fault", why: "bad-address", words };
  }
  const release = await asking.queue.turn(ask.url.hostname, ask.signal ?? asking.closed);
  if (release === undefined || asking.closed.aborted) {
    release?.();
    return { kind: "fault", why: "cancelled", words: `The request to ${ask.url.host} was given up.` };
  }
  try {
    const first = await attempt(asking, ask);
    return "again" in first ? await attempt(asking, ask, false) : first;
  } finally {
    release();
  }
}

/** Checked before undici does: a request that it refuses to send costs its host a connection. */
function isSendable(name: string, value: string): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
}

type Attempt = Answer | NoAnswer;

async function attempt(asking: Asking, ask: Ask, mayTryAgain: false): Promise<Attempt>;
async function attempt(asking: Asking, ask: Ask): Promise<Attempt | { readonly again: true }>;
async function attempt(asking: Asking, ask: Ask, mayTryAgain = true): Promise<Attempt | { readonly again: true }> {
  const limit = timeLimit(asking.options.totalLimit, [ask.signal, asking.closed]);
  let begun = false;
  try {
    if (asking.options.proxy !== undefined) await requireOpen(asking.options, ask.url);
    const { dispatcher, request } = await asking.open();
    const answer = await request(ask.url, {
      dispatcher,
      method: ask.method,
      headers: ask.headers,
      ...(ask.body === undefined ? {} : { body: ask.body }),
      signal: limit.signal,
    });
    begun = true;
    const { statusCode: status, headers, body } = answer;
    const isSuccess = (ask.method === "GET" || ask.reads === true) && status >= 200 && status < 300;
    const isLeft = isSuccess && ask.takes !== undefined && !ask.takes(headers);
    body.on("error", () => {});
    if (isSuccess && !isLeft) {
      const bytes = await readBody(body, String(headers["content-encoding"] ?? ""), asking.options);
      return { kind: "answer", status, headers, bytes };
    }
    if (status === 304) await body.dump();
    else body.destroy();
    return { kind: "answer", status, headers, bytes: new Uint8Array(0), isLeft };
  } catch (error) {
    if (mayTryAgain && !begun && ask.method === "GET" && isStale(error) && limit.ended() === undefined) {
      return { again: true };
    }
    return faultOf(ask.url, error, limit.ended(), asking.options.totalLimit);
  } finally {
    limit.stop();
  }
}

/** Kept connections may have been closed by the server just as they were used again. */
function isStale(error: unknown): boolean {
  const { code, name } = (error ?? {}) as Partial<Error> & { readonly code?: unknown };
  return name === "HTTPParserError" || (typeof code === "string" && /^(?:UND_ERR_SOCKET|ECONNRESET|EPIPE)/.test(code));
}

function faultOf(url: URL, error: unknown, ended: "too-slow" | "cancelled" | undefined, limit: number): NoAnswer {
  if (ended === "cancelled") return { kind: "fault", why: ended, words: `The request to ${url.host} was given up.` };
  if (ended === "too-slow") {
    const words = `${url.host} had not sent its whole answer within ${limit / 1000} seconds.`;
    return { kind: "fault", why: ended, words };
  }
  const { why, clause } = faultKind(error);
  return { kind: "fault", why, words: `${url.host} ${clause}.` };
}
