import { existsSync } from "node:fs";
import { join } from "node:path";
import { openSqlite } from "../record/sqlite/open-sqlite.ts";
import type { Store } from "../record/store.ts";
import { articlesInFile } from "../sources/file/read-file.ts";
import { defaultDataFolder } from "./data-folder.ts";
import { engineReader } from "./engine-reader.ts";
import { type Incoming, ingestAll } from "./ingest.ts";
import { processFromFile } from "./process-file.ts";
import { projectFile } from "./project-file.ts";
import type { Reader, World, WorldSettings } from "./world.ts";

/** How to open a record; all that is absent has its ordinary value. */
export interface OpenOptions {
  /** The folder that holds the record, or a `postgres://` address. */
  readonly data?: string | undefined;
  readonly now?: () => string;
  readonly reader?: Reader;
  readonly settings?: WorldSettings | undefined;
  /** Whether a new record gets the demo process; where absent, unless the environment has `DRAGOMAN_DEMO=no`. */
  readonly demo?: boolean | undefined;
  /** Told while the demo's reports are read. */
  readonly onProgress?: (done: number) => void;
}

/** An open record with all that the verbs need; `close` it when done. */
export interface OpenWorld extends World {
  close(): Promise<void>;
}

/** Opens the record of a data folder; one that is new is made, with the demo process in it. */
export async function openRecord(options: OpenOptions = {}): Promise<OpenWorld> {
  const store = await openStore(options.data ?? defaultDataFolder());
  const world: OpenWorld = {
    now: options.now ?? (() => new Date().toISOString()),
    store,
    reader: options.reader ?? engineReader(),
    settings: options.settings ?? {},
    close: () => store.close(),
  };
  try {
    if ((options.demo ?? DEMO_WANTED) && (await lacksDemo(store))) await addDemo(world, options.onProgress);
  } catch (error) {
    await store.close();
    throw error;
  }
  return world;
}

/** Opens the store of a folder or an address. */
export async function openStore(data: string): Promise<Store> {
  if (!isAddress(data)) return openSqlite(join(data, "record.sqlite"));
  // Loaded where it is used: most records are files.
  const { openPostgres } = await import("../record/postgres/open-postgres.ts");
  return openPostgres(data);
}

/** Whether `--data` names a database server instead of a folder. */
export function isAddress(data: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(data);
}

const DEMO = "corpus/istanbul-2025";
/** For those who want a record without the demo process, and for tests. */
const DEMO_WANTED = process.env["DRAGOMAN_DEMO"] !== "no";

/** A new record, or one whose making was cut short. */
async function lacksDemo(store: Store): Promise<boolean> {
  return (await store.last()) === 0 || (await store.setting("demo")) === "begun";
}

/** Records the demo's definition and its reports. */
async function addDemo(world: World, onProgress?: (done: number) => void): Promise<void> {
  const definition = projectFile(`${DEMO}/process.yaml`);
  if (!existsSync(definition)) return;
  const process = { ...processFromFile(definition), demo: true };
  const note = (value: string) => ({ kind: "setting", key: "demo", value }) as const;
  await world.store.append([note("begun"), { kind: "process", process }], world.now());
  let done = 0;
  for await (const _one of ingestAll(world, demoReports())) {
    done += 1;
    onProgress?.(done);
  }
  await world.store.append([note("done")], world.now());
}

async function* demoReports(): AsyncGenerator<Incoming> {
  for await (const { article, where } of articlesInFile(projectFile(DEMO))) {
    if (article !== undefined) yield { article: { ...article, demo: true }, source: where };
  }
}
