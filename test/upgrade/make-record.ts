import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { addChannel } from "../../src/app/alerts/channels.ts";
import { lookAtProcess } from "../../src/app/alerts/look-at-process.ts";
import { backup } from "../../src/app/backup.ts";
import { confirmClaim, pinField, rejectClaim, undoCorrection } from "../../src/app/correct.ts";
import { dossierOf } from "../../src/app/dossier.ts";
import { type Incoming, ingestAll } from "../../src/app/ingest.ts";
import { openRecord } from "../../src/app/open-record.ts";
import { processFromFile } from "../../src/app/process-file.ts";
import { recordSource } from "../../src/app/sources/add-source.ts";
import { articlesInFile } from "../../src/sources/file/read-file.ts";

/**
 * Writes a small record and its backup as this version of the program writes them, to be opened by later ones:
 * `npx tsx test/upgrade/make-record.ts FOLDER NAME` makes `FOLDER/NAME.sqlite` and `FOLDER/NAME.backup.sqlite`. Run it at a
 * release, before the tables change, and never again over a file that is there.
 */
const [folder = "", name = ""] = process.argv.slice(2);
const CORPUS = "corpus/istanbul-2025";
const REPORTS = 10;
const BY = { by: "Ada", why: "made for the test of upgrades" };

const scratch = join(folder, "making");
let minute = 0;
const now = (): string => {
  minute += 1;
  return new Date(Date.UTC(2025, 8, 1, 8, minute)).toISOString();
};
const world = await openRecord({ data: scratch, demo: false, now });
const definition = { ...processFromFile(join(CORPUS, "process.yaml")), demo: false };
await world.store.append([{ kind: "process", process: definition }], now());
await recordSource(world, { kind: "feed", address: "https://wire.example/feed", name: "Harbour Wire", paused: true });
for await (const _one of ingestAll(world, reports())) {
  // Recorded as it goes.
}
const { told, threads } = await dossierOf(world, definition.id);
const [first, second, third] = told.map(({ claim }) => claim.id);
await confirmClaim(world, first ?? "", BY);
const wrong = await rejectClaim(world, second ?? "", BY);
await rejectClaim(world, third ?? "", BY);
await undoCorrection(world, wrong.id, BY);
const talks = threads.find(({ kind }) => kind === "talks");
await pinField(world, definition.id, talks?.id ?? "", "place", "Riyadh", BY);
await addChannel(world, definition.id, "mail", "desk@example.org");
await lookAtProcess(world, definition.id, []);
await backup(world, join(folder, `${name}.backup.sqlite`));
await world.close();

const file = new Sqlite(join(scratch, "record.sqlite"));
file.pragma("journal_mode = DELETE");
file.exec(`vacuum into '${join(folder, `${name}.sqlite`)}'`);
file.close();
rmSync(scratch, { recursive: true });

async function* reports(): AsyncGenerator<Incoming> {
  const files = readdirSync(CORPUS).filter((one) => one.endsWith(".md"));
  for (const one of files.slice(0, REPORTS)) {
    for await (const { article, where } of articlesInFile(join(CORPUS, one))) {
      if (article !== undefined) yield { article, source: where };
    }
  }
}
