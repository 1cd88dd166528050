import type { ArticleId } from "../model/article.ts";
import type { ClaimId, ClaimKindName } from "../model/claim.ts";
import type { Json } from "../model/correction.ts";
import type { Process, ProcessId } from "../model/process.ts";
import type { Source, SourceId } from "../model/source.ts";
import type { AccountStore } from "./account-store.ts";
import type { AlertStore } from "./alert-store.ts";
import type {
  ArticleEntry,
  CorrectionEntry,
  Entry,
  ModelReadingEntry,
  NewEntry,
  ReadingEntry,
  Recorded,
} from "./entry.ts";
import type { FetchStore } from "./fetch-store.ts";
import type { Lease } from "./lease.ts";
import type { UpkeepStore } from "./upkeep-store.ts";

/** What an append did: the last number of the log, and how many of the entries were new. */
export interface Appended {
  readonly last: number;
  readonly added: number;
  /** Whether each entry was new, in the order given. */
  readonly isNew: readonly boolean[];
}

/** How to append; all that is new where absent. */
export interface AppendOptions {
  /** A reading of one of these articles is not written where its engine has read the article after this entry. */
  readonly unlessReadSince?: ReadonlyMap<ArticleId, number>;
}

/** How far a look-up sees: articles published by `asOf` (civil day), entries up to number `upTo`. Open where absent. */
export interface Sight {
  readonly asOf?: string | undefined;
  readonly upTo?: number | undefined;
}

/**
 * Words to be found in an article's title or text. A phrase is one word or several, small letters without accents, parted by
 * spaces; a `*` at its end leaves its last word open.
 */
export interface WordQuery {
  /** Each group must be found; of a group one phrase is enough. */
  readonly all: readonly (readonly string[])[];
  readonly without: readonly string[];
}

/** Which articles: the newest first, `limit` of them after skipping `offset`. */
export interface ArticleQuery extends Sight {
  readonly outlet?: string;
  /**
   * Nothing is found where it asks for no word. A database without places of words takes a phrase's words wherever they
   * stand: who needs them side by side looks at the text again.
   */
  readonly words?: WordQuery;
  /** Published on or after this civil day. */
  readonly from?: string | undefined;
  readonly url?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** Which readings: the latest of each article, where it names at least `least` of the actors. In order of publication. */
export interface ReadingQuery extends Sight {
  readonly actors: readonly string[];
  readonly least: number;
  /** Only readings entered after this number. */
  readonly after?: number;
  /** Only articles published on or after this civil day. */
  readonly since?: string | undefined;
}

/** Which claims of the latest readings, by kind and the days that they are about. */
export interface ClaimQuery extends Sight {
  readonly kind?: ClaimKindName;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
}

/** An article with what was read in it. */
export interface ReadArticle {
  readonly article: ArticleEntry & Recorded;
  readonly reading: ReadingEntry & Recorded;
}

/** An article with its latest reading where there is one, and the message where reading it failed. */
export interface HeldArticle {
  readonly article: ArticleEntry & Recorded;
  readonly reading?: ReadingEntry & Recorded;
  readonly failure?: string;
}

/** Where a claim stands: its article and the reading that holds it. */
export interface ClaimPlace {
  readonly id: ClaimId;
  readonly article: ArticleId;
  readonly kind: ClaimKindName;
}

/** How much the record holds. */
export interface Counts {
  readonly entries: number;
  readonly articles: number;
  readonly readings: number;
  /** Of the latest readings. */
  readonly claims: number;
  readonly failures: number;
  readonly corrections: number;
}

/** A derived value that may be thrown away: what was folded from the log up to entry `upTo`. */
export interface Snapshot {
  readonly key: string;
  readonly upTo: number;
  readonly body: string;
}

/** A fault that `check` found, and where. */
export interface Fault {
  readonly where: string;
  readonly what: string;
}

/**
 * What Dragoman asks of a database: an append-only log and the few look-ups that pages need.
 * Appending what is already there (an article; a reading, process, source or setting equal to the last one) adds nothing.
 */
export interface Store {
  /** Where it is, for messages: a path, or an address without its password. */
  readonly name: string;
  append(entries: readonly NewEntry[], at: string, options?: AppendOptions): Promise<Appended>;
  /** Entries after number `after`, in order. */
  read(after: number): AsyncIterable<Entry>;
  /** Number of the last entry, 0 in an empty record. */
  last(): Promise<number>;
  /** Number of the last entry recorded at or before an instant. */
  lastBy(instant: string): Promise<number>;
  article(id: ArticleId, sight?: Sight): Promise<HeldArticle | undefined>;
  articles(query: ArticleQuery): Promise<readonly (ArticleEntry & Recorded)[]>;
  /** The last answer of a model about each of these articles, where there is one. */
  modelReadings(articles: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ModelReadingEntry & Recorded>>;
  /** Those of the articles whose latest reading is by this engine, with how many claims that has. */
  readBy(engine: string, articles: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, number>>;
  /** Those of the articles on which this engine failed after entry `after`, with the last message. */
  failuresBy(engine: string, articles: readonly ArticleId[], after: number): Promise<ReadonlyMap<ArticleId, string>>;
  /** The articles of these ids that there are. */
  articlesOf(ids: readonly ArticleId[]): Promise<readonly (ArticleEntry & Recorded)[]>;
  /** Articles not yet read by this engine, in the order recorded, after number `after`. */
  unread(
    engine: string,
    query: { readonly after: number; readonly since?: string; readonly limit: number },
  ): Promise<readonly (ArticleEntry & Recorded)[]>;
  readings(query: ReadingQuery): Promise<readonly ReadArticle[]>;
  /** The same one after another, for more of them than memory holds. */
  eachReading(query: ReadingQuery): AsyncIterable<ReadArticle>;
  claims(query: ClaimQuery): Promise<readonly ClaimPlace[]>;
  /** Claims of the latest readings whose id is this or begins so. */
  claimsNamed(prefix: string): Promise<readonly ClaimPlace[]>;
  /** Articles whose id is this or begins so. */
  articlesNamed(prefix: string): Promise<readonly ArticleId[]>;
  processes(upTo?: number): Promise<readonly Process[]>;
  process(id: ProcessId, upTo?: number): Promise<Process | undefined>;
  /** Sources that are not removed, paused ones among them. */
  sources(): Promise<readonly Source[]>;
  /** A source by id, removed or not. */
  source(id: SourceId): Promise<Source | undefined>;
  /** How the looks at sources go: not part of the log. */
  readonly fetching: FetchStore;
  /** Notices and where they are sent: not part of the log. */
  readonly alerts: AlertStore;
  /** Who may do what: not part of the log. */
  readonly accounts: AccountStore;
  /** The whole store, where this one shows only a part of it. */
  readonly whole?: Store;
  /** All corrections in order, undone ones and undoings among them. */
  corrections(upTo?: number): Promise<readonly (CorrectionEntry & Recorded)[]>;
  setting(key: string): Promise<Json | undefined>;
  /** The last value of every setting whose key begins so, by key. */
  settings(prefix: string): Promise<ReadonlyMap<string, Json>>;
  counts(): Promise<Counts>;
  snapshot(key: string): Promise<Snapshot | undefined>;
  keep(snapshot: Snapshot): Promise<void>;
  dropSnapshots(): Promise<void>;
  /** Faults of the database itself and of what it derives from the log; empty when sound. */
  check(): Promise<readonly Fault[]>;
  readonly upkeep: UpkeepStore;
  /** Takes a piece of work that one process at a time does, such as `fetching`; undefined where another has it. */
  lease(work: string): Promise<Lease | undefined>;
  /** Writes a whole copy of the record to a new file. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
