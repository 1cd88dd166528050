import { exportOf } from "../../src/app/export.ts";
import type { Moment } from "../../src/app/gather.ts";
import type { World } from "../../src/app/world.ts";
import { exportFormat } from "../../src/exports/index.ts";

/** The whole of an export as one text, for tests. */
export async function exportText(world: World, process: string, name: string, moment: Moment = {}): Promise<string> {
  const format = exportFormat(name);
  if (format === undefined) throw new Error(`there is no format ${name}`);
  let text = "";
  for await (const piece of exportOf(world, process, format, moment)) text += piece;
  return text;
}
