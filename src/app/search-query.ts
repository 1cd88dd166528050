import type { ClaimKindName } from "../model/claim.ts";
import { claimSlots } from "../model/claim-slots.ts";
import { civilOf, dayNumber, dayRange } from "../model/time.ts";
import type { WordQuery } from "../record/store.ts";
import { wordsOf } from "./words-of.ts";

/** Parts of a search that are asked by name: `by:peskov` (whose word), `actor:iran`, `place:istanbul`, `outlet:wire`. */
export type SearchField = "by" | "actor" | "place" | "outlet";

/** What a person looks for, read from what they typed. */
export interface SearchQuery {
  readonly words: WordQuery;
  readonly kind?: ClaimKindName;
  readonly fields: Readonly<Partial<Record<SearchField, string>>>;
  /** First and last civil day of publication. */
  readonly from?: string;
  readonly to?: string;
  /** What could not be understood, in plain sentences; the rest still counts. */
  readonly problems: readonly string[];
}

const FIELDS: ReadonlySet<string> = new Set<SearchField>(["by", "actor", "place", "outlet"]);
const DATES: ReadonlySet<string> = new Set(["from", "to", "on"]);
const KINDS = Object.keys(claimSlots) as readonly ClaimKindName[];
/** Other words for kinds. */
const ALIASES: Readonly<Record<string, ClaimKindName>> = { truce: "ceasefire", deadline: "threat", quote: "statement" };

/** One thing asked for: a word or words in quotation marks, maybe with a minus or the name of a field in front. */
const TERM = /(-?)(?:(by|actor|place|outlet|kind|from|to|on):)?(?:"([^"]*)"?|(\S+))/giu;

/** A field without a value. */
const BARE = /^(?:by|actor|place|outlet|kind|from|to|on):$/i;

/**
 * Reads a search: words that must all be there, in any order; `"exact words"`; `-without`; `one OR other`; `begin*`;
 * `kind:attack`, `by:peskov`, `actor:`, `place:`, `outlet:`; `from:2025-07-01`, `to:2025-07`, `on:2025-07`.
 */
export function searchQueryOf(text: string): SearchQuery {
  const draft: Draft = { all: [], without: [], found: {}, problems: [] };
  let joins = false;
  for (const [, minus = "", name = "", quoted, word = ""] of text.replace(/[“”„«»]/g, '"').matchAll(TERM)) {
    const value = quoted ?? word;
    if (quoted === undefined && name === "" && (word === "OR" || word === "|")) joins = draft.all.length > 0;
    else if (name !== "" && minus === "-")
      draft.problems.push(`“-${name}:” cannot be asked; only words can be left out`);
    else if (name !== "") take(draft, name.toLowerCase(), value);
    else if (quoted === undefined && BARE.test(word))
      draft.problems.push(`“${word}” asks for nothing; write on behind it`);
    else {
      takeWords(draft, value, minus === "-", joins);
      joins = false;
    }
  }
  const { kind, from, to, ...fields } = draft.found;
  return {
    words: { all: draft.all, without: draft.without },
    fields,
    ...(kind === undefined ? {} : { kind: kind as ClaimKindName }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    problems: draft.problems,
  };
}

interface Draft {
  readonly all: string[][];
  readonly without: string[];
  readonly found: Partial<Record<SearchField | "kind" | "from" | "to", string>>;
  readonly problems: string[];
}

function takeWords(draft: Draft, value: string, isWithout: boolean, joins: boolean): void {
  const words = wordsOf(value).join(" ");
  if (words === "") return;
  const phrase = value.endsWith("*") ? `${words}*` : words;
  if (isWithout) draft.without.push(phrase);
  else if (joins) draft.all.at(-1)?.push(phrase);
  else draft.all.push([phrase]);
}

function take(draft: Draft, name: string, value: string): void {
  if (value === "") return;
  if (FIELDS.has(name)) draft.found[name as SearchField] = value;
  else if (DATES.has(name)) takeDays(draft, name, value);
  else takeKind(draft, value);
}

function takeKind(draft: Draft, value: string): void {
  const plain = value.toLowerCase();
  const singular = plain.replace(/s$/, "");
  const kind = ALIASES[singular] ?? KINDS.find((one) => one === plain || one === singular);
  if (kind === undefined) draft.problems.push(`“kind:${value}” is no kind of claim; there is ${KINDS.join(", ")}`);
  else draft.found.kind = kind;
}

function takeDays(draft: Draft, name: string, value: string): void {
  const range = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(value) ? dayRange(value) : undefined;
  const isReal = range !== undefined && (value.length < 10 || civilOf(dayNumber(value)) === value);
  if (!isReal) {
    draft.problems.push(`“${name}:${value}” is no day, month or year; write ${name}:2025-07-23, 2025-07 or 2025`);
    return;
  }
  if (name !== "to") draft.found.from = range.first;
  if (name !== "from") draft.found.to = range.last;
}

/** A search as a person would type it: reading it again gives the same. */
export function searchText({ words, kind, fields, from, to }: SearchQuery): string {
  const named = Object.entries({ kind, ...fields, from, to }).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [`${name}:${/\s/.test(value) ? `"${value}"` : value}`],
  );
  return [wordsText(words), ...named].filter((part) => part !== "").join(" ");
}

/** The words of a search alone, as a person would type them. */
export function wordsText({ all, without }: WordQuery): string {
  const groups = all.map((group) => group.map(phraseText).join(" OR "));
  return [...groups, ...without.map((phrase) => `-${phraseText(phrase)}`)].join(" ");
}

function phraseText(phrase: string): string {
  return phrase.includes(" ") ? `"${phrase}"` : phrase;
}

/** Whether nothing at all is asked for. */
export function isEmpty(query: SearchQuery): boolean {
  return searchText(query) === "";
}
