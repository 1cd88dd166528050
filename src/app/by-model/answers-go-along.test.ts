import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportText } from "../../../test/exports/export-text.ts";
import { newArticle } from "../../model/new-article.ts";
import { dossierOf } from "../dossier.ts";
import { type ExampleWorld, exampleProcess, exampleReader, exampleWorld } from "../example-world.ts";
import { importRecord } from "../import-record.ts";
import { ingest } from "../ingest.ts";
import { reread } from "../reread.ts";
import { says, startModelEndpoint, talksFound } from "./model-endpoint-for-test.ts";
import { roundFor } from "./round-for-test.ts";

const WORDS = "Les délégations de l'Ukraine et de la Russie se réuniront mercredi à Genève.";
const REPORT = newArticle({
  title: "Pourparlers mercredi",
  body: WORDS,
  outlet: "Le Quai",
  published: "2025-07-21",
  language: "fr",
});
const talks = talksFound(WORDS, "2025-07-23");

/** Has a model read what waits in a record. */
async function readByModel(world: ExampleWorld): Promise<void> {
  const endpoint = await startModelEndpoint();
  endpoint.answers(says({ claims: [talks] }));
  for (const { fault } of await roundFor(world, endpoint)) expect(fault).toBeUndefined();
  await endpoint.close();
}

test("export and import carry a model's answer: the same threads, also after another engine reads again", async () => {
  const [world, other] = [await exampleWorld(), await exampleWorld()];
  const file = join(tmpdir(), `dragoman-answers-${randomUUID()}.jsonl`);
  try {
    await world.store.append([{ kind: "process", process: exampleProcess }], world.now());
    await ingest(world, REPORT);
    await readByModel(world);
    other.at(world.now());
    writeFileSync(file, await exportText(world, exampleProcess.id, "jsonl"));
    await importRecord(other, file);
    const threads = async (of: ExampleWorld) => JSON.stringify((await dossierOf(of, exampleProcess.id)).threads);
    expect(await threads(other)).toBe(await threads(world));
    for (const of of [world, other]) for await (const _ of reread({ ...of, reader: exampleReader("engine-2") }));
    expect(await threads(other)).toBe(await threads(world));
    expect(await threads(other)).toContain("2025-07-23");
    expect(await exportText(other, exampleProcess.id, "jsonl")).toBe(
      await exportText(world, exampleProcess.id, "jsonl"),
    );
    expect((await importRecord(other, file)).kept).toBe(1);
  } finally {
    rmSync(file, { force: true });
    await world.remove();
    await other.remove();
  }
});
