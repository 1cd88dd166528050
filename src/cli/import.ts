import { Command } from "commander";
import { foldProcesses } from "../app/fold-processes.ts";
import { importRecord } from "../app/import-record.ts";
import { type Archive, type ArchiveKind, archiveKinds, archivesAt } from "../app/importing/archive.ts";
import { type ImportPlace, importArchive } from "../app/importing/import-archive.ts";
import type { Ingested } from "../app/ingest.ts";
import type { OpenWorld } from "../app/open-record.ts";
import { openFetcher } from "../app/sources/open-fetcher.ts";
import { FAILED } from "./exit-codes.ts";
import { importProgress } from "./import-progress.ts";
import { type Readers, withReaders, withReadingOptions } from "./reading-options.ts";
import { print, printJson, startProgress, warn } from "./terminal.ts";
import { usageError } from "./usage-error.ts";
import { configOf, type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

interface ImportOptions extends RecordOptions {
  readonly kind?: string;
  readonly replace?: boolean;
  readonly anew?: boolean;
  readonly fold: boolean;
  readonly json?: boolean;
}

/** What the import of one file did. */
type Imported = { readonly file: string; readonly kind: ArchiveKind } & Readonly<Record<string, unknown>>;

/** What came of one archive. */
interface Tally {
  added: number;
  known: number;
  claims: number;
  readonly failed: { readonly where: string; readonly message: string }[];
}

/** `dragoman import FILE…`: takes in archives of reports, and processes that `dragoman export --format jsonl` wrote. */
export function importCommand(): Command {
  const command = new Command("import")
    .description(
      "Take in archives of reports (JSONL, WARC, lists of GDELT, whose pages are fetched; packed ones too), and processes that export --format jsonl wrote: definition, reports, readings, corrections. A run that is stopped goes on where it was when it is started again.",
    )
    .argument("<file...>", "archives, folders of archives, files that export wrote")
    .option("--kind <kind>", `what the files are, where they do not show it: ${archiveKinds.join(", ")}`)
    .option("--replace", "of an export: let its definition take the place of the record's")
    .option("--anew", "of an archive: go through it from the start, whatever was taken in before")
    .option("--no-fold", "do not fold the processes at the end: the first page that shows one will")
    .option("--json", "print what was done as JSON");
  return withDataOption(withReadingOptions(command)).action(
    async (files: readonly string[], options: ImportOptions) => {
      const archives = await archivesAt(files, kindOf(options.kind));
      const done = await withRecord(options, (world) => importAll(world, archives, options));
      if (options.json === true) printJson(done.length === 1 ? done[0] : done);
    },
  );
}

function kindOf(kind: string | undefined): ArchiveKind | undefined {
  const found = archiveKinds.find((one) => one === kind);
  if (kind === undefined || found !== undefined) return found;
  throw usageError(`--kind ${kind} is none; there is: ${archiveKinds.join(", ")}`);
}

async function importAll(
  world: OpenWorld,
  archives: readonly Archive[],
  options: ImportOptions,
): Promise<readonly Imported[]> {
  const done: Imported[] = [];
  await withReaders(world, configOf(options), async (readers) => {
    for (const archive of archives) {
      if (archive.kind === "export") done.push(await importOne(world, archive, options));
      else done.push(await importReports(world, archive, readers, options));
    }
  });
  if (options.fold && archives.some(({ kind }) => kind !== "export")) await fold(world);
  return done;
}

async function importOne(world: OpenWorld, { path }: Archive, options: ImportOptions): Promise<Imported> {
  const done = await importRecord(world, path, { replace: options.replace === true });
  const kept = done.kept === 0 ? "" : `, ${done.kept} reports read here already`;
  if (options.json !== true) {
    print(
      `process ${done.process}: ${done.articles} reports, ${done.readings} readings, ${done.corrections} corrections added${kept}`,
    );
  }
  return { file: path, kind: "export", ...done };
}

async function importReports(
  world: OpenWorld,
  archive: Archive,
  readers: Readers,
  options: ImportOptions,
): Promise<Imported> {
  const tally: Tally = { added: 0, known: 0, claims: 0, failed: [] };
  const progress = importProgress(archive.path);
  const fetcher = openFetcher(world.settings);
  const tools = { fetch: fetcher.fetch, now: world.now };
  try {
    for await (const step of importArchive(world, archive, { tools, take: readers.take, anew: options.anew })) {
      if (step.done === undefined) skip(tally, step.problem.where, step.problem.message);
      else count(tally, step.done);
      progress.step(tally.added + tally.known, step.share);
    }
  } finally {
    progress.end();
    await fetcher.close();
  }
  if (options.json !== true) print(sentenceOf(archive, tally, progress.seconds()));
  if (tally.failed.length > 0) process.exitCode = FAILED;
  return { file: archive.path, kind: archive.kind, ...tally };
}

function count(tally: Tally, { isNew, claims, failure, source }: Ingested<ImportPlace>): void {
  if (isNew) tally.added += 1;
  else tally.known += 1;
  if (isNew) tally.claims += claims;
  if (failure !== undefined) skip(tally, source.where, `was recorded, but could not be read: ${failure}`);
}

/** More faults than these are counted, and not told one by one. */
const TOLD = 1000;

function skip({ failed }: Tally, where: string, message: string): void {
  failed.push({ where, message });
  if (failed.length <= TOLD) warn(`dragoman: ${where} ${message}`);
  if (failed.length === TOLD) warn("dragoman: further faults are only counted");
}

function sentenceOf({ path }: Archive, { added, known, claims, failed }: Tally, seconds: number): string {
  if (added + known + failed.length === 0)
    return `${path}: nothing that is not in the record already; --anew goes through it again`;
  const parts = [`${added.toLocaleString("en")} reports added with ${claims.toLocaleString("en")} claims`];
  if (known > 0) parts.push(`${known.toLocaleString("en")} known already`);
  if (failed.length > 0) parts.push(`${failed.length.toLocaleString("en")} not read`);
  const rate = seconds < 1 ? "" : ` (${Math.round((added + known) / seconds)} a second)`;
  return `${path}: ${parts.join(", ")}${rate}`;
}

async function fold(world: OpenWorld): Promise<void> {
  const progress = startProgress("folding process");
  let done = 0;
  for await (const _one of foldProcesses(world)) {
    done += 1;
    progress.step(done);
  }
  progress.end();
}
