import { afterEach, beforeEach, expect, test } from "vitest";
import { lookAtProcess } from "../../app/alerts/look-at-process.ts";
import { type ExampleWorld, exampleProcess, exampleReport, exampleWorld } from "../../app/example-world.ts";
import { ingest } from "../../app/ingest.ts";
import { newspaper } from "../newspaper-for-test.ts";
import { serverApp } from "../server-app.tsx";

let world: ExampleWorld;
let app: ReturnType<typeof serverApp>;

beforeEach(async () => {
  world = await exampleWorld();
  app = serverApp(world, { fetch: newspaper });
  await world.store.append([{ kind: "process", process: exampleProcess }], world.now());
});
afterEach(() => world.remove());

async function ask(path: string, body?: object) {
  const sent = { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  const answer = await app.request(`http://localhost/api/v1${path}`, body === undefined ? {} : sent);
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

async function put(path: string, body: object) {
  const sent = { method: "PUT", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  const answer = await app.request(`http://localhost/api/v1${path}`, sent);
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

test("a source is followed by the address of its front page, paused, looked at and taken out", async () => {
  expect((await ask("/sources")).body).toMatchObject({ total: 0, answer: { outcome: "nothing found" } });
  const { status, body } = await ask("/sources", { address: "https://herald.example/", name: "The Herald" });
  expect([status, body]).toEqual([201, expect.objectContaining({ kind: "feed", name: "The Herald" })]);
  await ask(`/sources/${body.id}`, { change: "pause" });
  expect((await ask("/sources")).body.items).toMatchObject([{ id: body.id, condition: "paused", newItems: 0 }]);
  for (const change of ["resume", "look"]) {
    expect(await ask(`/sources/${body.id}`, { change })).toMatchObject({ status: 200, body: { id: body.id } });
  }
  await ask(`/sources/${body.id}`, { change: "remove" });
  expect((await ask("/sources")).body.total).toBe(0);
});

test("a source on offer is followed by its id, once", async () => {
  expect(await ask("/sources", { address: "38-north" })).toMatchObject({ status: 201, body: { id: "38-north" } });
  expect(await ask("/sources", { address: "38-north" })).toMatchObject({ status: 422 });
});

test("a process is watched as it is set; what is no time of day is refused", async () => {
  const path = "/processes/istanbul/alerts";
  const { body } = await ask(path);
  expect(body).toMatchObject({ off: [], grade: "one origin", zone: "UTC" });
  const settings = { ...body, off: ["toll"], quiet: { from: "22:00", to: "07:00" } };
  expect(await put(path, settings)).toMatchObject({ status: 200, body: settings });
  expect(await put(path, { ...settings, digest: "soon" })).toMatchObject({ status: 422 });
  expect(await put(path, { off: [] })).toMatchObject({ status: 400 });
  expect((await ask(path)).body).toEqual(settings);
});

test("a search is kept with a process, and forgotten", async () => {
  const path = "/processes/istanbul/searches";
  const kept = { name: "Kremlin", query: 'by:"Dmitry Peskov"' };
  expect((await ask(path, kept)).body).toEqual({ searches: [kept] });
  expect((await ask(path, { name: "Nothing", query: "?" })).status).toBe(422);
  expect((await ask(path)).body).toEqual({ searches: [kept] });
  expect((await ask(path, { name: "Kremlin", query: "" })).body).toEqual({ searches: [] });
  expect((await ask("/processes/nobody/searches")).status).toBe(404);
});

const refused: readonly (readonly [string, string, object, number, string])[] = [
  ["where there is no feed", "/sources", { address: "https://herald.example/none" }, 422, "not-done"],
  ["a folder of the server's machine", "/sources", { address: "src" }, 422, "not-done"],
  ["a folder by its whole path", "/sources", { address: "/etc" }, 422, "not-done"],
  ["a file", "/sources", { address: "file:///etc" }, 422, "not-done"],
  ["a kind that is none", "/sources", { address: "https://herald.example/", kind: "folder" }, 400, "invalid-request"],
  ["a source that is none", "/sources/nobody", { change: "pause" }, 404, "unknown-source"],
  ["a change that is none", "/sources/nobody", { change: "eat" }, 400, "invalid-request"],
];

test.each(refused)("%s is refused", async (_name, path, body, status, problem) => {
  expect(await ask(path, body)).toMatchObject({ status, body: { type: `/api/docs#${problem}` } });
  expect(await world.store.sources()).toEqual([]);
});

test("notices are told with the words of their reports; those seen are left out", async () => {
  await lookAtProcess(world, exampleProcess.id);
  await ingest(world, exampleReport("2025-07-25", "Wire", "talks planned: Russia, Ukraine on 2025-07-30 at Istanbul."));
  await lookAtProcess(world, exampleProcess.id);
  const { items } = (await ask("/processes/istanbul/notices")).body;
  expect(items).toMatchObject([{ changes: [{ rule: "new-round" }], cites: [{ outlet: "Wire" }] }]);
  expect((await ask(`/processes/istanbul/notices?after=${items[0].seq}`)).body.items).toEqual([]);
  expect((await ask("/processes/istanbul/notices?rule=toll")).body.items).toEqual([]);
});
