import type { Process, ProcessId } from "../model/process.ts";
import type { DeskOpener } from "./desk.ts";
import { leadingTalks } from "./look-ups.ts";
import type { Standing } from "./pages/home-page.tsx";
import { talksHeadline } from "./words/lead.ts";

/** Of more processes than one person follows none is opened only to be listed. */
const MOST = 8;

/** Where each of a few processes stands; nothing of many. */
export async function standingsOf(
  desks: DeskOpener,
  processes: readonly Process[],
): Promise<ReadonlyMap<ProcessId, Standing>> {
  const standings = new Map<ProcessId, Standing>();
  if (processes.length > MOST) return standings;
  for (const { id } of processes) {
    const view = await desks.view(id, {});
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
