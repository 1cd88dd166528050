/** A word or mark of the text. A clitic ("'s", "n't") is a token of its own, as Universal Dependencies has it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The slice of the text. */
  readonly text: string;
  /** Lower case with straight apostrophes. */
  readonly lower: string;
}

/** A sentence: its span, its tokens `[first, last)` by index, its paragraph, and what part of the report it stands in. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  readonly section: "title" | "standfirst" | "caption" | "body" | "dateline" | "furniture";
}

/**
 * Universal Dependencies for all tokens of a document, by token index.
 * `head` is the index of the governing token, `ROOT` (-1) for a root, `UNPARSED` (-2) where the sentence was not read.
 * A sentence that can bear no fact is not tagged: `X` and `FW` throughout.
 */
export interface Syntax {
  /** Universal part of speech (`VERB`). */
  readonly upos: readonly string[];
  /** Penn tag (`VBD`). */
  readonly xpos: readonly string[];
  readonly lemma: readonly string[];
  readonly head: readonly number[];
  /** Universal relation with subtype (`nsubj:pass`). */
  readonly label: readonly string[];
}

export const ROOT = -1;
export const UNPARSED = -2;

/** Relations without their subtypes; there are few, and each is asked for at every word. */
const plain = new Map<string, string>();

/** `nsubj` of `nsubj:pass`: a relation without its subtype. */
export function plainRelation(label: string): string {
  const known = plain.get(label);
  if (known !== undefined) return known;
  const made = label.split(":")[0] ?? "";
  plain.set(label, made);
  return made;
}
