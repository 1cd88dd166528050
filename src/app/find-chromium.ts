import { existsSync } from "node:fs";

const USUAL = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The path of a Chromium: the one that CHROMIUM names, else the system's, else the one that the package @sparticuz/chromium
 * carries (a checkout has it, for its tests). Throws an Error that says what to do where there is none; `purpose` is who asks.
 */
export async function findChromium(purpose: string): Promise<string> {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, and there is no such file; set it to the path of a Chromium or unset it`);
  }
  return USUAL.find((path) => existsSync(path)) ?? carriedChromium(purpose);
}

async function carriedChromium(purpose: string): Promise<string> {
  try {
    const { default: carried } = await import("@sparticuz/chromium");
    return await carried.executablePath();
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new Error(
      `${purpose} need a Chromium and found none (${reason}); install one (Debian: apt-get install chromium) or set CHROMIUM to its path`,
    );
  }
}
