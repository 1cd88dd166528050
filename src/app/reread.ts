import type { Article, ArticleId } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Correction } from "../model/correction.ts";
import { correctionStates } from "./correction-states.ts";
import { readingsOf } from "./ingest.ts";
import type { ReadElsewhere, World } from "./world.ts";

/** What a new reading changed in one article. */
export interface Reread {
  readonly article: Article;
  /** Claims that only the new reading has, and that only the old one had. */
  readonly gained: readonly Claim[];
  readonly lost: readonly Claim[];
  readonly failure?: string;
}

const PAGE = 100;

/** What to read again, and by whom; all, and by the world's reader, where absent. */
export interface RereadOptions {
  /** Only articles published on or after this civil day. */
  readonly since?: string | undefined;
  readonly read?: ReadElsewhere | undefined;
}

/** Reads again every article that another version of the engine read last, and records it; yields each as it is recorded. */
export async function* reread(world: World, { since, read }: RereadOptions = {}): AsyncGenerator<Reread> {
  const { store, reader } = world;
  for (let after = 0; ; ) {
    const page = await store.unread(reader.engine, { after, limit: PAGE, ...(since === undefined ? {} : { since }) });
    yield* await rereadAll(
      world,
      page.map(({ article }) => article),
      read,
    );
    const last = page.at(-1)?.seq;
    if (last === undefined) return;
    after = last;
  }
}

async function rereadAll(
  world: World,
  articles: readonly Article[],
  read: ReadElsewhere | undefined,
): Promise<readonly Reread[]> {
  const before = new Map<ArticleId, readonly Claim[]>();
  for (const { id } of articles) before.set(id, (await world.store.article(id))?.reading?.claims ?? []);
  const readings = await readingsOf(world, articles, read);
  if (readings.length > 0) await world.store.append(readings, world.now());
  return articles.flatMap((article, at) => {
    const reading = readings[at];
    if (reading === undefined) return [];
    if (reading.kind === "failure") return [{ article, gained: [], lost: [], failure: reading.message }];
    return [rereadOf(article, before.get(article.id) ?? [], reading.claims)];
  });
}

/** What a new reading changed against the one before it. */
export function rereadOf(article: Article, before: readonly Claim[], after: readonly Claim[]): Reread {
  return { article, gained: without(after, before), lost: without(before, after) };
}

/** The claims of one reading that the other does not have: the id of a claim tells all that it says, but for its date. */
function without(claims: readonly Claim[], others: readonly Claim[]): readonly Claim[] {
  const known = new Set(others.map(nameOf));
  return claims.filter((claim) => !known.has(nameOf(claim)));
}

function nameOf({ id, when, where, voice, standing }: Claim): string {
  return JSON.stringify([id, when?.edtf, where.map((place) => place.name), voice.name, standing]);
}

/** Corrections in force that no longer find their words: what to look at after a re-reading. */
export async function lostCorrections(world: World): Promise<readonly Correction[]> {
  const states = await correctionStates(world);
  return states.filter(({ state }) => state === "words lost").map(({ correction }) => correction);
}
