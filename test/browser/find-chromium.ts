import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../src/app/find-chromium.ts";

/** Starts a Chromium, wherever one is found. Throws an Error that says what to do where there is none. */
export async function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium("the browser tests"),
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
