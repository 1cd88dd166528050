import type { DayCount, FetchState, KnownItem, SourceId } from "../model/source.ts";

/** What became of one item of a source. */
export interface NotedItem {
  readonly item: string;
  readonly hash: string;
  /** Another name by which it is known, such as `=` and its address; it is not counted or listed. */
  readonly alias?: string;
  /** Id of its article, which is in the record already; absent where none was kept. */
  readonly article?: string;
  /** What to count it as beside `new` or `changed`, where it is either: `undated`, `of:lakes`. */
  readonly countAs?: readonly string[];
}

/** What one look at a source gave, to be written as one: the items that were dealt with, and how the look went. */
export interface Noted {
  readonly source: SourceId;
  /** Instant of the look. */
  readonly at: string;
  readonly items?: readonly NotedItem[];
  /** Items that the source still lists as we know them. */
  readonly stillThere?: readonly string[];
  readonly state?: FetchState;
}

/**
 * What changes with each look at a source. It is no part of the log: were it lost, the sources would be looked at anew,
 * and articles that the record has would not be recorded twice.
 */
export interface FetchStore {
  states(): Promise<readonly FetchState[]>;
  state(source: SourceId): Promise<FetchState | undefined>;
  /** Those of the items that were dealt with before. */
  known(source: SourceId, items: readonly string[]): Promise<ReadonlyMap<string, KnownItem>>;
  /** Writes what a look gave, all or nothing. Noting an item again counts it once. */
  note(noted: Noted): Promise<void>;
  /** Counts by day on or after `since`; of one source where it is given. */
  counts(since: string, source?: SourceId): Promise<readonly DayCount[]>;
  /** Items of a source, those first seen last at the head. */
  items(source: SourceId, limit: number): Promise<readonly KnownItem[]>;
}
