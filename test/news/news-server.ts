import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { hashOf } from "../../src/model/hash.ts";

/** A request that a newspaper got. */
export interface Visit {
  readonly path: string;
  readonly conditional: boolean;
  readonly status: number;
}

/** A newspaper on loopback: what it was asked, and how many asked at once. */
export interface Newspaper {
  readonly url: string;
  /** Host and port, as the client must be allowed to reach them. */
  readonly host: string;
  readonly visits: Visit[];
  /** Most connections that were open at once. */
  mostConnections(): number;
  /** Most requests that it had at once. */
  mostAtOnce(): number;
  /** Puts a report in place of what stood at its path, and in its feed. */
  publish(feed: string, report: NewsReport): void;
  /** What stands at a path instead of a feed or report. */
  answer(path: string, how: Answer): void;
  close(): Promise<void>;
}

/** A report of a newspaper for tests. */
export interface NewsReport {
  readonly name: string;
  readonly title: string;
  readonly body: string;
  /** RFC 822 date. */
  readonly date?: string;
  readonly language?: string;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a newspaper of that name. Feeds are at `/feeds/NAME.xml`, reports at `/NAME.html`, and `/` is its front page. */
export async function startNewspaper(name: string, delayMs = 0): Promise<Newspaper> {
  const feeds = new Map<string, Map<string, NewsReport>>();
  const answers = new Map<string, Answer>();
  const visits: Visit[] = [];
  let [open, most, asked, mostAsked] = [0, 0, 0, 0];
  const server = createServer((request, response) => {
    asked += 1;
    mostAsked = Math.max(mostAsked, asked);
    response.once("close", () => {
      asked -= 1;
    });
    void (async () => {
      const path = request.url ?? "/";
      if (delayMs > 0) await setTimeout(delayMs);
      const given = answers.get(path);
      if (given !== undefined) given(request, response);
      else reply(name, feeds, path, request, response);
      visits.push({ path, conditional: request.headers["if-none-match"] !== undefined, status: response.statusCode });
    })();
  });
  server.on("connection", (socket) => {
    open += 1;
    most = Math.max(most, open);
    socket.once("close", () => {
      open -= 1;
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    visits,
    mostConnections: () => most,
    mostAtOnce: () => mostAsked,
    publish(feed, report) {
      const reports = feeds.get(feed) ?? new Map<string, NewsReport>();
      feeds.set(feed, reports.set(report.name, report));
    },
    answer: (path, how) => void answers.set(path, how),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function reply(
  name: string,
  feeds: ReadonlyMap<string, ReadonlyMap<string, NewsReport>>,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const feed = /^\/feeds\/(.+)\.xml$/.exec(path)?.[1];
  const reports = feed === undefined ? undefined : feeds.get(feed);
  const report = [...feeds.values()].flatMap((held) => [...held.values()]).find((one) => path === `/${one.name}.html`);
  if (reports !== undefined) sendFeed(`${name} ${feed}`, [...reports.values()], request, response);
  else if (path === "/") send(response, 200, "text/html", frontPage(name, [...feeds.keys()]));
  else if (report === undefined) send(response, 404, "text/plain", "no such page");
  else send(response, 200, "text/html", pageOf(name, report));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "Content-Type": `${type}; charset=utf-8` }).end(body);
}

function sendFeed(
  title: string,
  reports: readonly NewsReport[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const etag = `"${hashOf(JSON.stringify(reports))}"`;
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, { ETag: etag }).end();
    return;
  }
  const items = reports.map((report) => {
    const date = report.date === undefined ? "" : `<pubDate>${report.date}</pubDate>`;
    const link = `http://${request.headers.host}/${report.name}.html`;
    return `<item><guid isPermaLink="false">${report.name}</guid><title>${escaped(report.title)}</title><link>${link}</link>${date}<description>${escaped(report.body.slice(0, 120))}</description></item>`;
  });
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped(title)}</title><link>http://${request.headers.host}/</link>${items.join("")}</channel></rss>`;
  response.writeHead(200, { "Content-Type": "application/rss+xml; charset=utf-8", ETag: etag }).end(body);
}

function frontPage(name: string, feeds: readonly string[]): string {
  const links = feeds.map(
    (feed) => `<link rel="alternate" type="application/rss+xml" title="${escaped(feed)}" href="/feeds/${feed}.xml">`,
  );
  return `<!doctype html><html lang="en"><head><title>${escaped(name)}</title>${links.join("")}</head><body><h1>${escaped(name)}</h1><p>News of the day.</p></body></html>`;
}

function pageOf(name: string, { title, body, language = "en" }: NewsReport): string {
  const paragraphs = body.split("\n").map((line) => `<p>${escaped(line)}</p>`);
  return `<!doctype html><html lang="${language}"><head><title>${escaped(title)}</title><meta property="og:site_name" content="${escaped(name)}"></head><body><nav><a href="/">Home</a></nav><article><h1>${escaped(title)}</h1>${paragraphs.join("")}</article></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
