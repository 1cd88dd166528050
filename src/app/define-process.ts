import type { Process, ProcessId } from "../model/process.ts";
import { processFromText } from "./process-file.ts";
import type { World } from "./world.ts";

/** A process as it was recorded, and whether there was none of that id before. */
export interface DefinedProcess {
  readonly process: Process;
  readonly isNew: boolean;
}

/** Makes a process, or replaces the definition of one; its id stays, and so do its being a demo, and for how long it keeps reports where nothing else is said. Throws an Error that names the fault. */
export async function defineProcess(world: World, id: string, definition: object): Promise<DefinedProcess> {
  const held = await world.store.process(id as ProcessId);
  const whole = { ...keepOf(held), ...definition, id, ...(held?.demo === true ? { demo: true } : {}) };
  const process = processFromText(JSON.stringify(whole), "this definition");
  await world.store.append([{ kind: "process", process }], world.now());
  return { process, isNew: held === undefined };
}

function keepOf(held: Process | undefined): Pick<Process, "keep"> {
  return held?.keep === undefined ? {} : { keep: held.keep };
}
