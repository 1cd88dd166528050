import type { Validators } from "./fetched.ts";

/** Slug of a source, such as `harbour-wire-world`: it names the source in addresses and on the command line. */
export type SourceId = string & { readonly __brand: "SourceId" };

/**
 * Where a source's articles are found: in a feed (RSS, Atom, JSON Feed), on one page that changes, through a sitemap,
 * in a folder on this machine, or in GDELT's lists of addresses.
 */
export type SourceKind = "feed" | "page" | "sitemap" | "folder" | "gdelt";

/** Where reports come from by themselves, as its user defines it. */
export interface Source {
  readonly id: SourceId;
  readonly kind: SourceKind;
  /** Its http or https address; of a folder, its path; of `gdelt`, that of its list of lists. */
  readonly address: string;
  /** What a person calls it: "Harbour Wire, world". */
  readonly name: string;
  /** The outlet of its articles where they name none themselves. */
  readonly outlet?: string;
  /** ISO 3166-1 alpha-2; absent for bodies of no one country. */
  readonly country?: string;
  /** BCP 47 tag of the language that it is in. */
  readonly language?: string;
  /** Publisher's family: sources of one family are not independent of each other. */
  readonly family?: string;
  /** In the hand of a state, or `public` where it is public but independent by law. */
  readonly state?: boolean | "public";
  /** Minutes between two looks, at least; absent: an hour. */
  readonly everyMinutes?: number;
  /** Take what the feed itself says and fetch no page of an article. */
  readonly feedOnly?: boolean;
  /** Keep only articles that concern a process of the record. */
  readonly onlyRelevant?: boolean;
  /** Of `gdelt`: themes (`CEASEFIRE`) and countries by FIPS code (`UP`) that are wanted; one of each is enough. */
  readonly themes?: readonly string[];
  readonly countries?: readonly string[];
  readonly paused?: boolean;
  /** Taken out by its user; what it brought stays in the record. */
  readonly removed?: boolean;
}

/** What a source on offer is chosen by: where it is from, or what it is. */
export type SourceGroup =
  | "world"
  | "official"
  | "europe"
  | "caucasus"
  | "middle-east"
  | "africa"
  | "asia"
  | "americas"
  | "analysis";

/** A source that is offered to a new user. Nothing is fetched from it until it is chosen. */
export interface StarterSource extends Source {
  readonly group: SourceGroup;
  /** Where its address was seen. */
  readonly seen: string;
}

/** How the looks at a source went: kept beside the record, because it changes with each look. */
export interface FetchState {
  readonly source: SourceId;
  /** Instant from which the next look may be taken. */
  readonly due: string;
  readonly lastTried?: string;
  /** When an answer was last understood, an unchanged one included. */
  readonly lastSuccess?: string;
  /** When an item that we had not seen was last found. */
  readonly lastNew?: string;
  /** Failures in a row; 0 while all is well. */
  readonly failures: number;
  /** What the last failure was, in plain words; absent while all is well. */
  readonly problem?: string;
  /** What was odd about the last answer that was understood, in plain words. */
  readonly remarks?: readonly string[];
  /** When the row of failures began. */
  readonly failingSince?: string;
  readonly validators?: Validators;
}

/** An item of a source that was dealt with: by what it is known, and the article that it became. */
export interface KnownItem {
  /** The item's own identity: guid or canonical address. */
  readonly item: string;
  /** Hash of what the source last said of it; another one means a new version. */
  readonly hash: string;
  /** Id of the article made of it; absent where none was kept. */
  readonly article?: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** How many of something a source gave on one civil day (UTC). */
export interface DayCount {
  readonly source: SourceId;
  readonly day: string;
  /** `new`, `changed`, `undated`, `future`, `dropped`, or `of:` and the id of a process that the items concern. */
  readonly what: string;
  readonly count: number;
}
