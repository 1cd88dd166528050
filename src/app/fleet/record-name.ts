import { hashOf } from "../../model/hash.ts";
import type { Entry } from "../../record/entry.ts";
import type { Store } from "../../record/store.ts";

/**
 * Names a record by its first entry, which never changes: every machine that has the record open finds the same name,
 * under whatever address it knows the database. An empty record gets an entry for it.
 */
export async function recordName(store: Store): Promise<string> {
  const first = (await firstOf(store)) ?? (await begin(store));
  return hashOf(JSON.stringify([first.kind, first.recordedAt, first])).slice(0, 12);
}

async function firstOf(store: Store): Promise<Entry | undefined> {
  for await (const entry of store.read(0)) return entry;
  return undefined;
}

async function begin(store: Store): Promise<Entry> {
  const at = new Date().toISOString();
  await store.append([{ kind: "setting", key: "fleet", value: { begun: at } }], at);
  const first = await firstOf(store);
  if (first === undefined) throw new Error(`the record ${store.name} stayed empty; check its database`);
  return first;
}
