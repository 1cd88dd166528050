import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findChromium } from "./find-chromium.ts";

/** Longest that a print may take. */
const PATIENCE_MS = 60_000;

/** What a headless Chromium is told: print, and fetch nothing, whatever a page asks for. */
const ORDERS = [
  "--headless",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-extensions",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--no-pdf-header-footer",
];

/**
 * An HTML page, which must need nothing else, as PDF: printed by a headless Chromium in a folder of its own, which is removed.
 * Throws an Error that says what to do where there is no Chromium, or it fails.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  const chromium = await findChromium("PDFs");
  const folder = mkdtempSync(join(tmpdir(), "dragoman-print-"));
  try {
    const [page, file] = [join(folder, "page.html"), join(folder, "page.pdf")];
    writeFileSync(page, html);
    // As root, as in many containers, Chromium starts only without its sandbox; the page is our own and its policy lets no script run.
    const unboxed = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const profile = `--user-data-dir=${join(folder, "profile")}`;
    await run(chromium, [...ORDERS, ...unboxed, profile, `--print-to-pdf=${file}`, pathToFileURL(page).href], file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function run(program: string, args: readonly string[], file: string): Promise<void> {
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], timeout: PATIENCE_MS });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-500);
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.on("error", fail);
    child.on("close", done);
  });
  if (code === 0 && existsSync(file)) return;
  const last = said.trim().split("\n").at(-1) ?? "";
  throw new Error(
    `${program} did not print the PDF (${code === null ? "it took too long" : last}); --format html gives the page to print by hand`,
  );
}
