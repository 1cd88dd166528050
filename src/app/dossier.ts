import type { Article, ArticleId } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Correction } from "../model/correction.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Process } from "../model/process.ts";
import type { Told, ToldArticle } from "../model/thread.ts";
import type { ReadingEntry, Recorded, ReportMarks } from "../record/entry.ts";
import type { ReadArticle } from "../record/store.ts";
import { originsOf, type SignedArticle, signed } from "../threads/origins/origins-of.ts";
import { applyCorrections, inForce } from "./apply-corrections.ts";
import { concerns } from "./concerns.ts";
import { foldCorrected } from "./fold-corrected.ts";
import { type Gathered, gather, type Moment } from "./gather.ts";
import { keptDossier } from "./kept-dossiers.ts";
import { threadsOfProcess } from "./kept-fold.ts";
import type { World } from "./world.ts";

export { type Moment, requireProcess } from "./gather.ts";

/** The dossier of a process as seen at a moment. Throws an Error that names the processes there are where there is no such one. */
export async function dossierOf(world: World, id: string, moment: Moment = {}): Promise<Dossier> {
  return (await dossierWithMaterial(world, id, moment)).dossier;
}

/** The dossier together with what the record holds of it. */
export async function dossierWithMaterial(
  world: World,
  id: string,
  moment: Moment = {},
): Promise<{ readonly dossier: Dossier; readonly gathered: Gathered }> {
  const gathered = await gather(world, id, moment);
  const { process, readings, articles, upTo, day } = gathered;
  // A correction in another process leaves this one's dossier as it is.
  const corrections = correctionsOn(process, articles, gathered.corrections);
  const seen = [
    articles.map(({ id, textDropped }) => (textDropped === true ? `${id} without its text` : id)),
    readings.map(({ reading }) => reading.seq),
    corrections.map((correction) => correction.id),
  ];
  const name = JSON.stringify([process, moment.asOf, moment.knownAt, day, seen]);
  const dossier = await keptDossier(world.store, name, () =>
    assemble(world, process, articles, readings, corrections, { ...moment, upTo, day }),
  );
  return { dossier: { ...dossier, upTo }, gathered };
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
  const { standing, undone } = inForce(corrections);
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

/** The corrections that are about a process, and the undoings of these. */
function correctionsOn(
  process: Process,
  articles: readonly Article[],
  corrections: readonly Correction[],
): readonly Correction[] {
  const held = new Map(articles.map((article) => [article.id, article]));
  const ids = new Set<string>();
  return corrections.filter((correction) => {
    const { act } = correction;
    const isOn = act.kind === "undo" ? ids.has(act.correction) : touches(correction, process, held);
    if (isOn) ids.add(correction.id);
    return isOn;
  });
}

/** Whether a correction is about this process: its threads, or words of its reports. An undoing goes with what it undoes. */
export function touches({ act }: Correction, process: Process, articles: ReadonlyMap<ArticleId, unknown>): boolean {
  if (act.kind === "undo") return true;
  if ("process" in act) return act.process === process.id;
  return articles.has(act.on.article);
}

/** A claim with what threads need to know of its report. */
export function toldBy(
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
