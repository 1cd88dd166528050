import type { ActorRef } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { BodyNounEntry, Lexicon, NameEntry, OfficeEntry } from "../../model/lexicon.ts";
import type { LexiconPerson } from "../../model/lexicon-records.ts";
import type { RuleName } from "../../model/span.ts";
import { type FoundName, namesOf } from "./names.ts";
import { matchName, type Row, rowOf } from "./row.ts";

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

/** What the readers of names share while they read one document. */
export interface Reader {
  readonly doc: Doc<"tokens" | "sentences" | "quotes" | "syntax">;
  readonly text: string;
  readonly row: Row;
  readonly lexicon: Lexicon;
  /** The longest lexicon name that begins at a token. */
  readonly found: readonly (FoundName | undefined)[];
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
  return {
    doc,
    row,
    lexicon,
    text: doc.article.text,
    found: namesOf(row, lexicon),
    date: doc.article.published,
    headline: doc.sentences.map((sentence) => isHeadline(row, sentence.first, sentence.last)),
    people: { bySurname: new Map(), sexOf: new Map(), organisations: new Map() },
  };
}

/** Whether most of the longer words of a stretch are written with a capital. */
function isHeadline(row: Row, first: number, last: number): boolean {
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
  return firstMatch(reader, reader.lexicon.officeNames.get(reader.row.words[at] ?? ""), at);
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

/** The reference to a person of the lexicon, with the office held on the day of the report. */
export function personRef(reader: Reader, person: LexiconPerson): ActorRef {
  const tenure = tenureOf(reader, person);
  const of = tenure === undefined ? undefined : principalName(reader.lexicon, tenure.of);
  const office = tenure === undefined ? undefined : (tenure.title ?? reader.lexicon.offices.get(tenure.office)?.name);
  return {
    id: person.id,
    name: person.name,
    kind: "person",
    ...(of === undefined ? {} : { of }),
    ...(office === undefined ? {} : { office }),
  };
}

function tenureOf(reader: Reader, person: LexiconPerson): LexiconPerson["offices"][number] | undefined {
  const date = reader.date;
  const held = person.offices.filter((each) => date !== undefined && runsOn(each, date));
  if (held.length > 0) return held.at(-1);
  return person.offices.at(-1);
}

/** Whether an office was held on a civil date. */
export function runsOn(tenure: { readonly from: string | null; readonly to: string | null }, date: string): boolean {
  return (
    (tenure.from === null || tenure.from <= date) &&
    (tenure.to === null || tenure.to >= date.slice(0, tenure.to.length))
  );
}

/** The name of the actor that a record finally speaks for: the state of a body, the organisation of its part. */
export function principalName(lexicon: Lexicon, id: string): string | undefined {
  const actor = lexicon.actorOf(id);
  if (actor === undefined) return undefined;
  if (actor.kind === "body") return lexicon.states.get(actor.record.of)?.name ?? actor.record.name;
  if (actor.kind === "organisation" && actor.record.of !== undefined && actor.record.kind === "part") {
    return principalName(lexicon, actor.record.of) ?? actor.record.name;
  }
  if (actor.kind === "group" && actor.record.of !== undefined) {
    const holder = lexicon.actorOf(actor.record.of);
    if (holder !== undefined)
      return holder.kind === "group" ? actor.record.name : principalName(lexicon, actor.record.of);
  }
  return actor.record.name;
}

/** The reference to what a lexicon entry names. */
export function entryRef(reader: Reader, entry: NameEntry): ActorRef {
  const { lexicon } = reader;
  const actor = entry.actor;
  const { id, name } = actor.record;
  if (actor.kind === "person") return personRef(reader, actor.record);
  if (actor.kind === "state") {
    if (entry.form === "people") return { id, name, kind: "population" };
    const metonym = entry.form === "capital" || entry.form === "metonym";
    return { id, name, kind: "state", ...(metonym ? { metonym } : {}) };
  }
  const principal = principalName(lexicon, id);
  const of = principal === undefined || principal === name ? {} : { of: principal };
  return { id, name, kind: actor.kind, ...of };
}
