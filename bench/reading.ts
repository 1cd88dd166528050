import { parseArgs } from "node:util";
import { readArticle } from "../src/app/read-article.ts";
import { readFiles } from "../src/app/read-files.ts";
import { loadReadingTools } from "../src/app/reading-tools.ts";
import type { Article } from "../src/model/article.ts";

/**
 * `npx tsx bench/reading.ts FILE… [--passes N]`: reads the reports of some files again and again in one process, all layers and claims,
 * and prints for each pass the reports a second of processor time, of all threads together, and the most memory so far in MB.
 * The first pass parses the files too and finds the code cold; from the third on it is warm. Pin it to one core: `taskset -c 1`.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { passes: { type: "string", default: "4" } },
});
const articles: Article[] = [];

async function first(): Promise<void> {
  for await (const { reading } of readFiles(positionals)) if (reading !== undefined) articles.push(reading.doc.article);
}

async function again(): Promise<void> {
  const tools = loadReadingTools();
  for (const article of articles) readArticle(article, tools);
}

for (let pass = 1; pass <= Number(values.passes); pass++) {
  const before = process.cpuUsage();
  await (pass === 1 ? first() : again());
  const { user, system } = process.cpuUsage(before);
  const rate = articles.length / ((user + system) / 1e6);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`pass ${pass}: ${articles.length} reports, ${rate.toFixed(1)} a second, ${megabytes} MB`);
}
