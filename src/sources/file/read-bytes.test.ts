import { expect, test } from "vitest";
import { articlesInBytes } from "./read-bytes.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const articlesOf = (text: string | Uint8Array, name: string) =>
  articlesInBytes(typeof text === "string" ? bytes(text) : text, name).flatMap((find) => find.article ?? []);
const problemsOf = (text: string | Uint8Array, name: string) =>
  articlesInBytes(typeof text === "string" ? bytes(text) : text, name).flatMap(({ problem }) =>
    problem === undefined ? [] : [`${problem.kind} ${problem.where} ${problem.message}`],
  );

const PAGE = `<!doctype html><html lang="en"><head><title>Envoys meet | Harbour Wire</title>
<meta property="og:site_name" content="Harbour Wire"><meta property="article:published_time" content="2025-07-22T23:30:00-04:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Envoys meet in Oslo</h1>
${Array.from({ length: 6 }, (_, at) => `<p>The envoys of both sides met for the ${at + 2}nd time in Oslo &amp; spoke of a truce, officials said, and they will meet again.</p>`).join("\n")}
</article></body></html>`;

test.each([
  ["text", "published: 2025-07-22\noutlet: Harbour Wire\n\nEnvoys meet\n\nThey met.\nThey spoke.", "a.txt"],
  [
    "Markdown",
    "---\npublished: 2025-07-22\noutlet: Harbour Wire\n---\n# Envoys meet\n\nThey **met**.\n\nThey\nspoke.",
    "a.md",
  ],
  ["JSON", '{"title":"Envoys meet","text":"They met.","published":"2025-07-22","outlet":"Harbour Wire"}', "a.json"],
  [
    "JSONL",
    '{"title":"Envoys meet","text":"They met.","published":"Tue, 22 Jul 2025 12:36:25 GMT","source":"Harbour Wire"}',
    "a.jsonl",
  ],
  [
    "mail",
    "From: Harbour Wire <d@example.org>\nSubject: Envoys meet\nDate: Tue, 22 Jul 2025 12:36:25 +0300\n\nThey met.",
    "a.eml",
  ],
])("%s: title, outlet and day", (_format, text, name) => {
  expect(articlesOf(text, name)).toMatchObject([
    { title: "Envoys meet", outlet: "Harbour Wire", published: "2025-07-22", language: "en" },
  ]);
});

test("a page: title, text without furniture, day in its own zone", () => {
  const [article] = articlesOf(PAGE, "a.html");
  expect(article).toMatchObject({ title: "Envoys meet in Oslo", outlet: "Harbour Wire", published: "2025-07-22" });
  expect(article?.text.split("\n")).toHaveLength(8);
  expect(article?.text).toContain("Oslo & spoke");
  expect(article?.text).not.toContain("Home");
});

test("the title is a section, and the text is title, blank line, paragraphs", () => {
  const [article] = articlesOf("Envoys meet\n\nThey met.\n\n\n  They spoke.  ", "a.txt");
  expect(article?.text).toBe("Envoys meet\n\nThey met.\nThey spoke.");
  expect(article?.sections).toEqual([{ kind: "title", start: 0, end: 11 }]);
});

test("a paragraph before the title is the standfirst; a title said twice is said once", () => {
  const lead = "The envoys of both sides are to meet on Wednesday. Little is expected of it.";
  const [article] = articlesOf(
    `published: 2025-07-22\n\n${lead}\nEnvoys to meet\n\nEnvoys to meet\nThey will meet.`,
    "a.txt",
  );
  expect(article?.text).toBe(`Envoys to meet\n\n${lead}\nThey will meet.`);
  expect(article?.sections.map(({ kind }) => kind)).toEqual(["title", "standfirst"]);
});

test("first lines with a colon that are no front matter are text", () => {
  const [article] = articlesOf("Kyiv: envoys meet\n\nThey met.", "a.txt");
  expect(article?.title).toBe("Kyiv: envoys meet");
});

test("the same content has the same id, other content another", () => {
  const ids = ["They met.", "They met.", "They parted."].map((body) => articlesOf(`A\n\n${body}`, "a.txt")[0]?.id);
  expect([ids[0] === ids[1], ids[0] === ids[2]]).toEqual([true, false]);
});

test("a report with a summary only is marked so", () => {
  expect(articlesOf('{"title":"A","summary":"They met."}', "a.json")).toMatchObject([{ summaryOnly: true }]);
});

test("JSON may hold a list", () => {
  expect(articlesOf('[{"text":"They met."},{"text":"They spoke."}]', "a.json")).toHaveLength(2);
  expect(articlesOf('{"articles":[{"text":"They met."}]}', "a.json")).toHaveLength(1);
});

test("a mail of several parts, encoded", () => {
  const mail = [
    "Subject: =?utf-8?B?RW52b3lzIG1lZXQg4oCU?= =?utf-8?Q?_Oslo?=",
    'Content-Type: multipart/alternative; boundary="xx"',
    "",
    "--xx",
    "Content-Type: text/html",
    "",
    "<p>no</p>",
    "--xx",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "They met =E2=80=94 in=",
    " Oslo.",
    "--xx--",
  ].join("\r\n");
  expect(articlesOf(mail, "a.eml")[0]?.text).toBe("Envoys meet — Oslo\n\nThey met — in Oslo.");
});

test("without an ending, the content tells the format", () => {
  const titles = [PAGE, '{"title":"Envoys meet in Oslo","text":"x"}', "Envoys meet in Oslo\n\nThey met."].map(
    (text) => articlesOf(text, "standard input")[0]?.title,
  );
  expect(titles).toEqual(Array(3).fill("Envoys meet in Oslo"));
});

test("other encodings: UTF-16 with its mark, a page that declares its own", () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Envoys meet\n\nThey met.", "utf16le")]);
  expect(articlesOf(utf16, "a.txt")[0]?.title).toBe("Envoys meet");
  const latin = PAGE.replace("<head>", '<head><meta charset="windows-1252">').replace(/Oslo/g, "Malmö");
  expect(articlesOf(Buffer.from(latin, "latin1"), "a.html")[0]?.title).toBe("Envoys meet in Malmö");
});

test.each([
  ["empty", new Uint8Array(), "a.txt", /^empty a\.txt is empty$/],
  ["blank", bytes(" \n\n "), "a.txt", /^no-text a\.txt holds no text/],
  ["PDF", bytes("%PDF-1.7 …"), "a.txt", /^binary a\.txt is a PDF/],
  ["picture", Buffer.from("89504e470d0a1a0a", "hex"), "a.html", /^binary a\.html is a PNG/],
  ["binary", Buffer.from([1, 2, 0, 3]), "a.txt", /^binary a\.txt is a binary file/],
  [
    "broken UTF-8",
    Buffer.from([0x41, 10, 0x42, 0xff, 0xc3]),
    "a.txt",
    /^broken-text a\.txt is not valid UTF-8 \(first in line 2\)/,
  ],
  ["50 MB", new Uint8Array(50_000_000).fill(97), "a.txt", /^too-large a\.txt is 48 MiB/],
  ["no JSON", bytes('{"title": "A"'), "a.json", /^broken-format a\.json is no JSON/],
  ["JSON without a report", bytes("[1]"), "a.json", /^broken-format a\.json is no report/],
  ["no YAML", bytes("---\na: [\n---\nText"), "a.md", /^broken-format a\.md its front matter is no YAML/],
  ["no date", bytes("published: soon\n\nA\n\nThey met."), "a.txt", /^bad-date a\.txt has a date that is none, "soon"/],
  ["a deep page", bytes("<div>".repeat(200_000)), "a.html", /^too-deep a\.html nests its tags/],
  [
    "a mail without text",
    bytes("Subject: A\nContent-Type: image/png\n\nxx"),
    "a.eml",
    /^broken-format a\.eml is an e-mail/,
  ],
] as const)("%s is a clear problem", (_what, content, name, message) => {
  const problems = problemsOf(content, name);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(message);
});

test("a broken line of JSONL is named and skipped", () => {
  const lines = ['{"text":"One."}', "{broken", "", Buffer.from([0xff, 0xfe, 0x41]), '{"text":"Two."}'];
  const file = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from("\n")]));
  expect(articlesOf(file, "a.jsonl").map((article) => article.text)).toEqual(["One.", "Two."]);
  expect(problemsOf(file, "a.jsonl").map((text) => text.split(" ")[1])).toEqual(["a.jsonl:2", "a.jsonl:4"]);
});

test("a page of 5,000 unclosed paragraphs is no deep page", () => {
  expect(problemsOf(`<body>${"<p>They met in Oslo and spoke of a truce. ".repeat(5000)}`, "a.html")).toEqual([]);
});
