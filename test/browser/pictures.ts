import { mkdirSync } from "node:fs";
import { startChromium } from "./find-chromium.ts";
import { linkTo } from "./sample/links-in.ts";
import { startSample } from "./start-sample.ts";

/** `npm run pictures`: the pictures of the README, of the demo as the engine reads it, into docs/images/. */
process.env["DRAGOMAN_SHOTS_ENGINE"] = "1";
const P = "/p/russia-ukraine";
const JULY = "asOf=2025-07-22";
const sample = await startSample();
const htmlOf = async (path: string): Promise<string> => (await fetch(sample.url + path)).text();
const pictures = [
  ["overview", `${P}?${JULY}`, "light"],
  ["thread", linkTo(await htmlOf(`${P}/threads?kind=talks&${JULY}`), "Third round of talks"), "light"],
  ["report", linkTo(await htmlOf(`${P}/reports?${JULY}`), "Ukraine and Russia to meet in Istanbul"), "dark"],
  ["clocks", `${P}/clocks?asOf=2025-07-31`, "light"],
  ["brief", `${P}/brief?${JULY}`, "light"],
  ["search", `${P}/search?q=${encodeURIComponent('by:"kremlin spokesman" on:2025-07')}`, "light"],
  ["timeline", `${P}/timeline?from=2025-06-15&to=2025-08-31`, "light"],
] as const;
mkdirSync("docs/images", { recursive: true });
const browser = await startChromium();
for (const [name, path, colorScheme] of pictures) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 960 }, colorScheme });
  await page.goto(sample.url + path, { waitUntil: "load" });
  await page.screenshot({ path: `docs/images/${name}.png` });
  await page.close();
}
await browser.close();
await sample.stop();
