import type { Entry, NewEntry } from "../entry.ts";

/** A row of the log as an entry. Throws an Error that names the row where it holds no JSON: the database is damaged. */
export function parseEntry<Kind extends NewEntry["kind"]>(row: {
  readonly seq: number;
  readonly recorded_at: string;
  readonly body: string;
}): Extract<Entry, { readonly kind: Kind }> {
  try {
    const held = JSON.parse(row.body) as Extract<NewEntry, { readonly kind: Kind }>;
    return { ...held, seq: row.seq, recordedAt: row.recorded_at } as unknown as Extract<Entry, { readonly kind: Kind }>;
  } catch {
    throw new Error(
      `entry ${row.seq} of the record is damaged; run dragoman check, and restore the record from a backup`,
    );
  }
}
