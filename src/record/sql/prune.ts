import type { Transaction } from "kysely";
import type { ArticleId } from "../../model/article.ts";
import { checkEntry } from "../check-entry.ts";
import { digestOf } from "../digest.ts";
import type { ArticleEntry, Entry, NewEntry, PrunedEntry, PruningEntry, Recorded } from "../entry.ts";
import type { Blank } from "../upkeep-store.ts";
import type { Database } from "./database.ts";
import { parseEntry } from "./parse-entry.ts";
import { project } from "./project.ts";
import type { Tables } from "./tables.ts";
import { takeHead } from "./take-head.ts";

/** Kinds of entries that are of one article. */
const OF_ARTICLE: readonly PrunedEntry["was"][] = ["article", "reading", "failure", "model-reading"];

/** Drops texts or reports in one transaction, with the entry that says so; how many were dropped. */
export function prune(
  database: Database,
  pruning: Omit<PruningEntry, "kind">,
  at: string,
  blank: Blank,
): Promise<number> {
  return database.tables.transaction().execute(async (change) => {
    const head = await takeHead(change);
    const recordedAt = at > head.recorded_at ? at : head.recorded_at;
    await database.unlockLog(change);
    const dropped: ArticleId[] = [];
    for (const id of pruning.articles) {
      const entries = await entriesOf(change, id);
      const article = entries.find((entry) => entry.kind === "article");
      if (article === undefined || (pruning.what === "text" && article.article.textDropped === true)) continue;
      await database.forgetWords(change, {
        seq: article.seq,
        title: article.article.title,
        text: article.article.text,
      });
      if (pruning.what === "text") await dropText(database, change, article, entries, blank);
      else await dropReport(change, id, entries);
      dropped.push(id);
    }
    await database.lockLog(change);
    if (dropped.length === 0) return 0;
    await database.makeRoom?.(change, head.seq + 1);
    await note(database, change, { ...pruning, kind: "pruning", articles: dropped }, { seq: head.seq + 1, recordedAt });
    return dropped.length;
  });
}

/** Every entry that is of an article. */
async function entriesOf(change: Transaction<Tables>, id: ArticleId): Promise<readonly Entry[]> {
  const rows = await change
    .selectFrom("log")
    .select(["seq", "recorded_at", "body"])
    .where("kind", "in", OF_ARTICLE)
    .where("key", "=", id)
    .orderBy("seq")
    .execute();
  return rows.map((row) => parseEntry(row));
}

async function dropText(
  database: Database,
  change: Transaction<Tables>,
  { article, seq }: ArticleEntry & Recorded,
  entries: readonly Entry[],
  blank: Blank,
): Promise<void> {
  const left = blank(article, entries);
  await rewrite(change, seq, { kind: "article", article: left }, "article");
  await database.indexWords(change, [{ seq, title: left.title, text: left.text }]);
}

async function dropReport(change: Transaction<Tables>, article: ArticleId, entries: readonly Entry[]): Promise<void> {
  for (const { seq, kind } of entries) {
    const { digest } = await change.selectFrom("log").select("digest").where("seq", "=", seq).executeTakeFirstOrThrow();
    const was = kind as PrunedEntry["was"];
    await rewrite(change, seq, { kind: "pruned", was, article, digest }, "pruned");
  }
  const readings = entries.filter(({ kind }) => kind === "reading").map(({ seq }) => seq);
  if (readings.length > 0) {
    for (const table of ["claim", "actor"] as const) {
      await change.deleteFrom(table).where("reading", "in", readings).execute();
    }
  }
  await change.deleteFrom("reading").where("article", "=", article).execute();
  await change.deleteFrom("article").where("id", "=", article).execute();
}

/** Puts another body in the place of an entry's; its number, time and key stay. */
async function rewrite(change: Transaction<Tables>, seq: number, entry: NewEntry, kind: string): Promise<void> {
  checkEntry(entry);
  const body = JSON.stringify(entry);
  await change
    .updateTable("log")
    .set({ kind, body, digest: digestOf(body) })
    .where("seq", "=", seq)
    .execute();
}

/** Writes the entry that says what was dropped, at the end of the log. */
async function note(database: Database, change: Transaction<Tables>, entry: PruningEntry, at: Recorded): Promise<void> {
  checkEntry(entry);
  const body = JSON.stringify(entry);
  const { seq, recordedAt } = at;
  const row = { seq, recorded_at: recordedAt, kind: entry.kind, key: entry.what, digest: digestOf(body), body };
  await change.insertInto("log").values(row).execute();
  await project(database, change, [{ entry, seq, recordedAt }]);
  await change.updateTable("head").set({ seq, recorded_at: recordedAt }).execute();
}
