import type { ArticleId } from "../model/article.ts";
import type { Moment } from "./dossier.ts";
import { type ClaimsOfArticle, claimsIn, type FoundClaim, findClaimNamed } from "./find-named.ts";
import type { World } from "./world.ts";

/** A report with its claims, as seen at a moment; undefined where the record held none of that id then, or it was not yet published. */
export async function reportAt(world: World, id: string, moment: Moment = {}): Promise<ClaimsOfArticle | undefined> {
  const { store } = world;
  const upTo = moment.knownAt === undefined ? undefined : await store.lastBy(moment.knownAt);
  const corrections = (await store.corrections(upTo)).map((entry) => entry.correction);
  const found = await claimsIn(world, id as ArticleId, corrections, { upTo });
  const { asOf } = moment;
  return asOf !== undefined && (found?.article.published ?? "") > asOf ? undefined : found;
}

/** The claim of that id, or whose id begins so, as the record held it at a moment. Throws an Error where there is none, or several. */
export async function claimAt(world: World, name: string, { knownAt }: Moment = {}): Promise<FoundClaim> {
  return findClaimNamed(world, name, knownAt === undefined ? {} : { upTo: await world.store.lastBy(knownAt) });
}
