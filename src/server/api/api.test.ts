import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleWorld } from "../../../test/browser/sample/sample-world.ts";
import type { OpenWorld } from "../../app/open-record.ts";
import { serverApp } from "../server-app.tsx";
import { apiClient } from "./client.ts";

const P = "/processes/russia-ukraine";
let world: OpenWorld;
let app: ReturnType<typeof serverApp>;

beforeAll(async () => {
  world = await sampleWorld();
  app = serverApp(world);
});
afterAll(() => world.close());

async function ask(path: string, init?: RequestInit) {
  const answer = await app.request(`http://localhost/api/v1${path}`, init);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === "" ? undefined : JSON.parse(text) };
}

const answers: readonly (readonly [string, string, object])[] = [
  ["the processes", "/processes", { total: 1, items: [{ id: "russia-ukraine", demo: true }] }],
  ["one process", `${P}?asOf=2025-07-22`, { coverage: { day: "2025-07-22", last: "2025-07-22" } }],
  ["threads by kind and state", `${P}/threads?kind=talks&state=held&asOf=2025-07-30`, { answer: { outcome: "found" } }],
  ["threads by actor", `${P}/threads?kind=attack&actor=Russia&limit=1`, { items: [{ kind: "attack" }] }],
  ["threads by place", `${P}/threads?place=Istanbul&asOf=2025-07-22&limit=1`, { items: [{ state: "confirmed" }] }],
  ["threads by grade", `${P}/threads?grade=both%20sides&limit=1`, { items: [{ grade: "both sides" }] }],
  [
    "threads by day",
    `${P}/threads?from=2025-07-23&to=2025-07-23&kind=talks&limit=1`,
    { items: [{ begins: "2025-07-23" }] },
  ],
  ["disputed threads", `${P}/threads?disputed=yes&asOf=2025-07-22`, { answer: { outcome: "found" } }],
  ["claims by kind", `${P}/claims?kind=threat&limit=1`, { items: [{ kind: "threat", status: "threatened" }] }],
  ["statements by speaker", `${P}/statements?speaker=Donald%20Trump&limit=1`, { items: [{ speaker: "Donald Trump" }] }],
  ["actors", `${P}/actors?limit=1`, { items: [{ name: "Russia" }] }],
  ["one actor", `${P}/actors/Turkey`, { name: "Turkey" }],
  ["search", `${P}/search?q=istanbul`, { answer: { outcome: "found" } }],
  ["search by field", `${P}/search?q=kind:threat+on:2025-07-14`, { claims: [{ kind: "threat" }] }],
  ["a brief", `${P}/brief?asOf=2025-07-22`, { day: "2025-07-22", process: { id: "russia-ukraine" } }],
  ["changes by day", `${P}/changes?since=2025-07-22&asOf=2025-07-24&limit=1`, { answer: { outcome: "found" } }],
  ["changes by recording", `${P}/changes?recordedSince=2026-01-01&limit=1`, { total: 0 }],
  ["counts", "/counts", { articles: 121 }],
  ["health", "/health", { status: "ok" }],
];

test.each(answers)("%s", async (_name, path, like) => {
  const { status, body } = await ask(path);
  expect(body).toMatchObject(like);
  expect(status).toBe(200);
});

const outcomes: readonly (readonly [string, string])[] = [
  [`${P}/threads?kind=talks&actor=Freedonia`, "nothing found"],
  [`${P}/threads?asOf=2020-01-01`, "not covered"],
  [`${P}/claims?knownAt=2020-01-01`, "not covered"],
  [`${P}/claims?from=2020-01-01&to=2020-02-01`, "not covered"],
  [`${P}/threads?from=2020-01-01&to=2020-02-01`, "not covered"],
  [`${P}/threads?from=2027-01-01`, "nothing found"],
  [`${P}/statements?from=2027-01-01`, "not covered"],
  [`${P}/search?q=zzzzqq`, "nothing found"],
  ["/processes?knownAt=2020-01-01", "not covered"],
];

test.each(outcomes)("%s: %s", async (path, outcome) => {
  expect((await ask(path)).body.answer.outcome).toBe(outcome);
});

const refused: readonly (readonly [string, number, string])[] = [
  ["/processes/nobody", 404, "unknown-process"],
  ["/processes/nobody/threads", 404, "unknown-process"],
  [`${P}/threads/talks-0000000000`, 404, "unknown-thread"],
  ["/claims/000000", 404, "unknown-claim"],
  ["/claims/x", 404, "unknown-claim"],
  ["/reports/000000", 404, "unknown-report"],
  [`${P}/actors/Freedonia`, 404, "unknown-actor"],
  [`${P}/threads?asOf=2025-02-30`, 400, "invalid-request"],
  [`${P}/threads?knownAt=yesterday`, 400, "invalid-request"],
  [`${P}/threads?asof=2025-07-22`, 400, "invalid-request"],
  [`${P}/threads?kind=picnic`, 400, "invalid-request"],
  [`${P}/threads?limit=0`, 400, "invalid-request"],
  [`${P}/threads?limit=ten`, 400, "invalid-request"],
  [`${P}/threads?cursor=abc.def`, 400, "invalid-cursor"],
  [`${P}/changes`, 400, "invalid-request"],
  [`${P}/search?q=%3F%3F`, 400, "no-words"],
  [`${P}/search?q=kind:picnic`, 400, "invalid-request"],
  ["/nothing/here", 404, "unknown-address"],
];

test.each(refused)("%s is a problem %i: %s", async (path, status, name) => {
  const answer = await ask(path);
  expect(answer.body).toMatchObject({ type: `/api/docs#${name}`, status });
  expect(answer.status).toBe(status);
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
});

test("a foreign host name is refused with a problem", async () => {
  const answer = await app.request("http://evil.example/api/v1/health");
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([403, "application/problem+json"]);
});

test("only the head is sent where only the head is asked for", async () => {
  const { status, headers, body } = await ask(`${P}/threads?limit=2`, { method: "HEAD" });
  expect([status, body]).toEqual([200, undefined]);
  expect(headers.get("ETag")).not.toBeNull();
});

test("an unchanged answer is not sent again", async () => {
  const { headers } = await ask(`${P}/threads?limit=2`);
  const again = await ask(`${P}/threads?limit=2`, { headers: { "If-None-Match": headers.get("ETag") ?? "" } });
  expect([again.status, again.body]).toEqual([304, undefined]);
});

const lists = [
  `${P}/reports?`,
  `${P}/threads?`,
  `${P}/claims?`,
  `${P}/statements?`,
  `${P}/actors?`,
  `${P}/changes?since=2025-07-20&asOf=2025-07-24&`,
];

test.each(lists)("%s is walked through by its cursors: each item once, in order", async (list) => {
  const { items, total } = (await ask(`${list}limit=200`)).body;
  const walked: unknown[] = [];
  for (let next: string | undefined = ""; next !== undefined; ) {
    const { body } = await ask(`${list}limit=7${next === "" ? "" : `&cursor=${next}`}`);
    walked.push(...body.items);
    next = body.next;
  }
  expect(walked).toEqual(items);
  expect(items.length).toBe(total);
});

test("a cursor holds for its own list and filters only", async () => {
  const { next } = (await ask(`${P}/claims?limit=1`)).body;
  for (const other of ["threads?", "claims?kind=talks&", "claims?asOf=2025-07-22&"]) {
    expect((await ask(`${P}/${other}cursor=${next}`)).body.type).toBe("/api/docs#invalid-cursor");
  }
});

test("a thread is whole: every value with who gave it, each step with its words", async () => {
  const list = (await ask(`${P}/threads?kind=talks&disputed=yes&asOf=2025-07-22`)).body;
  const { body } = await ask(`${P}/threads/${list.items[0].id}?asOf=2025-07-22`);
  const date = body.fields.find(({ name }: { name: string }) => name === "date");
  expect(date.values.map(({ value }: { value: string }) => value)).toEqual(
    expect.arrayContaining(["2025-07-23", "2025-07-24"]),
  );
  expect(body.steps.every(({ words }: { words: string }) => words.length > 0)).toBe(true);
});

test("a report has its text and its claims, whose words stand where they say", async () => {
  const [first] = (await ask(`${P}/reports?limit=1`)).body.items;
  const { body } = await ask(`/reports/${first.id}`);
  const [{ cites }] = body.claims;
  expect(body.text.slice(cites[0].start, cites[0].end)).toBe(cites[0].words);
  expect((await ask(`/reports/${first.id}?asOf=2025-01-01`)).status).toBe(404);
});

test("the typed client asks by the routes' own types", async () => {
  const client = apiClient("http://localhost", (input, init) => app.request(String(input), init));
  const answer = await client.processes[":process"].threads.$get({
    param: { process: "russia-ukraine" },
    query: { kind: "deadline", limit: 1 },
  });
  if (answer.status !== 200) throw new Error(`refused with ${answer.status}`);
  const { items } = await answer.json();
  const [kind, clock]: readonly [string | undefined, string | undefined] = [items[0]?.kind, items[0]?.clock?.status];
  expect([kind, clock]).toEqual(["deadline", "run out"]);
});

test("the page of the interface names every address and problem, and loads nothing from elsewhere", async () => {
  const answer = await app.request("http://localhost/api/docs");
  const html = await answer.text();
  const description = (await ask("/openapi.json")).body;
  for (const path of Object.keys(description.paths)) expect(html).toContain(path);
  for (const name of Object.keys(description.components.schemas)) expect(html).toContain(`id="schema-${name}"`);
  expect(html).toContain('id="invalid-cursor"');
  expect(html).not.toMatch(/(?:src|href)="https?:/);
  expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'self'");
});
