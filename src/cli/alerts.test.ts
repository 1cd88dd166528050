import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Receiver, startReceiver, status } from "../app/alerts/webhook-receiver-for-test.ts";
import { addDays } from "../model/time.ts";
import { buildForTest, run, start } from "./run-for-test.ts";

vi.setConfig({ testTimeout: 300_000 });

const TODAY = new Date().toISOString().slice(0, 10);
const SOON = addDays(TODAY, 2);

let home: string;
let receiver: Receiver;
const running: ChildProcess[] = [];
beforeAll(buildForTest);

/** A new data folder with a process in it. */
async function newHome(): Promise<string> {
  const made = mkdtempSync(join(tmpdir(), "dragoman-alerts-"));
  const definition = join(made, "p.yaml");
  writeFileSync(definition, "id: lakes\nname: Lakes talks\nparties: [Russia, Ukraine]\nmediators: [Turkey]\n");
  expect((await run(["process", "create", definition], made)).code).toBe(0);
  return made;
}

const dragoman = (...args: readonly string[]) => run(args, home);
const alerts = (...args: readonly string[]) => dragoman("alerts", "lakes", ...args);
const report = (outlet: string, day = SOON) =>
  `published: ${TODAY}\noutlet: ${outlet}\n\nEnvoys to meet\n\nThe envoys of Russia and Ukraine will meet in Istanbul on ${day}, ${outlet} has learned.`;
const add = (text: string) => run(["add", "-"], home, { input: text });

describe("bad input", () => {
  beforeAll(async () => {
    home = await newHome();
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test.each([
    [["bark"], /list, rules, channels, test, send; it cannot "bark"/],
    [["rules", "--off", "weather"], /no rule "weather"; there is new-round/],
    [["rules", "--quiet", "late"], /write a time of day/],
    [["rules", "--grade", "gossip"], /one of: one origin/],
    [["rules", "--cool-down", "soon"], /hours/],
    [["channels", "--add-webhook", "http://192.168.7.7/x"], /private address/],
    [["channels", "--add-mail", "nobody"], /is no mail address/],
    [["channels", "--remove", "x"], /has no channel "x"/],
    [["test", "--since", "July"], /takes a day such as/],
    [["send", "--again", "x"], /no dead delivery "x"/],
    [["list", "--limit", "0"], /--limit takes a number/],
  ])("%j is told in a sentence, with exit code 2", async (args, message) => {
    expect(await alerts(...args)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });

  test("a process that is not there", async () => {
    expect(await dragoman("alerts", "seas")).toMatchObject({
      code: 2,
      err: expect.stringContaining('no process "seas"'),
    });
  });
});

describe("notices", () => {
  beforeEach(async () => {
    home = await newHome();
    receiver = await startReceiver();
    vi.stubEnv("DRAGOMAN_ALLOW_HOSTS", receiver.host);
  });
  afterEach(async () => {
    for (const child of running.splice(0)) child.kill("SIGKILL");
    await receiver.close();
    rmSync(home, { recursive: true, force: true });
  });

  test("the first look is silent, then a new round is told once and sent once, signed", async () => {
    expect((await alerts()).out).toContain("nothing is watched yet");
    expect((await alerts("send")).out).toContain("this was the first look");
    const made = await alerts("channels", "--add-webhook", receiver.address);
    const secret = /key of its signatures.*: (\S+)/.exec(made.out)?.[1] ?? "";
    expect((await alerts("channels", "--json")).out).not.toContain(secret);
    await add(report("Harbour Wire"));
    const sent = await alerts("send");
    expect(sent).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Russia and Ukraine are to hold talks.*Istanbul/),
    });
    await add(report("Lake Post"));
    expect((await alerts("send")).out).toContain("nothing new was noticed");
    expect([receiver.received.length, receiver.received[0]?.isSigned(secret)]).toEqual([1, true]);
    expect(JSON.parse((await alerts("list", "--json")).out)).toHaveLength(1);
    expect((await alerts("list")).out).toContain("Told by one origin: Harbour Wire.");
  });

  test("rules are shown and set; the past can be replayed under them", async () => {
    await add(report("Harbour Wire"));
    expect((await alerts("test")).out).toContain("1 would have been noticed");
    expect(
      (await alerts("rules", "--off", "new-round", "--quiet", "22:00-07:00", "--zone", "Europe/Kyiv")).out,
    ).toMatch(/off {2}new-round[\s\S]*quiet: 22:00 to 07:00, Europe\/Kyiv/);
    expect((await alerts("test")).out).toContain("nothing would have been noticed");
    const set = await alerts("rules", "--on", "all", "--days-before", "14,2", "--quiet", "none", "--json");
    expect(JSON.parse(set.out)).toMatchObject({ off: [], daysBefore: [14, 2], zone: "Europe/Kyiv" });
  });

  test("a delivery that is refused ends with 1, is shown, and can be sent again", async () => {
    await alerts("send");
    await alerts("channels", "--add-webhook", receiver.address);
    await add(report("Harbour Wire"));
    receiver.answers(status(410), status(204));
    expect(await alerts("send")).toMatchObject({ code: 1, out: expect.stringMatching(/dead .*gone/) });
    const [dead] = JSON.parse((await alerts("channels", "--json")).out).deliveries;
    expect((await alerts("send", "--again", dead.id)).code).toBe(0);
    expect(receiver.received.map(({ id }) => id)).toEqual([dead.id, dead.id]);
  });

  test("the server keeps watch; killed and started again, it sends nothing twice and loses nothing", async () => {
    const serve = async () => {
      const child = start(["serve", "--port", "0"], home);
      running.push(child);
      await new Promise((ready) => child.stdout?.once("data", ready));
      return child;
    };
    const first = await serve();
    await expect
      .poll(async () => (await alerts("list")).out, { timeout: 200_000 })
      .toContain("nothing was noticed yet");
    await alerts("channels", "--add-webhook", receiver.address);
    await add(report("Harbour Wire"));
    await expect.poll(() => receiver.received.length, { timeout: 200_000 }).toBe(1);
    await expect.poll(async () => JSON.parse((await alerts("channels", "--json")).out).deliveries).toEqual([]);
    const ended = new Promise((done) => first.once("close", done));
    first.kill("SIGKILL");
    await ended;
    await add(report("Lake Post"));
    await add(
      `published: ${TODAY}\noutlet: Lake Post\n\nStrike kills 14\n\nRussia attacked Kharkiv in Ukraine on ${TODAY}, killing 14 people.`,
    );
    const second = await serve();
    await expect.poll(() => receiver.received.length, { timeout: 200_000 }).toBe(2);
    const closed = new Promise((done) => second.once("close", done));
    second.kill("SIGINT");
    expect(await closed).toBe(0);
    expect(receiver.received.map(({ body }) => JSON.parse(body).notices[0].changes[0].rule)).toEqual([
      "new-round",
      "toll",
    ]);
  });
});
