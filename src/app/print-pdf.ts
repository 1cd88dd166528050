import type { Browser } from "playwright-core";
import { findChromium } from "./find-chromium.ts";

/** Longest that Chromium may take to start, and then to print. */
const PATIENCE_MS = 60_000;

/** What a Chromium is told beside what playwright-core tells it: look no name up, whatever a page asks for. */
const ORDERS = ["--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"];

/**
 * An HTML page, which must need nothing else, as PDF: printed by a headless Chromium without a network, in which no script runs.
 * Throws an Error that says what to do where there is no Chromium, or it fails.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  const program = await findChromium("PDFs");
  // Loaded when a PDF is asked for: no other order waits for it.
  const { chromium } = await import("playwright-core");
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({
      executablePath: program,
      args: ORDERS,
      // As root, as in many containers, Chromium starts only without its sandbox; the page is our own.
      chromiumSandbox: process.getuid?.() !== 0,
      timeout: PATIENCE_MS,
    });
    return await withinPatience(printIn(browser, html));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new Error(`${program} did not print the PDF (${reason}); --format html gives the page to print by hand`);
  } finally {
    await browser?.close();
  }
}

async function printIn(browser: Browser, html: string): Promise<Uint8Array> {
  const page = await browser.newPage({ offline: true, javaScriptEnabled: false });
  await page.setContent(html, { timeout: PATIENCE_MS });
  return page.pdf({ preferCSSPageSize: true });
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error("it took too long")), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
