import type { ArticleId } from "../../model/article.ts";
import { actorsOf } from "../../model/claim-actors.ts";
import type { Correction } from "../../model/correction.ts";
import type { Process } from "../../model/process.ts";
import type { ReadingEntry } from "../../record/entry.ts";
import type { World } from "../world.ts";
import { ALERT_SETTINGS } from "./alert-settings.ts";

/** More new entries than these touch everything: to ask which process each is of would take as long as to look. */
const MOST = 2000;

/**
 * Which processes may stand otherwise than they did at entry `after`: those with new readings, corrections, settings or
 * definitions, all where much is new. To look at each of two hundred processes for one correction holds up a server's pages for a minute.
 */
export async function touchedSince({ store }: World, after: number): Promise<(process: Process) => boolean> {
  const ids = new Set<string>();
  const casts: ReadonlySet<string>[] = [];
  if ((await store.last()) - after > MOST) return () => true;
  for await (const entry of store.read(after)) {
    if (entry.kind === "setting" && entry.key.startsWith(ALERT_SETTINGS))
      ids.add(entry.key.slice(ALERT_SETTINGS.length));
    if (entry.kind === "process") ids.add(entry.process.id);
    if (entry.kind === "reading") casts.push(castOf(entry));
    if (entry.kind !== "correction") continue;
    const named = namedIn(entry.correction);
    // What an undoing is of is seldom worth finding out.
    if (named === undefined) return () => true;
    if (named.process !== undefined) ids.add(named.process);
    const reading = named.article === undefined ? undefined : (await store.article(named.article))?.reading;
    if (named.article !== undefined && reading === undefined) return () => true;
    if (reading !== undefined) casts.push(castOf(reading));
  }
  return ({ id, parties, mediators }) =>
    ids.has(id) || casts.some((cast) => [...parties, ...mediators].filter((name) => cast.has(name)).length >= 2);
}

/** Whom a reading names: a process is concerned where two of its own are among them. */
function castOf({ actors, claims }: ReadingEntry): ReadonlySet<string> {
  return new Set([...actors, ...claims.flatMap(actorsOf)]);
}

function namedIn({ act }: Correction): { readonly process?: string; readonly article?: ArticleId } | undefined {
  if (act.kind === "undo" || act.kind === "add") return undefined;
  return "process" in act ? { process: act.process } : { article: act.on.article };
}
