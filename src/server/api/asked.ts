import type { z } from "@hono/zod-openapi";
import type { World } from "../../app/world.ts";
import type { Process, ProcessId } from "../../model/process.ts";
import type { Fetch } from "../../sources/fetch/fetch-request.ts";
import { type AskedMoment, momentIn } from "../answers/moment.ts";
import type { Seen } from "../answers/seen.ts";
import type { DeskOpener, View } from "../desk.ts";
import { refuse } from "./problem.ts";

/** What every route of the interface works with. */
export interface Asked {
  readonly world: World;
  readonly desks: DeskOpener;
  /** How an address on the network is looked at. */
  readonly fetch: Fetch;
}

/** The view of a process at a moment; a problem where there is no such process. */
export async function viewOf({ desks, world }: Asked, process: string, moment: AskedMoment): Promise<View> {
  return (await desks.view(process, momentIn(moment))) ?? refuseProcess(world);
}

/** The definition of a process; a problem where there is none of that id. */
export async function requiredProcess({ world }: Asked, id: string): Promise<Process> {
  return (await world.store.process(id as ProcessId)) ?? refuseProcess(world);
}

async function refuseProcess(world: World): Promise<never> {
  const known = (await world.store.processes()).map(({ id }) => id);
  return refuse(
    "unknown-process",
    known.length === 0 ? "There is none yet." : `There is: ${known.slice(0, 50).join(", ")}.`,
  );
}

/** A value handed out under a schema. */
export function under<Schema extends z.ZodType>(_schema: Schema, value: Seen<z.output<Schema>>): z.output<Schema> {
  return value as z.output<Schema>;
}
