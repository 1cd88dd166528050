import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { goldenLines } from "./parts/golden.ts";
import { heldLines } from "./parts/held.ts";
import { type Part, parts } from "./parts.ts";
import { fallen, type Scores, shownScores } from "./scores.ts";

const DATA = process.env["DRAGOMAN_EVAL"] ?? join(import.meta.dirname, "..", "..", "shared", "eval");
const SCORES = join(import.meta.dirname, "scores.json");

/** The lines of a file of JSON lines; none of a folder, which its part reads itself. */
function linesOf(path: string): readonly never[] {
  if (statSync(path).isDirectory()) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as never);
}

function write(path: string, lines: readonly unknown[]): void {
  writeFileSync(path, `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`);
}

/** Articles of our own with their facts. */
const OWN: Readonly<Record<string, () => ReturnType<typeof goldenLines>>> = { golden: goldenLines, held: heldLines };

/** Runs a part over the development data and returns the scorer's output. */
function score(part: Part, folder: string): string {
  const system = join(folder, `${part.name.replaceAll(" ", "")}.jsonl`);
  const gold = join(folder, "own-facts.jsonl");
  const input = join(DATA, part.input);
  const own = OWN[part.input]?.();
  if (own !== undefined) write(gold, own.gold);
  write(system, part.answers((own?.articles ?? linesOf(input)) as readonly never[], input));
  const paths = part.scorer.map((name) => (name === "SYSTEM" ? system : name === "GOLD" ? gold : join(DATA, name)));
  const run = spawnSync("python3", paths, { encoding: "utf8" });
  return run.stdout + run.stderr;
}

function figuresOf(part: Part, output: string): Readonly<Record<string, number>> {
  const read = (pattern: RegExp): number => {
    const value = Number(pattern.exec(output)?.[1] ?? "NaN");
    return value > 1 ? value / 100 : value;
  };
  return Object.fromEntries(Object.entries(part.figures).map(([name, pattern]) => [name, read(pattern)]));
}

/** Scores the chosen parts, prints the table, and with `--ratchet` fails where a figure fell, with `--write` keeps the figures. */
function scoreAll(chosen: readonly Part[], whole: boolean, flags: readonly string[]): number {
  if (!existsSync(DATA)) {
    console.error(`eval: no development data at ${DATA}; set DRAGOMAN_EVAL to its folder`);
    return flags.includes("--ratchet") ? 0 : 2;
  }
  const folder = mkdtempSync(join(tmpdir(), "dragoman-eval-"));
  const scores: Scores = {};
  for (const part of chosen) {
    const printed = score(part, folder);
    if (!whole) console.log(printed);
    scores[part.name] = figuresOf(part, printed);
  }
  console.log(shownScores(scores));
  if (flags.includes("--write")) writeFileSync(SCORES, `${JSON.stringify(scores, null, 2)}\n`);
  const before = existsSync(SCORES) ? (JSON.parse(readFileSync(SCORES, "utf8")) as Scores) : {};
  const worse = flags.includes("--ratchet") ? fallen(before, scores) : [];
  for (const line of worse) console.error(`eval: ${line}`);
  return worse.length > 0 ? 1 : 0;
}

/**
 * `npm run eval`: all parts, one table. `npm run eval -- PART` prints that scorer's whole output; with INPUT OUT it only answers.
 * `--facts` links facts instead of claims; `--ratchet` fails where a figure of scores.json fell; `--write` writes scores.json.
 */
function main(args: readonly string[]): number {
  const flags = args.filter((arg) => arg.startsWith("--"));
  const [word, input, output] = args.filter((arg) => !arg.startsWith("--"));
  const name = word === "threads" && flags.includes("--facts") ? "threads --facts" : word;
  const chosen = parts.filter((part) => name === undefined || part.name === name);
  if (chosen.length === 0) {
    console.error(`eval: no part "${name}"; there are ${parts.map((part) => part.name).join(", ")}`);
    return 2;
  }
  if (input === undefined || output === undefined) return scoreAll(chosen, name === undefined, flags);
  for (const part of chosen) write(output, part.answers(linesOf(input), input));
  return 0;
}

process.exitCode = main(process.argv.slice(2));
