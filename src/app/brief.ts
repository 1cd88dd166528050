import type { Learnt } from "../briefs/choose.ts";
import type { Brief } from "../model/brief.ts";
import { addDays } from "../model/time.ts";
import { changesSince } from "./changes-since.ts";
import { dossierOf, type Moment } from "./dossier.ts";
import type { World } from "./world.ts";
import { writeBrief } from "./write-brief.ts";

/** The moment of a brief, and what counts as new in it: from a day on, for so many days before its own, or learnt since an instant. */
export interface BriefMoment extends Moment {
  readonly since?: string;
  readonly days?: number;
  readonly learntSince?: string;
}

/** The brief of a process as of a moment. Throws an Error that names the processes there are where there is no such one. */
export async function briefOfProcess(world: World, id: string, moment: BriefMoment = {}): Promise<Brief> {
  const dossier = await dossierOf(world, id, moment);
  if (moment.learntSince !== undefined) return writeBrief(dossier, { learnt: await learntSince(world, id, moment) });
  const { days, since = days === undefined ? undefined : addDays(dossier.day, -days) } = moment;
  return writeBrief(dossier, since === undefined ? {} : { since });
}

async function learntSince(
  world: World,
  id: string,
  { asOf, knownAt, learntSince: since = "" }: BriefMoment,
): Promise<Learnt> {
  const { changes } = await changesSince(world, id, { asOf, knownAt: since }, { asOf, knownAt });
  const told = changes.filter(({ change }) => change !== "gone" && change !== "grade");
  return { since, threads: new Set(told.map(({ thread }) => thread)) };
}
