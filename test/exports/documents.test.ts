import fc from "fast-check";
import jsonld from "jsonld";
import { marked } from "marked";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dossierOf } from "../../src/app/dossier.ts";
import type { ExampleWorld } from "../../src/app/example-world.ts";
import type { OpenWorld } from "../../src/app/open-record.ts";
import { markdownText } from "../../src/exports/text/markdown-text.ts";
import { serverApp } from "../../src/server/server-app.tsx";
import { DEMO, demoRecord } from "./demo-record.ts";
import { exportText } from "./export-text.ts";
import { HOSTILE_PROCESS, hostileRecord } from "./hostile-record.ts";

let world: OpenWorld;
let hostile: ExampleWorld;
beforeAll(async () => {
  [world, hostile] = [await demoRecord(), await hostileRecord()];
});
afterAll(async () => {
  await world.close();
  await hostile.remove();
});

/** schema.org's context as far as a test without a network needs it: every term is one of its vocabulary. */
const documentLoader = async (url: string) => {
  if (!url.startsWith("https://schema.org")) throw new Error(`nothing but schema.org is loaded, not ${url}`);
  const document = { "@context": { "@vocab": "https://schema.org/" } };
  return { contextUrl: undefined, documentUrl: url, document };
};

interface Node {
  readonly "@id"?: string;
  readonly "@type": readonly string[];
  readonly [property: string]: unknown;
}

async function graphIn(text: string): Promise<readonly Node[]> {
  return (await jsonld.expand(JSON.parse(text), { documentLoader })) as unknown as readonly Node[];
}

const S = "https://schema.org/";
const textAt = (node: Node, property: string): unknown =>
  (node[S + property] as readonly { readonly "@value"?: unknown }[] | undefined)?.[0]?.["@value"];

test("schema.org: expands to its terms by an independent processor; every reference leads somewhere", async () => {
  const nodes = await graphIn(await exportText(world, DEMO, "schema-org", { asOf: "2025-07-22" }));
  const ids = new Set(nodes.map((node) => node["@id"]));
  const types = new Set(nodes.flatMap((node) => node["@type"]));
  expect([...types].sort()).toEqual(["Claim", "Dataset", "Event", "NewsArticle", "Quotation"].map((type) => S + type));
  for (const node of nodes.filter(({ "@type": [type] }) => type === `${S}Claim`)) {
    const [appears] = node[`${S}appearance`] as readonly Node[];
    expect(ids.has(appears?.["@id"])).toBe(true);
  }
  const third = nodes.find((node) => String(textAt(node, "name")).startsWith("Third round"));
  expect(textAt(third as Node, "startDate")).toBe("2025-07-23");
});

test("schema.org: talks that are called off or put off are told as such", async () => {
  const nodes = await graphIn(await exportText(world, DEMO, "schema-org"));
  const statuses = new Set(nodes.map((node) => textAt(node, "eventStatus")).filter((status) => status !== undefined));
  expect([...statuses].every((status) => /^https:\/\/schema\.org\/Event[A-Z]/.test(String(status)))).toBe(true);
});

test("schema.org in pages: data that runs nothing, and hostile words cannot end it", async () => {
  for (const [of, id] of [
    [world, DEMO],
    [hostile, HOSTILE_PROCESS],
  ] as const) {
    const app = serverApp(of);
    const { threads, articles } = await dossierOf(of, id);
    const thread = threads.find(({ kind, begins }) => kind === "talks" && begins !== undefined);
    for (const path of [`threads/${thread?.id}`, `reports/${articles[0]?.id}`]) {
      const answer = await app.request(`http://localhost/p/${id}/${path}`);
      const html = await answer.text();
      const scripts = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
      expect(scripts).toHaveLength(1);
      expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'self'");
      const [node] = await graphIn(scripts[0]?.[1] ?? "");
      expect(node?.["@type"]).toEqual([path.startsWith("threads") ? `${S}Event` : `${S}NewsArticle`]);
      expect(html).not.toContain("<img src=x");
    }
  }
});

test("Markdown: a heading for each thread, each with its reports' words", async () => {
  const asOf = "2025-07-22";
  const { threads } = await dossierOf(world, DEMO, { asOf });
  const text = await exportText(world, DEMO, "markdown", { asOf });
  const headings = marked.lexer(text).filter((token) => token.type === "heading" && token.depth === 3);
  expect(headings).toHaveLength(threads.length);
  expect(text).toMatch(/date, disputed: Wednesday 23 July \(.*\); Thursday 24 July \(/);
});

/** Everything that Markdown makes of a text but plain words. */
const MADE = /<(?!\/?(?:p|h[1-3]|ul|li|em)>)/;

test("Markdown: hostile words are words", async () => {
  const html = await marked.parse(await exportText(hostile, HOSTILE_PROCESS, "markdown"), { gfm: true });
  expect(html).not.toMatch(MADE);
  expect(html.match(/<h1>/g)).toHaveLength(1);
});

test("Markdown: no text whatever is markup", () => {
  const marks = fc.constantFrom(..."*_`~[](){}<>#!|\\&^$+-=.:/@ \t1a\n", "http://", "www.", "&lt;", "**", "](", "<b>");
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 12 }), (parts) => {
      const html = marked.parse(`- ${markdownText(`x${parts.join("")}`)}`, { gfm: true, async: false });
      expect(html).not.toMatch(MADE);
    }),
    { numRuns: 2000 },
  );
});
