import type { Entry, NewEntry } from "./entry.ts";
import type { Store } from "./store.ts";

const BATCH = 200;

/** Copies a whole record into an empty one: its log, its notices and channels, its accounts. How the looks at sources went is made anew. */
export async function copyRecord(from: Store, to: Store, onProgress?: (done: number) => void): Promise<void> {
  await copyLog(from, to, onProgress);
  await to.alerts.restore(await from.alerts.whole());
  await to.accounts.restore(await from.accounts.whole());
}

/** Copies the whole log of one record into an empty one, with its numbers and times. */
export async function copyLog(from: Store, to: Store, onProgress?: (done: number) => void): Promise<number> {
  if ((await to.last()) > 0) throw new Error(`${to.name} is not empty; a copy needs a new record`);
  let batch: Entry[] = [];
  for await (const entry of from.read(0)) {
    // All entries of one append have one time.
    if (batch.length >= BATCH || (batch[0] !== undefined && batch[0].recordedAt !== entry.recordedAt)) {
      const done = await write(to, batch);
      onProgress?.(done);
      batch = [];
    }
    batch.push(entry);
  }
  return write(to, batch);
}

async function write(to: Store, batch: readonly Entry[]): Promise<number> {
  const [first] = batch;
  if (first === undefined) return to.last();
  const { last } = await to.append(batch.map(asWritten), first.recordedAt);
  return last;
}

/** The entry without what the log itself added. */
function asWritten({ seq: _seq, recordedAt: _recordedAt, ...entry }: Entry): NewEntry {
  return entry as NewEntry;
}
