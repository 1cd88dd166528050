import { afterEach, beforeEach } from "vitest";
import type { Store } from "./store.ts";

/** Opens an empty store for one test, and takes it away again. */
export interface StoreMaker {
  open(): Promise<Store>;
  /** A second connection to the same record. */
  openAgain(): Promise<Store>;
  remove(): Promise<void>;
}

/** Before each test of a contract opens a new store, prepares it and hands it over; closes and removes it afterwards. */
export function storeForEach(
  make: () => StoreMaker,
  take: (store: Store, maker: StoreMaker) => void | Promise<void>,
): void {
  let maker: StoreMaker;
  let store: Store;
  beforeEach(async () => {
    maker = make();
    store = await maker.open();
    await take(store, maker);
  });
  afterEach(async () => {
    await store.close();
    await maker.remove();
  });
}
