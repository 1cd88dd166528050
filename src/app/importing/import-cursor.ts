import type { Store } from "../../record/store.ts";
import type { Archive } from "./archive.ts";
import type { Position } from "./archive-finds.ts";

/** How far the record has taken in an archive: everything before the position is safe in it. */
export interface ImportCursor extends Position {
  /** Gone through to its end. */
  readonly isWhole: boolean;
}

const START: ImportCursor = { units: 0, bytes: 0, isWhole: false };

/** How far an archive was taken in, by this run or an earlier one. Were it lost, the archive would be gone through anew, and nothing written twice. */
export async function cursorOf(store: Store, archive: Archive): Promise<ImportCursor> {
  const kept = await store.snapshot(keyOf(archive));
  const cursor = kept === undefined ? START : (JSON.parse(kept.body) as ImportCursor);
  // A file that can be read from the middle may have grown since it was whole.
  return cursor.isWhole && cursor.bytes > 0 && cursor.bytes < archive.size ? { ...cursor, isWhole: false } : cursor;
}

/** Keeps it in the record. */
export async function keepCursor(store: Store, archive: Archive, cursor: ImportCursor): Promise<void> {
  await store.keep({ key: keyOf(archive), upTo: await store.last(), body: JSON.stringify(cursor) });
}

function keyOf({ name }: Archive): string {
  return `import of ${name}`;
}
