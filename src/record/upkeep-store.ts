import type { Article, ArticleId } from "../model/article.ts";
import type { Entry, PruningEntry } from "./entry.ts";

/** How many bytes a part of the record takes on the disk. */
export interface PartSize {
  readonly name: string;
  readonly bytes: number;
}

/** Which reports: those whose latest reading names enough of the actors, published in a time; all where no actors are given. */
export interface ReportsQuery {
  readonly actors?: readonly string[];
  readonly least?: number;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** How many reports were published in a month (`2025-07`), and how many claims their latest readings have. */
export interface MonthCount {
  readonly month: string;
  readonly reports: number;
  readonly claims: number;
}

/** An old report, and what was dropped of it already. */
export interface AgedReport {
  readonly id: ArticleId;
  readonly seq: number;
  /** Civil day of publication, or of recording where the source gave none. */
  readonly day: string;
  readonly dropped?: PruningEntry["what"];
}

/** Makes of an article what is left of it, from it and from all other entries that are of it. */
export type Blank = (article: Article, others: readonly Entry[]) => Article;

/** What looking after a record asks of its database. */
export interface UpkeepStore {
  /** Bytes on the disk, the largest part first. */
  sizes(): Promise<readonly PartSize[]>;
  months(query: ReportsQuery): Promise<readonly MonthCount[]>;
  /** Ids of the reports, in the order recorded. */
  reports(query: ReportsQuery): Promise<readonly ArticleId[]>;
  /** Reports of before a day, after number `after`, in the order recorded. */
  aged(query: {
    readonly before: string;
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly AgedReport[]>;
  /**
   * Drops the texts of reports, or the reports, and writes the entry that says so: all or nothing. What was dropped before
   * is left as it is. Gives how many it was.
   */
  prune(pruning: Omit<PruningEntry, "kind">, at: string, blank: Blank): Promise<number>;
  /** Gives room that was freed back to the disk; the record cannot be written meanwhile. */
  compact(): Promise<void>;
}
