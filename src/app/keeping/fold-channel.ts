import { channel } from "node:diagnostics_channel";

/** What is told of a fold: how long making a dossier anew took. */
export interface FoldTold {
  readonly milliseconds: number;
  readonly claims: number;
}

/** Where each making of a dossier is told, for who measures; costs nothing where nobody listens. */
export const foldChannel = channel("dragoman.fold");
