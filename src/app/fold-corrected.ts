import type { ArticleId } from "../model/article.ts";
import type { Claim, ClaimId } from "../model/claim.ts";
import type { BoundWords, Correction } from "../model/correction.ts";
import type { IdleCorrection } from "../model/dossier.ts";
import type { NonEmpty } from "../model/span.ts";
import type { Thread, Told } from "../model/thread.ts";
import { asOn } from "../threads/as-on.ts";
import type { Facets } from "../threads/linking/facets.ts";
import { byTelling, link } from "../threads/linking/link.ts";
import { threadOf } from "../threads/thread-of.ts";
import { tieThreads } from "../threads/ties/tie-threads.ts";
import { findBound } from "./apply-corrections.ts";
import { pinned } from "./pin-field.ts";

/** Threads after people's splits, merges and pins, with the corrections that worked and those whose words are gone. */
export interface Folded {
  readonly threads: readonly Thread[];
  readonly applied: readonly Correction[];
  readonly idle: readonly IdleCorrection[];
}

type Group = readonly Facets[];

/** Folds claims into threads as they stand on a day, and lets people's word on threads outrank the linking. */
export function foldCorrected(
  told: readonly Told[],
  corrections: readonly Correction[],
  articles: ReadonlyMap<ArticleId, unknown>,
  day: string,
): Folded {
  const claims = told.map(({ claim }) => claim);
  const applied: Correction[] = [];
  const idle: IdleCorrection[] = [];
  const note = (correction: Correction, worked: boolean): void => {
    if (worked) applied.push(correction);
    else idle.push({ correction, why: "words lost" });
  };
  let groups: readonly Group[] = link(told);
  for (const correction of corrections) {
    const { act } = correction;
    if (act.kind !== "split" && act.kind !== "merge") continue;
    // What had not been published on that day is not lost.
    const seen = act.on.filter((bound) => articles.has(bound.article));
    if (seen.length === 0) continue;
    const found = seen.flatMap((bound) => findBound(claims, bound) ?? []);
    const worked = found.length === seen.length;
    note(correction, worked);
    if (worked) groups = act.kind === "split" ? split(groups, idsOf(found)) : merged(groups, idsOf(found));
  }
  let threads = tieThreads(groups.map((group) => threadOf(group as unknown as NonEmpty<Facets>)));
  for (const correction of corrections) {
    if (correction.act.kind !== "pin" || !articles.has(correction.act.on.article)) continue;
    const target = threadWith(threads, claims, correction.act.on);
    note(correction, target !== undefined);
    threads = threads.map((thread) => (thread === target?.thread ? pinned(thread, correction, target.claim) : thread));
  }
  return { threads: threads.map((thread) => asOn(thread, day)).sort(byOpening), applied, idle };
}

function idsOf(claims: readonly Claim[]): ReadonlySet<ClaimId> {
  return new Set(claims.map(({ id }) => id));
}

/** The named claims leave their groups and make one of their own. */
function split(groups: readonly Group[], named: ReadonlySet<ClaimId>): readonly Group[] {
  const apart = groups.flat().filter(({ claim }) => named.has(claim.id));
  const rest = groups.map((group) => group.filter(({ claim }) => !named.has(claim.id)));
  return inOrder([...rest, apart]);
}

/** The groups that hold a named claim become one. */
function merged(groups: readonly Group[], named: ReadonlySet<ClaimId>): readonly Group[] {
  const holds = (group: Group): boolean => group.some(({ claim }) => named.has(claim.id));
  return inOrder([...groups.filter((group) => !holds(group)), groups.filter(holds).flat()]);
}

function inOrder(groups: readonly Group[]): readonly Group[] {
  return groups
    .filter((group) => group.length > 0)
    .map((group) => [...group].sort((a, b) => byTelling(a.told, b.told)));
}

function threadWith(
  threads: readonly Thread[],
  claims: readonly Claim[],
  bound: BoundWords,
): { readonly thread: Thread; readonly claim: Claim } | undefined {
  const claim = findBound(claims, bound);
  const thread = threads.find(({ steps }) => steps.some((step) => step.claim === claim?.id));
  return claim === undefined || thread === undefined ? undefined : { thread, claim };
}

/** By the day on which they were first reported, then by name. */
function byOpening(a: Thread, b: Thread): number {
  const [first, second] = [`${a.opened ?? ""} ${a.id}`, `${b.opened ?? ""} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
