import { briefOf } from "../briefs/brief-of.ts";
import type { Brief } from "../model/brief.ts";
import { addDays } from "../model/time.ts";
import { dossierOf, type Moment } from "./dossier.ts";
import type { World } from "./world.ts";

/** The moment of a brief, and what counts as new in it: from a day on, or for so many days before its own. */
export interface BriefMoment extends Moment {
  readonly since?: string;
  readonly days?: number;
}

/** The brief of a process as of a moment. Throws an Error that names the processes there are where there is no such one. */
export async function briefOfProcess(world: World, id: string, moment: BriefMoment = {}): Promise<Brief> {
  const dossier = await dossierOf(world, id, moment);
  const { days, since = days === undefined ? undefined : addDays(dossier.day, -days) } = moment;
  return briefOf(dossier, since === undefined ? {} : { since });
}
