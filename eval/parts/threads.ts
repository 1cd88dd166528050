import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readArticle } from "../../src/app/read-article.ts";
import { loadReadingTools } from "../../src/app/reading-tools.ts";
import { flatClaim } from "../../src/claims/flat-claim.ts";
import type { ThreadId, ToldArticle } from "../../src/model/thread.ts";
import { foldThreads } from "../../src/threads/fold-threads.ts";
import { type ArticleLine, articleOfLine } from "../article-of-line.ts";
import { type FactsLine, threadOfClaim, threadsOfFacts } from "../threads/threads-of-facts.ts";

/** The claims of articles, each with the thread that it is in. */
export function threadsOfArticles(lines: readonly ArticleLine[]): readonly unknown[] {
  const readings = lines.map((line) => readArticle(articleOfLine(line), loadReadingTools()));
  const told = readings.flatMap(({ doc, claims }) =>
    claims.map((claim) => ({ claim, article: doc.article as ToldArticle })),
  );
  const threads: ReadonlyMap<string, ThreadId> = threadOfClaim(foldThreads(told));
  return readings.map(({ doc, claims }, index) => ({
    id: lines[index]?.id,
    text: doc.article.text,
    claims: claims.map((claim) => ({ ...flatClaim(claim), thread: threads.get(claim.id) })),
  }));
}

/** Facts that people annotated, linked; the reports' days come from `articles.jsonl` beside the facts. */
export function threadsOfGold(lines: readonly FactsLine[], input: string): readonly unknown[] {
  const beside = join(dirname(input), "articles.jsonl");
  const articles = existsSync(beside) ? readFileSync(beside, "utf8").split("\n").filter(Boolean) : [];
  return threadsOfFacts(
    lines,
    articles.map((line) => JSON.parse(line) as ArticleLine),
  );
}
