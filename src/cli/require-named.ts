import { requireProcess } from "../app/dossier.ts";
import type { World } from "../app/world.ts";
import { messageOf } from "../model/message-of.ts";
import type { Process } from "../model/process.ts";
import { usageError } from "./usage-error.ts";

/** The process that an id names. Throws a usage error where it names none: the command was used wrongly. */
export async function requireNamed(world: World, id: string): Promise<Process> {
  try {
    return await requireProcess(world, id);
  } catch (error) {
    throw usageError(messageOf(error));
  }
}
