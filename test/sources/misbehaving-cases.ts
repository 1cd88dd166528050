import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, deflateRawSync, gzipSync } from "node:zlib";
import { pdf } from "./plain-pdf.ts";

/** How a misbehaving source answers; `visit` counts from 1. */
export type Answering = (request: IncomingMessage, response: ServerResponse, visit: number) => void;

/** A misbehaving source, and what each visit to it must come to. */
export interface Misbehaviour {
  readonly name: string;
  readonly answers: Answering;
  /** One line a visit. */
  readonly ends: readonly string[];
  /** Asked for as a page, after robots.txt, and made a report. */
  readonly isPage?: boolean;
  /** Asked with short limits. */
  readonly isSlow?: boolean;
  /** An address in place of the source's own. */
  readonly asks?: string;
}

const head = (length?: number, more = ""): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n${length === undefined ? "" : `Content-Length: ${length}\r\n`}${more}\r\n`;
const DATE = "Tue, 22 Jul 2025 12:00:00 GMT";
const item = (
  id: string | number,
  { date = DATE, guid = String(id), title = `Report ${id}`, more = "" } = {},
): string =>
  `<item><guid isPermaLink="false">${guid}</guid><link>/reports/${id}</link><title>${title}</title>${date === "" ? "" : `<pubDate>${date}</pubDate>`}${more}</item>`;
const rss = (items: string, start = `<?xml version="1.0"?>`): string =>
  `${start}<rss version="2.0"><channel><title>Harbour Wire</title>${items}</channel></rss>`;
const FEED = rss(item(1) + item(2));
const cyrillic = (text: string): Buffer =>
  Buffer.from(
    Uint8Array.from(text, (letter) =>
      letter >= "А" && letter <= "я" ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0),
    ),
  );
const utf16 = Buffer.from(
  `\ufeff${rss(item(1, { title: "Послы" }), '<?xml version="1.0" encoding="utf-16"?>')}`,
  "utf16le",
);

const sends =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): Answering =>
  (_request, response) => {
    response.writeHead(status, { "content-type": "application/rss+xml", ...headers });
    response.end(body);
  };
const redirects = (to: string, status = 302): Answering => sends("", { location: to }, status);
const raw =
  (...pieces: readonly (string | Uint8Array)[]): Answering =>
  (_request, response) => {
    for (const piece of pieces) response.socket?.write(piece);
    response.socket?.end();
  };
const bySteps =
  (...answers: readonly Answering[]): Answering =>
  (request, response, visit) =>
    answers[Math.min(visit, answers.length) - 1]?.(request, response, visit);
/** Redirects from `/` to `/1`, from there to `/2`, and so on; the feed stands at the end. */
const chain =
  (length: number, status: number): Answering =>
  (request, response, visit) => {
    const at = Number(request.url?.slice(1) ?? "0");
    if (at < length) redirects(`/${at + 1}`, status)(request, response, visit);
    else sends(FEED)(request, response, visit);
  };
const drips: Answering = (_request, response) => {
  response.writeHead(200, { "content-type": "application/rss+xml" });
  const timer = setInterval(() => response.write("<!-- -->"), 20);
  response.on("close", () => clearInterval(timer));
};
const stops: Answering = (_request, response) => {
  response.writeHead(200);
  response.write("<rss>");
};
const cookies: Answering = (request, response, visit) => {
  const knows = request.headers.cookie !== undefined;
  if (knows) return sends(FEED)(request, response, visit);
  sends("", { "set-cookie": "seen=1", location: "/" }, 302)(request, response, visit);
};
const conditional: Answering = (request, response, visit) => {
  const isKnown = request.headers["if-none-match"] === '"7"' && request.headers["if-modified-since"] === DATE;
  sends(isKnown ? "" : FEED, { etag: '"7"', "last-modified": DATE }, isKnown ? 304 : 200)(request, response, visit);
};
const PAGE = `<html><head><title>Envoys meet</title></head><body><article>${Array.from({ length: 5 }, (_, at) => `<p>The envoys met for the ${at + 3}th time in Oslo, officials said, and they will meet again.</p>`).join("")}</article></body></html>`;
const STATEMENT = pdf([
  [22, 72, 720, "Envoys meet"],
  [12, 72, 680, "The envoys met in Oslo, officials said, and they will meet again."],
  [12, 72, 666, "They spoke of a truce, and they thanked the hosts for their patience."],
]);
const withRobots =
  (robots: Answering, page: Answering = sends(PAGE, { "content-type": "text/html" })): Answering =>
  (request, response, visit) =>
    (request.url === "/robots.txt" ? robots : page)(request, response, visit);
const LAUGHS = `<!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`;
const THIEF = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
const html = { "content-type": "text/html" };

const fine = "rss: 2 items, Report 1";
const one = "rss: 1 item, Report 1";

/** The sources, a line each: name, answers, what becomes of it. */
export const misbehaviours: readonly Misbehaviour[] = [
  { name: "behaves well", answers: sends(FEED), ends: [fine] },
  { name: "conditional requests", answers: conditional, ends: [fine, "unchanged", "unchanged"] },
  {
    name: "304 with a body",
    answers: bySteps(
      sends(FEED, { etag: '"7"' }),
      raw(`HTTP/1.1 304 Not Modified\r\nETag: "7"\r\nContent-Length: ${FEED.length}\r\n\r\n${FEED}`),
    ),
    ends: [fine, "unchanged", "unchanged"],
  },
  { name: "304 unasked", answers: sends("", {}, 304), ends: ["refused: bad-response 304"] },
  {
    name: "an ETag that always changes",
    answers: (request, response, visit) => sends(FEED, { etag: `"${visit}"` })(request, response, visit),
    ends: [fine, fine],
  },
  {
    name: "validators of what is stale at once",
    answers: sends(FEED, { etag: '"7"', expires: "0" }),
    ends: [`${fine}; no validators`],
  },
  {
    name: "redirect loop",
    answers: (request, response, visit) => redirects(request.url === "/a" ? "/" : "/a")(request, response, visit),
    ends: ["refused: redirect-loop 302"],
  },
  { name: "redirect to set a cookie", answers: cookies, ends: ["refused: redirect-loop 302"] },
  { name: "five redirects for good", answers: chain(5, 301), ends: [`${fine}; moved for good`] },
  { name: "five redirects for now", answers: chain(5, 302), ends: [fine] },
  { name: "six redirects", answers: chain(6, 308), ends: ["refused: too-many-redirects 308"] },
  { name: "redirect without an address", answers: sends("", {}, 301), ends: ["refused: bad-redirect 301"] },
  { name: "redirect to a file", answers: redirects("file:///etc/passwd"), ends: ["refused: bad-scheme 302"] },
  { name: "redirect to 127.0.0.1", answers: redirects("http://127.0.0.1:%PORT%/"), ends: ["refused: private-address"] },
  {
    name: "redirect to 2130706433",
    answers: redirects("http://2130706433:%PORT%/"),
    ends: ["refused: private-address"],
  },
  { name: "redirect to 0x7f.1", answers: redirects("http://0x7f.1:%PORT%/"), ends: ["refused: private-address"] },
  {
    name: "redirect to a mapped address",
    answers: redirects("http://[::ffff:127.0.0.1]:%PORT%/"),
    ends: ["refused: private-address"],
  },
  {
    name: "redirect to cloud metadata",
    answers: redirects("http://169.254.169.254/latest/"),
    ends: ["refused: private-address"],
  },
  { name: "redirect to localhost", answers: redirects("http://localhost:%PORT%/"), ends: ["refused: private-address"] },
  {
    name: "redirect with a password",
    answers: redirects("http://a:b@harbour.example/"),
    ends: ["refused: credentials 302"],
  },
  {
    name: "a name that turns private",
    answers: sends(FEED),
    asks: "http://turning.example:%PORT%/",
    ends: ["refused: private-address"],
  },
  {
    name: "a name with a private address among others",
    answers: sends(FEED),
    asks: "http://mixed.example:%PORT%/",
    ends: ["refused: private-address"],
  },
  {
    name: "a name that nobody has",
    answers: sends(FEED),
    asks: "http://nobody.example/",
    ends: ["refused: not-found-name"],
  },
  {
    name: "a port where nobody listens",
    answers: sends(FEED),
    asks: "http://harbour.example:1/",
    ends: ["refused: unreachable"],
  },
  {
    name: "no encryption where it was asked for",
    answers: sends(FEED),
    asks: "https://harbour.example:%PORT%/",
    ends: ["refused: tls"],
  },
  { name: "more announced than sent", answers: raw(head(FEED.length + 100), FEED), ends: ["refused: bad-response"] },
  { name: "less announced than sent", answers: raw(head(FEED.length - 100), FEED), ends: ["no feed: broken"] },
  { name: "no HTTP", answers: raw("SSH-2.0-OpenSSH_9.6\r\n"), ends: ["refused: bad-response"] },
  { name: "hangs up", answers: raw(), ends: ["refused: bad-response"] },
  {
    name: "headers without end",
    answers: raw(`${head().slice(0, -2)}x-long: ${"y".repeat(70_000)}\r\n\r\n`, FEED),
    ends: ["refused: large-headers"],
  },
  { name: "slow drip", isSlow: true, answers: drips, ends: ["refused: too-slow"] },
  { name: "stops in the middle", isSlow: true, answers: stops, ends: ["refused: too-slow"] },
  { name: "never answers", isSlow: true, answers: () => {}, ends: ["refused: too-slow"] },
  {
    name: "gzip bomb",
    answers: sends(gzipSync(Buffer.alloc(20_000_000)), { "content-encoding": "gzip" }),
    ends: ["refused: bomb"],
  },
  {
    name: "a bomb in a bomb",
    answers: sends(gzipSync(gzipSync(Buffer.alloc(20_000_000))), { "content-encoding": "gzip, gzip" }),
    ends: ["refused: bomb"],
  },
  { name: "too large as sent", answers: sends(`<!-- ${"x y z ".repeat(1_100_000)} -->`), ends: ["refused: too-large"] },
  {
    name: "gzip that breaks off",
    answers: sends(gzipSync(FEED).subarray(0, 60), { "content-encoding": "gzip" }),
    ends: ["refused: bad-encoding"],
  },
  { name: "gzip that is none", answers: sends(FEED, { "content-encoding": "gzip" }), ends: ["refused: bad-encoding"] },
  {
    name: "an encoding that was not asked for",
    answers: sends(FEED, { "content-encoding": "zstd" }),
    ends: ["refused: bad-encoding"],
  },
  { name: "brotli", answers: sends(brotliCompressSync(FEED), { "content-encoding": "br" }), ends: [fine] },
  {
    name: "deflate without its wrapper",
    answers: sends(deflateRawSync(FEED), { "content-encoding": "deflate" }),
    ends: [fine],
  },
  { name: "gzip that nobody announced", answers: sends(gzipSync(FEED)), ends: [fine] },
  {
    name: "429 with a date",
    answers: sends("", { "retry-after": "Wed, 23 Jul 2025 12:10:00 GMT" }, 429),
    ends: ["refused: told-to-wait 429 for 600 s", "refused: told-to-wait for 600 s"],
  },
  {
    name: "429 with a century",
    answers: sends("", { "retry-after": "3153600000" }, 429),
    ends: ["refused: told-to-wait 429 for 86400 s"],
  },
  { name: "429 without a time", answers: sends("", {}, 429), ends: ["refused: told-to-wait 429"] },
  {
    name: "503 storm",
    answers: bySteps(
      sends("", {}, 503),
      sends("", { "retry-after": "soon" }, 503),
      sends("", { "retry-after": "120" }, 503),
    ),
    ends: [
      "refused: http-status 503",
      "refused: http-status 503",
      "refused: told-to-wait 503 for 120 s",
      "refused: told-to-wait for 120 s",
    ],
  },
  { name: "500", answers: sends("", {}, 500), ends: ["refused: http-status 500"] },
  { name: "gone", answers: sends("", {}, 410), ends: ["refused: http-status 410"] },
  {
    name: "a page that asks for proof",
    answers: sends("", { "cf-mitigated": "challenge" }, 403),
    ends: ["refused: challenge 403"],
  },
  {
    name: "an error page as 200",
    answers: sends("<!DOCTYPE html><html><head><title>Error</title></head></html>"),
    ends: ["no feed: html"],
  },
  {
    name: "meta refresh",
    answers: sends('<html><head><meta http-equiv="refresh" content="0;url=http://127.0.0.1/"></head></html>', html),
    ends: ["no feed: html"],
  },
  { name: "an error in JSON", answers: sends('{"error":"no such feed"}'), ends: ["no feed: unknown-format"] },
  { name: "a picture", answers: sends(Buffer.from("89504e470d0a1a0a0000", "hex")), ends: ["no feed: binary"] },
  { name: "nothing", answers: sends(""), ends: ["no feed: empty"] },
  { name: "cut off", answers: sends(FEED.slice(0, -70)), ends: ["no feed: broken"] },
  { name: "an empty feed", answers: sends(rss("")), ends: ["rss: 0 items"] },
  {
    name: "10,000 items",
    answers: sends(rss(Array.from({ length: 10_000 }, (_, at) => item(at + 1)).join(""))),
    ends: ["rss: 2000 items, Report 1; 8000 too-many"],
  },
  {
    name: "ids that change",
    answers: (request, response, visit) => sends(rss(item(1, { guid: `v${visit}` })))(request, response, visit),
    ends: [one, `${one}; seen before`],
  },
  {
    name: "addresses that change",
    answers: (request, response, visit) =>
      sends(rss(item(1, { more: "" }).replace("/reports/1", `/reports/v${visit}`)))(request, response, visit),
    ends: [one, `${one}; seen before`],
  },
  {
    name: "one id for all",
    answers: sends(rss(item(1) + item(2, { guid: "1" }) + item(3, { guid: "1" }))),
    ends: ["rss: 3 items, Report 1; 2 repeated-id"],
  },
  {
    name: "no dates",
    answers: sends(rss(item(1, { date: "" }) + item(2, { date: "" }))),
    ends: [`${fine}; 2 undated`],
  },
  { name: "dates that are none", answers: sends(rss(item(1, { date: "32 Nevember" }))), ends: [`${one}; 1 undated`] },
  {
    name: "a zone that nobody knows",
    answers: sends(rss(item(1, { date: "Tue, 22 Jul 2025 12:00:00 XQT" }))),
    ends: [one],
  },
  {
    name: "a zone beyond the world",
    answers: sends(rss(item(1, { date: "Tue, 22 Jul 2025 12:00:00 +9900" }))),
    ends: [one],
  },
  {
    name: "tomorrow's news",
    answers: sends(rss(item(1, { date: "Thu, 24 Jul 2025 20:00:00 GMT" }))),
    ends: [`${one}; 1 future`],
  },
  {
    name: "windows-1251 by declaration",
    answers: sends(cyrillic(rss(item(1, { title: "Послы" }), '<?xml version="1.0" encoding="windows-1251"?>'))),
    ends: ["rss: 1 item, Послы"],
  },
  {
    name: "windows-1251 that calls itself UTF-8",
    answers: sends(cyrillic(rss(item(1, { title: "Послы" }), '<?xml version="1.0" encoding="utf-8"?>'))),
    ends: ["rss: 1 item, Послы; 1 untidy"],
  },
  {
    name: "UTF-8 that its server calls Latin 1",
    answers: sends(rss(item(1, { title: "Послы" })), { "content-type": "text/xml; charset=iso-8859-1" }),
    ends: ["rss: 1 item, Послы"],
  },
  { name: "UTF-16", answers: sends(utf16), ends: ["rss: 1 item, Послы"] },
  { name: "CDATA in CDATA", answers: sends(rss(item(1, { title: "<![CDATA[Report <![CDATA[1]]>]]>" }))), ends: [one] },
  {
    name: "an entity bomb",
    answers: sends(rss(item(1, { title: "Report &c;" }), LAUGHS)),
    ends: ["rss: 1 item, Report &c;; 1 untidy"],
  },
  {
    name: "an entity that reads a file",
    answers: sends(rss(item(1, { title: "Report &x;" }), THIEF)),
    ends: ["rss: 1 item, Report &x;; 1 untidy"],
  },
  { name: "elements without end", answers: sends(rss("<a>".repeat(100_000))), ends: ["no feed: broken"] },
  {
    name: "scripts in titles",
    answers: sends(rss(item(1, { title: "Report &lt;script&gt;steal()&lt;/script&gt;1" }))),
    ends: [one],
  },
  { name: "a page", answers: withRobots(sends("", {}, 404)), isPage: true, ends: ["report: Envoys meet"] },
  {
    name: "a page that is a PDF",
    answers: withRobots(sends("", {}, 404), sends(STATEMENT, { "content-type": "application/pdf" })),
    isPage: true,
    ends: ["report: Envoys meet"],
  },
  {
    name: "a page that is a broken PDF",
    answers: withRobots(sends("", {}, 404), sends("%PDF-1.4 rubbish", { "content-type": "application/pdf" })),
    isPage: true,
    ends: ["report: Envoys to meet; summary only"],
  },
  {
    name: "a page that is a recording",
    answers: withRobots(sends("", {}, 404), sends("ID3", { "content-type": "audio/mpeg" })),
    isPage: true,
    ends: ["refused: wrong-type 200; summary only"],
  },
  {
    name: "a page that refuses",
    answers: withRobots(sends("", {}, 404), sends("", html, 403)),
    isPage: true,
    ends: ["refused: http-status 403; summary only"],
  },
  {
    name: "a page that robots.txt forbids",
    answers: withRobots(sends("User-agent: *\nDisallow: /")),
    isPage: true,
    ends: ["refused: robots; summary only"],
  },
  {
    name: "robots.txt that names us",
    answers: withRobots(sends("User-agent: *\nDisallow: /\n\nUser-agent: Dragoman\nDisallow:")),
    isPage: true,
    ends: ["report: Envoys meet"],
  },
  {
    name: "robots.txt that fails",
    answers: withRobots(sends("", {}, 503)),
    isPage: true,
    ends: ["refused: robots; summary only"],
  },
  {
    name: "robots.txt that is a page",
    answers: withRobots(sends("<html>Not here</html>", html)),
    isPage: true,
    ends: ["report: Envoys meet"],
  },
  {
    name: "robots.txt in a circle",
    answers: withRobots(redirects("/robots.txt")),
    isPage: true,
    ends: ["report: Envoys meet"],
  },
];
