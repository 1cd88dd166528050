import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { ReportMarks } from "../record/entry.ts";
import type { Store } from "../record/store.ts";

/** Reads articles: the engine's version (code, lexicon, weights) and the pure function from an article to what it says. */
export interface Reader {
  readonly engine: string;
  read(article: Article): ReadClaims | Promise<ReadClaims>;
}

/** What a reading puts in the record: the claims, and the actors that the text names, as canonical short names. */
export interface ReadClaims {
  readonly claims: readonly Claim[];
  readonly actors: readonly string[];
  readonly marks?: ReportMarks;
}

/** Settings of the program that verbs need. */
export interface WorldSettings {
  /** Hosts that may be reached though their addresses are private. */
  readonly allowHosts?: readonly string[];
  /** Said to the servers that are asked, in place of our own name. */
  readonly userAgent?: string | undefined;
  /** Proxy by which all but allowed hosts are reached. */
  readonly proxy?: string | undefined;
  /** Address under which people reach this server, without a slash at its end. */
  readonly url?: string | undefined;
  /** How mail leaves; where absent, none does. */
  readonly mail?: MailServer | undefined;
}

/** How mail leaves: the server's address (`smtp://user:password@mail.example:587`) and the sender's mail address. */
export interface MailServer {
  readonly smtp: string;
  readonly from: string;
}

/** Reads an article elsewhere, such as in a thread of its own; rejects where the engine stumbles on it. */
export type ReadElsewhere = (article: Article) => Promise<ReadClaims>;

/** Everything outside of the pure middle that a verb may need; tests give their own. */
export interface World {
  /** The present instant, ISO 8601 in UTC with milliseconds. */
  now(): string;
  readonly store: Store;
  readonly reader: Reader;
  /** Where absent, everything has its ordinary value. */
  readonly settings?: WorldSettings;
}
