import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { fallsInto } from "../src/app/concerns.ts";
import { processFromFile } from "../src/app/process-file.ts";

const reportsFolder = new URL("../corpus/istanbul-2025/", import.meta.url);
const goldenFolder = new URL("../corpus/golden/", import.meta.url);

interface Report {
  readonly number: string;
  readonly file: string;
  readonly head: Record<string, unknown>;
  readonly body: string;
}

function readReport(file: string): Report {
  const [, head = "", body = ""] = readFileSync(new URL(file, reportsFolder), "utf8").split(/^---\n/m);
  return { number: file.slice(0, 3), file, head: parse(head) as Record<string, unknown>, body: body.trim() };
}

const reports = readdirSync(reportsFolder)
  .filter((file) => /^\d{3}-.*\.md$/.test(file))
  .sort()
  .map(readReport);

/** Share of the five-word sequences of one text that the other has too. */
function overlap(one: string, other: string): number {
  const shingles = (text: string) => {
    const words = text.toLowerCase().split(/\s+/);
    return new Set(words.map((_, at) => words.slice(at, at + 5).join(" ")));
  };
  const [first, second] = [shingles(one), shingles(other)];
  return [...first].filter((shingle) => second.has(shingle)).length / first.size;
}

/** Every string of three digits that stands in a list of a parsed YAML value. */
function references(value: unknown): string[] {
  if (Array.isArray(value))
    return value.flatMap((item) => (typeof item === "string" && /^\d{3}$/.test(item) ? [item] : references(item)));
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(references) : [];
}

describe("demo reports", () => {
  test("there are at least 64, by six outlets", () => {
    expect(reports.length).toBeGreaterThanOrEqual(64);
    expect(new Set(reports.map((report) => report.head["outlet"])).size).toBe(6);
  });

  test.each(reports.map((report) => [report.file, report] as const))("%s is well formed", (file, { head, body }) => {
    expect(head).toMatchObject({ language: "en", demo: true, title: expect.any(String) });
    expect(head["outlet"]).toMatch(/^Demo /);
    expect(head["published"]).toMatch(/^2025-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    const [day, slug] = [file.slice(4, 14), file.slice(15, -3)];
    expect(String(head["published"]).slice(0, 10)).toBe(day);
    expect(head["url"]).toMatch(new RegExp(`^https://demo\\.invalid/[a-z]+/${day}/${slug}$`));
    const words = body.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(80);
    expect(words).toBeLessThanOrEqual(250);
  });

  test("they stand in the order of publication", () => {
    const instants = reports.map((report) => Date.parse(String(report.head["published"])));
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
  });

  test("near-copies are those that expected.yaml lists, and no others", () => {
    const { copies } = parse(readFileSync(new URL("expected.yaml", reportsFolder), "utf8")) as { copies: string[][] };
    const found = reports.flatMap((one, at) =>
      reports
        .slice(at + 1)
        .filter((other) => overlap(one.body, other.body) > 0.3)
        .map((other) => [one.number, other.number]),
    );
    expect(found.sort()).toEqual(copies.sort());
  });

  test("process.yaml defines a process whose days hold all reports", () => {
    const process = processFromFile(fileURLToPath(new URL("process.yaml", reportsFolder)));
    expect(process).toMatchObject({ id: "russia-ukraine", demo: true, parties: ["Russia", "Ukraine"] });
    expect(reports.filter((report) => !fallsInto(process, String(report.head["published"])))).toEqual([]);
  });

  test("expected.yaml refers to reports that exist", () => {
    const known = new Set(reports.map((report) => report.number));
    const told = references(parse(readFileSync(new URL("expected.yaml", reportsFolder), "utf8")));
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter((number) => !known.has(number))).toEqual([]);
  });
});

interface Golden {
  readonly article: {
    readonly title: string;
    readonly text: string;
    readonly published: string;
    readonly outlet: string;
  };
  readonly facts: readonly { readonly kind: string; readonly status: string; readonly evidence: readonly string[] }[];
}

const statuses: Record<string, string> = {
  talks: "proposed planned under-way held postponed cancelled refused undecided",
  exchange: "demanded proposed agreed planned under-way done refused",
  ceasefire: "demanded proposed agreed in-force violated rejected ended undecided",
  agreement: "proposed drafting agreed signed rejected in-force broken undecided",
  threat: "threatened",
  sanctions: "demanded proposed threatened agreed imposed eased lifted rejected",
  aid: "requested pledged planned delivered suspended blocked refused",
  attack: "done foiled denied planned",
  statement: "said",
};

const goldens = readdirSync(goldenFolder)
  .filter((file) => file.endsWith(".yaml"))
  .sort()
  .map((file) => [file, parse(readFileSync(new URL(file, goldenFolder), "utf8")) as Golden] as const);

describe("golden articles", () => {
  test("there are at least 45, of which some hold no fact, and every kind and status occurs", () => {
    expect(goldens.length).toBeGreaterThanOrEqual(45);
    expect(goldens.filter(([, golden]) => golden.facts.length === 0).length).toBeGreaterThanOrEqual(8);
    const seen = new Set(goldens.flatMap(([, golden]) => golden.facts.map((fact) => `${fact.kind} ${fact.status}`)));
    const all = Object.entries(statuses).flatMap(([kind, list]) =>
      list.split(" ").map((status) => `${kind} ${status}`),
    );
    expect(all.filter((pair) => !seen.has(pair))).toEqual([]);
  });

  test.each(goldens)("%s is well formed", (_, { article, facts }) => {
    expect(article.outlet).toMatch(/^Demo /);
    expect(article.published).toMatch(/^\d{4}-\d\d-\d\d/);
    for (const fact of facts) {
      expect(statuses[fact.kind]?.split(" ")).toContain(fact.status);
      expect(fact.evidence.length).toBeGreaterThan(0);
      for (const words of fact.evidence) expect(`${article.title}\n\n${article.text}`).toContain(words);
      if ("quote" in fact) expect(String(fact.quote).split(/\s+/).length).toBeGreaterThanOrEqual(3);
    }
  });
});
