import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startChromium } from "./find-chromium.ts";
import { linkTo } from "./sample/links-in.ts";
import { type Sample, startSample } from "./start-sample.ts";

const P = "/p/russia-ukraine";
let sample: Sample;
let browser: Browser;

beforeAll(async () => {
  sample = await startSample();
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  await sample?.stop();
});

async function opened(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(sample.url + path);
  return page;
}

async function textOf(page: Page, selector: string): Promise<string> {
  return (await page.textContent(selector)) ?? "";
}

test("the queue by keyboard: j goes on, y confirms, n rejects, e amends", async () => {
  const page = await opened(`${P}/review`);
  const ids = await page.$$eval(".doubt", (items) => items.map(({ id }) => id));
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  expect(await page.evaluate("document.activeElement.id")).toBe(ids[1]);
  await page.keyboard.press("k");
  await page.keyboard.press("y");
  await page.waitForSelector(".notice");
  expect(await textOf(page, ".notice")).toContain("Confirmed");
  expect(await page.$(`#${ids[0]}`)).toBeNull();
  await page.keyboard.press("n");
  await page.waitForURL(/done=reject/);
  expect(await page.$(`#${ids[1]}`)).toBeNull();
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  expect(await page.evaluate("document.activeElement.name")).toBe("slot");
  await page.close();
});

test("a wrong toll is corrected by mouse, and undone", async () => {
  const page = await opened(`${P}/threads?kind=attack`);
  await page.click("text=Attack on Kyiv by Russia");
  await page.click("text=The attack of 31 July killed 32 people");
  const card = page.locator(".claim:target");
  await card.locator("summary", { hasText: "Amend" }).click();
  await card.locator("select[name=slot]").selectOption("killed");
  expect(await card.locator("input[name=value]").inputValue()).toBe("32");
  await card.locator("input[name=value]").fill("31");
  await card.locator("input[name=by]").fill("Ada");
  await card.locator("button[value=amend]").click();
  await page.waitForURL(/done=amend/);
  expect(await textOf(page, ".claim:target .history")).toContain("before 32");
  await page.goto(`${sample.url}${P}/corrections`);
  await page.click("button[value=undo]");
  await page.waitForURL(/done=undo/);
  expect(await textOf(page, ".corrections")).toContain("undone");
  await page.close();
});

test("words are marked in a report and become a claim", async () => {
  const reports = await (await fetch(`${sample.url}${P}/reports`)).text();
  const page = await opened(linkTo(reports, "Ukraine and Russia to meet in Istanbul"));
  const mark = `(() => {
    const paragraph = document.querySelectorAll(".prose p")[1];
    getSelection().selectAllChildren(paragraph);
    document.dispatchEvent(new Event("selectionchange"));
    return paragraph.textContent;
  })()`;
  const words = (await page.evaluate(mark)) as string;
  await page.click(".mark-bar a[data-kind=agreement]");
  expect(await page.inputValue("textarea[name=words]")).toBe(words);
  await page.fill("input[name=slot-subject]", "the venue");
  await page.click("button[value=add]");
  await page.waitForURL(/done=add/);
  expect(await textOf(page, ".claims")).toContain("the venue");
  await page.close();
});

test("the timeline zooms and moves by keyboard and wheel, and its address follows", async () => {
  const page = await opened(`${P}/timeline`);
  await page.focus("canvas");
  await page.keyboard.press("+");
  await page.waitForURL(/from=/);
  const zoomed = new URL(page.url()).searchParams.get("from");
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL((address) => address.searchParams.get("from") !== zoomed);
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 300);
  await page.keyboard.press("n");
  expect(await textOf(page, ".timeline-help")).toContain("Enter opens it");
  await page.keyboard.press("Enter");
  await page.waitForURL(/threads\//);
  await page.close();
});

test("two fingers drawn apart zoom the timeline", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(`${sample.url}${P}/timeline`);
  await page.locator("canvas").scrollIntoViewIfNeeded();
  const { y = 0 } = (await page.locator("canvas").boundingBox()) ?? {};
  const hand = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", places: readonly number[]) =>
    hand.send("Input.dispatchTouchEvent", { type, touchPoints: places.map((x, id) => ({ x, y: y + 60, id })) });
  await touch("touchStart", [150]);
  await touch("touchStart", [150, 240]);
  for (let step = 1; step <= 10; step += 1) await touch("touchMove", [150 - step * 6, 240 + step * 6]);
  await touch("touchEnd", []);
  await page.waitForURL(/from=/);
  const shown = new URL(page.url()).searchParams;
  const days = (Date.parse(shown.get("to") ?? "") - Date.parse(shown.get("from") ?? "")) / 86_400_000;
  expect(days).toBeLessThan(80);
  await context.close();
});

test("the wheel scrolls the page until the timeline was clicked, and again after Escape", async () => {
  const page = await opened(`${P}/timeline`);
  const turned = async (): Promise<[boolean, boolean]> => {
    await page.evaluate("scrollTo(0, 0)");
    const before = page.url();
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(600);
    return [(await page.evaluate("scrollY")) !== 0, page.url() !== before];
  };
  await page.mouse.move(700, 500);
  expect(await turned()).toEqual([true, false]);
  await page.evaluate("scrollTo(0, 0)");
  await page.focus("canvas");
  expect(await turned()).toEqual([false, true]);
  await page.keyboard.press("Escape");
  expect(await turned()).toEqual([true, false]);
  await page.close();
});

test("every page can be read without scripts", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${sample.url}${P}/timeline`);
  expect(await page.locator(".timeline svg a").count()).toBeGreaterThan(5);
  await page.goto(`${sample.url}${P}?asOf=2025-07-22`);
  expect(await page.textContent("h1")).toContain("Istanbul");
  await context.close();
});

test("the colours can be switched, and stay", async () => {
  const page = await opened(P);
  await page.click(".theme button");
  await page.waitForLoadState();
  expect(await page.getAttribute("html", "data-theme")).toBe("dark");
  await page.goto(`${sample.url}/`);
  expect(await page.getAttribute("html", "data-theme")).toBe("dark");
  await page.close();
});

test("an open page says when the record has grown, and moves nothing", async () => {
  const fields = { name: "Lakes talks", parties: "Freedonia, Sylvania" };
  const page = await opened("/new");
  await page.fill("#name", fields.name);
  await page.fill("#parties", fields.parties);
  await page.click("main button[type=submit]");
  await page.waitForURL(/lakes-talks/);
  const other = await opened(`${P}/review`);
  await other.click("button[value=confirm]");
  await page.waitForSelector(".grown", { timeout: 15_000 });
  await page.close();
  await other.close();
});

test("an open page of sources says when something came in", async () => {
  const page = await opened("/sources");
  const other = await opened(`${P}/add`);
  await other.fill("#title", "Lakes report");
  await other.fill("#text", "The ministers of Ukraine and Russia spoke.");
  await other.click("main form[data-drop] button[type=submit]");
  await page.waitForSelector(".grown", { timeout: 15_000 });
  await page.close();
  await other.close();
});

test("a time is shown in the reader's zone, and the source's on hover", async () => {
  const reports = await (await fetch(`${sample.url}${P}/reports`)).text();
  const context = await browser.newContext({ timezoneId: "Asia/Tokyo" });
  const page = await context.newPage();
  await page.goto(sample.url + linkTo(reports, "Ukraine and Russia to meet in Istanbul"));
  const moment = page.locator(".report-text time[data-moment]").first();
  expect(await moment.textContent()).toContain("GMT+9");
  expect(await moment.getAttribute("title")).toMatch(/^At the source: 22 July 2025, .*UTC/);
  await context.close();
});

test("a search is saved and forgotten by mouse", async () => {
  const page = await opened(`${P}/search?q=by:peskov+on:2025-07`);
  await page.click("text=Save this search");
  await page.fill(".correct[open] input[name=name]", "Kremlin in July");
  await page.click(".correct[open] button");
  await page.waitForURL(/done=saved/);
  expect(await textOf(page, ".saved")).toContain("Kremlin in July");
  await page.goto(`${sample.url}${P}/search`);
  await page.click("text=Kremlin in July");
  expect(await textOf(page, ".hits")).toContain("diametrically");
  await page.click(".saved summary");
  await page.click(".saved-list button");
  await page.waitForURL(/done=forgotten/);
  await page.close();
});

test("a brief prints on two sheets at most", async () => {
  const page = await opened(`${P}/brief?asOf=2025-07-22`);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(paper.match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(2);
  await page.close();
});

test("the map plays from the beginning, stops, and its address follows", async () => {
  const page = await opened(`${P}/map`);
  await page.click(".steps button");
  await page.waitForURL(/area=still/);
  const first = page.url();
  await page.waitForURL((address) => address.href !== first);
  await page.click(".steps button");
  expect(await textOf(page, ".steps button")).toBe("Play");
  expect(await page.locator(".map").count()).toBe(1);
  await page.close();
});

test("parties are completed from the lexicon, each after its comma", async () => {
  const page = await opened("/new");
  await page.fill("#parties", "Sudan, Rapid Sup");
  const offered = await page.$$eval("#parties-names option", (options) =>
    options.map((one) => one.getAttribute("value")),
  );
  expect(offered).toContain("Sudan, Rapid Support Forces");
  await page.close();
});

test("the key / goes to the search box, but not out of a field", async () => {
  const page = await opened(P);
  await page.keyboard.press("/");
  expect(await page.evaluate("document.activeElement.name")).toBe("q");
  await page.keyboard.type("a/b");
  expect(await page.inputValue(".mast-search input[type=search]")).toBe("a/b");
  await page.close();
});

const HOSTILE = `<script>document.title="owned"</script><img src=x onerror="document.title='owned'">\u202Egnp.exe\u200B${"Q".repeat(10_000)}`;

test("hostile text in a report runs nothing and widens no page", async () => {
  const page = await opened(`${P}/add`);
  await page.fill("#title", HOSTILE.slice(0, 400));
  await page.fill("#outlet", HOSTILE.slice(0, 200));
  await page.fill("#published", "2025-08-20");
  await page.fill("#text", `The ministers of Ukraine and Russia met on Monday, officials said. ${HOSTILE}`);
  await page.click("main form[data-drop] button[type=submit]");
  await page.waitForURL(/done=added/);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.title()).not.toBe("owned");
    const overhang = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await page.evaluate(overhang)).toBe(0);
  }
  await page.close();
});
