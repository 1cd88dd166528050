import { setTimeout } from "node:timers/promises";
import { jetstreamManager } from "@nats-io/jetstream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newArticle } from "../../model/new-article.ts";
import { type ExampleWorld, exampleReader, exampleWorld } from "../example-world.ts";
import type { Ingested } from "../ingest.ts";
import type { ReadElsewhere, World } from "../world.ts";
import { connectFleet, type Fleet, MOST_DELIVERIES } from "./fleet.ts";
import { handOut } from "./hand-out.ts";
import { ingestByFleet, rereadByFleet } from "./read-by-fleet.ts";
import { setAsideReports } from "./set-aside.ts";
import { workForFleet } from "./work-for-fleet.ts";

/** A NATS server with JetStream for tests, such as `.ci/start-servers` starts: `nats://…`. */
const SERVER = process.env["DRAGOMAN_TEST_NATS"];

const article = (at: number | string, body = "talks planned: Russia, Ukraine on 2025-07-23 at Istanbul.") =>
  newArticle({ title: `Report ${at}`, body, published: "2025-07-22", language: "en" });

async function* reports(count: number) {
  for (let at = 0; at < count; at += 1) yield { article: article(at), source: at };
}

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

if (SERVER === undefined) {
  test.skip("a fleet: not tested, there is no NATS server; DRAGOMAN_TEST_NATS names one (. .ci/start-servers starts one)", () => {});
} else {
  describe("a fleet", () => {
    let world: ExampleWorld;
    let fleet: Fleet;
    const stopping: AbortController[] = [];
    const working: Promise<void>[] = [];
    beforeEach(async () => {
      world = await exampleWorld();
      fleet = await connectFleet(world.store, { address: SERVER, ackSeconds: 1 });
    });
    afterEach(async () => {
      for (const one of stopping.splice(0)) one.abort();
      await Promise.all(working.splice(0));
      const manager = await jetstreamManager(fleet.connection);
      for await (const { config } of manager.streams.list(fleet.subject("*")))
        await manager.streams.delete(config.name);
      await fleet.close();
      await world.remove();
    });

    /** Starts a worker, by the world's own reader where no other is given; returns what it counted. */
    function work(of: World = world, read: ReadElsewhere = async (one) => of.reader.read(one), engine?: string) {
      const stop = new AbortController();
      const tally = { read: 0, known: 0, failed: 0 };
      stopping.push(stop);
      const options = {
        read,
        threads: 1,
        signal: stop.signal,
        ...(engine === undefined ? {} : { engine }),
        onDone: ({ read: some, known, failed }: { read: number; known: number; failed: readonly unknown[] }) => {
          tally.read += some;
          tally.known += known;
          tally.failed += failed.length;
        },
      };
      working.push(workForFleet(of, fleet, options));
      return { tally, stop: () => stop.abort() };
    }
    const readings = async () =>
      (await all(world.store.read(0))).flatMap((entry) => (entry.kind === "reading" ? [entry.article] : []));

    test("two workers read what is handed out, each report once; who hands out is told in order", async () => {
      const workers = [work(), work()];
      const done = await all(ingestByFleet(world, fleet, reports(120)));
      expect(done.map(({ source }) => source)).toEqual(Array.from({ length: 120 }, (_, at) => at));
      expect(new Set(done.map(({ isNew, claims }: Ingested) => `${isNew} ${claims}`))).toEqual(new Set(["true 1"]));
      expect((await readings()).length).toBe(120);
      expect(new Set(await readings()).size).toBe(120);
      expect(workers.reduce((sum, { tally }) => sum + tally.read, 0)).toBe(120);
    });

    test("what was read is not handed out again", async () => {
      work();
      await all(ingestByFleet(world, fleet, reports(5)));
      const again = await all(ingestByFleet(world, fleet, reports(5)));
      expect(again.map(({ isNew, claims }) => [isNew, claims])).toEqual(Array.from({ length: 5 }, () => [false, 1]));
      expect((await readings()).length).toBe(5);
    });

    test("a worker that dies with reports in hand: another reads them", async () => {
      let taken = 0;
      const consumer = await fleet.consumer(world.reader.engine);
      const ingesting = all(ingestByFleet(world, fleet, reports(20)));
      // A worker that takes ten and is never heard of again.
      for await (const _message of await consumer.fetch({ max_messages: 10, expires: 5000 })) taken += 1;
      expect(taken).toBe(10);
      work();
      expect((await ingesting).length).toBe(20);
      expect((await readings()).length).toBe(20);
    });

    test("a report on which the engine stumbles is set aside and shown; the others are read", async () => {
      work();
      async function* some() {
        yield { article: article(1), source: 1 };
        yield { article: article("bad", "CRASH"), source: 2 };
        yield { article: article(3), source: 3 };
      }
      const done = await all(ingestByFleet(world, fleet, some()));
      expect(done.map(({ failure }) => failure)).toEqual([undefined, "the engine stumbled", undefined]);
      expect((await setAsideReports(world)).map(({ title, message }) => [title, message])).toEqual([
        ["Report bad", "the engine stumbled"],
      ]);
    });

    test("a report that workers die of time and again is set aside", async () => {
      await world.store.append([{ kind: "article", article: article(1) }], world.now());
      await handOut(fleet, world.reader.engine, [{ article: article(1).id, upTo: 0 }]);
      const consumer = await fleet.consumer(world.reader.engine);
      for (let died = 0; died < MOST_DELIVERIES; died += 1) {
        for await (const message of await consumer.fetch({ max_messages: 1, expires: 2000 })) message.nak();
      }
      const { tally } = work();
      await expect.poll(() => tally.failed, { timeout: 10_000 }).toBe(1);
      expect((await setAsideReports(world)).map(({ message }) => message)).toEqual([
        expect.stringMatching(/^set aside: it was handed out 10 times/),
      ]);
      expect(await readings()).toEqual([]);
    });

    test("two versions side by side: each reads what is asked of it, and a late old reading does not replace a new one", async () => {
      const newer: World = { ...world, reader: exampleReader("engine-2") };
      const old = work();
      await all(ingestByFleet(world, fleet, reports(10)));
      work(newer);
      const reread = await all(rereadByFleet(newer, fleet));
      expect([reread.length, old.tally.read]).toEqual([10, 10]);
      const { id } = article(3);
      await handOut(fleet, "engine-1", [{ article: id, upTo: 0 }], 7);
      await expect.poll(() => old.tally.read + old.tally.known, { timeout: 10_000 }).toBeGreaterThan(10);
      expect((await world.store.article(id))?.reading?.engine).toBe("engine-2");
    });

    test("a version without workers: another is told to read for it", async () => {
      await world.store.append([{ kind: "article", article: article(1) }], world.now());
      await fleet.consumer("engine-0");
      await handOut(fleet, "engine-0", [{ article: article(1).id, upTo: 0 }]);
      expect(await fleet.waiting()).toEqual([{ engine: "engine-0", waiting: 1, inHand: 0 }]);
      work(world, undefined, "engine-0");
      await expect.poll(readings, { timeout: 10_000 }).toHaveLength(1);
    });

    test("a full queue: who hands out waits until there is room", async () => {
      await fleet.close();
      const manager = await jetstreamManager((await connectFleet(world.store, { address: SERVER })).connection);
      for await (const { config } of manager.streams.list(fleet.subject("*")))
        await manager.streams.delete(config.name);
      fleet = await connectFleet(world.store, { address: SERVER, ackSeconds: 1, mostWaiting: 8 });
      const ingesting = all(ingestByFleet(world, fleet, reports(60)));
      await setTimeout(700);
      const queues = await fleet.waiting();
      expect(queues).toEqual([]);
      work();
      expect((await ingesting).length).toBe(60);
    });

    test("a queue that lost everything: what is missing is handed out again", async () => {
      const manager = await jetstreamManager(fleet.connection);
      const ingesting = all(ingestByFleet(world, fleet, reports(5), { doubtMs: 1000 }));
      await setTimeout(500);
      for await (const { config } of manager.streams.list(fleet.subject("*"))) await manager.streams.purge(config.name);
      work();
      expect((await ingesting).length).toBe(5);
    });
  });
}

test("no server: told in a sentence, without the password", async () => {
  const world = await exampleWorld();
  await expect(connectFleet(world.store, { address: "nats://ada:secret@127.0.0.1:1" })).rejects.toThrow(
    /^NATS at nats:\/\/ada:…@127\.0\.0\.1:1 does not answer/,
  );
  await world.remove();
});
