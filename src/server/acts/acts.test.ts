import { afterEach, beforeEach, expect, test } from "vitest";
import { linkTo } from "../../../test/browser/sample/links-in.ts";
import { sampleWorld } from "../../../test/browser/sample/sample-world.ts";
import { exampleWorld } from "../../app/example-world.ts";
import type { OpenWorld } from "../../app/open-record.ts";
import { serverApp } from "../server-app.tsx";

const TOKEN = "0123456789abcdef";
const P = "/p/russia-ukraine";
let world: OpenWorld;
let app: ReturnType<typeof serverApp>;

beforeEach(async () => {
  world = await sampleWorld();
  app = serverApp(world, { token: TOKEN });
});
afterEach(() => world.close());

async function page(path: string): Promise<string> {
  return (await app.request(`http://localhost${path}`)).text();
}

function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new URLSearchParams({ token: TOKEN, by: "Ada", back: P, ...fields });
  return Promise.resolve(app.request(`http://localhost${path}`, { method: "POST", body }));
}

async function correct(fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await post(`${P}/correct`, fields);
  expect(answer.status).toBe(303);
  return answer.headers.get("Location") ?? "";
}

/** The address of a thread, and the id of the claim of one of its steps, by a piece of its words. */
async function claimIn(thread: string, words: string): Promise<{ readonly address: string; readonly claim: string }> {
  const address = linkTo(await page(`${P}/threads`), thread);
  const claim = linkTo(await page(address), words).split("#c-")[1] ?? "";
  return { address, claim };
}

const FINAL = "The attack of 31 July killed 32 people";

test("a rejected claim counts no more, until that is undone", async () => {
  const { address, claim } = await claimIn("Attack on Kyiv by Russia", FINAL);
  expect(await page(address)).toContain(FINAL);
  expect(await correct({ act: "reject", claim })).toContain("done=reject");
  expect(await page(address)).not.toContain(FINAL);
  const list = await page(`${P}/corrections`);
  const correction = /name="correction" value="([^"]+)"/.exec(list)?.[1] ?? "";
  await correct({ act: "undo", correction });
  expect(await page(address)).toContain(FINAL);
});

test("an amended toll is shown with what it was before", async () => {
  const { address, claim } = await claimIn("Attack on Kyiv by Russia", FINAL);
  await correct({ act: "amend", claim, slot: "killed", value: "31", why: "a misprint" });
  const thread = (await page(address)).replace(/<[^>]*>/g, "");
  for (const words of ["as amended by Ada", "amended by Ada on", "before 32", "a misprint"])
    expect(thread).toContain(words);
  const report = linkTo(await page(address), FINAL).split("#")[0] ?? "";
  const html = await page(report);
  for (const words of ["amended by", "Ada", "before 32", "a misprint"]) expect(html).toContain(words);
});

test("a confirmed claim leaves the review queue", async () => {
  const queue = await page(`${P}/review`);
  const claim = /name="claim" value="([^"]+)"/.exec(queue)?.[1] ?? "";
  await correct({ act: "confirm", claim });
  expect(await page(`${P}/review`)).not.toContain(`id="q-${claim}"`);
});

test("a claim is added on words", async () => {
  const reports = await page(`${P}/reports`);
  const address = linkTo(reports, "Ukraine and Russia to meet in Istanbul");
  const article = address.split("/").at(-1) ?? "";
  const words = "The Turkish government confirmed that Istanbul would be the venue";
  await correct({ act: "add", article, words, kind: "agreement", status: "agreed", "slot-subject": "venue" });
  const html = await page(address);
  expect(html).toContain("people/added");
  expect(html).toContain("venue");
});

test("a pinned date outranks every report", async () => {
  const { address } = await claimIn("Third round of talks", "Delegations from Ukraine");
  const thread = address.split("/").at(-1) ?? "";
  await correct({ act: "pin", thread, field: "date", value: "2025-07-22" });
  const html = await page(address);
  expect(html).toContain("pinned by a person");
  expect(html.replace(/<[^>]*>/g, "")).toMatch(/Corrections ?Pinned Date: 2025-07-22 by Ada/);
});

test("what a form lacks is said in plain words, and nothing is recorded", async () => {
  const answer = await post(`${P}/correct`, { act: "amend", claim: "0000000000", slot: "killed", value: "3" });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("That was not done");
  expect((await world.store.counts()).corrections).toBe(0);
});

test("a pasted report is read; the same again adds nothing", async () => {
  const fields = {
    title: "A note",
    text: "The envoys met in Geneva.",
    published: "2025-08-01",
    outlet: "Harbour Wire",
  };
  const first = await post(`${P}/add`, fields);
  expect(first.headers.get("Location")).toContain("done=added");
  expect(await page(first.headers.get("Location") ?? "")).toContain("The envoys met in Geneva.");
  expect((await post(`${P}/add`, fields)).headers.get("Location")).toContain("done=known");
});

test("a process is made from its form; a second of the name is refused", async () => {
  const fields = { name: "Lakes talks, 2031", parties: "Freedonia, Sylvania", mediators: "", names: "", places: "" };
  const answer = await post("/new", fields);
  expect(answer.headers.get("Location")).toBe("/p/lakes-talks-2031");
  expect(await page("/p/lakes-talks-2031")).toContain("Lakes talks, 2031");
  expect((await post("/new", fields)).status).toBe(400);
});

test("a definition is changed in place, and can be taken as a file", async () => {
  const fields = { name: "Lakes talks, 2031", parties: "Freedonia, Sylvania", mediators: "", names: "", places: "" };
  await post("/new", fields);
  await post("/p/lakes-talks-2031/define", { ...fields, name: "Lakes talks", mediators: "Osterland" });
  const file = JSON.parse(await page("/p/lakes-talks-2031/definition.json"));
  expect(file).toMatchObject({ id: "lakes-talks-2031", name: "Lakes talks", mediators: ["Osterland"] });
});

const HOSTILE = `<script>alert(1)</script><img src=x onerror=alert(2)>"'&\u202Egnp.exe\u200B ${"a".repeat(10_000)}`;

test("hostile text is shown as text on every page", async () => {
  const text = `${HOSTILE}\n\n${HOSTILE}\nUkraine and Russia met.`;
  const added = await post(`${P}/add`, { title: HOSTILE, text, outlet: HOSTILE, published: "2025-08-01" });
  const report = await page(added.headers.get("Location") ?? "");
  await post("/new", {
    name: `Talks ${HOSTILE.slice(0, 60)}`,
    parties: `${HOSTILE.slice(0, 50)}, Sylvania`,
    names: HOSTILE,
  });
  const pages = [report, await page("/"), await page(`${P}/search?q=${encodeURIComponent(HOSTILE.slice(0, 90))}`)];
  for (const html of pages) {
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("<img");
    expect(html).not.toMatch(/[\u202e\u200b]/);
  }
  expect(report).toContain("⟦U+202E⟧");
});

function postFile(name: string, content: string, to = app): Promise<Response> {
  const body = new FormData();
  body.set("token", TOKEN);
  body.set("file", new File([content], name));
  return to.request("http://localhost/new/file", { method: "POST", body }) as Promise<Response>;
}

test("a whole process is taken in from what another record exports; a file that was cut is told by its name", async () => {
  const whole = await page(`${P}/export/jsonl`);
  const other = await exampleWorld();
  const there = serverApp(other, { token: TOKEN });
  const cut = await postFile("process.jsonl", whole.slice(0, -40), there);
  expect([cut.status, await cut.text()]).toEqual([400, expect.stringContaining("“process.jsonl”")]);
  expect((await postFile("process.jsonl", whole, there)).headers.get("Location")).toBe(P);
  const html = await (await there.request(`http://localhost${P}/reports`)).text();
  expect(html).toContain("Ukraine and Russia to meet in Istanbul");
  await other.remove();
});

test("a process is taken from the file that another record gives; what is no definition is told", async () => {
  const file = await page("/p/russia-ukraine/definition.json");
  expect((await postFile("again.json", file)).status).toBe(400);
  const moved = JSON.stringify({ ...JSON.parse(file), id: "moved-here", name: "Moved here" });
  expect((await postFile("moved.json", moved)).headers.get("Location")).toBe("/p/moved-here");
  expect(await page("/p/moved-here/definition.json")).not.toContain('"demo"');
  for (const [name, content] of [
    ["x.yaml", "parties: ["],
    ["y.json", "[1]"],
    ["z.yaml", "name: Alone"],
  ] as const) {
    const answer = await postFile(name, content);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(name);
  }
});

test("a name in other letters has an address too", async () => {
  const answer = await post("/new", { name: "Переговори", parties: "Freedonia, Sylvania" });
  expect(answer.headers.get("Location")).toMatch(/^\/p\/process-[0-9a-f]{8}$/);
});
