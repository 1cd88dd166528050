import type { ArticleId } from "../model/article.ts";
import type { Claim, ClaimId } from "../model/claim.ts";
import type { BoundWords, Correction } from "../model/correction.ts";
import type { IdleCorrection } from "../model/dossier.ts";
import type { Thread, Told } from "../model/thread.ts";
import { asOn } from "../threads/as-on.ts";
import { tieThreads } from "../threads/ties/tie-threads.ts";
import { findBound } from "./apply-corrections.ts";
import { pinned } from "./pin-field.ts";
import { merged, split } from "./regroup.ts";

/** Threads after people's splits, merges and pins, with the corrections that worked and those whose words are gone. */
export interface Folded {
  readonly threads: readonly Thread[];
  readonly applied: readonly Correction[];
  readonly idle: readonly IdleCorrection[];
}

/** Lets people's word on threads outrank the linking, ties the threads, and sets them as they stand on a day. */
export function foldCorrected(
  linked: readonly Thread[],
  told: readonly Told[],
  corrections: readonly Correction[],
  articles: ReadonlyMap<ArticleId, unknown>,
  day: string,
): Folded {
  const applied: Correction[] = [];
  const idle: IdleCorrection[] = [];
  const ofThreads = corrections.filter(({ act }) => act.kind === "split" || act.kind === "merge" || act.kind === "pin");
  const byId = new Map(told.map((one) => [one.claim.id, one]));
  const claims = ofThreads.length === 0 ? [] : told.map(({ claim }) => claim);
  const found = new Map(ofThreads.map((correction) => [correction, findAll(correction, claims, articles)]));
  const named = (correction: Correction): readonly Claim[] => found.get(correction)?.claims ?? [];
  for (const [correction, { seen, claims: here }] of found) {
    if (seen === 0) continue;
    if (here.length === seen) applied.push(correction);
    else idle.push({ correction, why: "words lost" });
  }
  let threads = linked;
  for (const correction of applied) {
    if (correction.act.kind === "split") threads = split(threads, byId, idsOf(named(correction)));
    if (correction.act.kind === "merge") threads = merged(threads, byId, idsOf(named(correction)));
  }
  threads = tieThreads(threads);
  for (const correction of applied.filter(({ act }) => act.kind === "pin")) {
    const [claim] = named(correction);
    const target = threads.find(({ steps }) => steps.some((step) => step.claim === claim?.id));
    if (claim === undefined || target === undefined) continue;
    threads = threads.map((thread) => (thread === target ? pinned(thread, correction, claim) : thread));
  }
  return { threads: threads.map((thread) => asOn(thread, day)).sort(byOpening), applied, idle };
}

interface FoundWords {
  /** How many of the correction's passages stand in reports that are in sight; what was not yet published is not lost. */
  readonly seen: number;
  readonly claims: readonly Claim[];
}

function findAll({ act }: Correction, claims: readonly Claim[], articles: ReadonlyMap<ArticleId, unknown>): FoundWords {
  const bound: readonly BoundWords[] = act.kind === "undo" ? [] : "article" in act.on ? [act.on] : act.on;
  const seen = bound.filter(({ article }) => articles.has(article));
  return { seen: seen.length, claims: seen.flatMap((words) => findBound(claims, words) ?? []) };
}

function idsOf(claims: readonly Claim[]): ReadonlySet<ClaimId> {
  return new Set(claims.map(({ id }) => id));
}

/** By the day on which they were first reported, then by name. */
function byOpening(a: Thread, b: Thread): number {
  const [first, second] = [`${a.opened ?? ""} ${a.id}`, `${b.opened ?? ""} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
