import type { FileProblem } from "../../sources/file/file-problem.ts";
import { persist } from "../fleet/persist.ts";
import type { Incoming, Ingested } from "../ingest.ts";
import type { World } from "../world.ts";
import type { Archive } from "./archive.ts";
import { type ArchiveTools, findsIn, type Position } from "./archive-finds.ts";
import { cursorOf, keepCursor } from "./import-cursor.ts";

/** A report of an archive that is safe in the record, or what was wrong with one; and the share of the archive up to there. */
export type ImportStep = { readonly share: number } & (
  | { readonly done: Ingested<ImportPlace>; readonly problem?: undefined }
  | { readonly problem: FileProblem; readonly done?: undefined }
);

/** Where in an archive a report stands. */
export interface ImportPlace {
  readonly where: string;
  readonly next: Position;
  readonly share: number;
}

/** Records reports as they come, and yields each when it is safe: `ingestAll` here, or handed to a fleet. */
export type Take = (incoming: AsyncIterable<Incoming<ImportPlace>>) => AsyncIterable<Ingested<ImportPlace>>;

/** How to import; what is absent has its ordinary value. */
export interface ImportOptions {
  readonly tools: ArchiveTools;
  readonly take: Take;
  /** Goes through the archive from its start, whatever was taken in before. */
  readonly anew?: boolean | undefined;
}

/** The cursor is kept so often. */
const KEEP_MS = 2000;
/** At the end it is tried for so long. */
const LAST_KEEP_MS = 60_000;

/**
 * Takes in the reports of an archive from where the last run got to, and yields each as it is safe. A run that is killed and
 * started again goes on; the few reports behind the cursor that it had recorded already are not recorded twice.
 */
export async function* importArchive(
  world: World,
  archive: Archive,
  { tools, take, anew }: ImportOptions,
): AsyncGenerator<ImportStep> {
  const { store } = world;
  const from = anew === true ? { units: 0, bytes: 0, isWhole: false } : await cursorOf(store, archive);
  if (from.isWhole) return;
  const problems: ImportStep[] = [];
  let reached: Position = from;
  let keptAt = performance.now();
  for await (const done of take(reportsOf(archive, from, tools, problems))) {
    yield* problems.splice(0);
    reached = done.source.next;
    if (performance.now() - keptAt > KEEP_MS) {
      // Where the database is away just now, the next time will do.
      await keepCursor(store, archive, { ...reached, isWhole: false }).catch(() => {});
      keptAt = performance.now();
    }
    yield { done, share: done.source.share };
  }
  const isBroken = problems.some(({ problem }) => problem?.where === archive.path && problem.kind === "unreadable");
  yield* problems.splice(0);
  await persist(() => keepCursor(store, archive, { ...reached, isWhole: !isBroken }), { patienceMs: LAST_KEEP_MS });
}

/** The reports themselves; what is none is put aside to be told. */
async function* reportsOf(
  archive: Archive,
  from: Position,
  tools: ArchiveTools,
  problems: ImportStep[],
): AsyncGenerator<Incoming<ImportPlace>> {
  for await (const { find, next, share } of findsIn(archive, from, tools)) {
    if (find.problem !== undefined) problems.push({ problem: find.problem, share });
    else yield { article: find.article, source: { where: find.where, next, share } };
  }
}
