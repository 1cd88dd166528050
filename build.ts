import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { engineVersion } from "./src/app/engine-reader.ts";
import { foldVersion } from "./src/app/kept-fold.ts";

/**
 * Builds the program into `dist`: `dist/cli/main.js` and the thread that reads beside it (they find lexicon, models and corpus
 * beside `dist`, and their packages in node_modules), in parts of which a command loads only those that it needs, and the
 * browser's code, where there is some, into `dist/static`. `--if-needed` skips what is up to date.
 */
const OUT = "dist/cli";
const PROGRAM = "main.js";
const WORKER = "reader-worker.js";
/** Written beside it first: another build or a running test never sees half a program. */
const FRESH = `dist/building-${process.pid}`;
const STATIC = "src/server/static";
/** Parts of an earlier build are kept so long, in milliseconds: a program that runs may load them yet. */
const KEPT = 86_400_000;
/** Packages that load files of their own (native code, workers) and so stay in node_modules; all others are bundled: it starts faster. */
const fromDisk = ["better-sqlite3", "pg", "esbuild", "playwright-core", "unpdf", "@sparticuz/chromium"];
const inputs = ["src", "lexicon", "models", "package.json", "build.ts"];

/** Time of the newest file under a path. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function upToDate(): boolean {
  const built = [WORKER, PROGRAM].map((name) => join(OUT, name));
  return built.every(existsSync) && Math.min(...built.map(newest)) > Math.max(...inputs.map(newest));
}

async function buildProgram(): Promise<void> {
  await build({
    entryPoints: { main: "src/cli/main.ts", "reader-worker": "src/app/reader-worker.ts" },
    outdir: FRESH,
    bundle: true,
    splitting: true,
    chunkNames: "part-[hash]",
    platform: "node",
    format: "esm",
    target: "node20",
    external: [...fromDisk],
    // CommonJS packages inside the bundle still ask for Node's own modules by `require`.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    sourcemap: true,
    define: {
      "process.env.DRAGOMAN_ENGINE": JSON.stringify(engineVersion()),
      "process.env.DRAGOMAN_FOLD": JSON.stringify(foldVersion()),
    },
    logLevel: "warning",
  });
  mkdirSync(OUT, { recursive: true });
  chmodSync(join(FRESH, PROGRAM), 0o755);
  const made = readdirSync(FRESH);
  // The program comes last: whoever starts it finds its parts.
  for (const name of made.toSorted((a, b) => order(a) - order(b))) renameSync(join(FRESH, name), join(OUT, name));
  rmdirSync(FRESH);
  for (const name of readdirSync(OUT)) if (!made.includes(name) && isOld(join(OUT, name))) rmSync(join(OUT, name));
}

function order(name: string): number {
  return name === PROGRAM ? 2 : name === WORKER ? 1 : 0;
}

function isOld(path: string): boolean {
  return Date.now() - newest(path) > KEPT;
}

async function buildBrowserCode(): Promise<void> {
  const scripts = existsSync(STATIC) ? readdirSync(STATIC).filter((name) => /(?<!\.test)\.tsx?$/.test(name)) : [];
  if (scripts.length === 0) return;
  await build({
    entryPoints: scripts.map((name) => join(STATIC, name)),
    outdir: "dist/static",
    bundle: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    minify: true,
    logLevel: "warning",
  });
}

if (!(process.argv.includes("--if-needed") && upToDate())) {
  mkdirSync("dist", { recursive: true });
  await buildBrowserCode();
  await buildProgram();
}
