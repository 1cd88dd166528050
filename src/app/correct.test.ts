import { afterEach, beforeEach, expect, test } from "vitest";
import type { Claim } from "../model/claim.ts";
import { preferredOf, type Thread } from "../model/thread.ts";
import {
  addClaim,
  amendClaim,
  confirmClaim,
  mergeThreads,
  pinField,
  rejectClaim,
  splitThread,
  undoCorrection,
} from "./correct.ts";
import { correctionStates } from "./correction-states.ts";
import { dossierOf } from "./dossier.ts";
import { type ExampleWorld, exampleProcess, exampleReader, exampleReport, exampleWorld } from "./example-world.ts";
import { ingest } from "./ingest.ts";
import { reread } from "./reread.ts";
import type { Reader, World } from "./world.ts";

const JULY = exampleReport("2025-07-21", "Harbour Wire", "talks planned: Russia, Ukraine on 2025-07-23 at Istanbul.");
const SAME = exampleReport("2025-07-22", "Strait Times", "talks planned: Russia, Ukraine on 2025-07-23 at Istanbul.");
const MAY = exampleReport(
  "2025-05-17",
  "Harbour Wire",
  "talks held: Russia, Ukraine on 2025-05-16 at Istanbul.",
  "Both sides also swapped 300 prisoners at the border.",
);
const ADA = { by: "Ada", why: "I was there" };

let world: ExampleWorld;
beforeEach(async () => {
  world = await exampleWorld();
  await world.store.append([{ kind: "process", process: exampleProcess }], world.now());
  for (const article of [JULY, SAME, MAY]) await ingest(world, article);
});
afterEach(() => world.remove());

const dossier = (of: World = world) => dossierOf(of, "istanbul", { asOf: "2025-07-22" });
const claimIn = async (article: { readonly id: string }, of: World = world): Promise<Claim> =>
  (await dossier(of)).told.find((told) => told.article.id === article.id)?.claim as Claim;
const threadsOf = async (of: World = world): Promise<readonly string[]> =>
  (await dossier(of)).threads
    .map((thread) => `${thread.state} ${preferredOf(thread, "date")} ×${thread.steps.length}`)
    .sort();
const states = async () => (await correctionStates(world)).map(({ state }) => state);

async function rereadWith(reader: Reader): Promise<World> {
  const newer = { ...world, reader };
  for await (const _one of reread(newer));
  return newer;
}

/** An engine that reads the same, and gives everything another id. */
const newEngine: Reader = {
  engine: "engine-2",
  read(article) {
    const { claims, actors } = exampleReader("engine-2").read(article);
    return { actors, claims: claims.map((claim) => ({ ...claim, id: [...claim.id].reverse().join("") as never })) };
  },
};
/** An engine that no longer reads anything in reports of July. */
const blindEngine = exampleReader("engine-3", (claim) => !claim.when?.edtf?.startsWith("2025-07"));

test("to begin with there are two threads", async () => {
  expect(await threadsOf()).toEqual(["held 2025-05-16 ×1", "planned 2025-07-23 ×2"]);
});

test("confirmed: certain, with who, when and why", async () => {
  await confirmClaim(world, (await claimIn(JULY)).id.slice(0, 8), ADA);
  const claim = await claimIn(JULY);
  expect(claim.confidence).toBe(1);
  expect(claim.corrections).toMatchObject([{ act: "confirm", ...ADA, at: world.now() }]);
});

test("rejected: in no thread, and told so", async () => {
  await rejectClaim(world, (await claimIn(SAME)).id, ADA);
  expect(await threadsOf()).toEqual(["held 2025-05-16 ×1", "planned 2025-07-23 ×1"]);
  expect((await dossier()).rejected).toHaveLength(1);
});

test("amended: the new value counts, the old one is kept", async () => {
  await amendClaim(world, (await claimIn(MAY)).id, "when", "2025-05-15", ADA);
  await amendClaim(world, (await claimIn(MAY)).id, "mediators", "Turkey, United States", ADA);
  const claim = await claimIn(MAY);
  expect([claim.when?.edtf, claim.kind === "talks" && claim.body.mediators]).toEqual([
    "2025-05-15",
    ["Turkey", "United States"],
  ]);
  expect(claim.corrections?.map(({ slot, before }) => [slot, before])).toEqual([
    ["when", "2025-05-16"],
    ["mediators", []],
  ]);
});

test("amended to a far day: the thread moves and leaves nothing behind", async () => {
  await amendClaim(world, (await claimIn(MAY)).id, "when", "2025-03-01", ADA);
  expect(await threadsOf()).toEqual(["held 2025-03-01 ×1", "planned 2025-07-23 ×2"]);
});

test("added: a claim on words that the machine passed over", async () => {
  const slots = { parties: "Russia, Ukraine", what: "prisoners", count: "300" };
  await addClaim(
    world,
    MAY.id,
    "swapped 300 prisoners",
    { kind: "exchange", status: "done", slots, when: "2025-05-16" },
    ADA,
  );
  const [exchange] = (await dossier()).threads.filter(({ kind }) => kind === "exchange");
  expect([exchange?.state, preferredOf(exchange as Thread, "count")]).toEqual(["done", "300"]);
  const added = (await dossier()).told.find(({ claim }) => claim.kind === "exchange")?.claim;
  expect(added).toMatchObject({ rule: "people/added", cites: [{ words: "swapped 300 prisoners" }] });
});

test("split off: a happening of its own; merged: one again", async () => {
  await splitThread(world, "istanbul", [(await claimIn(SAME)).id], ADA);
  expect(await threadsOf()).toEqual(["held 2025-05-16 ×1", "planned 2025-07-23 ×1", "planned 2025-07-23 ×1"]);
  const july = (await dossier()).threads.filter(({ state }) => state === "planned").map(({ id }) => id);
  await mergeThreads(world, "istanbul", july, ADA);
  expect(await threadsOf()).toEqual(["held 2025-05-16 ×1", "planned 2025-07-23 ×2"]);
});

test("pinned: a field and the state, whatever reports say", async () => {
  const thread = (await dossier()).threads.at(-1)?.id ?? "";
  await pinField(world, "istanbul", thread, "date", "2025-07-24", ADA);
  await pinField(world, "istanbul", thread, "state", "confirmed", ADA);
  const found = (await dossier()).threads.at(-1);
  const date = found?.fields.find(({ name }) => name === "date");
  expect([found?.state, date?.rule, date?.values.map(({ value, standing }) => `${value} ${standing}`)]).toEqual([
    "confirmed",
    "pinned",
    ["2025-07-24 preferred", "2025-07-23 superseded"],
  ]);
  expect(found?.begins).toBe("2025-07-24");
});

test("undone: as before; an undoing undone: as corrected", async () => {
  const { id } = await rejectClaim(world, (await claimIn(SAME)).id, ADA);
  const undoing = await undoCorrection(world, id.slice(0, 10), ADA);
  expect(await threadsOf()).toEqual(["held 2025-05-16 ×1", "planned 2025-07-23 ×2"]);
  expect([await states(), (await dossier()).corrections.idle.map(({ why }) => why)]).toEqual([
    ["undone", "undoing"],
    ["undone"],
  ]);
  await undoCorrection(world, undoing.id, ADA);
  expect((await dossier()).rejected).toHaveLength(1);
  expect(await states()).toEqual(["in force", "undone", "undoing"]);
});

test("every correction survives a re-reading that gives all claims other ids", async () => {
  await rejectClaim(world, (await claimIn(SAME)).id, ADA);
  await amendClaim(world, (await claimIn(JULY)).id, "when", "2025-07-24", ADA);
  await pinField(world, "istanbul", (await dossier()).threads.at(-1)?.id ?? "", "place", "Ankara", ADA);
  await addClaim(
    world,
    MAY.id,
    "300 prisoners",
    { kind: "exchange", status: "done", slots: { parties: "Russia, Ukraine" } },
    ADA,
  );
  const newer = await rereadWith(newEngine);
  expect((await claimIn(JULY, newer)).when?.edtf).toBe("2025-07-24");
  expect(await threadsOf(newer)).toEqual(["done undefined ×1", "held 2025-05-16 ×1", "planned 2025-07-24 ×1"]);
  expect(preferredOf((await dossier(newer)).threads.at(-1) as Thread, "place")).toBe("Ankara");
  expect((await correctionStates(newer)).map(({ state }) => state)).toEqual(Array(4).fill("in force"));
});

test("a correction whose words are no longer read is told, not lost", async () => {
  await amendClaim(world, (await claimIn(JULY)).id, "when", "2025-07-24", ADA);
  const blind = await rereadWith(blindEngine);
  expect(await states()).toEqual(["words lost"]);
  await rereadWith(exampleReader("engine-4"));
  expect((await claimIn(JULY, blind)).when?.edtf).toBe("2025-07-24");
});

test("what was known before a correction is still to be seen", async () => {
  world.at("2025-07-26T08:00:00.000Z");
  await rejectClaim(world, (await claimIn(SAME)).id, ADA);
  const before = await dossierOf(world, "istanbul", { knownAt: "2025-07-25T23:00:00.000Z" });
  expect([before.rejected.length, (await dossierOf(world, "istanbul")).rejected.length]).toEqual([0, 1]);
});

test.each([
  [() => amendClaim(world, "ffffffffff", "when", "2025", ADA), /no claim "ffffffffff"/],
  [() => confirmClaim(world, "xyz", ADA), /no id of a claim/],
  [
    async () => amendClaim(world, (await claimIn(MAY)).id, "colour", "red", ADA),
    /talks has no slot "colour"; it has parties/,
  ],
  [async () => amendClaim(world, (await claimIn(MAY)).id, "when", "soon", ADA), /"soon" is no date/],
  [async () => amendClaim(world, (await claimIn(MAY)).id, "status", "fine", ADA), /status of talks takes proposed/],
  [async () => amendClaim(world, (await claimIn(MAY)).id, "round", "two", ADA), /round of talks takes a whole number/],
  [
    () => addClaim(world, MAY.id, "no such words", { kind: "aid", status: "pledged", slots: {} }, ADA),
    /does not hold the words/,
  ],
  [() => addClaim(world, "abcdef", "x", { kind: "aid", status: "pledged", slots: {} }, ADA), /no article "abcdef"/],
  [() => pinField(world, "istanbul", "talks-none", "date", "2025", ADA), /has no thread "talks-none"/],
  [() => mergeThreads(world, "istanbul", ["talks"], ADA), /several threads that begin with "talks"/],
  [() => undoCorrection(world, "abcdef", ADA), /no correction "abcdef"/],
])("a wrong correction is refused and not recorded (%#)", async (wrong, message) => {
  await expect(wrong()).rejects.toThrow(message);
  expect(await world.store.corrections()).toEqual([]);
});
