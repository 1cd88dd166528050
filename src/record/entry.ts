import type { Article, ArticleId } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Correction, Json } from "../model/correction.ts";
import type { Process } from "../model/process.ts";
import type { Source } from "../model/source.ts";

/** A report, as it came in. Written once: the same content has the same id. */
export interface ArticleEntry {
  readonly kind: "article";
  readonly article: Article;
}

/** What the reading of one article gave: the claims, and the version of the engine (code, lexicon, weights) that read it. */
export interface ReadingEntry {
  readonly kind: "reading";
  readonly article: ArticleId;
  readonly engine: string;
  readonly claims: readonly Claim[];
  /** Actors that the text names, claims or not, as canonical short names. */
  readonly actors: readonly string[];
  readonly marks?: ReportMarks;
}

/** By what copies of a report and its publisher are known, so that its text need not be read again for it. */
export interface ReportMarks {
  /** MinHash signature of the text. */
  readonly signature: readonly number[];
  /** The agency that the text credits. */
  readonly agency?: string;
  /** The publisher to which the outlet belongs. */
  readonly family?: string;
}

/** An article that the engine could not read, and why; the run went on. */
export interface FailureEntry {
  readonly kind: "failure";
  readonly article: ArticleId;
  readonly engine: string;
  readonly message: string;
}

/** What a model answered about an article: kept as it came, so that a re-reading need not ask again. */
export interface ModelReadingEntry {
  readonly kind: "model-reading";
  readonly article: ArticleId;
  /** The model's name, as the endpoint knows it. */
  readonly model: string;
  /** Version of the instructions and of the shape that was asked for. */
  readonly asked: string;
  /** Its words; checked anew whenever the article is read. */
  readonly answer: string;
  /** Tokens that it took, where the endpoint tells. */
  readonly tokens?: number;
}

/** A process as its user defines it; a later entry with the same id replaces it. */
export interface ProcessEntry {
  readonly kind: "process";
  readonly process: Process;
}

/** A source as its user defines it; a later entry with the same id replaces it, one that says `removed` takes it away. */
export interface SourceEntry {
  readonly kind: "source";
  readonly source: Source;
}

/** What a person said of the machine's reading. */
export interface CorrectionEntry {
  readonly kind: "correction";
  readonly correction: Correction;
}

/** A setting or a note of the program's own, such as when a user last looked; a later entry with the same key replaces it. */
export interface SettingEntry {
  readonly kind: "setting";
  readonly key: string;
  readonly value: Json;
}

/**
 * That reports were dropped by age: their texts, or all of them. The log's only entry that changes others: the article's own
 * entry then holds what is left of its text, or every entry of the article is a `pruned` one.
 */
export interface PruningEntry {
  readonly kind: "pruning";
  readonly what: "text" | "report";
  readonly articles: readonly ArticleId[];
  /** Why: by which rule. */
  readonly why: string;
}

/** Stands where an entry of a dropped report stood. */
export interface PrunedEntry {
  readonly kind: "pruned";
  readonly was: "article" | "reading" | "failure" | "model-reading";
  readonly article: ArticleId;
  /** Hash of what stood here. */
  readonly digest: string;
}

/** What may be written in the record. */
export type NewEntry =
  | ArticleEntry
  | ReadingEntry
  | FailureEntry
  | ModelReadingEntry
  | ProcessEntry
  | SourceEntry
  | CorrectionEntry
  | SettingEntry
  | PruningEntry
  | PrunedEntry;

export type EntryKind = NewEntry["kind"];

/** Where and when an entry was written: `seq` counts up from 1, `recordedAt` never goes back. */
export interface Recorded {
  readonly seq: number;
  /** Instant, ISO 8601 in UTC with milliseconds. */
  readonly recordedAt: string;
}

/** An entry of the log. */
export type Entry = NewEntry & Recorded;
