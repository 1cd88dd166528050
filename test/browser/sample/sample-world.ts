import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OpenWorld, openRecord } from "../../../src/app/open-record.ts";
import { sampleReader } from "./sample-reader.ts";

/** The day on which the sample world stands: nothing on a page may depend on the day of the test. */
export const SAMPLE_NOW = "2025-09-01T08:00:00.000Z";

/** A record of the demo reports in a folder of its own, read by heart unless `byEngine`. `close` takes the folder away. */
export async function sampleWorld(byEngine = false): Promise<OpenWorld> {
  const data = mkdtempSync(join(tmpdir(), "dragoman-sample-"));
  const reader = byEngine ? {} : { reader: sampleReader };
  const world = await openRecord({ data, now: () => SAMPLE_NOW, ...reader });
  return {
    ...world,
    async close() {
      await world.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
