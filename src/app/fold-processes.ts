import type { Process } from "../model/process.ts";
import { dossierOf } from "./dossier.ts";
import type { World } from "./world.ts";

/** A process that was folded: how many claims and threads it has now. */
export interface FoldedProcess {
  readonly process: Process;
  readonly claims: number;
  readonly threads: number;
}

/** Folds every process anew after much was read, so that the first page that asks for it finds it ready; yields each. */
export async function* foldProcesses(world: World): AsyncGenerator<FoldedProcess> {
  for (const process of await world.store.processes()) {
    const { told, threads } = await dossierOf(world, process.id);
    yield { process, claims: told.length, threads: threads.length };
  }
}
