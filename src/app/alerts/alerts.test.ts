import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AlertChannel } from "../../model/alert-channel.ts";
import { type AlertSettings, defaultAlertSettings } from "../../model/alert-settings.ts";
import type { Article } from "../../model/article.ts";
import { type ExampleWorld, exampleProcess, exampleReader, exampleReport, exampleWorld } from "../example-world.ts";
import { ingest } from "../ingest.ts";
import { setAlertSettings } from "./alert-settings.ts";
import { addChannel, planTest } from "./channels.ts";
import { lookAtProcess } from "./look-at-process.ts";
import { openSenders } from "./open-senders.ts";
import { sendDue } from "./send-due.ts";
import type { Senders } from "./sender.ts";
import { type Receiver, startReceiver, status } from "./webhook-receiver-for-test.ts";

const PLANNED = "talks planned: Russia, Ukraine on 2025-07-30 at Istanbul.";
const HELD = "talks held: Russia, Ukraine on 2025-07-30 at Istanbul.";
const { id } = exampleProcess;

let world: ExampleWorld;
let receiver: Receiver;
let senders: Senders;
let channel: AlertChannel;

beforeEach(async () => {
  world = await exampleWorld();
  receiver = await startReceiver();
  senders = openSenders(world.now, "http://desk.example", { allowHosts: [receiver.host] });
  await world.store.append([{ kind: "process", process: exampleProcess }], world.now());
  await lookAtProcess(world, id);
  channel = await addChannel(world, id, "webhook", receiver.address, { allowedHosts: [receiver.host] });
});
afterEach(async () => {
  await senders.close();
  await receiver.close();
  await world.remove();
});

async function tell(day: string, outlet: string, sentence: string) {
  await ingest(world, exampleReport(day, outlet, sentence));
  return lookAtProcess(world, id);
}
const set = (settings: Partial<AlertSettings>) => setAlertSettings(world, id, { ...defaultAlertSettings, ...settings });
const states = async () => (await world.store.alerts.deliveries({})).map(({ state }) => state);

/** What the example reader finds, as if no rule had read it. */
function readLearnt(article: Article) {
  const { claims, actors } = exampleReader("engine-1").read(article);
  return { claims: claims.map((claim) => ({ ...claim, rule: "talks/learnt" })), actors };
}

describe("what is noticed", () => {
  test("one notice, however many reports, over any number of looks and restarts", async () => {
    expect((await tell("2025-07-25", "Wire", PLANNED)).map(({ changes }) => changes[0].words)).toEqual([
      "Russia and Ukraine are to hold talks in Istanbul on Wednesday, 30 July.",
    ]);
    expect(await tell("2025-07-25", "Post", PLANNED)).toEqual([]);
    const again = await exampleWorld(undefined, world.folder);
    expect(await lookAtProcess(again, id)).toEqual([]);
    await again.close();
    expect(await world.store.alerts.notices({})).toHaveLength(1);
  });

  test("what the classifier of words alone reads calls nobody", async () => {
    const learnt = { ...exampleReader("engine-1"), read: readLearnt };
    const sure = await exampleWorld(learnt, world.folder);
    await ingest(sure, exampleReport("2025-07-25", "Wire", PLANNED));
    expect(await lookAtProcess(sure, id)).toEqual([]);
    await sure.close();
    expect(await tell("2025-07-26", "Post", `A delegate spoke. ${PLANNED}`)).toHaveLength(1);
  });

  test("an archive that is read in makes no noise", async () => {
    expect(await tell("2022-03-29", "Wire", "talks planned: Russia, Ukraine on 2022-03-30 at Istanbul.")).toEqual([]);
    expect(await tell("2025-06-01", "Wire", PLANNED)).toEqual([]);
  });

  test("a happening cools down before it is told again, and is told then", async () => {
    await tell("2025-07-25", "Wire", "talks planned: Russia, Ukraine on 2025-07-25 at Istanbul.");
    const held = "talks held: Russia, Ukraine on 2025-07-25 at Istanbul.";
    expect(await tell("2025-07-25", "Post", held)).toEqual([]);
    world.at("2025-07-25T21:00:00.000Z");
    expect((await lookAtProcess(world, id)).map(({ changes }) => changes[0].rule)).toEqual(["status"]);
  });

  test("new settings say nothing of what is there already", async () => {
    await set({ off: ["new-round"] });
    await lookAtProcess(world, id);
    await tell("2025-07-25", "Wire", PLANNED);
    await set({});
    expect(await lookAtProcess(world, id)).toEqual([]);
  });

  test("a source that fell silent", async () => {
    const words = "Silent: nothing new since 2025-07-20, though it used to bring about 3 a day.";
    const silent = { id: "w", name: "Harbour Wire", since: "2025-07-20T00:00:00.000Z", words };
    const found = await lookAtProcess(world, id, [silent]);
    expect(found.map(({ changes }) => changes[0].words)).toEqual([`The source Harbour Wire: ${words}`]);
    expect(await lookAtProcess(world, id, [silent])).toEqual([]);
  });
});

describe("webhooks", () => {
  test("each notice once, signed, with the words of the reports", async () => {
    await tell("2025-07-25", "Wire", PLANNED);
    await sendDue(world, senders);
    await sendDue(world, senders);
    expect(receiver.received).toHaveLength(1);
    const [first] = receiver.received;
    expect([first?.isSigned(channel.secret ?? ""), first?.isSigned("other")]).toEqual([true, false]);
    const body = JSON.parse(first?.body ?? "{}");
    expect([body.notices[0].title, body.notices[0].cites[0].words, body.notices[0].url]).toEqual([
      "Russia and Ukraine are to hold talks in Istanbul on Wednesday, 30 July.",
      PLANNED,
      `http://desk.example/p/istanbul/notices#n-${body.notices[0].id}`,
    ]);
  });

  test("a receiver that fails is asked again later, under the same delivery id", async () => {
    receiver.answers(status(503), status(500), status(204));
    await tell("2025-07-25", "Wire", PLANNED);
    for (const minute of ["00", "01", "02", "10"]) {
      world.at(`2025-07-25T08:${minute}:00.000Z`);
      await sendDue(world, senders);
    }
    expect(new Set(receiver.received.map((one) => one.id)).size).toBe(1);
    expect(receiver.received.map(({ attempt }) => attempt)).toEqual(["1", "2", "3"]);
    expect(await states()).toEqual(["sent"]);
  });

  test("one that keeps failing is given up, shown as dead, and can be sent again by hand", async () => {
    receiver.answers(status(500));
    await tell("2025-07-25", "Wire", PLANNED);
    for (let day = 25; day < 31; day += 1) {
      for (const hour of ["08", "09", "12", "20"]) {
        for (const minute of ["00", "07", "30"]) {
          world.at(`2025-07-${day}T${hour}:${minute}:00.000Z`);
          await sendDue(world, senders);
        }
      }
    }
    const [dead] = await world.store.alerts.deliveries({ state: "dead" });
    expect([dead?.attempts, dead?.fault]).toEqual([8, expect.stringMatching(/Given up after 8 attempts.*500/)]);
    receiver.answers(status(204));
    await world.store.alerts.revive(dead?.id ?? ("" as never), world.now());
    await sendDue(world, senders);
    expect([await states(), receiver.received.length]).toEqual([["sent"], 9]);
  });

  test.each([
    ["a redirect to a private address", status(302, { location: "http://10.0.0.1/" }), /redirects/],
    ["a redirect to itself", status(308, { location: "/in" }), /redirects/],
    ["one that is gone for good", status(410), /gone/],
  ])("%s is not followed, and dead at once", async (_name, way, fault) => {
    receiver.answers(way);
    await tell("2025-07-25", "Wire", PLANNED);
    await sendDue(world, senders);
    const [dead] = await world.store.alerts.deliveries({ state: "dead" });
    expect([receiver.received.length, dead?.fault]).toEqual([1, expect.stringMatching(fault)]);
  });

  test("an address that is private is refused when it is given, and again when it is used", async () => {
    const give = (address: string) => addChannel(world, id, "webhook", address, { allowedHosts: [] });
    await expect(give("http://10.1.2.3/x")).rejects.toThrow(/private.*DRAGOMAN_ALLOW_HOSTS=10.1.2.3/);
    await expect(give("http://[::1]:80/")).rejects.toThrow(/not reached from here/);
    await expect(give("ftp://example.org/")).rejects.toThrow("only http: and https:");
    await expect(give("nonsense")).rejects.toThrow("is no address");
    const strict = openSenders(world.now, "", {});
    await tell("2025-07-25", "Wire", PLANNED);
    await sendDue(world, strict);
    await strict.close();
    const [dead] = await world.store.alerts.deliveries({ state: "dead" });
    expect([receiver.received, dead?.fault]).toEqual([[], expect.stringContaining("is this machine")]);
  });

  test("cut off between sending and its acknowledgement, it is sent again under the same id", async () => {
    await tell("2025-07-25", "Wire", PLANNED);
    const killed = { ...world.store.alerts, settle: () => new Promise<void>(() => {}) };
    void sendDue({ ...world, store: { ...world.store, alerts: killed } }, senders);
    await expect.poll(() => receiver.received.length).toBe(1);
    const restarted = await exampleWorld(undefined, world.folder);
    await sendDue(restarted, senders);
    expect(receiver.received).toHaveLength(1);
    restarted.at("2025-07-25T08:06:00.000Z");
    await sendDue(restarted, senders);
    await restarted.close();
    expect(new Set(receiver.received.map((one) => one.id)).size).toBe(1);
    expect([await states(), receiver.received.length]).toEqual([["sent"], 2]);
  });

  test("what hangs is cut when the program stops, and waits for the next start", async () => {
    receiver.answers(() => {});
    await tell("2025-07-25", "Wire", PLANNED);
    const cut = new AbortController();
    const sending = sendDue(world, senders, { cut: cut.signal, stopping: cut.signal });
    await expect.poll(() => receiver.received.length).toBe(1);
    cut.abort();
    await sending;
    expect(await states()).toEqual(["waiting"]);
  });

  test("a test goes out without a notice", async () => {
    await planTest(world, channel);
    await sendDue(world, senders);
    expect(JSON.parse(receiver.received[0]?.body ?? "{}")).toMatchObject({ test: true, notices: [] });
  });
});

describe("when it is sent", () => {
  test("quiet hours hold notices back, and then send them together", async () => {
    await set({ quiet: { from: "22:00", to: "07:00" }, zone: "Europe/Kyiv", coolDownHours: 0 });
    await lookAtProcess(world, id);
    world.at("2025-07-30T20:00:00.000Z");
    await tell("2025-07-30", "Wire", PLANNED);
    await tell("2025-07-30", "Post", HELD);
    await sendDue(world, senders);
    expect(receiver.received).toEqual([]);
    world.at("2025-07-31T03:59:00.000Z");
    await sendDue(world, senders);
    expect(receiver.received).toEqual([]);
    world.at("2025-07-31T04:00:00.000Z");
    await sendDue(world, senders);
    expect(receiver.received.map(({ body }) => JSON.parse(body).notices.length)).toEqual([2]);
  });

  test("a digest comes once a day at its hour", async () => {
    await set({ digest: "09:00", zone: "UTC" });
    await lookAtProcess(world, id);
    await tell("2025-07-25", "Wire", PLANNED);
    await sendDue(world, senders);
    world.at("2025-07-25T09:00:00.000Z");
    await sendDue(world, senders);
    await sendDue(world, senders);
    expect(receiver.received).toHaveLength(1);
  });

  test.each([
    [{ zone: "Middle/Earth" }, /zone: write a time zone/],
    [{ quiet: { from: "25:00", to: "07:00" } }, /quiet.from: write a time of day/],
    [{ digest: "8" }, /digest: write a time of day/],
    [{ daysBefore: [-1] }, /daysBefore.*whole numbers/],
    [{ grade: "gossip" }, /grade: the least grade is one of/],
    [{ off: ["weather"] }, /off/],
  ])("settings %j are refused in plain words", async (settings, message) => {
    await expect(set(settings as Partial<AlertSettings>)).rejects.toThrow(message);
  });
});
