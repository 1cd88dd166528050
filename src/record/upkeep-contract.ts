import { describe, expect, test } from "vitest";
import type { Article } from "../model/article.ts";
import { copyLog } from "./copy-log.ts";
import { exampleArticle, exampleClaim, exampleReading } from "./examples.ts";
import type { Store } from "./store.ts";
import { type StoreMaker, storeForEach } from "./store-for-each.ts";
import type { Blank } from "./upkeep-store.ts";

/** What every store must do so that several processes can share and look after it, whichever database is under it. */
export function upkeepContract(name: string, make: () => StoreMaker): void {
  describe(`upkeep: ${name}`, () => {
    let maker: StoreMaker;
    let store: Store;
    storeForEach(make, (opened, by) => {
      store = opened;
      maker = by;
    });

    test("a lease is one process's: another has it once it is let go, or its holder is closed", async () => {
      const other = await maker.openAgain();
      const mine = await store.lease("fetching");
      expect([mine?.lost.aborted, await other.lease("fetching"), await store.lease("fetching")]).toEqual([
        false,
        undefined,
        undefined,
      ]);
      expect(await other.lease("alerts")).toBeDefined();
      await mine?.release();
      expect(await other.lease("fetching")).toBeDefined();
      await other.close();
      await expect.poll(() => store.lease("fetching")).toBeDefined();
    });

    const OLD = exampleArticle("Talks open", "2024-05-16");
    const NEW = exampleArticle("Talks go on", "2025-07-22");
    const reading = (of: Article) => exampleReading(of, [exampleClaim(of, ["Russia", "Ukraine"], "2025-05-16")]);
    const T1 = "2025-08-01T10:00:00.000Z";
    const T2 = "2025-08-02T10:00:00.000Z";
    const T3 = "2025-08-03T10:00:00.000Z";
    const blank: Blank = (article) => ({ ...article, text: article.text.slice(0, 12), textDropped: true });
    const filled = (): Promise<unknown> =>
      store.append(
        [{ kind: "article", article: OLD }, reading(OLD), { kind: "article", article: NEW }, reading(NEW)],
        T1,
      );
    const entries = async () => {
      const found = [];
      for await (const entry of store.read(0)) found.push(entry);
      return found;
    };
    const idsFor = async (word: string) =>
      (await store.articles({ words: { all: [[word]], without: [] } })).map(({ article }) => article.id);

    test("reports are counted by month, listed by actors, and the old ones told", async () => {
      await filled();
      const query = { actors: ["Russia", "Ukraine", "Turkey"], least: 2 };
      expect(await store.upkeep.months(query)).toEqual([
        { month: "2024-05", reports: 1, claims: 1 },
        { month: "2025-07", reports: 1, claims: 1 },
      ]);
      expect(await store.upkeep.months({ since: "2025-01-01" })).toEqual([{ month: "2025-07", reports: 1, claims: 1 }]);
      expect(await store.upkeep.reports({ ...query, until: "2024-12-31" })).toEqual([OLD.id]);
      expect(await store.upkeep.reports({ actors: ["Turkey", "Chad"], least: 2 })).toEqual([]);
      expect(await store.upkeep.aged({ before: "2025-07-22", after: 0, limit: 9 })).toEqual([
        { id: OLD.id, seq: 1, day: "2024-05-16" },
      ]);
      const sizes = await store.upkeep.sizes();
      expect(sizes.find(({ name: part }) => part === "log")?.bytes).toBeGreaterThan(0);
    });

    test("a text that is dropped is gone from the log and the search; its reading stays, and is final", async () => {
      await filled();
      const pruned = await store.upkeep.prune({ what: "text", articles: [OLD.id], why: "older than P1Y" }, T1, blank);
      expect([pruned, await store.check(), await idsFor("geneva")]).toEqual([1, [], [NEW.id]]);
      expect((await store.article(OLD.id))?.article.article).toEqual(blank(OLD, []));
      expect((await store.readings({ actors: ["Russia", "Ukraine"], least: 2 })).length).toBe(2);
      expect(JSON.stringify(await entries())).not.toContain(OLD.text.slice(12));
      const again = await store.append(
        [
          { kind: "article", article: OLD },
          { ...reading(OLD), engine: "engine-2" },
        ],
        T1,
      );
      expect([again.added, (await store.unread("engine-2", { after: 0, limit: 9 })).length]).toEqual([0, 1]);
      expect(await store.upkeep.prune({ what: "text", articles: [OLD.id], why: "again" }, T1, blank)).toBe(0);
      expect((await store.upkeep.aged({ before: "2025-01-01", after: 0, limit: 9 }))[0]?.dropped).toBe("text");
    });

    test("a report that is dropped leaves numbered traces of it, and does not come back", async () => {
      await filled();
      await store.upkeep.prune({ what: "text", articles: [OLD.id], why: "older than P1Y" }, T1, blank);
      expect(await store.upkeep.prune({ what: "report", articles: [OLD.id], why: "older than P1Y" }, T1, blank)).toBe(
        1,
      );
      expect((await entries()).map(({ seq, kind }) => [seq, kind])).toEqual([
        [1, "pruned"],
        [2, "pruned"],
        [3, "article"],
        [4, "reading"],
        [5, "pruning"],
        [6, "pruning"],
      ]);
      expect([await store.check(), await store.article(OLD.id), await idsFor("talks")]).toEqual([
        [],
        undefined,
        [NEW.id],
      ]);
      expect((await store.append([{ kind: "article", article: OLD }, reading(OLD)], T1)).added).toBe(0);
      expect(await store.counts()).toMatchObject({ articles: 1, readings: 1, claims: 1, entries: 6 });
      await store.upkeep.compact();
      expect([await store.check(), (await idsFor("geneva")).length]).toEqual([[], 1]);
    });

    test("a copy of a record that was pruned is the same record", async () => {
      await filled();
      await store.upkeep.prune({ what: "report", articles: [OLD.id], why: "older than P1Y" }, T2, blank);
      await store.upkeep.prune({ what: "text", articles: [NEW.id], why: "older than P1M" }, T3, blank);
      const copies = make();
      const copy = await copies.open();
      await copyLog(store, copy);
      const inCopy = [];
      for await (const entry of copy.read(0)) inCopy.push(entry);
      expect([inCopy, await copy.check()]).toEqual([await entries(), []]);
      expect((await copy.append([{ kind: "article", article: OLD }, reading(NEW)], T1)).added).toBe(0);
      await copy.close();
      await copies.remove();
    });

    test("nothing else may change the log", async () => {
      await filled();
      const broken: Blank = () => {
        throw new Error("no");
      };
      const pruning = { what: "text", articles: [OLD.id], why: "older than P1Y" } as const;
      await expect(store.upkeep.prune(pruning, T1, broken)).rejects.toThrow("no");
      expect([(await entries()).length, await store.check()]).toEqual([4, []]);
    });
  });
}
