import type { Article } from "../model/article.ts";
import type { NewEntry } from "../record/entry.ts";
import type { World } from "./world.ts";

/** What became of one article: new or known already, how many claims were read, or why it could not be read. */
export interface Ingested {
  readonly article: Article;
  readonly isNew: boolean;
  readonly claims: number;
  readonly failure?: string;
}

/** Reads an article and records it with its reading. It is safe on disk when this returns. The same article again adds nothing. */
export async function ingest(world: World, article: Article): Promise<Ingested> {
  const held = await world.store.article(article.id);
  if (held?.reading !== undefined && held.reading.engine === world.reader.engine) {
    return { article, isNew: false, claims: held.reading.claims.length };
  }
  const reading = readingOf(world, article);
  await world.store.append([{ kind: "article", article }, reading], world.now());
  const isNew = held === undefined;
  return reading.kind === "reading"
    ? { article, isNew, claims: reading.claims.length }
    : { article, isNew, claims: 0, failure: reading.message };
}

/** The entry that reading an article gives: what was read, or, where the engine failed on it, why. */
export function readingOf(
  { reader }: World,
  article: Article,
): Extract<NewEntry, { readonly kind: "reading" | "failure" }> {
  try {
    return { kind: "reading", article: article.id, engine: reader.engine, ...reader.read(article) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: "failure", article: article.id, engine: reader.engine, message };
  }
}
