import type { ArticleId } from "../../model/article.ts";
import type { ClaimId, ClaimKindName } from "../../model/claim.ts";
import type { ClaimPlace, ClaimQuery } from "../store.ts";
import type { Database } from "./database.ts";
import { ENOUGH, pastPrefix } from "./id-prefix.ts";
import { latestWithin } from "./latest-within.ts";

/** Where claims of the latest readings stand, by the days that they are about. */
export async function findClaims({ tables }: Database, query: ClaimQuery): Promise<readonly ClaimPlace[]> {
  let found = tables
    .selectFrom("claim")
    .innerJoin("reading", "reading.seq", "claim.reading")
    .select(["claim.id", "claim.kind", "reading.article"])
    .where(latestWithin(query.upTo))
    .orderBy("claim.first")
    .orderBy("claim.id")
    .limit(query.limit ?? 1000);
  if (query.kind !== undefined) found = found.where("claim.kind", "=", query.kind);
  if (query.from !== undefined) found = found.where("claim.last", ">=", query.from);
  if (query.to !== undefined) found = found.where("claim.first", "<=", query.to);
  if (query.asOf !== undefined) found = found.where("reading.day", "<=", query.asOf);
  return (await found.execute()).map(placeOf);
}

/** Where the claims of the latest readings stand whose id begins so. */
export async function findClaimsNamed({ tables }: Database, prefix: string): Promise<readonly ClaimPlace[]> {
  const rows = await tables
    .selectFrom("claim")
    .innerJoin("reading", "reading.seq", "claim.reading")
    .select(["claim.id", "claim.kind", "reading.article"])
    .where("claim.id", ">=", prefix)
    .where("claim.id", "<", pastPrefix(prefix))
    .where("reading.until", "is", null)
    .limit(ENOUGH)
    .execute();
  return rows.map(placeOf);
}

function placeOf(row: { readonly id: string; readonly kind: string; readonly article: string }): ClaimPlace {
  return { id: row.id as ClaimId, kind: row.kind as ClaimKindName, article: row.article as ArticleId };
}
