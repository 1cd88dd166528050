import type { Counts } from "../store.ts";
import type { Database } from "./database.ts";

/** How much the record holds, from the derived tables. */
export async function countAll({ tables }: Database): Promise<Counts> {
  const entries = await tables.selectFrom("head").select("seq").executeTakeFirstOrThrow();
  const articles = await tables
    .selectFrom("article")
    .select(({ fn }) => fn.countAll().as("n"))
    .executeTakeFirstOrThrow();
  const readings = await tables
    .selectFrom("reading")
    .select(({ fn }) => [fn.countAll().as("n"), fn.sum("claims").as("claims")])
    .where("until", "is", null)
    .executeTakeFirstOrThrow();
  const others = await tables
    .selectFrom("log")
    .select(({ fn }) => ["kind", fn.countAll().as("n")])
    .where("kind", "in", ["failure", "correction"])
    .groupBy("kind")
    .execute();
  const other = (kind: string): number => Number(others.find((row) => row.kind === kind)?.n ?? 0);
  return {
    entries: entries.seq,
    articles: Number(articles.n),
    readings: Number(readings.n),
    claims: Number(readings.claims ?? 0),
    failures: other("failure"),
    corrections: other("correction"),
  };
}
