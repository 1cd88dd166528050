import { setMaxListeners } from "node:events";
import { setTimeout } from "node:timers/promises";
import type { Fetched, RefusedDocument, Validators } from "../../model/fetched.ts";
import { type Asking, askOnce } from "./ask-once.ts";
import { defaultFetchOptions, type FetchOptions } from "./fetch-options.ts";
import type { Fetch, FetchRequest, Post, PostRequest } from "./fetch-request.ts";
import { followRedirects } from "./follow-redirects.ts";
import { type HostPaces, hostPaces } from "./host-paces.ts";
import { hostQueue } from "./host-queue.ts";
import { type HostWaits, hostWaits } from "./host-waits.ts";
import type { OpenDispatcher } from "./open-dispatcher.ts";
import { outcome } from "./outcome.ts";
import { requestAddress } from "./request-address.ts";
import { type RobotsRules, robotsRules } from "./robots-rules.ts";
import { durationWords } from "./status-words.ts";
import { type Headers, headerOf } from "./wait-hints.ts";

/** The network client. */
export interface Fetcher {
  readonly fetch: Fetch;
  readonly post: Post;
  /** Ends all connections; requests under way come to `cancelled`. */
  close(): Promise<void>;
}

/** What a client holds while it lives. */
interface Client extends Asking {
  readonly waits: HostWaits;
  readonly robots: RobotsRules;
  readonly paces: HostPaces;
}

const accepts = {
  feed: "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
  page: "text/html, application/xhtml+xml, */*;q=0.5",
  file: "*/*",
} as const;

/**
 * Makes the only network client of the program: it reaches open addresses only, is bounded in size and time, and minds its manners.
 * What `options` leaves out comes from `defaultFetchOptions`.
 */
export function createFetcher(options: Partial<FetchOptions> = {}): Fetcher {
  const whole: FetchOptions = { ...defaultFetchOptions, ...options };
  const closing = new AbortController();
  // Every request under way listens to it.
  setMaxListeners(0, closing.signal);
  let opened: Promise<OpenDispatcher> | undefined;
  const open = (): Promise<OpenDispatcher> => {
    opened ??= import("./open-dispatcher.ts").then(({ openDispatcher }) => openDispatcher(whole));
    return opened;
  };
  const queue = hostQueue(whole.perHost, whole.atOnce);
  const asking: Asking = { options: whole, open, queue, closed: closing.signal };
  const robots = robotsRules(
    (start) => followRedirects(start, whole.mostRedirects, (url) => askOnce(asking, get(url, whole, "file"))),
    whole.now,
  );
  const client: Client = { ...asking, waits: hostWaits(whole.now), robots, paces: hostPaces(whole.now) };
  return {
    fetch: (address, request = {}) => fetchDocument(client, address, request),
    post: (address, request) => postDocument(client, address, request),
    close: async () => {
      closing.abort();
      await (await opened)?.dispatcher.destroy();
    },
  };
}

async function fetchDocument(client: Client, asked: string, request: FetchRequest): Promise<Fetched> {
  const start = requestAddress(asked);
  if ("why" in start) return { kind: "refused", asked, address: asked, why: start.why, words: start.words };
  let sent: Validators | undefined;
  const landing = await followRedirects(start.url, client.options.mostRedirects, async (url) => {
    const refusal = await whyNotAsk(client, url, request);
    if (refusal !== undefined) return refusal;
    sent = (request.validators?.address ?? start.url.href) === url.href ? request.validators : undefined;
    return askOnce(client, askFor(url, client, request, sent));
  });
  if (landing.kind === "refused") return { ...landing, asked };
  const came = outcome(asked, landing, sent, client.options.now());
  if (came.kind === "refused" && came.why === "told-to-wait") client.waits.keep(landing.url.host, came.retryAfter ?? 0);
  return came;
}

async function postDocument(client: Client, asked: string, request: PostRequest): Promise<Fetched> {
  const start = requestAddress(asked);
  if ("why" in start) return { kind: "refused", asked, address: asked, why: start.why, words: start.words };
  const headers = {
    "user-agent": client.options.userAgent,
    ...request.headers,
    "content-type": request.mediaType,
  };
  const { body, signal, reads = false } = request;
  const landing = await followRedirects(start.url, 0, (url) =>
    askOnce(client, { url, method: "POST", headers, body, signal, reads }),
  );
  if (landing.kind !== "refused") return outcome(asked, landing, undefined, client.options.now());
  if (landing.why !== "too-many-redirects") return { ...landing, asked };
  return { ...landing, asked, words: `${start.url.host} redirects; give the address that it redirects to.` };
}

/** A host that told us to wait, or a page that robots.txt forbids. */
async function whyNotAsk(
  client: Client,
  url: URL,
  request: FetchRequest,
): Promise<Omit<RefusedDocument, "asked"> | undefined> {
  const { waits, robots, options } = client;
  const left = request.insists === true ? 0 : waits.left(url.host);
  if (left > 0) {
    const words = `${url.host} asked us to wait; it is asked again in ${durationWords(left)}.`;
    return { kind: "refused", address: url.href, why: "told-to-wait", words, retryAfter: left };
  }
  if (request.as !== "page" || !options.heedRobots) return undefined;
  const forbids = await robots.forbids(url, request.userAgent ?? options.userAgent);
  if (forbids !== undefined) return { kind: "refused", address: url.href, why: "robots", words: forbids };
  return keepPace(client, url, request);
}

/** A pause that robots.txt asks for is kept; one that is longer than this is kept as far. */
const LONGEST_PAUSE = 30;
/** Who would have to wait longer than this for a turn is told to come later. */
const MOST_PATIENCE_MS = 5 * 60 * 1000;

/** Waits for the turn that `Crawl-delay` gives. */
async function keepPace(
  { robots, paces, options, closed }: Client,
  url: URL,
  request: FetchRequest,
): Promise<Omit<RefusedDocument, "asked"> | undefined> {
  const pause = Math.min(await robots.pause(url, request.userAgent ?? options.userAgent), LONGEST_PAUSE);
  if (pause === 0) return undefined;
  const wait = paces.take(url.host, pause, MOST_PATIENCE_MS);
  if (wait === undefined) {
    const words = `${url.host} asks for ${pause} seconds between two pages, and many of its pages wait already.`;
    return { kind: "refused", address: url.href, why: "told-to-wait", words, retryAfter: MOST_PATIENCE_MS / 1000 };
  }
  const signals = request.signal === undefined ? [closed] : [closed, request.signal];
  await setTimeout(wait, undefined, { signal: AbortSignal.any(signals) }).catch(() => {});
  return undefined;
}

function askFor(url: URL, { options }: Client, request: FetchRequest, sent: Validators | undefined) {
  const ask = get(url, options, request.as ?? "feed", request.userAgent);
  const headers = {
    ...ask.headers,
    ...(sent?.etag === undefined ? {} : { "if-none-match": sent.etag }),
    ...(sent?.lastModified === undefined ? {} : { "if-modified-since": sent.lastModified }),
  };
  const takes = request.as === "page" ? { takes: mayBePage } : {};
  return { ...ask, headers, ...takes, signal: request.signal };
}

/** Recordings, pictures and archives are no pages; links in feeds often lead to them. */
function mayBePage(headers: Headers): boolean {
  return !/^(?:audio|video|image|font)\/|^application\/(?:zip|gzip|x-|octet-stream)/i.test(
    headerOf(headers, "content-type") ?? "",
  );
}

function get(url: URL, options: FetchOptions, as: keyof typeof accepts, userAgent = options.userAgent) {
  const headers = { "user-agent": userAgent, accept: accepts[as], "accept-encoding": "gzip, deflate, br" };
  return { url, method: "GET", headers } as const;
}
