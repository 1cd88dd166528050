import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { engineVersion } from "./src/app/engine-reader.ts";
import { foldVersion } from "./src/app/kept-fold.ts";

/**
 * Builds the program into `dist`: `dist/cli/main.js` (it finds lexicon, models and corpus beside `dist`, and its packages in
 * node_modules), and the browser's code, where there is some, into `dist/static`. `--if-needed` skips what is up to date.
 */
const OUT = "dist/cli/main.js";
/** The thread that reads, beside it. */
const WORKER = "dist/cli/reader-worker.js";
/** Written beside it first: another build or a running test never sees half a program. */
const FRESH = `dist/building-${process.pid}/main.js`;
const STATIC = "src/server/static";
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
  const built = [WORKER, OUT].every(existsSync);
  return built && statSync(OUT).mtimeMs > Math.max(...inputs.map(newest));
}

async function buildProgram(): Promise<void> {
  await bundle("src/app/reader-worker.ts", WORKER);
  await bundle("src/cli/main.ts", OUT);
  chmodSync(OUT, 0o755);
  rmdirSync(dirname(FRESH));
}

async function bundle(entry: string, out: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: FRESH,
    bundle: true,
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
  mkdirSync(dirname(out), { recursive: true });
  renameSync(`${FRESH}.map`, `${out}.map`);
  renameSync(FRESH, out);
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
