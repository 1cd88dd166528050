import type { ClaimFormat, ExportFormat, Material, Setting } from "../exports/export-format.ts";
import type { Article } from "../model/article.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Told } from "../model/thread.ts";
import type { ArticleEntry, ModelReadingEntry, ReadingEntry, Recorded } from "../record/entry.ts";
import type { ReadArticle } from "../record/store.ts";
import { actorCodes } from "./actor-codes.ts";
import { applyCorrections, inForce } from "./apply-corrections.ts";
import { calendarRevisions } from "./calendar-revisions.ts";
import { concerns, fallsInto } from "./concerns.ts";
import { dossierWithMaterial, toldBy, touches } from "./dossier.ts";
import { articlesOfAdditions, askFor, type Gathered, type Moment } from "./gather.ts";
import { instantOfHour } from "./instant-of-hour.ts";
import type { World } from "./world.ts";

/** What an export may be told: the moment, and where the process's pages are served. */
export interface ExportOptions extends Moment {
  readonly address?: string;
}

/**
 * A process in a format, piece by piece. Formats with a row for each claim read the record as they go: a million claims take
 * no more memory than a few hundred. Throws an Error that names the processes there are where there is no such one.
 */
export async function* exportOf(
  world: World,
  id: string,
  format: ExportFormat,
  options: ExportOptions = {},
): AsyncGenerator<string> {
  if (format.from === "claims") return yield* rowsOf(world, id, format, options);
  const { dossier, gathered } = await dossierWithMaterial(world, id, options);
  if (format.from === "record") yield* format.write(dossier, await materialOf(world, gathered));
  else
    yield* format.write(dossier, { ...settingOf(gathered, options), ...(await revisionsFor(world, dossier, format)) });
}

/** Only what subscribers see is remembered: the calendar as of now. */
async function revisionsFor(
  world: World,
  dossier: Dossier,
  { name }: ExportFormat,
): Promise<Pick<Setting, "revisions">> {
  const isLive = dossier.asOf === undefined && dossier.knownAt === undefined;
  return name === "calendar" && isLive ? { revisions: await calendarRevisions(world, dossier) } : {};
}

function settingOf({ process, day }: Pick<Gathered, "process" | "day">, options: ExportOptions): Setting {
  const { asOf, knownAt, address } = options;
  return {
    process,
    day,
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(address === undefined ? {} : { address }),
    codes: actorCodes,
    instantOfHour,
  };
}

async function* rowsOf(world: World, id: string, format: ClaimFormat, options: ExportOptions): AsyncGenerator<string> {
  const asked = await askFor(world, id, options);
  const writer = format.writer(settingOf(asked, options));
  let isFirst = true;
  yield writer.head;
  for await (const some of toldInLots(world, asked, options.asOf)) {
    const rows = some.flatMap((told) => writer.row(told) ?? []);
    if (rows.length === 0) continue;
    yield `${isFirst ? "" : writer.between}${rows.join(writer.between)}`;
    isFirst = false;
  }
  yield writer.foot;
}

/** As many reports are gone through at a time. */
const LOT = 10;

/** The claims of a process by order of publication, corrections applied, some reports at a time; then those that people added elsewhere. */
async function* toldInLots(
  world: World,
  asked: Awaited<ReturnType<typeof askFor>>,
  asOf: string | undefined,
): AsyncGenerator<readonly Told[]> {
  const seen: Pick<ArticleEntry, "article">[] = [];
  const added = new Set(asked.corrections.flatMap(({ act }) => (act.kind === "add" ? [act.on.article] : [])));
  let lot: ReadArticle[] = [];
  for await (const one of world.store.eachReading(asked.query)) {
    if (added.has(one.article.article.id)) seen.push(one.article);
    lot.push(one);
    if (lot.length < LOT) continue;
    yield toldIn(lot, asked);
    lot = [];
  }
  yield toldIn(lot, asked);
  const others = await articlesOfAdditions(world, asked.corrections, seen as ArticleEntry[], {
    asOf,
    upTo: asked.upTo,
  });
  yield toldIn(
    others.map(({ article }) => ({ article: { article } })),
    asked,
  );
}

interface Lot {
  readonly article: { readonly article: Article };
  readonly reading?: ReadingEntry & Recorded;
}

/** The claims of some reports that concern the process, corrections applied. */
function toldIn(
  lot: readonly Lot[],
  { process, corrections }: Pick<Gathered, "process" | "corrections">,
): readonly Told[] {
  const near = lot.filter(({ article }) => fallsInto(process, article.article.published));
  const articles = new Map(near.map(({ article }) => [article.article.id, article.article]));
  const readings = new Map(near.map(({ article, reading }) => [article.article.id, reading]));
  const claims = near.flatMap(({ reading }) => reading?.claims ?? []);
  const { standing } = inForce(corrections.filter((correction) => touches(correction, process, articles)));
  return applyCorrections(claims, standing, articles).claims.flatMap((claim) => {
    const article = articles.get(claim.cites[0].article);
    if (article === undefined || !concerns(process, claim, article)) return [];
    return [toldBy(claim, article, readings.get(article.id), undefined)];
  });
}

/** What the record holds of a dossier: its articles, their readings, the corrections that touch it. */
async function materialOf(world: World, gathered: Gathered): Promise<Material> {
  const { articles, process, corrections, upTo } = gathered;
  const near = new Map(articles.map((article) => [article.id, article]));
  const read = gathered.readings.map(({ reading }) => reading).filter(({ article }) => near.has(article));
  const known = new Set(read.map(({ article }) => article));
  const others = await Promise.all(
    articles.filter(({ id }) => !known.has(id)).map(({ id }) => world.store.article(id, { upTo })),
  );
  const answered = [...(await world.store.modelReadings([...near.keys()])).values()].filter(({ seq }) => seq <= upTo);
  const touching = corrections.filter((one) => touches(one, process, near));
  const ids = new Set(touching.filter(({ act }) => act.kind !== "undo").map(({ id }) => id));
  for (const { id, act } of touching) if (act.kind === "undo" && ids.has(act.correction)) ids.add(id);
  return {
    articles,
    readings: [...read, ...others.flatMap((held) => held?.reading ?? [])].map(asRead),
    answers: answered.map(asAnswered),
    corrections: touching.filter(({ id }) => ids.has(id)),
  };
}

function asRead({ article, engine, claims, actors, marks }: ReadingEntry): Material["readings"][number] {
  return { article, engine, claims, actors, ...(marks === undefined ? {} : { marks }) };
}

function asAnswered({ article, model, asked, answer, tokens }: ModelReadingEntry): Material["answers"][number] {
  return { article, model, asked, answer, ...(tokens === undefined ? {} : { tokens }) };
}
