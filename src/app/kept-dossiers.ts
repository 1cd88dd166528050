import type { Dossier } from "../model/dossier.ts";
import type { Store } from "../record/store.ts";
import { type FoldTold, foldChannel } from "./keeping/fold-channel.ts";

/** Dossiers that are kept for each record; a page or two of each process that is looked at. */
const KEPT = 16;

const kept = new WeakMap<Store, Map<string, Dossier>>();

/** The dossier of that name, made where it is not kept. A name tells all that a dossier depends on. */
export async function keptDossier(store: Store, name: string, make: () => Promise<Dossier>): Promise<Dossier> {
  const whole = store.whole ?? store;
  const dossiers = kept.get(whole) ?? new Map<string, Dossier>();
  kept.set(whole, dossiers);
  const dossier = dossiers.get(name) ?? (await timed(make));
  dossiers.delete(name);
  dossiers.set(name, dossier);
  for (const old of [...dossiers.keys()].slice(0, -KEPT)) dossiers.delete(old);
  return dossier;
}

/** Forgets the dossiers of a record that are kept. */
export function forgetDossiers(store: Store): void {
  kept.delete(store.whole ?? store);
}

async function timed(make: () => Promise<Dossier>): Promise<Dossier> {
  const started = performance.now();
  const dossier = await make();
  foldChannel.publish({ milliseconds: performance.now() - started, claims: dossier.told.length } satisfies FoldTold);
  return dossier;
}
