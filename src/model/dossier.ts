import type { Article, ArticleId } from "./article.ts";
import type { Claim } from "./claim.ts";
import type { BoundWords, Correction, CorrectionId } from "./correction.ts";
import type { Process } from "./process.ts";
import type { Thread, Told } from "./thread.ts";

/** Why a correction has no effect now: undone by a later one, or its words carry no such claim any more. */
export interface IdleCorrection {
  readonly correction: Correction;
  readonly why: "undone" | "words lost";
  /** The correction that undid it. */
  readonly by?: CorrectionId;
}

/** Everything that the record holds of one process, as seen on one day: what pages, briefs, exports and alerts are made of. */
export interface Dossier {
  readonly process: Process;
  /** The civil day on which we stand: `asOf` where one was asked for, else today. */
  readonly day: string;
  /** Only reports published by this day are in it; absent: all. */
  readonly asOf?: string;
  /** Only what we had recorded by this instant is in it; absent: all. */
  readonly knownAt?: string;
  /** Number of the record's last entry that it sees: equal numbers, equal dossiers. */
  readonly upTo: number;
  /** The reports that concern the process, earliest first. */
  readonly articles: readonly Article[];
  /** Their claims that concern it, corrections applied, in order of publication. */
  readonly told: readonly Told[];
  readonly threads: readonly Thread[];
  /** Claims that people rejected; in no thread. */
  readonly rejected: readonly Claim[];
  readonly corrections: {
    readonly applied: readonly Correction[];
    readonly idle: readonly IdleCorrection[];
  };
}

/** A claim with its report, found in a dossier by the claim's id. */
export function toldOf(dossier: Dossier, claim: Claim["id"]): Told | undefined {
  return dossier.told.find((told) => told.claim.id === claim);
}

/** The report of that id, where the dossier holds it. */
export function articleOf(dossier: Dossier, id: ArticleId): Article | undefined {
  return dossier.articles.find((article) => article.id === id);
}

/** The words to which a correction of this claim is bound. */
export function boundWordsOf(claim: Claim): BoundWords {
  const [{ article, start, end, words }] = claim.cites;
  const { start: from, end: to } = claim.trigger;
  return { article, kind: claim.kind, start, end, words, trigger: { start: from, end: to } };
}
