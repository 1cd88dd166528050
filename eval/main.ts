import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Part, parts } from "./parts.ts";

const DATA = process.env["DRAGOMAN_EVAL"] ?? join(import.meta.dirname, "..", "..", "shared", "eval");

/** Reads a part's input and writes the scorer's SYSTEM file. */
function answer(part: Part, input: string, output: string): void {
  const lines = readFileSync(input, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const answers = lines.map((line) => JSON.stringify(part.answer(JSON.parse(line) as never)));
  writeFileSync(output, `${answers.join("\n")}\n`);
}

/** Runs a part over the development data and returns the scorer's output. */
function score(part: Part, folder: string): string {
  const system = join(folder, `${part.name}.jsonl`);
  answer(part, join(DATA, part.input), system);
  const [scorer = "", ...rest] = part.scorer;
  const paths = rest.map((name) => (name === "SYSTEM" ? system : name.startsWith("-") ? name : join(DATA, name)));
  const run = spawnSync("python3", [join(DATA, scorer), ...paths], { encoding: "utf8" });
  return run.stdout + run.stderr;
}

function figuresOf(part: Part, output: string): Record<string, number> {
  return Object.fromEntries(
    Object.entries(part.figures).map(([name, pattern]) => [name, Number(pattern.exec(output)?.[1] ?? "NaN")]),
  );
}

/** `npm run eval`: all parts, one table. `npm run eval -- PART` prints that scorer's whole output; with INPUT OUT it only answers. */
function main(args: readonly string[]): number {
  const [name, input, output] = args.filter((arg) => !arg.startsWith("--"));
  const chosen = parts.filter((part) => name === undefined || part.name === name);
  if (chosen.length === 0) {
    console.error(`eval: no part "${name}"; there are ${parts.map((part) => part.name).join(", ")}`);
    return 2;
  }
  if (input !== undefined && output !== undefined) {
    for (const part of chosen) answer(part, input, output);
    return 0;
  }
  if (!existsSync(DATA)) {
    console.error(`eval: no development data at ${DATA}; set DRAGOMAN_EVAL to its folder`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), "dragoman-eval-"));
  for (const part of chosen) {
    const printed = score(part, folder);
    if (name !== undefined) console.log(printed);
    for (const [figure, value] of Object.entries(figuresOf(part, printed)))
      console.log(`${part.name.padEnd(14)}${figure.padEnd(28)}${value.toFixed(4)}`);
  }
  return 0;
}

process.exitCode = main(process.argv.slice(2));
