import { afterEach, beforeEach, expect, test } from "vitest";
import { addChannel } from "../alerts/channels.ts";
import { keepWatch } from "../alerts/keep-watch.ts";
import { lookAtProcess } from "../alerts/look-at-process.ts";
import { openSenders } from "../alerts/open-senders.ts";
import { sendDue } from "../alerts/send-due.ts";
import type { Senders } from "../alerts/sender.ts";
import { type Receiver, startReceiver, status } from "../alerts/webhook-receiver-for-test.ts";
import { type ExampleWorld, exampleProcess, exampleReport, exampleWorld } from "../example-world.ts";
import { ingest } from "../ingest.ts";
import { keepDueBriefs } from "./keep-due-briefs.ts";
import { setBriefSchedule } from "./schedule-settings.ts";

const { id } = exampleProcess;
const PLANNED = "talks planned: Russia, Ukraine on 2025-07-30 at Istanbul.";
const EXCHANGE = "exchange done: Russia, Ukraine on 2025-07-24 at Istanbul.";

let world: ExampleWorld;
let receiver: Receiver;
let senders: Senders;

beforeEach(async () => {
  world = await exampleWorld();
  receiver = await startReceiver();
  senders = openSenders(world.now, "http://desk.example", { allowHosts: [receiver.host] });
  await world.store.append([{ kind: "process", process: exampleProcess }], world.now());
  await addChannel(world, id, "webhook", receiver.address, { allowedHosts: [receiver.host] });
  await setBriefSchedule(world, id, { every: "day", at: "08:00", zone: "Europe/Kyiv" });
});
afterEach(async () => {
  await senders.close();
  await receiver.close();
  await world.remove();
});

const kept = () => world.store.alerts.notices({ process: id, rule: "brief" });
const headings = async () => (await kept())[0]?.brief?.brief.sections.map(({ heading }) => heading) ?? [];

test("none is made for a time before the schedule was set", async () => {
  expect(await keepDueBriefs(world)).toEqual([]);
});

test("it is made at its hour, kept, and sent once over each channel", async () => {
  await ingest(world, exampleReport("2025-07-25", "Wire", PLANNED));
  world.at("2025-07-26T04:59:00.000Z");
  expect(await keepDueBriefs(world)).toEqual([]);
  world.at("2025-07-26T05:00:00.000Z");
  expect((await keepDueBriefs(world)).map(({ changes }) => changes[0].words)).toEqual([
    expect.stringMatching(/^Daily brief of 2025-07-26: .*Istanbul/),
  ]);
  await sendDue(world, senders);
  expect(receiver.received).toHaveLength(1);
  const body = JSON.parse(receiver.received[0]?.body ?? "{}");
  expect(body.notices[0]).toMatchObject({
    url: `http://desk.example/p/${id}/briefs/${body.notices[0].id}`,
    brief: { due: "2025-07-26T05:00:00.000Z", brief: { process: { id } } },
  });
});

test("it is never made or sent twice: not on a second look, after a restart, or by two servers at once", async () => {
  await ingest(world, exampleReport("2025-07-25", "Wire", PLANNED));
  world.at("2025-07-26T06:00:00.000Z");
  const other = await exampleWorld(undefined, world.folder);
  other.at("2025-07-26T06:00:00.000Z");
  await Promise.all([keepDueBriefs(world), keepDueBriefs(other)]);
  await other.close();
  await keepDueBriefs(world);
  await sendDue(world, senders);
  await sendDue(world, senders);
  expect([(await kept()).length, receiver.received.length]).toEqual([1, 1]);
});

test("a receiver that fails gets it later, under the same delivery", async () => {
  world.at("2025-07-26T06:00:00.000Z");
  await keepDueBriefs(world);
  receiver.answers(status(500), status(204));
  await sendDue(world, senders);
  world.at("2025-07-26T06:10:00.000Z");
  await sendDue(world, senders);
  expect(receiver.received.map(({ attempt }) => attempt)).toEqual(["1", "2"]);
  expect(new Set(receiver.received.map(({ id: delivery }) => delivery)).size).toBe(1);
});

test("what was learnt since the one before it is new; after days of sleep one brief covers them", async () => {
  await ingest(world, exampleReport("2025-07-25", "Wire", PLANNED));
  world.at("2025-07-26T06:00:00.000Z");
  await keepDueBriefs(world);
  expect((await kept())[0]?.brief?.since).toBe("2025-07-25T05:00:00.000Z");
  world.at("2025-07-26T09:00:00.000Z");
  await ingest(world, exampleReport("2025-07-24", "Post", EXCHANGE));
  world.at("2025-07-29T20:00:00.000Z");
  expect(await keepDueBriefs(world)).toHaveLength(1);
  expect((await kept())[0]?.brief).toMatchObject({
    due: "2025-07-29T05:00:00.000Z",
    since: "2025-07-26T05:00:00.000Z",
  });
  expect(await headings()).toContain("What has changed");
  world.at("2025-07-30T06:00:00.000Z");
  await keepDueBriefs(world);
  expect(await headings()).not.toContain("What has changed");
});

test("a kept brief stays as it was, though the record learns more", async () => {
  world.at("2025-07-26T06:00:00.000Z");
  await keepDueBriefs(world);
  const [before] = await kept();
  await ingest(world, exampleReport("2025-07-25", "Wire", PLANNED));
  expect((await kept())[0]).toEqual(before);
});

test("rules and briefs do not disturb one another", async () => {
  await lookAtProcess(world, id);
  world.at("2025-07-26T06:00:00.000Z");
  await keepDueBriefs(world);
  await ingest(world, exampleReport("2025-07-26", "Wire", PLANNED));
  expect((await lookAtProcess(world, id)).map(({ changes }) => changes[0].rule)).toEqual(["new-round"]);
  expect((await world.store.alerts.notices({ process: id })).length).toBe(2);
});

test("a schedule that is taken away makes none, one of a process that is over neither", async () => {
  world.at("2025-07-26T06:00:00.000Z");
  await setBriefSchedule(world, id, undefined);
  expect(await keepDueBriefs(world)).toEqual([]);
  await setBriefSchedule(world, id, { every: "week", weekday: 7, at: "08:00", zone: "UTC" });
  await world.store.append([{ kind: "process", process: { ...exampleProcess, until: "2025-07-26" } }], world.now());
  world.at("2025-07-28T06:00:00.000Z");
  expect(await keepDueBriefs(world)).toEqual([]);
});

const wrong = [
  [{ every: "day", at: "8", zone: "UTC" }, "08:00"],
  [{ every: "day", at: "08:00", zone: "Kyiv" }, "zone"],
  [{ every: "week", weekday: 8, at: "08:00", zone: "UTC" }, "day of the week"],
] as const;
test.each(wrong)("%j is refused", async (schedule, words) => {
  await expect(setBriefSchedule(world, id, schedule)).rejects.toThrow(words);
});

test("the watch of a server makes it by itself", async () => {
  world.at("2025-07-26T06:00:00.000Z");
  const watch = keepWatch(world, { senders, every: 5 });
  await expect.poll(() => receiver.received.length).toBe(1);
  await watch.stop();
});
