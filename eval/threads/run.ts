import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { threadsOfFacts } from "./threads-of-facts.ts";

// usage: tsx eval/threads/run.ts --facts FACTS.jsonl OUT.jsonl; the reports' days come from articles.jsonl beside FACTS.
const [input, out] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
if (input === undefined || out === undefined)
  throw new Error("usage: tsx eval/threads/run.ts --facts FACTS.jsonl OUT.jsonl");

function linesOf<Line>(path: string): Line[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

const threaded = threadsOfFacts(linesOf(input), linesOf(join(dirname(input), "articles.jsonl")));
writeFileSync(out, `${threaded.map((line) => JSON.stringify(line)).join("\n")}\n`);
