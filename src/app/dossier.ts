import type { Article, ArticleId } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Correction } from "../model/correction.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Process, ProcessId } from "../model/process.ts";
import type { Told, ToldArticle } from "../model/thread.ts";
import type { ArticleEntry, ReadingEntry, Recorded, ReportMarks } from "../record/entry.ts";
import type { ReadArticle, Sight } from "../record/store.ts";
import { originsOf, type SignedArticle, signed } from "../threads/origins/origins-of.ts";
import { applyCorrections, inForce } from "./apply-corrections.ts";
import { concerns, fallsInto } from "./concerns.ts";
import { foldCorrected } from "./fold-corrected.ts";
import { keptDossier } from "./kept-dossiers.ts";
import { threadsOfProcess } from "./kept-fold.ts";
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
  const held = readings.map(({ article }) => article);
  const near = [...held, ...(await articlesOfAdditions(world, corrections, held, { asOf: moment.asOf, upTo }))]
    .map(({ article }) => article)
    .filter(({ published }) => fallsInto(process, published));
  const day = moment.asOf ?? presentDay(process, world);
  const seen = [near.map((article) => article.id), readings.map(({ reading }) => reading.seq), corrections.length];
  const name = JSON.stringify([process, moment.asOf, moment.knownAt, day, seen]);
  const dossier = await keptDossier(store, name, () =>
    assemble(world, process, near, readings, corrections, { ...moment, upTo, day }),
  );
  return { ...dossier, upTo };
}

/** Articles in which a person added a claim, though the engine's reading does not bring them here. */
async function articlesOfAdditions(
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
  throw new Error(`there is no process "${id}" in ${store.name}; ${hint}`);
}

async function assemble(
  world: World,
  process: Process,
  near: readonly Article[],
  readings: readonly ReadArticle[],
  corrections: readonly Correction[],
  moment: Moment & Pick<Dossier, "upTo" | "day">,
): Promise<Dossier> {
  const articles = new Map(near.map((article) => [article.id, article]));
  const here = new Map(
    readings.flatMap(({ reading }) => (articles.has(reading.article) ? [[reading.article, reading]] : [])),
  );
  const origins = originsOf(near.map((article) => signedArticle(article, here.get(article.id)?.marks)));
  const { standing, undone } = inForce(corrections.filter((correction) => touches(correction, process, articles)));
  const claims = [...here.values()].flatMap((reading) => reading.claims);
  const ofClaims = applyCorrections(claims, standing, articles);
  const told = ofClaims.claims.flatMap((claim): readonly Told[] => {
    const article = articles.get(claim.cites[0].article);
    if (article === undefined || !concerns(process, claim, article)) return [];
    return [toldBy(claim, article, here.get(article.id), origins.get(article.id))];
  });
  const linked = await threadsOfProcess(
    world.store,
    process.id,
    told,
    moment.asOf === undefined && moment.knownAt === undefined,
  );
  const ofThreads = foldCorrected(linked, told, standing, articles, moment.day);
  const holders = new Set(told.map(({ article }) => article.id));
  return {
    process,
    day: moment.day,
    ...(moment.asOf === undefined ? {} : { asOf: moment.asOf }),
    ...(moment.knownAt === undefined ? {} : { knownAt: moment.knownAt }),
    upTo: moment.upTo,
    articles: [...articles.values()].filter(({ id }) => holders.has(id)),
    told,
    threads: ofThreads.threads,
    rejected: ofClaims.rejected,
    corrections: {
      applied: [...ofClaims.applied, ...ofThreads.applied],
      idle: [...undone, ...ofClaims.idle, ...ofThreads.idle],
    },
  };
}

/** Whether a correction is about this process: its threads, or words of its reports. An undoing goes with what it undoes. */
function touches({ act }: Correction, process: Process, articles: ReadonlyMap<ArticleId, Article>): boolean {
  if (act.kind === "undo") return true;
  if ("process" in act) return act.process === process.id;
  return articles.has(act.on.article);
}

/** A claim with what threads need to know of its report. */
function toldBy(
  claim: Claim,
  article: Article,
  reading: (ReadingEntry & Recorded) | undefined,
  origin: string | undefined,
): Told {
  const { id, title, outlet, published, publishedAt, url, demo } = article;
  const family = reading?.marks?.family;
  const source: ToldArticle = {
    id,
    title,
    ...(outlet === undefined ? {} : { outlet }),
    ...(family === undefined ? {} : { family }),
    ...(published === undefined ? {} : { published }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
    ...(demo === undefined ? {} : { demo }),
  };
  return {
    claim,
    article: source,
    ...(reading === undefined ? {} : { recordedAt: reading.recordedAt }),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** A report with the marks that were made when it was read; made now where an old reading has none. */
function signedArticle(article: Article, marks: ReportMarks | undefined): SignedArticle {
  if (marks === undefined) return signed(article);
  const { id, outlet, published, publishedAt } = article;
  return {
    id,
    ...marks,
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
