import { loadAssets } from "../src/server/assets.ts";
import type { TimelineItem } from "../src/server/timeline/item.ts";
import { startChromium } from "../test/browser/find-chromium.ts";

/**
 * `npx tsx bench/timeline.ts [ITEMS]`: zooms a timeline of 10,000 made-up items by wheel in a Chromium, in and out over ten
 * years, and prints the frames a second and the longest frame. Software drawing, no graphics card.
 */
const count = Number(process.argv[2] ?? "10000");
const KINDS = ["talks", "exchange", "ceasefire", "sanctions", "aid", "attack"] as const;
const FIRST = 17_000;
const DAYS = 3650;

const items = Array.from(
  { length: count },
  (_, at): TimelineItem => ({
    id: String(at),
    kind: KINDS[at % KINDS.length] ?? "talks",
    title: `Happening number ${at} between Norland and Sudland`,
    state: "held",
    from: FIRST + Math.floor((at * DAYS) / count),
    to: FIRST + Math.floor((at * DAYS) / count) + 1 + (at % 9),
    sure: (["day", "vague", "told"] as const)[at % 3] ?? "day",
    disputed: at % 11 === 0,
    address: "/",
  }),
);
const data = { items, kinds: KINDS.map((kind) => [kind, kind]), window: { from: FIRST, to: FIRST + DAYS }, now: FIRST };
const files = [...loadAssets().files.values()];
const content = (ending: string): string => files.find(({ path }) => path.endsWith(ending))?.content ?? "";
/** Runs first in the page: notes how long each painting takes, which a busy machine changes less than the frames. */
const TIMER = `const ask = requestAnimationFrame; window.paints = [];
window.requestAnimationFrame = (work) => ask((now) => { const began = performance.now(); work(now); paints.push(performance.now() - began); });`;

const html = `<!doctype html><html><head><script>${TIMER}</script><style>${content(".css")}</style></head><body><main class="wide">
<figure class="timeline" data-timeline=""><div class="scroll"></div><script type="application/json">${JSON.stringify(data)}</script></figure>
</main><script type="module">${content(".js")}</script></body></html>`;

/** Runs in the page: a turn of the wheel for each frame, and the time of each. */
const ZOOM = `new Promise((done) => {
  const canvas = document.querySelector("canvas");
  canvas.focus();
  const frames = [];
  let last = performance.now();
  const step = (now) => {
    frames.push(now - last);
    last = now;
    if (frames.length > 300) return done(frames.slice(1));
    const deltaY = Math.floor(frames.length / 50) % 2 === 0 ? -40 : 40;
    canvas.dispatchEvent(new WheelEvent("wheel", { deltaY, offsetX: 700, clientX: 700, bubbles: true, cancelable: true }));
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

const browser = await startChromium();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.setContent(html);
await page.waitForSelector("canvas");
const frames = (await page.evaluate(ZOOM)) as readonly number[];
const paints = ((await page.evaluate("paints.filter((time) => time > 0.3)")) as number[]).sort((a, b) => a - b);
const mean = frames.reduce((sum, frame) => sum + frame, 0) / frames.length;
const slow = [...frames].sort((a, b) => b - a);
console.log(
  `${count} items: ${(1000 / mean).toFixed(1)} frames a second, one in twenty over ${slow[Math.floor(frames.length / 20)]?.toFixed(0)} ms, the longest ${slow[0]?.toFixed(0)} ms`,
);
console.log(
  `a painting: ${paints[Math.floor(paints.length / 2)]?.toFixed(1)} ms in the middle, ${paints[Math.floor(paints.length * 0.95)]?.toFixed(1)} ms for one in twenty`,
);
await browser.close();
