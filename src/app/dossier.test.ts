import { afterEach, beforeEach, expect, test } from "vitest";
import type { Dossier } from "../model/dossier.ts";
import { preferredOf } from "../model/thread.ts";
import { changesSince } from "./changes-since.ts";
import { check } from "./check.ts";
import { dossierOf } from "./dossier.ts";
import { type ExampleWorld, exampleProcess, exampleReader, exampleReport, exampleWorld } from "./example-world.ts";
import { ingest, ingestAll } from "./ingest.ts";
import { reread } from "./reread.ts";
import { search } from "./search.ts";

const PLANNED = exampleReport(
  "2025-07-21",
  "Harbour Wire",
  "talks planned: Russia, Ukraine on 2025-07-23 at Istanbul.",
);
const HELD = exampleReport("2025-07-24", "Strait Times", "talks held: Russia, Ukraine on 2025-07-23 at Istanbul.");
const OTHER = exampleReport("2025-07-22", "Harbour Wire", "talks held: Iran, Oman on 2025-07-22 at Muscat.");

let world: ExampleWorld;
beforeEach(async () => {
  world = await exampleWorld();
  await world.store.append([{ kind: "process", process: exampleProcess }], world.now());
});
afterEach(() => world.remove());

const states = ({ threads }: Dossier) =>
  threads.map((thread) => `${thread.kind} ${thread.state} ${preferredOf(thread, "date")}`);

test("as of each day, a process stands as it had been reported by then", async () => {
  for (const article of [HELD, OTHER, PLANNED]) await ingest(world, article);
  const asOf = async (day: string) => states(await dossierOf(world, "istanbul", { asOf: day }));
  expect(await asOf("2025-07-20")).toEqual([]);
  expect(await asOf("2025-07-22")).toEqual(["talks planned 2025-07-23"]);
  expect(await asOf("2025-07-24")).toEqual(["talks held 2025-07-23"]);
});

test("known at an instant, it stands as this record had it then", async () => {
  world.at("2025-07-26T08:00:00.000Z");
  await ingest(world, PLANNED);
  world.at("2025-07-27T08:00:00.000Z");
  await ingest(world, HELD);
  const knownAt = async (instant: string) => (await dossierOf(world, "istanbul", { knownAt: instant })).articles.length;
  expect([await knownAt("2025-07-26T07:59:59Z"), await knownAt("2025-07-26T09:00:00.000Z")]).toEqual([0, 1]);
  expect((await dossierOf(world, "istanbul")).articles).toHaveLength(2);
});

test("the order of arrival does not matter", async () => {
  for (const article of [HELD, PLANNED]) await ingest(world, article);
  const one = await dossierOf(world, "istanbul");
  const other = await exampleWorld();
  await other.store.append([{ kind: "process", process: exampleProcess }], other.now());
  for (const article of [PLANNED, HELD]) await ingest(other, article);
  expect((await dossierOf(other, "istanbul")).threads).toEqual(one.threads);
  await other.remove();
});

test("only what concerns the process is in its dossier", async () => {
  const both = exampleReport(
    "2025-07-24",
    "Harbour Wire",
    "talks held: Russia, Ukraine on 2025-07-23 at Istanbul.",
    "talks held: Iran, Oman on 2025-07-22 at Muscat.",
  );
  await ingest(world, both);
  await ingest(world, OTHER);
  const dossier = await dossierOf(world, "istanbul");
  expect([dossier.articles.length, dossier.told.length]).toEqual([1, 1]);
});

test("a process with a beginning leaves out what was published before", async () => {
  const process = { ...exampleProcess, since: "2025-07-22" };
  await world.store.append([{ kind: "process", process }], world.now());
  for (const article of [HELD, PLANNED]) await ingest(world, article);
  expect((await dossierOf(world, "istanbul")).articles.map((article) => article.id)).toEqual([HELD.id]);
});

test("the same report again adds nothing", async () => {
  await ingest(world, PLANNED);
  const last = await world.store.last();
  expect(await ingest(world, PLANNED)).toMatchObject({ isNew: false, claims: 1 });
  expect(await world.store.last()).toBe(last);
});

test("many reports at once, one of them twice and one that the engine cannot read", async () => {
  const broken = exampleReport("2025-07-24", "Harbour Wire", "CRASH");
  async function* incoming() {
    for (const article of [PLANNED, broken, PLANNED, HELD]) yield { article, source: article.outlet };
  }
  const done = [];
  for await (const one of ingestAll(world, incoming())) done.push([one.isNew, one.claims, one.failure]);
  expect(done).toEqual([
    [true, 1, undefined],
    [true, 0, "the engine stumbled"],
    [false, 1, undefined],
    [true, 1, undefined],
  ]);
  expect((await world.store.article(broken.id))?.failure).toBe("the engine stumbled");
});

test("an unknown process is refused with the names of those there are", async () => {
  await expect(dossierOf(world, "lakes")).rejects.toThrow(/no process "lakes" in .*; there is: istanbul/);
});

test("what changed between two days, with the claims that changed it", async () => {
  for (const article of [PLANNED, HELD]) await ingest(world, article);
  const { changes, after } = await changesSince(world, "istanbul", { asOf: "2025-07-22" }, { asOf: "2025-07-24" });
  const held = after.told.find(({ article }) => article.id === HELD.id)?.claim.id;
  expect(changes).toContainEqual(
    expect.objectContaining({ change: "state", from: "planned", to: "held", claims: [held] }),
  );
  const none = await changesSince(world, "istanbul", { asOf: "2025-07-24" }, { asOf: "2025-07-24" });
  expect(none.changes).toEqual([]);
});

test("a new engine reads again and tells what changed", async () => {
  for (const article of [PLANNED, HELD]) await ingest(world, article);
  const newer = { ...world, reader: exampleReader("engine-2", (claim) => claim.status !== "held") };
  const done = [];
  for await (const one of reread(newer)) done.push([one.article.id, one.gained.length, one.lost.length]);
  expect(done).toEqual([
    [PLANNED.id, 0, 0],
    [HELD.id, 0, 1],
  ]);
  for await (const one of reread(newer)) expect(one).toBe("nothing is left to read");
  expect(states(await dossierOf(newer, "istanbul", { asOf: "2025-07-24" }))).toEqual(["talks lapsed 2025-07-23"]);
});

test("check finds a claim that cites words that are not there", async () => {
  await ingest(world, PLANNED);
  expect(await check(world)).toEqual([]);
  const claims = exampleReader("x")
    .read(PLANNED)
    .claims.map((claim) => ({ ...claim, cites: [{ ...claim.cites[0], words: "lies" }] }));
  const forged = { kind: "reading", article: PLANNED.id, engine: "forged", claims, actors: [] } as never;
  await world.store.append([forged], world.now());
  expect((await check(world)).map(({ what }) => what)).toEqual([
    `claim ${claims[0]?.id} cites words that are not there`,
  ]);
});

test("search marks the words that it found", async () => {
  await ingest(world, PLANNED);
  const [hit] = await search(world, "istanbul Ukraine");
  expect(hit?.marks.map(({ start, end }) => hit.excerpt.slice(start, end))).toEqual(["Ukraine", "Istanbul"]);
});
