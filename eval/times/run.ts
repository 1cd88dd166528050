import { readFileSync, writeFileSync } from "node:fs";
import { type TimesInput, timesOf } from "./times-of.ts";

/** `npx tsx eval/times/run.ts IN OUT`: writes the times that we read in IN, a file in the form of the gold. */
const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) throw new Error("eval/times/run.ts needs two files: IN OUT");
const lines = readFileSync(input, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "");
const answers = lines.map((line) => JSON.stringify(timesOf(JSON.parse(line) as TimesInput)));
writeFileSync(output, `${answers.join("\n")}\n`);
