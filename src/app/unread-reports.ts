import type { Store } from "../record/store.ts";
import { claimsInAnswer } from "./by-model/answer-shape.ts";

/** A report that the record holds but in which nothing could be read. */
export interface UnreadReport {
  readonly published?: string;
  /** `language`: it is not in English, and no model has read it; `failure`: reading it failed, or it has not been read yet. */
  readonly why: "language" | "failure";
}

/** As many of the newest reports are looked through. */
const LOOKED_THROUGH = 2000;

const known = new WeakMap<Store, { readonly last: number; readonly found: Promise<readonly UnreadReport[]> }>();

/** Reports among the newest that could not be read: what they say is in no answer. Kept until the record grows. */
export async function unreadReports(store: Store): Promise<readonly UnreadReport[]> {
  const last = await store.last();
  const kept = known.get(store);
  if (kept?.last === last) return kept.found;
  const found = lookThrough(store);
  known.set(store, { last, found });
  found.catch(() => known.delete(store));
  return found;
}

async function lookThrough(store: Store): Promise<readonly UnreadReport[]> {
  const articles = await store.articles({ limit: LOOKED_THROUGH });
  const { failures, articles: held, readings } = await store.counts();
  const maySkip = failures === 0 && readings >= held;
  const found: UnreadReport[] = [];
  const foreign = articles.map(({ article }) => article).filter(({ language }) => !language.startsWith("en"));
  const answered = await store.modelReadings(foreign.map(({ id }) => id));
  for (const { article } of articles) {
    const day = article.published === undefined ? {} : { published: article.published };
    if (!article.language.startsWith("en")) {
      const { answer = "" } = answered.get(article.id) ?? {};
      if (claimsInAnswer(answer) === undefined) found.push({ ...day, why: "language" });
    } else if (!maySkip && (await store.article(article.id))?.reading === undefined) {
      found.push({ ...day, why: "failure" });
    }
  }
  return found;
}
