import { afterEach, beforeEach, expect, test } from "vitest";
import { sampleWorld } from "../../../test/browser/sample/sample-world.ts";
import type { OpenWorld } from "../../app/open-record.ts";
import { serverApp } from "../server-app.tsx";

const P = "/processes/russia-ukraine";
let world: OpenWorld;
let app: ReturnType<typeof serverApp>;

beforeEach(async () => {
  world = await sampleWorld();
  app = serverApp(world);
});
afterEach(() => world.close());

async function get(path: string) {
  return JSON.parse(await (await app.request(`http://localhost/api/v1${path}`)).text());
}

async function send(method: string, path: string, body: object, headers: Readonly<Record<string, string>> = {}) {
  const answer = await app.request(`http://localhost/api/v1${path}`, {
    method,
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json", ...headers },
  });
  return { status: answer.status, location: answer.headers.get("Location"), body: JSON.parse(await answer.text()) };
}

async function correct(body: object) {
  const { status, body: correction } = await send("POST", "/corrections", { by: "Ada", ...body });
  expect([status, correction]).toEqual([201, expect.objectContaining({ by: "Ada" })]);
  return correction.id as string;
}

test("a claim is rejected, which its history tells, and the rejection is undone", async () => {
  const [{ id }] = (await get(`${P}/claims?kind=attack&limit=1`)).items;
  const correction = await correct({ act: "reject", claim: id, why: "a misprint" });
  expect((await app.request(`http://localhost/api/v1/claims/${id}`)).status).toBe(404);
  await correct({ act: "undo", correction });
  expect(await get(`/claims/${id}`)).toMatchObject({ id });
  const history = await get(`/claims/${id}/history`);
  expect(history).toMatchObject({ rejected: false, claim: { id } });
  expect(history.events.map(({ what, state }: { what: string; state?: string }) => state ?? what)).toEqual([
    "recorded",
    "read",
    "undone",
    "undoing",
  ]);
});

test("a slot is amended, and the claim shows what it was before", async () => {
  const [{ id, body }] = (await get(`${P}/claims?kind=exchange&limit=1`)).items;
  await correct({ act: "amend", claim: id, slot: "count", value: 145 });
  expect(await get(`/claims/${id}`)).toMatchObject({ body: { count: 145 }, corrections: [{ before: body.count }] });
});

test("a claim is confirmed, and its thread lists the correction", async () => {
  const [{ id, thread }] = (await get(`${P}/claims?kind=exchange&limit=1`)).items;
  await correct({ act: "confirm", claim: id });
  expect((await get(`${P}/threads/${thread}`)).corrections).toMatchObject([{ act: { kind: "confirm" } }]);
});

test("a claim is added on words of a report", async () => {
  const [{ id }] = (await get(`${P}/reports?limit=1`)).items;
  const words = (await get(`/reports/${id}`)).title;
  const added = {
    act: "add",
    report: id,
    words,
    kind: "aid",
    status: "pledged",
    slots: { donor: ["Turkey"], what: "financial" },
  };
  await correct({ ...added, when: "2025-08-24", where: "Ankara" });
  expect((await get(`/reports/${id}`)).claims).toContainEqual(
    expect.objectContaining({ kind: "aid", body: { donor: ["Turkey"], what: "financial" }, rule: "people/added" }),
  );
});

test("threads are merged and split, and a field is pinned", async () => {
  const [one, other] = (await get(`${P}/threads?kind=attack`)).items;
  const [{ claim }] = (await get(`${P}/threads/${one.id}`)).steps;
  await correct({ act: "merge", process: "russia-ukraine", threads: [one.id, other.id] });
  const merged = (await get(`${P}/threads?kind=attack`)).total;
  await correct({ act: "split", process: "russia-ukraine", claims: [claim] });
  expect((await get(`${P}/threads?kind=attack`)).total).toBe(merged + 1);
  const [talks] = (await get(`${P}/threads?kind=talks&limit=1`)).items;
  await correct({ act: "pin", process: "russia-ukraine", thread: talks.id, field: "place", value: "Geneva" });
  expect((await get(`${P}/threads?place=Geneva`)).items).toMatchObject([{ id: talks.id }]);
  expect((await get("/corrections")).total).toBe(3);
});

const undone: readonly (readonly [string, object])[] = [
  ["no such claim", { act: "confirm", claim: "00000000" }],
  ["no such slot", { act: "amend", slot: "killed", value: 3 }],
  ["no such value", { act: "amend", slot: "status", value: "eaten" }],
  ["no such state", { act: "pin", process: "russia-ukraine", field: "state", value: "eaten" }],
  ["no such field of the kind", { act: "pin", process: "russia-ukraine", field: "killed", value: "3" }],
  ["no such process", { act: "split", process: "nobody" }],
  ["no such correction", { act: "undo", correction: "00000000" }],
];

test.each(undone)("%s: nothing is recorded", async (_name, fields) => {
  const [{ id, thread }] = (await get(`${P}/claims?kind=talks&limit=1`)).items;
  const { act } = fields as { act: string };
  const filled = act === "pin" ? { thread } : act === "split" ? { claims: [id] } : act === "undo" ? {} : { claim: id };
  const { status, body } = await send("POST", "/corrections", { ...filled, ...fields });
  expect([status, body.type]).toEqual([422, "/api/docs#not-done"]);
  expect((await world.store.counts()).corrections).toBe(0);
});

test("a report is added once; its address is told", async () => {
  const report = {
    title: "A note",
    text: "The envoys met in Geneva.",
    published: "2025-08-01",
    outlet: "Harbour Wire",
  };
  const first = await send("POST", "/reports", report);
  expect(first).toMatchObject({ status: 201, body: { isNew: true }, location: `/api/v1/reports/${first.body.id}` });
  expect(await send("POST", "/reports", report)).toMatchObject({ status: 200, body: { isNew: false } });
  expect((await get(`/reports/${first.body.id}`)).text).toBe("A note\n\nThe envoys met in Geneva.");
});

test("what could not be read makes an empty answer one that could not look", async () => {
  await send("POST", "/reports", {
    text: "Les délégations se sont retrouvées.",
    published: "2025-08-01",
    language: "fr",
  });
  const { answer } = await get(`${P}/threads?actor=Freedonia`);
  expect(answer).toMatchObject({ outcome: "could not look", why: expect.stringContaining("1 in another language") });
});

test("a process is made, then replaced", async () => {
  const process = { name: "Lakes talks", parties: ["Freedonia", "Sylvania"] };
  expect((await send("PUT", "/processes/lakes", process)).status).toBe(201);
  const renamed = await send("PUT", "/processes/lakes", { ...process, name: "Lakes talks, 2031" });
  expect(renamed).toMatchObject({ status: 200, body: { id: "lakes", name: "Lakes talks, 2031" } });
  expect((await send("PUT", "/processes/Lakes", process)).status).toBe(400);
  expect((await send("PUT", "/processes/lakes", { ...process, parties: ["Freedonia"] })).status).toBe(400);
});

const foreign: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
  ["a form of another site", { "Content-Type": "text/plain" }, 415],
  ["no type", { "Content-Type": "" }, 415],
  ["another site", { "Sec-Fetch-Site": "cross-site" }, 403],
  ["another origin", { Origin: "http://evil.example" }, 403],
];

test.each(foreign)("%s changes nothing", async (_name, headers, status) => {
  expect((await send("PUT", "/processes/lakes", { name: "x", parties: ["a", "b"] }, headers)).status).toBe(status);
  expect((await world.store.processes()).length).toBe(1);
});

test("a body that is too large or no JSON is refused", async () => {
  expect((await send("POST", "/reports", { text: "a".repeat(2_000_000) })).status).toBe(413);
  const headers = { "Content-Type": "application/json" };
  const answer = await app.request("http://localhost/api/v1/reports", { method: "POST", body: "{", headers });
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([400, "application/problem+json"]);
});
