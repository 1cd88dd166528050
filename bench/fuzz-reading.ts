import { readdirSync, readFileSync } from "node:fs";
import { projectFile } from "../src/app/project-file.ts";
import { readArticle } from "../src/app/read-article.ts";
import { loadReadingTools } from "../src/app/reading-tools.ts";
import { newArticle } from "../src/model/new-article.ts";

/**
 * `npx tsx bench/fuzz-reading.ts [INPUTS] [SEED]`: reads that many made-up inputs (100,000 where none is given) and tells crashes,
 * citations that are not the words they cite, and the processor time of a thousand characters by the size of the input: random Unicode,
 * reports cut off, with pieces moved and doubled, heaps of marks and numbers, and pieces repeated up to 1 MB. One seed makes
 * the same inputs each time.
 */
const inputs = Number(process.argv[2] ?? "100000");
let state = Number(process.argv[3] ?? "1") >>> 0;

const folder = projectFile("corpus/istanbul-2025");
const reports = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(`${folder}/${name}`, "utf8").replace(/^---[\s\S]*?\n---\n/, ""));
const tools = loadReadingTools();

/** A number from 0 up to `below`, by xorshift. */
function upTo(below: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % Math.max(1, below);
}

function pick<Item>(items: readonly Item[]): Item {
  return items[upTo(items.length)] as Item;
}

function piece(): string {
  const report = pick(reports);
  const start = upTo(report.length);
  return report.slice(start, start + 1 + upTo(250));
}

function randomUnicode(): string {
  const planes = [0x80, 0x250, 0x2fff, 0xffff, 0x10ffff];
  return Array.from({ length: upTo(300) }, () => String.fromCodePoint(upTo(pick(planes)) || 1)).join("");
}

const MARKS = [
  "“",
  "”",
  '"',
  "''",
  "(",
  ")",
  ",",
  ".",
  "-",
  "–",
  "—",
  " ",
  "\n",
  "'s",
  ":",
  "…",
  "1,000",
  "12",
  "%",
  "$",
  "US",
  "May",
  "A",
];

const makers: readonly (() => string)[] = [
  randomUnicode,
  () => {
    const report = pick(reports);
    return report.slice(0, upTo(report.length));
  },
  () => Array.from({ length: 1 + upTo(4) }, piece).join(pick(["", " ", "\n\n", ". ", ", and "])),
  () => Array.from({ length: upTo(200) }, () => pick(MARKS)).join(pick(["", " "])),
  () => piece().repeat(1 + upTo(6)),
  () => [...piece()].map((letter) => (upTo(9) === 0 ? randomUnicode().slice(0, 2) : letter)).join(""),
  () => `${pick(MARKS)}${piece().slice(0, 40)}`.repeat(1 + upTo(30)),
];

/** One input in ten thousand is a piece repeated up to a million characters. */
function madeUp(index: number): string {
  if (index % 10_000 !== 9999) return pick(makers)();
  const unit = pick([piece(), piece().slice(0, 1 + upTo(6)), `${pick(MARKS)} `, randomUnicode()]) || "a";
  return unit.repeat(Math.ceil(1_000_000 / unit.length)).slice(0, 1_000_000);
}

const byScale = new Map<number, { inputs: number; letters: number; time: number; slowest: number }>();
let crashes = 0;
let wrong = 0;
let claims = 0;
for (let index = 0; index < inputs; index++) {
  const body = madeUp(index);
  const published = upTo(3) === 0 ? {} : { published: "2025-07-22" };
  const start = process.cpuUsage();
  try {
    const article = newArticle({
      title: upTo(4) === 0 ? "" : piece().slice(0, 80),
      body,
      language: "en",
      ...published,
    });
    const reading = readArticle(article, tools);
    claims += reading.claims.length;
    for (const claim of reading.claims)
      for (const { start: from, end, words } of claim.cites) if (article.text.slice(from, end) !== words) wrong++;
  } catch (error) {
    crashes++;
    console.error(`input ${index}: ${error instanceof Error ? error.stack : String(error)}`);
  }
  const { user, system } = process.cpuUsage(start);
  const time = (user + system) / 1000;
  const scale = 10 ** Math.ceil(Math.log10(Math.max(10, body.length)));
  const row = byScale.get(scale) ?? { inputs: 0, letters: 0, time: 0, slowest: 0 };
  row.inputs++;
  row.letters += body.length;
  row.time += time;
  row.slowest = Math.max(row.slowest, time);
  byScale.set(scale, row);
  if (index % 5000 === 4999) console.error(`${index + 1} read`);
}

console.log(`${inputs} inputs: ${crashes} crashes, ${wrong} citations that are not their words, ${claims} claims`);
console.table(
  [...byScale]
    .toSorted(([a], [b]) => a - b)
    .map(([scale, row]) => ({
      "characters up to": scale,
      inputs: row.inputs,
      "ms a thousand characters": (row.time / Math.max(1, row.letters / 1000)).toFixed(2),
      "slowest, ms": row.slowest.toFixed(0),
    })),
);
