import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFetcher, type Fetcher } from "./create-fetcher.ts";

const NOW = Date.parse("2025-07-23T12:00:00Z");
let asked: IncomingMessage[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => response.end();
let together = 0;
let most = 0;
const server = createServer((request, response) => {
  asked.push(request);
  together += 1;
  most = Math.max(most, together);
  response.on("close", () => {
    together -= 1;
  });
  answer(request, response);
});
let fetcher: Fetcher;
let at = "";

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  at = `http://harbour.example:${port}`;
  fetcher = createFetcher({
    allowedHosts: ["harbour.example", `quay.example:${port}`],
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    now: () => NOW,
  });
});
afterAll(async () => {
  await fetcher.close();
  server.closeAllConnections();
  server.close();
});

const whyOf = async (coming: ReturnType<Fetcher["fetch"]>): Promise<string> => {
  const came = await coming;
  return came.kind === "refused" ? came.why : came.kind;
};
const answers =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = "") =>
  (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, headers);
    response.end(body);
  };

test.each([
  ["http://127.1/", "private-address"],
  ["http://0177.0.0.1/", "private-address"],
  ["http://0x7f000001/", "private-address"],
  ["http://2130706433/", "private-address"],
  ["http://１２７.0.0.1/", "private-address"],
  ["http://127.0.0.1./", "private-address"],
  ["http://0/", "private-address"],
  ["http://[::1]/", "private-address"],
  ["http://[::ffff:7f00:1]/", "private-address"],
  ["http://[64:ff9b::7f00:1]/", "private-address"],
  ["http://[2002:7f00:1::]/", "private-address"],
  ["http://localhost/", "private-address"],
  ["http://localhost./", "private-address"],
  ["http://other.example/", "private-address"],
  ["http://quay.example:1/", "private-address"],
  ["file:///etc/passwd", "bad-scheme"],
  ["ftp://harbour.example/", "bad-scheme"],
  ["javascript:alert(1)", "bad-scheme"],
  ["gopher://harbour.example/", "bad-scheme"],
  ["http://a:b@harbour.example/", "credentials"],
  ["harbour.example/feed", "bad-address"],
  ["", "bad-address"],
  ["http://", "bad-address"],
  [`http://harbour.example/${"a".repeat(9000)}`, "bad-address"],
])("%s: %s", async (address, why) => {
  expect(await whyOf(fetcher.fetch(address))).toBe(why);
  expect(await whyOf(fetcher.post(address, { body: "{}", mediaType: "application/json" }))).toBe(why);
});

test("a feed is asked for by our name, without cookies, packed or not", async () => {
  asked = [];
  answer = answers(200, { "content-type": 'Application/RSS+XML; Charset="UTF-8"' }, "<rss/>");
  const came = await fetcher.fetch(`${at}/feed#top`);
  expect(came).toMatchObject({
    kind: "fetched",
    address: `${at}/feed`,
    mediaType: "application/rss+xml",
    charset: "utf-8",
  });
  expect(asked[0]?.headers).toMatchObject({
    "user-agent": expect.stringContaining("Dragoman"),
    "accept-encoding": "gzip, deflate, br",
  });
  expect(asked[0]?.headers.cookie).toBeUndefined();
});

test("a source may have a user agent of its own", async () => {
  asked = [];
  await fetcher.fetch(at, { userAgent: "Harbour reader" });
  expect(asked[0]?.headers["user-agent"]).toBe("Harbour reader");
  expect(await whyOf(fetcher.fetch(at, { userAgent: "a\r\nb" }))).toBe("bad-address");
});

test("validators go to the address that gave them and to no other", async () => {
  asked = [];
  answer = (request, response) =>
    (request.url === "/old" ? answers(302, { location: "/new" }) : answers(200))(request, response);
  await fetcher.fetch(`${at}/old`, { validators: { etag: '"1"', address: `${at}/new` } });
  await fetcher.fetch(`${at}/old`, { validators: { etag: '"1"' } });
  expect(asked.map(({ url, headers }) => `${url} ${headers["if-none-match"] ?? "-"}`)).toEqual([
    "/old -",
    '/new "1"',
    '/old "1"',
    "/new -",
  ]);
});

test.each([
  [{ "retry-after": "120" }, { retryAfter: 120 }],
  [{ "retry-after": "999999999" }, { retryAfter: 86_400 }],
  [{ "retry-after": "Wed, 23 Jul 2025 12:02:00 GMT" }, { retryAfter: 120 }],
  [{ "retry-after": "Wed, 23 Jul 2025 11:00:00 GMT" }, { retryAfter: 0 }],
  [{ "retry-after": "-5" }, {}],
  [{ "retry-after": "soon" }, {}],
  [{ "cache-control": "public, max-age=600" }, { maxAge: 600 }],
  [{ "cache-control": "s-maxage=600" }, {}],
  [{ expires: "Wed, 23 Jul 2025 13:00:00 GMT", date: "Wed, 23 Jul 2025 12:30:00 GMT" }, { expires: 1800 }],
  [{ expires: "0", date: "Wed, 23 Jul 2025 12:00:00 GMT" }, {}],
])("%o asks to wait %o", async (headers, wait) => {
  answer = answers(200, headers);
  expect(await fetcher.fetch(at)).toMatchObject({ wait });
  expect(Object.keys(((await fetcher.fetch(at)) as { wait: object }).wait)).toEqual(Object.keys(wait));
});

test("a host that told us to wait is not asked again, unless a person insists", async () => {
  asked = [];
  answer = answers(429, { "retry-after": "60" });
  const quay = at.replace("harbour", "quay");
  for (const insists of [false, false, true]) await fetcher.fetch(`${quay}/${insists}`, { insists });
  expect(asked.map(({ url }) => url)).toEqual(["/false", "/true"]);
});

test("two connections to a host, and no more", async () => {
  most = 0;
  let held: ServerResponse[] = [];
  // Each is answered once another stands beside it.
  answer = (_request, response) => {
    held.push(response);
    if (held.length < 2) return;
    for (const one of held) one.end();
    held = [];
  };
  await Promise.all(Array.from({ length: 12 }, (_, number) => fetcher.fetch(`${at}/${number}`)));
  expect(most).toBe(2);
});

test.each([
  ["audio/mpeg", "wrong-type"],
  ["image/png", "wrong-type"],
  ["application/octet-stream", "wrong-type"],
  ["text/html; charset=utf-8", "fetched"],
  ["application/pdf", "fetched"],
])("a page of type %s: %s", async (type, why) => {
  answer = answers(200, { "content-type": type }, "x");
  expect(await whyOf(fetcher.fetch(at, { as: "page" }))).toBe(why);
});

test("what is sent arrives with its signature; the answer's body is not read", async () => {
  asked = [];
  let body = "";
  answer = (request, response) => {
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => response.end("taken"));
  };
  const came = await fetcher.post(`${at}/hook`, {
    body: '{"a":1}',
    mediaType: "application/json",
    headers: { "x-signature": "abc" },
  });
  expect(came).toMatchObject({ kind: "fetched", status: 200, bytes: new Uint8Array(0) });
  expect(asked[0]).toMatchObject({ method: "POST", url: "/hook" });
  expect(asked[0]?.headers).toMatchObject({ "content-type": "application/json", "x-signature": "abc" });
  expect(body).toBe('{"a":1}');
});

test.each([
  [302, { location: "/elsewhere" }, { why: "too-many-redirects" }],
  [302, { location: "http://127.0.0.1/" }, { why: "too-many-redirects" }],
  [429, { "retry-after": "60" }, { why: "told-to-wait", retryAfter: 60 }],
  [410, {}, { why: "http-status", status: 410 }],
  [500, {}, { why: "http-status", status: 500 }],
])("what is sent and answered with %i %o", async (status, headers, wanted) => {
  answer = answers(status, headers);
  expect(await fetcher.post(at, { body: "{}", mediaType: "application/json" })).toMatchObject({
    kind: "refused",
    ...wanted,
  });
});

test("a request that is given up, and those of a client that is closed, are cancelled", async () => {
  answer = () => {};
  const stop = new AbortController();
  const given = [
    fetcher.fetch(`${at}/1`, { signal: stop.signal }),
    fetcher.fetch(`${at}/2`, { signal: stop.signal }),
    fetcher.fetch(`${at}/3`, { signal: stop.signal }),
  ];
  setTimeout(() => stop.abort(), 20);
  expect(await Promise.all(given.map(whyOf))).toEqual(["cancelled", "cancelled", "cancelled"]);
  const left = fetcher.fetch(`${at}/4`);
  await fetcher.close();
  expect(await whyOf(left)).toBe("cancelled");
  expect(await whyOf(fetcher.fetch(`${at}/5`))).toBe("cancelled");
});
