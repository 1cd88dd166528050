import type { World } from "../app/world.ts";
import { namesAskedFor, type Process, type ProcessId } from "../model/process.ts";
import type { DeskOpener } from "./desk.ts";
import { leadingTalks } from "./look-ups.ts";
import type { Standing } from "./pages/home-page.tsx";
import { talksHeadline } from "./words/lead.ts";

/** Of more processes than one person follows none is opened only to be listed. */
const MOST = 8;
/** Nor is one with more reports, which takes a while to fold, unless it is at hand. */
const LARGE = 300;

/** Where each of a few processes stands; nothing of many, or of large ones that nobody has looked at yet. */
export async function standingsOf(
  desks: DeskOpener,
  { store }: World,
  processes: readonly Process[],
): Promise<ReadonlyMap<ProcessId, Standing>> {
  const standings = new Map<ProcessId, Standing>();
  if (processes.length > MOST) return standings;
  for (const process of processes) {
    const { id, since } = process;
    const isAtHand = await desks.holds(process);
    const reports = isAtHand ? [] : await store.upkeep.reports({ ...namesAskedFor(process), since });
    const view = reports.length > LARGE ? undefined : await desks.view(id, {});
    if (view === undefined) continue;
    const lead = leadingTalks(view);
    const last = view.dossier.articles
      .flatMap(({ published }) => published ?? [])
      .sort()
      .at(-1);
    standings.set(id, {
      reports: view.dossier.articles.length,
      ...(lead === undefined ? {} : { lead: `${talksHeadline(lead)}.` }),
      ...(last === undefined ? {} : { last }),
    });
  }
  return standings;
}
