import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Correction } from "../model/correction.ts";
import { withModelClaims } from "./by-model/with-model-claims.ts";
import { correctionStates } from "./correction-states.ts";
import { readingOf } from "./ingest.ts";
import type { World } from "./world.ts";

/** What a new reading changed in one article. */
export interface Reread {
  readonly article: Article;
  /** Claims that only the new reading has, and that only the old one had. */
  readonly gained: readonly Claim[];
  readonly lost: readonly Claim[];
  readonly failure?: string;
}

const PAGE = 100;

/** Reads again every article that another version of the engine read last, and records it; yields each as it is recorded. */
export async function* reread(world: World, since?: string): AsyncGenerator<Reread> {
  const { store, reader } = world;
  for (let after = 0; ; ) {
    const page = await store.unread(reader.engine, { after, limit: PAGE, ...(since === undefined ? {} : { since }) });
    for (const { article } of page) yield await rereadOne(world, article);
    const last = page.at(-1)?.seq;
    if (last === undefined) return;
    after = last;
  }
}

async function rereadOne(world: World, article: Article): Promise<Reread> {
  const before = (await world.store.article(article.id))?.reading?.claims ?? [];
  const answered = (await world.store.modelReadings([article.id])).get(article.id);
  const reading = withModelClaims(readingOf(world, article), article, answered);
  await world.store.append([reading], world.now());
  if (reading.kind === "failure") return { article, gained: [], lost: [], failure: reading.message };
  return { article, gained: without(reading.claims, before), lost: without(before, reading.claims) };
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
