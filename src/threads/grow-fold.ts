import type { ClaimId } from "../model/claim.ts";
import type { NonEmpty } from "../model/span.ts";
import type { Thread, Told } from "../model/thread.ts";
import { FAMILIES, type FamilyName } from "./linking/affinity.ts";
import { type Facets, facetsOf } from "./linking/facets.ts";
import { type KnownPairs, nearestPairs } from "./linking/known-pairs.ts";
import { byTelling, groupsOf } from "./linking/link.ts";
import { anchorOf, type Day, lotsOf, stretchesOf } from "./linking/partition.ts";
import { threadOf } from "./thread-of.ts";

/** A fold that can grow: its claims by family and day, and the threads of each stretch of days. Never changed; growing makes another that shares most of it. */
export interface Fold {
  readonly families: ReadonlyMap<FamilyName, Family>;
}

interface Family {
  readonly days: ReadonlyMap<number, readonly Facets[]>;
  /** By first and last day. */
  readonly stretches: ReadonlyMap<string, Stretch>;
}

interface Stretch {
  readonly days: readonly Day[];
  readonly threads: readonly Thread[];
  readonly lots: readonly FoldedLot[];
  /** What was weighed for its lots, for when they grow; of a family of many stretches, for the fuller ones. */
  readonly pairs: readonly KnownPairs[];
  /** Each group's thread, by the group's first claim. */
  readonly known: ReadonlyMap<Told, KnownThread>;
}

/** Claims that were linked by themselves, in the order of telling, and the threads that they make: the same claims always make the same. */
export interface FoldedLot {
  readonly claims: readonly Told[];
  readonly threads: readonly Thread[];
}

/** Gives the threads of a lot that was folded before, where they are at hand: it is not folded again. */
export type Recall = (claims: readonly Told[]) => readonly Thread[] | undefined;

interface KnownThread {
  readonly claims: readonly Told[];
  readonly thread: Thread;
}

/** What growing did: the new fold, the threads that it made anew, and those that are no more. */
export interface Growth {
  readonly fold: Fold;
  readonly made: readonly Thread[];
  readonly gone: readonly Thread[];
}

/** The fold of nothing. */
export const EMPTY_FOLD: Fold = { families: new Map() };

/**
 * Takes claims out of a fold and then adds others, folding again only the stretches that they touch. The threads are those
 * that a fold of the whole set would give, before ties and the day's lapses (`tieThreads`, `asOn`).
 */
export function growFold(
  fold: Fold,
  added: readonly Told[],
  removed: ReadonlySet<ClaimId> = new Set(),
  recall: Recall = () => undefined,
): Growth {
  const fresh = familiesOf(added);
  const families = new Map(fold.families);
  const made: Thread[] = [];
  const gone: Thread[] = [];
  for (const name of new Set([...fresh.keys(), ...(removed.size > 0 ? fold.families.keys() : [])])) {
    const before = fold.families.get(name) ?? { days: new Map(), stretches: new Map() };
    const days = withClaims(withoutClaims(before.days, removed), fresh.get(name) ?? []);
    const after = { days, stretches: stretchesAfter(days, before.stretches, recall) };
    families.set(name, after);
    made.push(...newIn(after.stretches, before.stretches));
    gone.push(...newIn(before.stretches, after.stretches));
  }
  return { fold: { families }, made, gone };
}

/** Threads of the stretches that the other fold does not have. */
function newIn(stretches: ReadonlyMap<string, Stretch>, other: ReadonlyMap<string, Stretch>): readonly Thread[] {
  return [...stretches].flatMap(([key, stretch]) => (other.get(key) === stretch ? [] : stretch.threads));
}

/** All threads of a fold, sorted as `foldThreads` sorts them. */
export function threadsOf(fold: Fold): readonly Thread[] {
  return inOrder(foldedLots(fold).flatMap(({ threads }) => threads));
}

/** The lots of a fold: what a later fold may recall. */
export function foldedLots(fold: Fold): readonly FoldedLot[] {
  return [...fold.families.values()].flatMap(({ stretches }) => [...stretches.values()].flatMap(({ lots }) => lots));
}

/** Threads sorted as `foldThreads` sorts them. */
export function inOrder(threads: readonly Thread[]): readonly Thread[] {
  return [...threads].sort((a, b) => compare(a.opened ?? "", b.opened ?? "") || compare(a.id, b.id));
}

function familiesOf(told: readonly Told[]): ReadonlyMap<FamilyName, Facets[]> {
  const families = new Map<FamilyName, Facets[]>();
  for (const item of told) {
    const name = FAMILIES[item.claim.kind];
    const family = families.get(name);
    if (family === undefined) families.set(name, [facetsOf(item)]);
    else family.push(facetsOf(item));
  }
  return families;
}

type Days = ReadonlyMap<number, readonly Facets[]>;

/** The days of a family with claims put in their place; a claim told again replaces itself. */
function withClaims(days: Days, fresh: readonly Facets[]): Days {
  const result = new Map(days);
  for (const item of fresh) {
    const day = anchorOf(item);
    const others = (result.get(day) ?? []).filter(({ claim }) => claim.id !== item.claim.id);
    result.set(
      day,
      [...others, item].sort((a, b) => byTelling(a.told, b.told)),
    );
  }
  return result;
}

function withoutClaims(days: Days, removed: ReadonlySet<ClaimId>): Days {
  if (removed.size === 0) return days;
  const kept = [...days].map(([day, items]) => {
    const rest = items.filter(({ claim }) => !removed.has(claim.id));
    return [day, rest.length === items.length ? items : rest] as const;
  });
  return new Map(kept.filter(([, items]) => items.length > 0));
}

/** The stretches of the days; one whose days are the very ones of an old stretch is the old one. */
function stretchesAfter(
  days: Days,
  before: ReadonlyMap<string, Stretch>,
  recall: Recall,
): ReadonlyMap<string, Stretch> {
  const formers = formersOf(before);
  const ordered: readonly Day[] = [...days].sort(([a], [b]) => a - b);
  const parts = stretchesOf(ordered);
  return new Map(
    parts.map((part) => {
      const key = `${part[0]?.[0]} ${part.at(-1)?.[0]}`;
      const old = before.get(key);
      return [
        key,
        old !== undefined && haveSameDays(old.days, part) ? old : stretchOf(part, formers, recall, parts.length > 1),
      ] as const;
    }),
  );
}

function haveSameDays(a: readonly Day[], b: readonly Day[]): boolean {
  return a.length === b.length && a.every(([, items], index) => items === b[index]?.[1]);
}

/** What the stretches that were there before can tell those that follow them. */
interface Formers {
  readonly pairs: readonly KnownPairs[];
  readonly threads: ReadonlyMap<Told, KnownThread>;
}

function formersOf(before: ReadonlyMap<string, Stretch>): Formers {
  const stretches = [...before.values()];
  return {
    pairs: stretches.flatMap(({ pairs }) => pairs),
    threads: new Map(stretches.flatMap(({ known }) => [...known])),
  };
}

function stretchOf(days: readonly Day[], formers: Formers, recall: Recall, isOneOfMany: boolean): Stretch {
  const lots = lotsOf(days).map((lot) => lotOf(lot, formers, recall, isOneOfMany));
  const made = lots.flatMap((lot) => lot.made);
  return {
    days,
    lots,
    threads: lots.flatMap(({ threads }) => threads),
    pairs: lots.flatMap(({ pairs }) => pairs ?? []),
    known: new Map(made.flatMap((one) => (one.claims[0] === undefined ? [] : [[one.claims[0], one]]))),
  };
}

interface GrownLot extends FoldedLot {
  readonly made: readonly KnownThread[];
  readonly pairs?: KnownPairs | undefined;
}

/** A lot folded, or recalled: then nothing is known of its pairs, and it is weighed anew once it grows. */
function lotOf(lot: readonly Facets[], formers: Formers, recall: Recall, isOneOfMany: boolean): GrownLot {
  const claims = lot.map(({ told }) => told);
  const recalled = recall(claims);
  if (recalled !== undefined) return { claims, threads: recalled, made: [] };
  const { groups, pairs } = groupsOf(lot, isOneOfMany, nearestPairs(lot, formers.pairs));
  const made = groups.map((group) => madeOf(group, formers));
  return { claims, threads: made.map(({ thread }) => thread), made, pairs };
}

/** The thread of a group: the one that was made for the very same claims, where there is one. */
function madeOf(group: readonly Facets[], { threads }: Formers): KnownThread {
  const claims = group.map(({ told }) => told);
  const former = claims[0] === undefined ? undefined : threads.get(claims[0]);
  if (former?.claims.length === claims.length && former.claims.every((told, at) => told === claims[at])) return former;
  return { claims, thread: threadOf(group as unknown as NonEmpty<Facets>) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
