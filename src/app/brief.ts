import { briefOf } from "../briefs/brief-of.ts";
import type { Brief } from "../model/brief.ts";
import { dossierOf, type Moment } from "./dossier.ts";
import type { World } from "./world.ts";

/** The brief of a process as of a moment. Throws an Error that names the processes there are where there is no such one. */
export async function briefOfProcess(
  world: World,
  id: string,
  moment: Moment & { readonly since?: string } = {},
): Promise<Brief> {
  return briefOf(await dossierOf(world, id, moment), moment.since === undefined ? {} : { since: moment.since });
}
