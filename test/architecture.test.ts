import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

/** Which folder of `src/` may import which; a folder may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  lexicon: ["model"],
  reading: ["model"],
  claims: ["model", "reading"],
  threads: ["model", "reading", "claims"],
  measures: ["model", "reading", "claims", "threads"],
  briefs: ["model", "reading", "claims", "threads", "measures"],
  exports: ["model", "reading", "claims", "threads", "measures", "briefs"],
  alerts: ["model", "reading", "claims", "threads", "measures", "briefs"],
  sources: ["model", "lexicon"],
  record: ["model"],
  app: [
    "model",
    "lexicon",
    "reading",
    "claims",
    "threads",
    "measures",
    "briefs",
    "exports",
    "alerts",
    "sources",
    "record",
  ],
  server: [
    "app",
    "model",
    "claims",
    "threads",
    "measures",
    "briefs",
    "exports",
    "alerts",
    "record",
    "sources",
    "lexicon",
  ],
  cli: [
    "app",
    "model",
    "claims",
    "threads",
    "measures",
    "briefs",
    "exports",
    "alerts",
    "record",
    "sources",
    "server",
    "lexicon",
  ],
};
const PURE = ["model", "reading", "claims", "threads", "measures", "briefs", "exports", "alerts"];
const SOURCE = join(import.meta.dirname, "..", "src");
const files = filesOf(SOURCE).filter((path) => /\.tsx?$/.test(path));

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

const folderOf = (path: string): string => relative(SOURCE, path).split("/")[0] ?? "";

test("imports go in one direction", () => {
  const wrong: string[] = [];
  for (const path of files) {
    for (const name of importsOf(path).filter((name) => name.startsWith("."))) {
      const from = folderOf(path);
      const to = folderOf(join(path, "..", name));
      if (to !== ".." && to !== from && !MAY_IMPORT[from]?.includes(to))
        wrong.push(`${relative(SOURCE, path)} imports ${to}/`);
    }
  }
  expect(wrong).toEqual([]);
});

test("the pure folders use no Node, no clock", () => {
  const wrong: string[] = [];
  for (const path of files.filter((path) => PURE.includes(folderOf(path)) && !path.includes(".test."))) {
    const text = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*|"[^"\n]*"/g, "");
    if (importsOf(path).some((name) => name.startsWith("node:"))) wrong.push(`${relative(SOURCE, path)}: imports Node`);
    if (/\bnew Date\b|\bDate\.|\bthrow\b|\bMath\.random\b/.test(text))
      wrong.push(`${relative(SOURCE, path)}: Date, throw or Math.random`);
  }
  expect(wrong).toEqual([]);
});

test("no file is over 300 lines", () => {
  const long = files.filter((path) => readFileSync(path, "utf8").split("\n").length > 301);
  expect(long.map((path) => relative(SOURCE, path))).toEqual([]);
});

test("names say what a thing is", () => {
  const vague = files.filter((path) =>
    /(?:^|\/)(?:utils?|helpers?|common|core|manager|service|misc)(?:\/|\.tsx?$)/.test(relative(SOURCE, path)),
  );
  const unkebab = files.filter(
    (path) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test)?\.tsx?$/.test(path.split("/").at(-1) ?? ""),
  );
  expect([...vague, ...unkebab]).toEqual([]);
});

test.each(["claims", "threads", "exports"])("every folder of %s is in its list", (list) => {
  const index = files.find((path) => relative(SOURCE, path) === `${list}/index.ts`);
  if (index === undefined) return;
  const text = readFileSync(index, "utf8");
  const kinds = readdirSync(join(SOURCE, list), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const withKind = kinds.filter((entry) =>
    readdirSync(join(SOURCE, list, entry.name)).some(
      (name) => name.endsWith("-kind.ts") || name.endsWith("-format.ts"),
    ),
  );
  expect(withKind.filter((entry) => !text.includes(`./${entry.name}/`)).map((entry) => entry.name)).toEqual([]);
});
