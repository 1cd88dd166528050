import type { Article } from "../model/article.ts";
import type { Correction } from "../model/correction.ts";
import { namesAskedFor, type Process, type ProcessId } from "../model/process.ts";
import type { ArticleEntry } from "../record/entry.ts";
import type { ReadArticle, ReadingQuery, Sight } from "../record/store.ts";
import { AskedWrongly } from "./asked-wrongly.ts";
import { fallsInto } from "./concerns.ts";
import type { World } from "./world.ts";

/** On which day we stand, and what we knew; all and now where absent. */
export interface Moment {
  /** Civil day: only what was published by then. */
  readonly asOf?: string | undefined;
  /** Instant: only what we had recorded by then. */
  readonly knownAt?: string | undefined;
}

/** What the record holds that may concern a process at a moment: all that its dossier is made from. */
export interface Gathered {
  readonly process: Process;
  readonly readings: readonly ReadArticle[];
  /** All corrections of the record by then. */
  readonly corrections: readonly Correction[];
  /** Articles of the readings, and those in which people added claims, that fall into the process's time. */
  readonly articles: readonly Article[];
  readonly upTo: number;
  readonly day: string;
}

/** Gathers it. Throws an Error that names the processes there are where there is no such one. */
export async function gather(world: World, id: string, moment: Moment): Promise<Gathered> {
  const { process, query, corrections, upTo, day } = await askFor(world, id, moment);
  const readings = await world.store.readings(query);
  const held = readings.map(({ article }) => article);
  const articles = [...held, ...(await articlesOfAdditions(world, corrections, held, { asOf: moment.asOf, upTo }))]
    .map(({ article }) => article)
    .filter(({ published }) => fallsInto(process, published));
  return { process, readings, corrections, articles, upTo, day };
}

/** What is asked of the store for a process at a moment, and what is the same for all its reports. */
export async function askFor(
  world: World,
  id: string,
  moment: Moment,
): Promise<Omit<Gathered, "readings" | "articles"> & { readonly query: ReadingQuery }> {
  const { store } = world;
  const upTo = moment.knownAt === undefined ? await store.last() : await store.lastBy(moment.knownAt);
  const process = await requireProcess(world, id);
  const query = {
    ...namesAskedFor(process),
    asOf: moment.asOf,
    since: process.since,
    upTo,
  };
  // A dossier is the same for everyone who may see its process; what does not touch it is left out later.
  const corrections = (await (store.whole ?? store).corrections(upTo)).map((entry) => entry.correction);
  return { process, query, corrections, upTo, day: moment.asOf ?? presentDay(process, world) };
}

/** Articles in which a person added a claim, though the engine's reading does not bring them here. */
export async function articlesOfAdditions(
  { store }: World,
  corrections: readonly Correction[],
  held: readonly ArticleEntry[],
  sight: Sight,
): Promise<readonly ArticleEntry[]> {
  const known = new Set(held.map(({ article }) => article.id));
  const ids = corrections.flatMap(({ act }) =>
    act.kind === "add" && !known.has(act.on.article) ? act.on.article : [],
  );
  const found = await Promise.all([...new Set(ids)].map((id) => store.article(id, sight)));
  return found
    .flatMap((one) => one?.article ?? [])
    .filter((one) => (one.article.published ?? "") <= (sight.asOf ?? "9"));
}

/** Today, or the last day of a process that has ended. */
function presentDay(process: Process, world: World): string {
  const today = world.now().slice(0, 10);
  return process.until !== undefined && process.until < today ? process.until : today;
}

/** The definition of a process. Throws an Error that names those there are. */
export async function requireProcess({ store }: World, id: string): Promise<Process> {
  const found = await store.process(id as ProcessId);
  if (found !== undefined) return found;
  const known = (await store.processes()).map((process) => process.id).join(", ");
  const hint = known === "" ? "there is none yet: make one with dragoman process create" : `there is: ${known}`;
  throw new AskedWrongly(`there is no process "${id}" in ${store.name}; ${hint}`);
}
