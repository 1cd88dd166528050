import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { ReportMarks } from "../record/entry.ts";
import type { Store } from "../record/store.ts";

/** Reads articles: the engine's version (code, lexicon, weights) and the pure function from an article to what it says. */
export interface Reader {
  readonly engine: string;
  read(article: Article): ReadClaims;
}

/** What a reading puts in the record: the claims, and the actors that the text names, as canonical short names. */
export interface ReadClaims {
  readonly claims: readonly Claim[];
  readonly actors: readonly string[];
  readonly marks?: ReportMarks;
}

/** Everything outside of the pure middle that a verb may need; tests give their own. */
export interface World {
  /** The present instant, ISO 8601 in UTC with milliseconds. */
  now(): string;
  readonly store: Store;
  readonly reader: Reader;
}
