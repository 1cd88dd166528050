import type { Footnote } from "../model/brief.ts";
import type { Claim, ClaimId } from "../model/claim.ts";
import type { NonEmpty } from "../model/span.ts";
import type { Told } from "../model/thread.ts";

/** Numbers footnotes in the order in which they are first asked for; equal words of one report share a number. */
export interface Notes {
  /** The numbers of the notes of some claims, ascending; undefined where none of them is in the dossier. */
  readonly of: (claims: readonly ClaimId[]) => NonEmpty<number> | undefined;
  readonly all: () => readonly Footnote[];
}

/** A fresh numbering over the claims of a dossier. */
export function notesOver(told: readonly Told[]): Notes {
  const byId = new Map<ClaimId, Told>(told.map((one) => [one.claim.id, one]));
  const notes: Footnote[] = [];
  const numberOf = (id: ClaimId): number | undefined => {
    const found = byId.get(id);
    if (found === undefined) return undefined;
    const words = wordsOf(found.claim);
    const known = notes.find(
      (note) => note.article === found.article.id && note.words === words && note.byModel === found.claim.byModel,
    );
    if (known !== undefined) return known.number;
    notes.push(noteOf(notes.length + 1, found, words));
    return notes.length;
  };
  return {
    of: (claims) => {
      const numbers = [...new Set(claims.flatMap((id) => numberOf(id) ?? []))].sort((a, b) => a - b);
      const [first, ...more] = numbers;
      return first === undefined ? undefined : [first, ...more];
    },
    all: () => notes,
  };
}

function wordsOf(claim: Claim): string {
  return claim.cites[0].words.replace(/\s+/g, " ").trim();
}

function noteOf(number: number, { claim, article }: Told, words: string): Footnote {
  return {
    number,
    claim: claim.id,
    article: article.id,
    title: article.title,
    words,
    ...(article.outlet === undefined ? {} : { outlet: article.outlet }),
    ...(article.published === undefined ? {} : { published: article.published }),
    ...(article.url === undefined ? {} : { url: article.url }),
    ...(article.demo === true ? { demo: true } : {}),
    ...(claim.byModel === undefined ? {} : { byModel: claim.byModel }),
  };
}
