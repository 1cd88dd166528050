import { afterAll, beforeAll, expect, test } from "vitest";
import { keepDueBriefs } from "../app/brief-schedule/keep-due-briefs.ts";
import { type ExampleWorld, exampleProcess, exampleReport, exampleWorld } from "../app/example-world.ts";
import { ingest } from "../app/ingest.ts";
import { serverApp } from "./server-app.tsx";

const { id } = exampleProcess;
const token = "0123456789abcdef";
let world: ExampleWorld;
let app: ReturnType<typeof serverApp>;

beforeAll(async () => {
  world = await exampleWorld();
  app = serverApp(world, { token });
  await world.store.append([{ kind: "process", process: exampleProcess }], world.now());
});
afterAll(() => world.remove());

const post = (form: Readonly<Record<string, string>>) =>
  app.request(`http://localhost/p/${id}/briefs/schedule`, {
    method: "POST",
    body: new URLSearchParams({ ...form, token }),
  });
const page = async (path: string) => (await app.request(`http://localhost${path}`)).text();

test("a schedule that will not do is refused with the reason, and nothing changes", async () => {
  const answer = await post({ every: "day", at: "25:00", zone: "UTC" });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("a time of day such as 08:00")]);
  expect(await page(`/p/${id}/briefs`)).toContain("None is made by itself now.");
});

test("the page sets the schedule, lists what is kept and shows one; feed and interface hold it", async () => {
  const { headers } = await post({ every: "2", at: "07:30", zone: "Asia/Tokyo" });
  expect(headers.get("location")).toBe(`/p/${id}/briefs?done=briefs-on`);
  await ingest(world, exampleReport("2025-07-25", "Wire", "talks planned: Russia, Ukraine on 2025-07-30 at Istanbul."));
  world.at("2025-07-29T06:00:00.000Z");
  const [notice] = await keepDueBriefs(world);
  expect(await page(`/p/${id}/briefs`)).toMatch(/Every Tuesday at 07:30 \(Asia\/Tokyo\).*Istanbul/s);
  expect(await page(`/p/${id}/briefs/${notice?.id}`)).toMatch(/kept as it was then.*Istanbul.*Reports/s);
  expect(await page(`/p/${id}/briefs/none`)).toContain("no such brief");
  expect(await page(`/p/${id}/notices`)).toContain(`briefs/${notice?.id}`);
  expect(await page(`/p/${id}/notices.atom`)).toMatch(/Weekly brief of 2025-07-29.*Istanbul/s);
  const listed = JSON.parse(await page(`/api/v1/processes/${id}/notices?rule=brief`));
  expect(listed.items[0].brief.brief.process.id).toBe(id);
});

test("the interface sets it too", async () => {
  const put = (schedule: unknown) =>
    app.request(`http://localhost/api/v1/processes/${id}/brief-schedule`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ schedule }),
    });
  const answer = await put({ every: "day", at: "08:00", zone: "Europe/Kyiv" });
  expect([answer.status, await answer.json()]).toEqual([
    200,
    expect.objectContaining({ schedule: expect.objectContaining({ every: "day" }), next: "2025-07-30T05:00:00.000Z" }),
  ]);
  expect((await put({ every: "day", at: "8", zone: "UTC" })).status).toBe(422);
  expect(JSON.parse(await page(`/api/v1/processes/${id}/brief-schedule`)).schedule.at).toBe("08:00");
});

test("it can be taken away again", async () => {
  await post({ every: "no", at: "", zone: "" });
  expect(await page(`/p/${id}/briefs`)).toContain("None is made by itself now.");
});
