import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StoreMaker } from "./contract.ts";
import type { Store } from "./store.ts";

/** What every store must do so that several processes can share and look after it, whichever database is under it. */
export function upkeepContract(name: string, make: () => StoreMaker): void {
  describe(`upkeep: ${name}`, () => {
    let maker: StoreMaker;
    let store: Store;
    beforeEach(async () => {
      maker = make();
      store = await maker.open();
    });
    afterEach(async () => {
      await store.close();
      await maker.remove();
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
  });
}
