import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OpenWorld, openRecord } from "../../src/app/open-record.ts";

/** The id of the demo process. */
export const DEMO = "russia-ukraine";

/** A record with the demo process, in a folder of its own; `close` removes it. */
export async function demoRecord(): Promise<OpenWorld & { readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-demo-"));
  const world = await openRecord({ data: folder, now: () => "2025-09-15T08:00:00.000Z", demo: true });
  return {
    ...world,
    folder,
    async close() {
      await world.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
