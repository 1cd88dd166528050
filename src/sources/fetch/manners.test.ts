import { createServer, type IncomingMessage, request as passOn, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createFetcher, type Fetcher } from "./create-fetcher.ts";

interface Seen {
  readonly path: string;
  readonly at: number;
}

let site: Server;
let proxy: Server;
let robots = "";
const pages: Seen[] = [];
const proxied: string[] = [];

async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

let sitePort = 0;
let proxyPort = 0;
beforeAll(async () => {
  site = createServer(({ url = "" }, response) => {
    if (url !== "/robots.txt") pages.push({ path: url, at: performance.now() });
    response.writeHead(200, { "Content-Type": "text/html" }).end(url === "/robots.txt" ? robots : "<p>Words.</p>");
  });
  sitePort = await listening(site);
  // A proxy that leads every name to the site, and says what it was asked for.
  proxy = createServer((incoming: IncomingMessage, response) => {
    proxied.push(`${incoming.method} ${incoming.url} ${incoming.headers["proxy-authorization"] ?? ""}`.trim());
    const { pathname } = new URL(incoming.url ?? "");
    passOn({ port: sitePort, path: pathname, method: incoming.method }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    }).end();
  });
  proxy.on("connect", ({ url }: IncomingMessage, socket) => {
    proxied.push(`CONNECT ${url}`);
    const onward = connect(sitePort, "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    onward.on("error", () => socket.destroy());
    socket.on("error", () => onward.destroy());
    onward.pipe(socket).pipe(onward);
  });
  proxyPort = await listening(proxy);
});
afterAll(() => {
  for (const server of [site, proxy]) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  pages.length = 0;
  proxied.length = 0;
});

async function using<Value>(options: Parameters<typeof createFetcher>[0], work: (fetcher: Fetcher) => Promise<Value>) {
  const fetcher = createFetcher(options);
  try {
    return await work(fetcher);
  } finally {
    await fetcher.close();
  }
}

describe("a pause that robots.txt asks for", () => {
  const asked = (rules: string) => {
    robots = rules;
    return using({ allowedHosts: ["127.0.0.1"] }, (fetcher) =>
      Promise.all(
        ["/a", "/b", "/c"].map((path) => fetcher.fetch(`http://127.0.0.1:${sitePort}${path}`, { as: "page" })),
      ),
    );
  };

  test("is kept between pages", async () => {
    const began = performance.now();
    const came = await asked("User-agent: *\nCrawl-delay: 0.3\n");
    expect(came.map(({ kind }) => kind)).toEqual(["fetched", "fetched", "fetched"]);
    // A busy machine may let the first come late, never the others early; a timer may be a millisecond early.
    const early = pages.filter(({ at }, nth) => at - began < 290 * nth);
    expect(early).toEqual([]);
    expect(pages).toHaveLength(3);
  });

  test.each([["User-agent: *\nCrawl-delay: soon\n"], ["User-agent: other\nCrawl-delay: 900\n"], ["Crawl-delay: -4\n"]])(
    "%j asks us for none",
    async (rules) => {
      expect((await asked(rules)).map(({ kind }) => kind)).toEqual(["fetched", "fetched", "fetched"]);
    },
  );

  test("a request that is given up does not wait for its turn", async () => {
    robots = "User-agent: *\nCrawl-delay: 20\n";
    await using({ allowedHosts: ["127.0.0.1"] }, async (fetcher) => {
      const ask = (signal?: AbortSignal) =>
        fetcher.fetch(`http://127.0.0.1:${sitePort}/`, { as: "page", ...(signal === undefined ? {} : { signal }) });
      expect((await ask()).kind).toBe("fetched");
      const stop = new AbortController();
      const second = ask(stop.signal);
      stop.abort();
      expect(await second).toMatchObject({ kind: "refused", why: "cancelled" });
    });
  });
});

describe("a proxy", () => {
  const resolve = (address: string) => async () => [{ address, family: 4 }];
  const through = (address: string, more: Parameters<typeof createFetcher>[0] = {}) =>
    using({ proxy: `http://ada:secret@127.0.0.1:${proxyPort}`, resolve: resolve("203.0.112.9"), ...more }, (fetcher) =>
      fetcher.fetch(address, { as: "file" }),
    );

  test("is asked for a plain address whole, and with its password", async () => {
    expect(await through("http://wire.example/feed")).toMatchObject({ kind: "fetched" });
    expect(proxied).toEqual([`GET http://wire.example/feed Basic ${Buffer.from("ada:secret").toString("base64")}`]);
  });

  test("gets a tunnel for https", async () => {
    expect(await through("https://wire.example/feed")).toMatchObject({ kind: "refused" });
    expect(proxied).toEqual(["CONNECT wire.example:443"]);
  });

  test("is passed by for a host that the operator lists", async () => {
    const came = await through(`http://intranet.example:${sitePort}/`, {
      allowedHosts: ["intranet.example"],
      resolve: resolve("127.0.0.1"),
    });
    expect([came.kind, proxied]).toEqual(["fetched", []]);
  });

  test.each([
    ["http://127.0.0.1/", "203.0.112.9"],
    ["http://[::1]/", "203.0.112.9"],
    ["http://169.254.169.254/latest", "203.0.112.9"],
    ["http://intranet/", "203.0.112.9"],
    ["http://wire.example/", "10.0.0.7"],
  ])("is not sent to %s, where names lead to %s", async (address, leads) => {
    expect(await through(address, { resolve: resolve(leads) })).toMatchObject({
      kind: "refused",
      why: "private-address",
    });
    expect(proxied).toEqual([]);
  });

  test("looks a name up that cannot be looked up here", async () => {
    const came = await through("http://wire.example/", { resolve: () => Promise.reject(new Error("no name server")) });
    expect(came.kind).toBe("fetched");
  });

  test("that is away is told as that", async () => {
    const came = await through("http://wire.example/", { proxy: "http://127.0.0.1:1" });
    expect(came).toMatchObject({ kind: "refused", why: "unreachable" });
  });
});
