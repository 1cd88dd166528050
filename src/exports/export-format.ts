import type { Article, ArticleId } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Correction } from "../model/correction.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Process } from "../model/process.ts";
import type { ThreadId, Told } from "../model/thread.ts";

/** What a format knows of the export besides its claims: the process, the moment, and how others name its actors. */
export interface Setting {
  readonly process: Process;
  /** The civil day on which the export stands. */
  readonly day: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  /** Address of the process's pages, such as `https://desk.example/p/lakes`, where they are served. */
  readonly address?: string;
  readonly codes: ActorCodes;
  /** The instant of an hour as a report gives it; undefined where its zone is not known. */
  instantOfHour?(hour: {
    readonly local: string;
    readonly zone?: string;
    readonly country?: string;
  }): string | undefined;
  /** Of the calendar's entries: how often each was told otherwise to subscribers; absent where a past day is asked for. */
  readonly revisions?: ReadonlyMap<ThreadId, Revision>;
}

/** How often an entry was told otherwise, and when last: a civil day or an instant. */
export interface Revision {
  readonly sequence: number;
  readonly day?: string;
}

/** How the field's code books name an actor or a country. */
export interface CountryCodes {
  /** Canonical English short name. */
  readonly name: string;
  /** ISO 3166-1 alpha-3, which CAMEO uses for states. */
  readonly iso3: string;
  readonly iso2?: string;
  /** FIPS 10-4, which GDELT uses for places. */
  readonly fips?: string;
  /** Number of the Correlates of War project. */
  readonly cow?: number;
  /** Few states recognise it: the codes are those of the state in which it lies by international law. */
  readonly partial?: boolean;
}

/** What the lexicon knows of an actor. */
export interface ActorFacts {
  readonly sort: "state" | "group" | "organisation" | "body" | "person";
  /** What kind of group, organisation or body: `armed`, `intergovernmental`, `army`. */
  readonly type?: string;
  /** Of its country, where it has one alone. */
  readonly codes?: CountryCodes;
}

/** Code books as functions; undefined where an actor or country is not in them. */
export interface ActorCodes {
  /** By canonical short name: `Russia`, `Hamas`. */
  ofActor(name: string): ActorFacts | undefined;
  /** By ISO 3166-1 alpha-2: `TR`. */
  ofCountry(iso2: string): CountryCodes | undefined;
}

/** What every format says of itself; a page and the docs show it. */
export interface FormatFacts {
  /** Its name on the command line and in addresses: `csv`. */
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  /** Ending of its files, without a dot. */
  readonly extension: string;
  /** What it holds, in one line. */
  readonly holds: string;
  /** What of the record it cannot carry, in one line. */
  readonly loses: string;
  /** The code book and its version, where it uses one. */
  readonly codeBook?: string;
}

/** Writes claims one by one, so that a million of them need no more memory than one. */
export interface ClaimWriter {
  readonly head: string;
  /** Stands between two rows. */
  readonly between: string;
  readonly foot: string;
  /** The row of a claim; undefined where the format has none for it. */
  row(told: Told): string | undefined;
}

/** A format with a row for each claim. */
export interface ClaimFormat extends FormatFacts {
  readonly from: "claims";
  writer(setting: Setting): ClaimWriter;
}

/** A format made of the threads and claims of a dossier. */
export interface DossierFormat extends FormatFacts {
  readonly from: "dossier";
  /** The file in pieces, in order. */
  write(dossier: Dossier, setting: Setting): Iterable<string>;
}

/** What the record itself holds of a process, from which its dossier can be made again. */
export interface Material {
  readonly articles: readonly Article[];
  readonly readings: readonly ReadingFacts[];
  /** What a model answered about some of the articles, as it came. */
  readonly answers: readonly AnswerFacts[];
  /** Those that touch the process, undone ones and undoings among them, in order. */
  readonly corrections: readonly Correction[];
}

/** What was read in an article and by which engine; the record's reading entry. */
export interface ReadingFacts {
  readonly article: ArticleId;
  readonly engine: string;
  readonly claims: readonly Claim[];
  readonly actors: readonly string[];
  readonly marks?: { readonly signature: readonly number[]; readonly agency?: string; readonly family?: string };
}

/** A model's answer about an article; the record's model-reading entry. */
export interface AnswerFacts {
  readonly article: ArticleId;
  readonly model: string;
  readonly asked: string;
  readonly answer: string;
  readonly tokens?: number;
}

/** A format that carries the record itself, so that it can be taken in again. */
export interface RecordFormat extends FormatFacts {
  readonly from: "record";
  write(dossier: Dossier, material: Material): Iterable<string>;
}

export type ExportFormat = ClaimFormat | DossierFormat | RecordFormat;
