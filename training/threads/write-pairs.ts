import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { articleOfLine } from "../../eval/article-of-line.ts";
import { type Fact, toldArticleOf, toldOfFact } from "../../eval/threads/told-of-fact.ts";
import { readArticle } from "../../src/app/read-article.ts";
import { loadReadingTools } from "../../src/app/reading-tools.ts";
import { flatClaim } from "../../src/claims/flat-claim.ts";
import type { Told } from "../../src/model/thread.ts";
import { affinityAlone, FAMILIES, scaleOf } from "../../src/threads/linking/affinity.ts";
import { byTelling } from "../../src/threads/linking/by-telling.ts";
import { noteCrowd, noteWords } from "../../src/threads/linking/evidence.ts";
import { type Facets, facetsOf } from "../../src/threads/linking/facets.ts";
import { type Weighed, weighAll } from "../../src/threads/linking/weigh.ts";

// usage: tsx training/threads/write-pairs.ts; writes out/facts.jsonl and out/readings.jsonl, a pair of claims a line:
// [kind, report and index of one, of the other, evidence], and out/claims.jsonl, the readings' claims for matching.

const DATA = process.env["DRAGOMAN_EVAL"] ?? join(import.meta.dirname, "..", "..", "..", "shared", "eval");
const OUT = join(import.meta.dirname, "out");

/** A claim with the name by which its label is found. */
interface Named {
  readonly name: string;
  readonly told: Told;
}

function linesOf<Line>(name: string): Line[] {
  const text = readFileSync(join(DATA, "facts", name), "utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

type ArticleLine = Parameters<typeof articleOfLine>[0];

function factsNamed(articles: readonly ArticleLine[]): Named[] {
  const reports = new Map(articles.map((line) => [line.id, toldArticleOf(line)]));
  return linesOf<{ id: string; facts: Fact[] }>("gold.jsonl").flatMap(({ id, facts }) =>
    facts.map((fact, index) => ({
      name: `${id}#${index}`,
      told: toldOfFact(fact, index, reports.get(id) ?? toldArticleOf({ id })),
    })),
  );
}

function readingsNamed(articles: readonly ArticleLine[]): Named[] {
  const tools = loadReadingTools();
  const flat: string[] = [];
  const named = articles.flatMap((line) => {
    const article = articleOfLine(line);
    const { claims } = readArticle(article, tools);
    flat.push(JSON.stringify({ id: line.id, text: article.text, claims: claims.map(flatClaim) }));
    return claims.map((claim, index) => ({ name: `${line.id}#${index}`, told: { claim, article } }));
  });
  writeFileSync(join(OUT, "claims.jsonl"), `${flat.join("\n")}\n`);
  return named;
}

function pairsOf(named: readonly Named[]): string[] {
  const names = new Map(named.map(({ name, told }) => [told.claim.id, name]));
  const families = new Map<string, Facets[]>();
  for (const { told } of [...named].sort((a, b) => byTelling(a.told, b.told))) {
    if (told.claim.kind === "statement") continue;
    const family = FAMILIES[told.claim.kind];
    families.set(family, [...(families.get(family) ?? []), facetsOf(told)]);
  }
  return [...families.values()].flatMap((family) => pairsIn(weighAll(family), names));
}

function pairsIn(family: readonly Weighed[], names: ReadonlyMap<string, string>): string[] {
  return family.flatMap((a, index) =>
    family.slice(index + 1).map((b) => {
      const evidence: Record<string, number> = {};
      const note = (name: string, amount = 1): void => {
        evidence[name] = (evidence[name] ?? 0) + amount;
      };
      scaleOf(a, b).weigh(a, b, note);
      noteCrowd(a, b, note);
      noteWords(a, b, note);
      if (affinityAlone(a, b) === Number.NEGATIVE_INFINITY) note("strangers");
      const kind = a.claim.kind === b.claim.kind && a.claim.kind !== "threat" ? a.claim.kind : "deadline";
      return JSON.stringify([kind, names.get(a.claim.id), names.get(b.claim.id), evidence]);
    }),
  );
}

mkdirSync(OUT, { recursive: true });
const articles = linesOf<ArticleLine>("articles.jsonl");
writeFileSync(join(OUT, "facts.jsonl"), `${pairsOf(factsNamed(articles)).join("\n")}\n`);
writeFileSync(join(OUT, "readings.jsonl"), `${pairsOf(readingsNamed(articles)).join("\n")}\n`);
