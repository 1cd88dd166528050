import type { ArticleId } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { BoundWords, Correction } from "../model/correction.ts";
import { applyCorrections, findBound, inForce } from "./apply-corrections.ts";
import type { World } from "./world.ts";

/** A correction, and whether it has effect now. */
export interface CorrectionState {
  readonly correction: Correction;
  readonly state: "in force" | "undone" | "undoing" | "words lost";
}

/** Every correction of the record in order, each held against the latest reading of its article. */
export async function correctionStates(world: World): Promise<readonly CorrectionState[]> {
  const all = (await world.store.corrections()).map((entry) => entry.correction);
  const { standing, undone, void: voided } = inForce(all);
  const gone = new Set([...voided, ...undone.map(({ correction }) => correction.id)]);
  const lost = await lostAmong(world, standing);
  return all.map((correction) => {
    if (gone.has(correction.id)) return { correction, state: "undone" };
    if (correction.act.kind === "undo") return { correction, state: "undoing" };
    return { correction, state: lost.has(correction.id) ? "words lost" : "in force" };
  });
}

async function lostAmong({ store }: World, standing: readonly Correction[]): Promise<ReadonlySet<string>> {
  const lost = new Set<string>();
  const after = new Map<ArticleId, readonly Claim[]>();
  for (const id of new Set(standing.flatMap((correction) => wordsOf(correction).map(({ article }) => article)))) {
    const held = await store.article(id);
    const mine = standing.filter(({ act }) => "on" in act && "article" in act.on && act.on.article === id);
    const articles = new Map(held === undefined ? [] : [[id, held.article.article]]);
    const { claims, idle } = applyCorrections(held?.reading?.claims ?? [], mine, articles);
    for (const { correction } of idle) lost.add(correction.id);
    after.set(id, claims);
  }
  for (const correction of standing.filter(
    ({ act }) => act.kind === "split" || act.kind === "merge" || act.kind === "pin",
  )) {
    const found = wordsOf(correction).every((bound) => findBound(after.get(bound.article) ?? [], bound) !== undefined);
    if (!found) lost.add(correction.id);
  }
  return lost;
}

/** All words to which a correction is bound. */
function wordsOf({ act }: Correction): readonly BoundWords[] {
  if (act.kind === "undo") return [];
  return "article" in act.on ? [act.on] : act.on;
}
