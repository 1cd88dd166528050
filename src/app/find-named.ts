import type { Article, ArticleId } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Correction } from "../model/correction.ts";
import type { HeldArticle, Sight } from "../record/store.ts";
import { applyCorrections, inForce } from "./apply-corrections.ts";
import { AskedWrongly } from "./asked-wrongly.ts";
import type { World } from "./world.ts";

/** Ids are long; their first characters will do where they name one thing only. */
const SHORTEST = 6;

/** A claim with the other claims of its article, corrections applied. */
export interface FoundClaim extends ClaimsOfArticle {
  readonly claim: Claim;
}

/** An article with its claims as people have corrected them. */
export interface ClaimsOfArticle {
  readonly article: Article;
  readonly siblings: readonly Claim[];
  readonly rejected: readonly Claim[];
  readonly held: HeldArticle;
}

/** How far a look for a claim sees, and whether it also finds what people rejected. */
export interface ClaimSight extends Sight {
  readonly orRejected?: boolean;
}

/** The claim of that id, or whose id begins so. Throws an Error where there is none, or several. */
export async function findClaimNamed(world: World, name: string, sight: ClaimSight = {}): Promise<FoundClaim> {
  const { store } = world;
  const corrections = (await store.corrections(sight.upTo)).map((entry) => entry.correction);
  const places = await store.claimsNamed(requireName("claim", name));
  const added = corrections.flatMap(({ act }) => (act.kind === "add" ? act.on.article : []));
  const ids = [...new Set([...places.map(({ article }) => article), ...added])];
  const articles = await Promise.all(ids.map((id) => claimsIn(world, id, corrections, sight)));
  const found = articles
    .filter((held) => held !== undefined)
    .flatMap((held) => {
      const claims = sight.orRejected === true ? [...held.siblings, ...held.rejected] : held.siblings;
      return claims.filter(({ id }) => id.startsWith(name)).map((claim) => ({ claim, ...held }));
    });
  return only(found, "claim", name, "dragoman threads lists claims with their ids");
}

/** The claims of one article as they stand, after people's corrections; undefined where the article is not in sight. */
export async function claimsIn(
  { store }: World,
  id: ArticleId,
  corrections: readonly Correction[],
  sight: Sight = {},
): Promise<ClaimsOfArticle | undefined> {
  const held = await store.article(id, sight);
  if (held === undefined) return undefined;
  const { article } = held.article;
  const mine = inForce(corrections).standing.filter(
    ({ act }) => "on" in act && "article" in act.on && act.on.article === id,
  );
  const { claims, rejected } = applyCorrections(held.reading?.claims ?? [], mine, new Map([[id, article]]));
  return { held, article, siblings: claims, rejected };
}

/** The article of that id, or whose id begins so. Throws an Error where there is none, or several. */
export async function findArticleNamed({ store }: World, name: string): Promise<Article> {
  const ids = await store.articlesNamed(requireName("article", name));
  const id = only(ids, "article", name, "dragoman search finds articles");
  const held = await store.article(id);
  if (held === undefined) throw new AskedWrongly(`there is no article ${name} in ${store.name}`);
  return held.article.article;
}

/** The correction of that id, or whose id begins so. Throws an Error where there is none, or several. */
export async function findCorrectionNamed({ store }: World, name: string): Promise<Correction> {
  const all = (await store.corrections()).map((entry) => entry.correction);
  const found = all.filter(({ id }) => id.startsWith(requireName("correction", name)));
  return only(found, "correction", name, "dragoman correct list shows them");
}

function requireName(what: string, name: string): string {
  if (/^[0-9a-f]+$/.test(name) && name.length >= SHORTEST) return name;
  throw new AskedWrongly(`"${name}" is no id of a ${what}: give at least its first ${SHORTEST} characters`);
}

function only<Item>(found: readonly Item[], what: string, name: string, hint: string): Item {
  const [first] = found;
  if (first === undefined) throw new AskedWrongly(`there is no ${what} "${name}"; ${hint}`);
  if (found.length > 1) throw new AskedWrongly(`${found.length} ${what}s begin with "${name}"; give more of the id`);
  return first;
}
