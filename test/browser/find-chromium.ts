import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/**
 * Starts a Chromium: the one that CHROMIUM names, else the system's, else the one that the package @sparticuz/chromium carries.
 * Throws an Error that says what to do where there is none.
 */
export async function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

async function findChromium(): Promise<string> {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, and there is no such file; set it to the path of a Chromium or unset it`);
  }
  const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  return system ?? carriedChromium();
}

async function carriedChromium(): Promise<string> {
  try {
    const { default: carried } = await import("@sparticuz/chromium");
    return await carried.executablePath();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `the browser tests need a Chromium and found none (${reason}); install one (Debian: apt-get install chromium) or set CHROMIUM to its path`,
    );
  }
}
