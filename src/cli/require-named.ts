import { requireProcess } from "../app/dossier.ts";
import type { World } from "../app/world.ts";
import { usageError } from "./usage-error.ts";

/** Throws a usage error where an id names no process: the command was used wrongly. */
export async function requireNamed(world: World, id: string): Promise<void> {
  try {
    await requireProcess(world, id);
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : String(error));
  }
}
