import type { Footnote } from "../model/brief.ts";
import type { Claim, ClaimId } from "../model/claim.ts";
import type { NonEmpty } from "../model/span.ts";
import type { Told } from "../model/thread.ts";

/** Numbers footnotes in the order in which they are first asked for; equal words of one report share a number. */
export interface Notes {
  /** The numbers of the notes of a sentence that rests on some claims, ascending; undefined where none of them is in the dossier. */
  readonly of: (claims: readonly ClaimId[], sentence: string) => NonEmpty<number> | undefined;
  readonly all: () => readonly Footnote[];
}

/** A fresh numbering over the claims of a dossier. */
export function notesOver(told: readonly Told[]): Notes {
  const byId = new Map<ClaimId, Told>(told.map((one) => [one.claim.id, one]));
  const notes: Footnote[] = [];
  const numberOf = (id: ClaimId, sentence: string): number | undefined => {
    const found = byId.get(id);
    if (found === undefined) return undefined;
    const words = wordsFor(found.claim, sentence);
    const known = notes.find(
      (note) => note.article === found.article.id && note.words === words && note.byModel === found.claim.byModel,
    );
    if (known !== undefined) return known.number;
    notes.push(noteOf(notes.length + 1, found, words));
    return notes.length;
  };
  return {
    of: (claims, sentence) => {
      const numbers = [...new Set(claims.flatMap((id) => numberOf(id, sentence) ?? []))].sort((a, b) => a - b);
      const [first, ...more] = numbers;
      return first === undefined ? undefined : [first, ...more];
    },
    all: () => notes,
  };
}

/** Of what a claim cites the words that share most with the sentence, a number weighing more than a name; the first among equals. */
function wordsFor({ cites }: Claim, sentence: string): string {
  const told = tokensOf(sentence);
  const [first, ...more] = cites.map(({ words }) => words.replace(/\s+/g, " ").trim());
  return more.reduce((best, words) => (sharedWith(told, words) > sharedWith(told, best) ? words : best), first ?? "");
}

const NUMBER = 4;
const NAME = 2;

function sharedWith(told: ReadonlySet<string>, words: string): number {
  return [...tokensOf(words)]
    .filter((token) => told.has(token))
    .reduce((sum, token) => sum + (/\d/.test(token) ? NUMBER : /^\p{Lu}/u.test(token) ? NAME : 1), 0);
}

/** Numbers, and words of four letters and more. */
function tokensOf(text: string): ReadonlySet<string> {
  const tokens = text.replaceAll(",", "").match(/[\p{L}\d]+/gu) ?? [];
  return new Set(tokens.filter((token) => token.length > 3 || /\d/.test(token)));
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
