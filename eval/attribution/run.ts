import { readFileSync, writeFileSync } from "node:fs";
import { attributionsOf } from "./attributions-of-line.ts";

/** `npx tsx eval/attribution/run.ts IN OUT`: reads the attribution data and writes what `attribution_score.py` takes as SYSTEM. */
const [input = "", output = ""] = process.argv.slice(2);
const lines = readFileSync(input, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "");
const started = performance.now();
const answers = lines.map((line) => JSON.stringify(attributionsOf(JSON.parse(line))));
writeFileSync(output, `${answers.join("\n")}\n`);
console.log(`${lines.length} documents in ${Math.round(performance.now() - started)} ms`);
