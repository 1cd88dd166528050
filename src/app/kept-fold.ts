import { setTimeout } from "node:timers/promises";
import type { ClaimId } from "../model/claim.ts";
import { hashOf } from "../model/hash.ts";
import type { ProcessId } from "../model/process.ts";
import type { Thread, Told } from "../model/thread.ts";
import type { Store } from "../record/store.ts";
import { EMPTY_FOLD, type Fold, foldedLots, growFold, inOrder, type Recall, threadsOf } from "../threads/grow-fold.ts";
import { codeVersion } from "./code-version.ts";

/** Folds that are kept in memory for each record. */
const KEPT = 16;
/** A fold of fewer claims is made anew as fast as a snapshot of it is read. */
const WORTH_A_SNAPSHOT = 2000;

interface Kept {
  readonly told: ReadonlyMap<ClaimId, Told>;
  readonly fold: Fold;
}

const kept = new WeakMap<Store, Map<string, Kept>>();

/** Changes whenever the same claims may make other threads. */
export function foldVersion(): string {
  return process.env["DRAGOMAN_FOLD"] ?? codeVersion(["src/threads"]);
}

/**
 * The threads of a process's claims, before people's word on threads. The fold of the whole and that of the part last
 * looked at (as of a day) are kept in memory; the nearer of them is folded again only where claims came, went or changed.
 * The whole of a large process is also kept in the record as a snapshot: a program that starts anew takes from it all that
 * did not change since.
 */
export async function threadsOfProcess(
  store: Store,
  process: ProcessId,
  told: readonly Told[],
  isWhole: boolean,
): Promise<readonly Thread[]> {
  const record = store.whole ?? store;
  const folds = kept.get(record) ?? new Map<string, Kept>();
  kept.set(record, folds);
  const [whole, part] = [folds.get(process), folds.get(`${process} in part`)];
  const held = nearest([whole, part], told);
  const isLarge = told.length >= WORTH_A_SNAPSHOT;
  const fold = async (): Promise<Fold> => {
    const recall = held === undefined && isLarge ? await recallOf(store, process) : undefined;
    const grown = grow(held, told, recall);
    keepInMemory(folds, isWhole ? process : `${process} in part`, grown);
    return grown.fold;
  };
  if (isWhole && whole === undefined && isLarge) return foldedByOne(store, process, told, fold);
  return threadsOf(await fold());
}

/** Forgets the folds of a record that are kept in memory. */
export function forgetFolds(store: Store): void {
  kept.delete(store.whole ?? store);
}

const LOOK_AGAIN_MS = 100;
/** Whoever folds has had time for a hundred thousand claims by then. */
const PATIENCE_MS = 60_000;

/** A large process is folded by one of all that want it; the others wait, and take the snapshot that it keeps. */
async function foldedByOne(
  store: Store,
  process: ProcessId,
  told: readonly Told[],
  fold: () => Promise<Fold>,
): Promise<readonly Thread[]> {
  const name = nameOf(told);
  for (const started = performance.now(); ; await setTimeout(LOOK_AGAIN_MS)) {
    const snapshot = await snapshotOf(store, process);
    if (snapshot?.name === name) return threadsIn(snapshot);
    if (performance.now() - started > PATIENCE_MS) return threadsOf(await fold());
    const lease = await store.lease(`fold-${process}`);
    if (lease === undefined) continue;
    try {
      const folded = await fold();
      await keepSnapshot(store, process, name, folded);
      return threadsOf(folded);
    } finally {
      await lease.release();
    }
  }
}

/** The fold that shares most with a set of claims. */
function nearest(folds: readonly (Kept | undefined)[], told: readonly Told[]): Kept | undefined {
  const distances = folds.flatMap((fold) => {
    if (fold === undefined) return [];
    const common = told.filter(({ claim }) => fold.told.has(claim.id)).length;
    return [{ fold, distance: told.length + fold.told.size - 2 * common }];
  });
  return distances.sort((a, b) => a.distance - b.distance)[0]?.fold;
}

/** A fold of exactly these claims, grown from the one held. */
function grow(held: Kept | undefined, told: readonly Told[], recall?: Recall): Kept {
  const before = held ?? { told: new Map<ClaimId, Told>(), fold: EMPTY_FOLD };
  const now = new Map(told.map((one) => [one.claim.id, one]));
  const added = told.filter((one) => !isSame(before.told.get(one.claim.id), one));
  const removed = new Set([...before.told.keys()].filter((id) => !now.has(id)));
  if (added.length === 0 && removed.size === 0) return before;
  // A claim that changed may lie on another day now: it is taken out first, and put in again.
  const out = new Set([...removed, ...added.map(({ claim }) => claim.id).filter((id) => before.told.has(id))]);
  return { told: now, fold: growFold(before.fold, added, out, recall).fold };
}

/** Whether a claim is told as before: the same words, the same corrections, the same origin. */
function isSame(a: Told | undefined, b: Told): boolean {
  if (a === undefined || a.origin !== b.origin || a.article.family !== b.article.family) return false;
  return a.claim === b.claim || JSON.stringify(a.claim) === JSON.stringify(b.claim);
}

function keepInMemory(folds: Map<string, Kept>, name: string, fold: Kept): void {
  folds.delete(name);
  folds.set(name, fold);
  for (const old of [...folds.keys()].slice(0, -KEPT)) folds.delete(old);
}

const PREFIX = "threads of ";

/** What is kept of a fold: the name of its claims, and the threads of each lot by the name of the lot's claims. */
interface FoldSnapshot {
  readonly name: string;
  readonly lots: readonly (readonly [name: string, threads: readonly Thread[]])[];
}

async function snapshotOf(store: Store, process: ProcessId): Promise<FoldSnapshot | undefined> {
  const snapshot = await store.snapshot(`${PREFIX}${process}`);
  const [version = "", name = "", lots = ""] = parted(snapshot?.body ?? "");
  return version === foldVersion() ? { name, lots: JSON.parse(lots) } : undefined;
}

/** The first two lines of a text, and the rest. */
function parted(text: string): readonly string[] {
  const first = text.indexOf("\n");
  const second = text.indexOf("\n", first + 1);
  return first < 0 || second < 0 ? [] : [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)];
}

async function keepSnapshot(store: Store, process: ProcessId, name: string, fold: Fold): Promise<void> {
  const lots = foldedLots(fold).map(({ claims, threads }) => [nameOf(claims), threads]);
  const body = `${foldVersion()}\n${name}\n${JSON.stringify(lots)}`;
  await store.keep({ key: `${PREFIX}${process}`, upTo: await store.last(), body });
}

function threadsIn({ lots }: FoldSnapshot): readonly Thread[] {
  return inOrder(lots.flatMap(([, threads]) => threads));
}

/** The lots of a process's snapshot, which may be an old one: those whose claims are still told the same are not folded again. */
async function recallOf(store: Store, process: ProcessId): Promise<Recall | undefined> {
  const snapshot = await snapshotOf(store, process);
  if (snapshot === undefined) return undefined;
  const lots = new Map(snapshot.lots);
  return (claims) => lots.get(nameOf(claims));
}

/** Names a set of claims as they are told: equal names, and the same code that folds them, give equal threads. */
function nameOf(told: readonly Told[]): string {
  const parts = told.map(({ claim, article, origin }) => {
    const corrections = claim.corrections?.map(({ id }) => id).join() ?? "";
    return [
      claim.id,
      claim.when?.edtf,
      claim.where.map(({ name }) => name).join(),
      claim.voice.name,
      corrections,
      article.family,
      origin,
    ].join("|");
  });
  return hashOf(parts.sort().join("\n"));
}

/** Whether a process has a snapshot, true or not. */
export async function hasSnapshot(store: Store, process: ProcessId): Promise<boolean> {
  return (await store.snapshot(`${PREFIX}${process}`)) !== undefined;
}

/** Whether a process's snapshot, if it has one of this version, holds what folding its claims anew gives; of an old one, what it still has of them. */
export async function snapshotIsTrue(store: Store, process: ProcessId, told: readonly Told[]): Promise<boolean> {
  const snapshot = await snapshotOf(store, process);
  if (snapshot === undefined) return true;
  const { fold } = growFold(EMPTY_FOLD, told);
  if (snapshot.name === nameOf(told) && textOf(threadsIn(snapshot)) !== textOf(threadsOf(fold))) return false;
  const lots = new Map(snapshot.lots);
  return foldedLots(fold).every(({ claims, threads }) => {
    const held = lots.get(nameOf(claims));
    return held === undefined || textOf(held) === textOf(threads);
  });
}

const textOf = (threads: readonly Thread[]): string => JSON.stringify(threads);
