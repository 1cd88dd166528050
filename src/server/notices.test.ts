import { parseFeed } from "feedsmith";
import Parser from "rss-parser";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lookAtProcess } from "../app/alerts/look-at-process.ts";
import { type ExampleWorld, exampleProcess, exampleReport, exampleWorld } from "../app/example-world.ts";
import { ingest } from "../app/ingest.ts";
import type { DeliveryId } from "../model/alert-channel.ts";
import { serverApp } from "./server-app.tsx";

const TOKEN = "0123456789abcdef";
const P = "http://localhost/p/istanbul/notices";
const PLANNED = "talks planned: Russia, Ukraine on 2025-07-30 at Istanbul.";
const TITLE = "Russia and Ukraine are to hold talks in Istanbul on Wednesday, 30 July.";
const { id } = exampleProcess;

let world: ExampleWorld;
let app: ReturnType<typeof serverApp>;
beforeEach(async () => {
  world = await exampleWorld();
  app = serverApp(world, { token: TOKEN });
  await world.store.append([{ kind: "process", process: { ...exampleProcess, name: "Talks <b>&" } }], world.now());
  await lookAtProcess(world, id);
});
afterEach(() => world.remove());

async function tell(sentence = PLANNED): Promise<void> {
  await ingest(world, exampleReport("2025-07-25", "Wire & <Co>", sentence));
  await lookAtProcess(world, id);
}
const page = async (path = "", headers: Record<string, string> = {}) => {
  const answer = await app.request(`${P}${path}`, { headers });
  return { status: answer.status, html: await answer.text(), cookie: answer.headers.get("set-cookie") ?? "" };
};
const post = async (act: string, fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[]) => {
  const body = new URLSearchParams(fields as Record<string, string>);
  body.set("token", TOKEN);
  return app.request(`${P}/${act}`, { method: "POST", headers: { Origin: "http://localhost" }, body });
};

describe("the page of notices", () => {
  test("tells what was noticed, with the words of the report", async () => {
    expect((await page()).html).toContain("Nothing was noticed yet");
    await tell();
    const { html } = await page();
    for (const words of [TITLE, PLANNED, "Wire &amp; &lt;Co&gt;", "The latest"]) expect(html).toContain(words);
    expect((await page("?asOf=2025-07-24")).html).toContain("Nothing had been noticed by");
  });

  test("what came since the last visit stands at the head, and stays there while one reads", async () => {
    const first = await page();
    await tell();
    const visited = { Cookie: first.cookie.split(";")[0] ?? "" };
    const second = await page("", visited);
    expect(second.html).toContain("Since your last visit");
    expect((await page("", { Cookie: second.cookie.split(";")[0] ?? "" })).html).toContain("Since your last visit");
    const long = (second.cookie.split(";")[0] ?? "").replace(/\d+$/, "1");
    expect((await page("", { Cookie: long })).html).not.toContain("Since your last visit");
  });

  test("nonsense in address and cookie is left out", async () => {
    expect((await page("?before=x&secret=y", { Cookie: "notices-istanbul=a.b.c" })).status).toBe(200);
  });
});

describe("the feeds, as others read them", () => {
  test("Atom", async () => {
    await tell();
    const answer = await app.request(`${P}.atom`);
    expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const text = await answer.text();
    const feed = await new Parser().parseString(text);
    const [item] = feed.items;
    expect([feed.title, feed.items.length, item?.title]).toEqual(["Notices: Talks <b>&", 1, TITLE]);
    expect(item?.link).toMatch(/^http:\/\/localhost\/p\/istanbul\/notices#n-[0-9a-f]+$/);
    expect([item?.isoDate, item?.["id"]]).toEqual([world.now(), expect.stringMatching(/^urn:dragoman:notice:/)]);
    const { format, feed: other } = parseFeed(text);
    expect([format, other]).toMatchObject(["atom", { entries: [{ title: { value: TITLE }, updated: world.now() }] }]);
  });

  test("JSON Feed", async () => {
    await tell();
    const answer = await app.request(`${P}.json`);
    expect(answer.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
    const text = await answer.text();
    const { format, feed } = parseFeed(text);
    expect(JSON.parse(text).version).toBe("https://jsonfeed.org/version/1.1");
    expect([format, feed]).toMatchObject(["json", { items: [{ title: TITLE, tags: ["new-round"] }] }]);
  });

  test("an empty feed is a feed; an unchanged one is not sent again; an unknown process is none", async () => {
    const { format } = parseFeed(await (await app.request(`${P}.atom`)).text());
    expect(format).toBe("atom");
    const tag = (await app.request(`${P}.json`)).headers.get("etag") ?? "";
    const again = (): Promise<Response> =>
      Promise.resolve(app.request(`${P}.json`, { headers: { "If-None-Match": tag } }));
    expect((await again()).status).toBe(304);
    await tell();
    expect((await again()).status).toBe(200);
    expect((await app.request("http://localhost/p/nobody/notices.atom")).status).toBe(404);
  });
});

describe("the settings", () => {
  const fields = {
    grade: "several origins",
    "days-before": "10, 2",
    tolls: "5",
    "cool-down": "3",
    zone: "Europe/Kyiv",
    "quiet-from": "22:00",
    "quiet-to": "07:00",
    digest: "08:00",
  };

  test("are kept and shown", async () => {
    const answer = await post("settings", [...Object.entries(fields), ["on", "deadline"], ["on", "toll"]]);
    expect(answer.headers.get("location")).toBe("/p/istanbul/notices/settings?done=alert-settings");
    expect(await world.store.setting("alerts/istanbul")).toMatchObject({
      off: ["new-round", "date-moved", "status", "contradiction", "first-of-kind", "source-silent"],
      daysBefore: [10, 2],
      quiet: { from: "22:00", to: "07:00" },
    });
    const { html } = await page("/settings");
    for (const words of ['value="10, 2"', 'value="Europe/Kyiv"', "Nothing was sent yet"]) expect(html).toContain(words);
  });

  test.each([
    [{ zone: "Middle/Earth" }, "write a time zone"],
    [{ "quiet-to": "" }, "write a time of day"],
    [{ tolls: "many" }, "tolls"],
    [{ grade: "gossip" }, "the least grade is one of"],
  ])("%j is refused in plain words, and nothing changes", async (wrong, words) => {
    const answer = await post("settings", { ...fields, ...wrong });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(words)]);
    expect(await world.store.setting("alerts/istanbul")).toBeUndefined();
  });

  test("a webhook to a private address is refused; a mailbox is added, tested and removed", async () => {
    const refused = await post("channel", { kind: "webhook", address: "http://127.0.0.1:9/x" });
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining("DRAGOMAN_ALLOW_HOSTS")]);
    await post("channel", { kind: "mail", address: "desk@example.org" });
    const [channel] = await world.store.alerts.channels(id);
    await post("test", { channel: channel?.id ?? "" });
    const { html } = await page("/settings");
    for (const words of ["desk@example.org", "a test to", "Waiting"]) expect(html).toContain(words);
    await post("remove", { channel: channel?.id ?? "" });
    expect(await world.store.alerts.channels(id)).toEqual([]);
    expect((await page("/settings")).html).toContain("The channel was removed before this was sent.");
  });

  test("the key of a webhook is shown once", async () => {
    Object.assign(world, { settings: { allowHosts: ["127.0.0.1:9"] } });
    const made = await post("channel", { kind: "webhook", address: "http://127.0.0.1:9/x" });
    Object.assign(world, { settings: {} });
    const path = (made.headers.get("location") ?? "").replace("/p/istanbul/notices", "").split("#")[0];
    const [channel] = await world.store.alerts.channels(id);
    expect((await page(path)).html).toContain(channel?.secret ?? "none");
    expect((await page(path)).html).not.toContain(channel?.secret ?? "none");
  });

  test("what was given up is shown, and sent again by hand only", async () => {
    await tell();
    const [notice] = await world.store.alerts.notices({});
    const dead = "d" as DeliveryId;
    await post("channel", { kind: "mail", address: "desk@example.org" });
    const [channel] = await world.store.alerts.channels(id);
    const planned = {
      id: dead,
      process: id,
      channel: channel?.id as never,
      due: world.now(),
      notices: [notice?.id as never],
    };
    await world.store.alerts.plan(planned, world.now());
    await world.store.alerts.take(world.now(), world.now(), 1);
    await world.store.alerts.settle(dead, 1, { kind: "dead", fault: "no <such> mailbox" });
    expect((await page()).html).toContain("1 message could not be delivered");
    expect((await page("/settings")).html).toContain("no &lt;such&gt; mailbox");
    expect((await post("again", { delivery: dead })).status).toBe(303);
    expect((await world.store.alerts.delivery(dead))?.state).toBe("waiting");
    expect((await post("again", { delivery: dead })).status).toBe(400);
  });

  test("a form without our token changes nothing", async () => {
    const answer = await app.request(`${P}/channel`, { method: "POST", body: new URLSearchParams({ kind: "mail" }) });
    expect(answer.status).toBe(403);
  });
});
