import { describe, expect, test } from "vitest";
import { exampleArticle, exampleReading } from "./examples.ts";
import type { Store } from "./store.ts";
import { type StoreMaker, storeForEach } from "./store-for-each.ts";

const MAY = exampleArticle("Talks open", "2025-05-16");
const JULY = exampleArticle("Talks go on", "2025-07-22");
const AT = "2025-08-01T10:00:00.000Z";

/** What every store must do so that many may read for one record. */
export function readingContract(name: string, make: () => StoreMaker): void {
  describe(`readings: ${name}`, () => {
    let store: Store;
    storeForEach(make, async (opened) => {
      store = opened;
      await store.append(
        [MAY, JULY].map((article) => ({ kind: "article", article })),
        AT,
      );
    });

    test("which of some articles an engine read last", async () => {
      await store.append([exampleReading(MAY, []), exampleReading(JULY, [])], AT);
      await store.append([exampleReading(JULY, [], "engine-2")], AT);
      const readBy = async (engine: string) => [...(await store.readBy(engine, [MAY.id, JULY.id])).keys()];
      expect([await readBy("engine-1"), await readBy("engine-2")]).toEqual([[MAY.id], [JULY.id]]);
      expect((await store.readBy("engine-1", [])).size).toBe(0);
    });

    test("articles by id, those that there are", async () => {
      const stranger = exampleArticle("Elsewhere", "2025-07-22");
      const found = await store.articlesOf([JULY.id, stranger.id]);
      expect(found.map(({ article }) => article)).toEqual([JULY]);
    });

    test("on which articles an engine failed since an entry", async () => {
      const failure = { kind: "failure", article: MAY.id, engine: "engine-1", message: "too odd" } as const;
      const { last } = await store.append([failure], AT);
      const failures = async (engine: string, after: number) => [
        ...(await store.failuresBy(engine, [MAY.id, JULY.id], after)),
      ];
      expect(await failures("engine-1", 0)).toEqual([[MAY.id, "too odd"]]);
      expect([await failures("engine-2", 0), await failures("engine-1", last)]).toEqual([[], []]);
    });

    test("a reading that came late is not written over a newer engine's", async () => {
      const [old, fresh] = [exampleReading(MAY, []), exampleReading(MAY, [], "engine-2")];
      const since = (entry: number) => ({ unlessReadSince: new Map([[MAY.id, entry]]) });
      const upTo = await store.last();
      expect((await store.append([old], AT, since(upTo))).isNew).toEqual([true]);
      await store.append([fresh], AT, since(upTo));
      expect((await store.append([old], AT, since(upTo))).isNew).toEqual([false]);
      expect((await store.article(MAY.id))?.reading?.engine).toBe("engine-2");
      // Asked for anew, the older engine's reading takes the newer one's place.
      expect((await store.append([old], AT, since(await store.last()))).isNew).toEqual([true]);
      expect((await store.article(MAY.id))?.reading?.engine).toBe("engine-1");
    });
  });
}
