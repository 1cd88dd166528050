import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StoreMaker } from "./contract.ts";
import { exampleArticle, exampleReading } from "./examples.ts";
import type { Store } from "./store.ts";

const MAY = exampleArticle("Talks open", "2025-05-16");
const JULY = exampleArticle("Talks go on", "2025-07-22");
const AT = "2025-08-01T10:00:00.000Z";

/** What every store must do so that many may read for one record. */
export function readingContract(name: string, make: () => StoreMaker): void {
  describe(`readings: ${name}`, () => {
    let maker: StoreMaker;
    let store: Store;
    beforeEach(async () => {
      maker = make();
      store = await maker.open();
      await store.append(
        [MAY, JULY].map((article) => ({ kind: "article", article })),
        AT,
      );
    });
    afterEach(async () => {
      await store.close();
      await maker.remove();
    });

    test("which of some articles an engine read last", async () => {
      await store.append([exampleReading(MAY, []), exampleReading(JULY, [])], AT);
      await store.append([exampleReading(JULY, [], "engine-2")], AT);
      const readBy = async (engine: string) => [...(await store.readBy(engine, [MAY.id, JULY.id]))];
      expect([await readBy("engine-1"), await readBy("engine-2")]).toEqual([[MAY.id], [JULY.id]]);
      expect((await store.readBy("engine-1", [])).size).toBe(0);
    });
  });
}
