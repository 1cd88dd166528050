import type { Expression, Kysely, SqlBool, Transaction } from "kysely";
import type { Lease } from "../lease.ts";
import type { Fault, WordQuery } from "../store.ts";
import type { PartSize } from "../upkeep-store.ts";
import type { EntryCache } from "./entry-cache.ts";
import type { Tables } from "./tables.ts";

/** An article by the number of its entry, with what is searched. */
export interface IndexedText {
  readonly seq: number;
  readonly title: string;
  readonly text: string;
}

/** An open database of a record, with the few things that each product does in its own way. */
export interface Database {
  readonly name: string;
  readonly tables: Kysely<Tables>;
  readonly parsed: EntryCache;
  /** Makes sure that there is room for entries up to a number, where the database parts its tables. */
  makeRoom?(change: Transaction<Tables>, last: number): Promise<void>;
  /** Makes the words of articles findable. */
  indexWords(change: Transaction<Tables>, articles: readonly IndexedText[]): Promise<void>;
  /** Undoes that for one article, whose words are given as they were. */
  forgetWords(change: Transaction<Tables>, article: IndexedText): Promise<void>;
  /** Lets this transaction change entries of the log: for pruning alone. */
  unlockLog(change: Transaction<Tables>): Promise<void>;
  lockLog(change: Transaction<Tables>): Promise<void>;
  sizes(): Promise<readonly PartSize[]>;
  compact(): Promise<void>;
  /** The condition that an article of the table `article` holds what is asked for; undefined where no word is. */
  holdsWords(words: WordQuery): Expression<SqlBool> | undefined;
  /** Faults of the files themselves. */
  check(): Promise<readonly Fault[]>;
  backup(path: string): Promise<void>;
  lease(work: string): Promise<Lease | undefined>;
  close(): Promise<void>;
  /** Whether a statement failed only because another process was writing just then. */
  isBusy(error: unknown): boolean;
  /** Says in the user's terms what a failed statement means; undefined where it means nothing special. */
  explain(error: unknown): string | undefined;
}
