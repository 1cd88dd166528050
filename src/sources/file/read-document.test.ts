import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type PdfTestLine as Line, pdf } from "../../../test/sources/plain-pdf.ts";
import type { FileFind } from "./file-problem.ts";
import { articlesInDocument } from "./read-document.ts";

const findsIn = async (bytes: Uint8Array, name: string): Promise<readonly FileFind[]> => {
  const finds: FileFind[] = [];
  for await (const find of articlesInDocument(bytes, name)) finds.push(find);
  return finds;
};
const articlesIn = async (bytes: Uint8Array, name: string) =>
  (await findsIn(bytes, name)).flatMap(({ article }) => article ?? []);
const problemsIn = async (bytes: Uint8Array, name: string) =>
  (await findsIn(bytes, name)).flatMap(({ problem }) =>
    problem === undefined ? [] : [`${problem.kind} ${problem.where} ${problem.message}`],
  );

const foot = (page: number): Line => [9, 72, 40, `Ministry of the Harbour, page ${page}`];
const STATEMENT = pdf(
  [
    [22, 72, 720, "Statement on the talks"],
    [22, 72, 694, "in Oslo"],
    [10, 72, 670, "Tuesday, 22 July 2025"],
    [12, 72, 640, "The envoys of both sides met in Oslo on Tues-"],
    [12, 72, 626, "day and will meet again."],
    [12, 72, 596, "They spoke of a truce, and the talks"],
    foot(1),
  ],
  [[12, 72, 720, "will go on in August."], [12, 72, 690, "The Ministry thanks the hosts."], foot(2)],
  [[12, 72, 720, "Ends."], foot(3)],
);

test("a PDF: title, day, paragraphs over lines and pages, no feet of pages", async () => {
  const [article] = await articlesIn(STATEMENT, "statement.pdf");
  expect(article).toMatchObject({ title: "Statement on the talks in Oslo", published: "2025-07-22" });
  expect(article?.text.split("\n").slice(2)).toEqual([
    "Tuesday, 22 July 2025",
    "The envoys of both sides met in Oslo on Tuesday and will meet again.",
    "They spoke of a truce, and the talks will go on in August.",
    "The Ministry thanks the hosts.",
    "Ends.",
  ]);
});

test.each([
  [
    "a PDF of pictures",
    pdf([]),
    "a.pdf",
    "no-text a.pdf is a PDF without text, of pictures of its pages; have its text recognised (OCR) first",
  ],
  [
    "a broken PDF",
    Buffer.from("%PDF-1.7 rubbish"),
    "a.pdf",
    "broken-format a.pdf is a broken PDF; save it anew, or save its text",
  ],
  ["an empty PDF", Buffer.from(""), "a.pdf", "empty a.pdf is empty"],
  [
    "a WARC file that is none",
    Buffer.from("rubbish"),
    "a.warc",
    "broken-format a.warc#1 is no WARC record, or is cut off (no header)",
  ],
  [
    "an empty WARC file",
    Buffer.from(""),
    "a.warc",
    "no-text a.warc holds no page with a report: no HTML that was answered with 200",
  ],
])("%s", async (_name, bytes, name, told) => {
  expect(await problemsIn(bytes, name)).toEqual([told]);
});

const record = (headers: Readonly<Record<string, string>>, block: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(block);
  const lines = Object.entries({ ...headers, "Content-Length": bytes.length }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join("")}\r\n`), bytes, Buffer.from("\r\n\r\n")]);
};
const response = (path: string, http: string | Uint8Array): Buffer =>
  record(
    {
      "WARC-Type": "response",
      "WARC-Target-URI": `https://harbour.example/${path}`,
      "Content-Type": "application/http; msgtype=response",
    },
    http,
  );
const PAGE = `<html lang="en"><head><meta property="og:title" content="Envoys meet"></head><body><article>${Array.from({ length: 4 }, (_, at) => `<p>The envoys met for the ${at + 3}th time in Oslo, officials said, and they will meet again.</p>`).join("")}</article></body></html>`;
const http = (headers: string, body: string | Uint8Array, status = "200 OK"): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n`), Buffer.from(body)]);
const HTML = "Content-Type: text/html\r\n";
const chunked = (text: string): string =>
  `${[text.slice(0, 90), text.slice(90)].map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`).join("")}0\r\n\r\n`;
const ARCHIVE = [
  record({ "WARC-Type": "warcinfo", "Content-Type": "application/warc-fields" }, "software: x\r\n"),
  response("plain", http(HTML, PAGE)),
  response("chunked", http(`${HTML}Transfer-Encoding: chunked\r\n`, chunked(PAGE))),
  response("packed", http(`${HTML}Content-Encoding: gzip\r\n`, gzipSync(PAGE))),
  response("picture", http("Content-Type: image/png\r\n", "x")),
  response("missing", http(HTML, PAGE, "404 Not Found")),
  response("menu", http(HTML, "<p>Home</p>")),
  record(
    { "WARC-Type": "resource", "WARC-Target-URI": "https://harbour.example/resource", "Content-Type": "text/html" },
    PAGE,
  ),
];

test.each([
  ["plain", Buffer.concat(ARCHIVE), "a.warc"],
  ["gzipped by record", Buffer.concat(ARCHIVE.map((one) => gzipSync(one))), "a.warc.gz"],
])("the reports of a WARC file, %s", async (_name, bytes, name) => {
  const articles = await articlesIn(bytes, name);
  expect(articles.map(({ url }) => url?.split("/").at(-1))).toEqual(["plain", "chunked", "packed", "resource"]);
  expect(new Set(articles.map(({ title }) => title))).toEqual(new Set(["Envoys meet"]));
});

test("a WARC file that is cut off gives what came before", async () => {
  const bytes = Buffer.concat(ARCHIVE).subarray(0, 1400);
  expect((await articlesIn(bytes, "a.warc")).length).toBe(1);
  expect(await problemsIn(bytes, "a.warc")).toEqual([
    expect.stringMatching(/^broken-format a\.warc#3 is no WARC record, or is cut off/),
  ]);
});

test("a saved page in a character set of its own is read", async () => {
  const page = Buffer.from(PAGE.replace("Envoys meet", "Caf\u00e9 talks"), "latin1");
  expect((await articlesIn(page, "a.html"))[0]?.title).toBe("Café talks");
});
