import type { Article, ArticleId } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Process, ProcessId } from "../model/process.ts";
import type { Told, ToldArticle } from "../model/thread.ts";
import type { ReadArticle } from "../record/store.ts";
import { applyCorrections, inForce } from "./apply-corrections.ts";
import { concerns, fallsInto } from "./concerns.ts";
import type { World } from "./world.ts";

/** On which day we stand, and what we knew; all and now where absent. */
export interface Moment {
  /** Civil day: only what was published by then. */
  readonly asOf?: string | undefined;
  /** Instant: only what we had recorded by then. */
  readonly knownAt?: string | undefined;
}

/** The dossier of a process as seen at a moment. Throws an Error that names the processes there are where there is no such one. */
export async function dossierOf(world: World, id: string, moment: Moment = {}): Promise<Dossier> {
  const { store } = world;
  const upTo = moment.knownAt === undefined ? await store.last() : await store.lastBy(moment.knownAt);
  const process = await requireProcess(world, id);
  const readings = await store.readings({
    actors: [...process.parties, ...process.mediators],
    least: 2,
    asOf: moment.asOf,
    since: process.since,
    upTo,
  });
  const corrections = (await store.corrections(upTo)).map((entry) => entry.correction);
  return assemble(process, readings, corrections, { ...moment, upTo, day: moment.asOf ?? world.now().slice(0, 10) });
}

/** The definition of a process. Throws an Error that names those there are. */
export async function requireProcess({ store }: World, id: string): Promise<Process> {
  const found = await store.process(id as ProcessId);
  if (found !== undefined) return found;
  const known = (await store.processes()).map((process) => process.id).join(", ");
  const hint = known === "" ? "there is none yet: make one with dragoman process create" : `there is: ${known}`;
  throw new Error(`there is no process "${id}" in ${store.name}; ${hint}`);
}

function assemble(
  process: Process,
  readings: readonly ReadArticle[],
  corrections: readonly Dossier["corrections"]["applied"][number][],
  moment: Moment & Pick<Dossier, "upTo" | "day">,
): Dossier {
  const near = readings.filter(({ article }) => fallsInto(process, article.article.published));
  const articles = new Map(near.map(({ article }) => [article.article.id, article.article]));
  const recordedAt = new Map(near.map(({ reading }) => [reading.article, reading.recordedAt]));
  const { standing, undone } = inForce(corrections);
  const mine = standing.filter(({ act }) => "on" in act && !Array.isArray(act.on) && articles.has(articleIdOf(act)));
  const claims = near.flatMap(({ reading }) => reading.claims);
  const corrected = applyCorrections(
    claims,
    mine.filter(({ act }) => act.kind !== "pin"),
    articles,
  );
  const told = corrected.claims.flatMap((claim) => toldHere(process, claim, articles, recordedAt));
  const holders = new Set(told.map(({ article }) => article.id));
  return {
    process,
    day: moment.day,
    ...(moment.asOf === undefined ? {} : { asOf: moment.asOf }),
    ...(moment.knownAt === undefined ? {} : { knownAt: moment.knownAt }),
    upTo: moment.upTo,
    articles: [...articles.values()].filter(({ id }) => holders.has(id)),
    told,
    threads: [],
    rejected: corrected.rejected,
    corrections: { applied: corrected.applied, idle: [...undone, ...corrected.idle] },
  };
}

function articleIdOf(act: Dossier["corrections"]["applied"][number]["act"]): ArticleId {
  return (act as { readonly on: { readonly article: ArticleId } }).on.article;
}

function toldHere(
  process: Process,
  claim: Claim,
  articles: ReadonlyMap<ArticleId, Article>,
  recordedAt: ReadonlyMap<ArticleId, string>,
): readonly Told[] {
  const article = articles.get(claim.cites[0].article);
  if (article === undefined || !concerns(process, claim, article)) return [];
  const time = recordedAt.get(article.id);
  return [{ claim, article: toldArticle(article), ...(time === undefined ? {} : { recordedAt: time }) }];
}

/** What threads need to know of a report. */
function toldArticle({ id, title, outlet, published, publishedAt, url, demo }: Article): ToldArticle {
  return {
    id,
    title,
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
    ...(demo === undefined ? {} : { demo }),
  };
}
