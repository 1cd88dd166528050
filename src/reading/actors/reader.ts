import type { ActorRef } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { BodyNounEntry, Lexicon, OfficeEntry } from "../../model/lexicon.ts";
import type { RuleName } from "../../model/span.ts";
import { clearNames } from "./meaning.ts";
import { type FoundName, namesOf } from "./names.ts";
import { matchName, type Row, rowOf, Shape } from "./row.ts";

/** A person's sex as far as a title, an office word or a given name tells it. */
export type Sex = "female" | "male";

/** A mention before it is put in order: tokens `[from, to)`, the head word, and what later steps need to know. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  /** Index of the token that the rest of the clause hangs on. */
  readonly head: number;
  readonly value: ActorRef;
  readonly rule: RuleName;
  readonly sex?: Sex;
  /** The word that names its sort in a second mention: "foundation", "ministry", "minister". */
  readonly sort?: string;
  readonly plural?: boolean;
}

/** The mentions of one noun phrase, the widest first, and the token after it. */
export interface Phrase {
  readonly drafts: readonly Draft[];
  readonly to: number;
}

/** What the readers of names share while they read one document. */
export interface Reader {
  readonly doc: Doc<"tokens" | "sentences" | "quotes" | "syntax">;
  readonly text: string;
  readonly row: Row;
  readonly lexicon: Lexicon;
  /** The longest lexicon name that begins at a token. */
  readonly found: readonly (FoundName | undefined)[];
  /** How often each record is named by a name that means nothing else. */
  readonly clear: ReadonlyMap<string, number>;
  /** Civil date of publication, or undefined. */
  readonly date: string | undefined;
  /** Sentences written like a headline, where capitals tell nothing. */
  readonly headline: readonly boolean[];
  readonly people: PeopleMet;
}

/** The people of this text by family name and by full name. */
export interface PeopleMet {
  readonly bySurname: Map<string, ActorRef[]>;
  readonly sexOf: Map<string, Sex>;
  /** Names and acronyms of organisations that the text itself brings in. */
  readonly organisations: Map<string, ActorRef>;
}

/** A reader for a document. */
export function readerOf(doc: Doc<"tokens" | "sentences" | "quotes" | "syntax">, lexicon: Lexicon): Reader {
  const row = rowOf(doc);
  const found = namesOf(row, lexicon);
  return {
    doc,
    row,
    lexicon,
    text: doc.article.text,
    found,
    clear: clearNames(found),
    date: doc.article.published,
    headline: doc.sentences.map((sentence) => isHeadline(row, sentence.first, sentence.last)),
    people: { bySurname: new Map(), sexOf: new Map(), organisations: new Map() },
  };
}

/** Whether most of the longer words of a stretch are written with a capital. */
function isHeadline(row: Row, first: number, last: number): boolean {
  const end = row.tokens[last - 1]?.text;
  if (end === "." || end === "”" || end === '"') return false;
  let long = 0;
  let capital = 0;
  for (let i = first; i < last; i++) {
    const token = row.tokens[i];
    if (token === undefined || token.text.length < 4 || row.shapes[i] === 0 || row.shapes[i] === 4) continue;
    long++;
    if (row.shapes[i] !== 1) capital++;
  }
  return long >= 4 && capital / long > 0.7;
}

/** The office whose longest name begins at the token, and where it ends. */
export function officeAt(reader: Reader, at: number): { readonly entry: OfficeEntry; readonly to: number } | undefined {
  const found = firstMatch(reader, reader.lexicon.officeNames.get(reader.row.words[at] ?? ""), at);
  if (found === undefined || found.entry.office.modifier === true) return undefined;
  // A rank is written with a capital before its name: "major" and "general" are adjectives too.
  return found.entry.office.prefix === true && reader.row.shapes[at] === Shape.lower ? undefined : found;
}

/** The common noun of a body whose longest name begins at the token, and where it ends. */
export function bodyNounAt(
  reader: Reader,
  at: number,
): { readonly entry: BodyNounEntry; readonly to: number } | undefined {
  return firstMatch(reader, reader.lexicon.bodyNounNames.get(reader.row.words[at] ?? ""), at);
}

function firstMatch<
  Entry extends { readonly words: readonly string[]; readonly name: string; readonly exact: boolean },
>(
  reader: Reader,
  entries: readonly Entry[] | undefined,
  at: number,
): { readonly entry: Entry; readonly to: number } | undefined {
  if (entries === undefined) return undefined;
  for (const entry of entries) {
    const to = matchName(reader.row, entry.words, at);
    if (to < 0 || (entry.exact && reader.row.shapes[at] !== 3)) continue;
    return { entry, to };
  }
  return undefined;
}
