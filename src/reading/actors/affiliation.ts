import type { ActorRef } from "../../model/actor.ts";
import type { NameEntry } from "../../model/lexicon.ts";
import { organisationAt } from "./organisation-name.ts";
import { organisationRef } from "./organisation-ref.ts";
import { entryRef, type Reader } from "./reader.ts";
import { isJoint } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const RUN_BY = new Set(words.runBy);
const SHADES = new Set(words.shadeOf);

/** The actor that opens a phrase and that the rest belongs to: "Freedonian …", "Freedonia's …", "Houthi-run …". */
export interface Affiliation {
  readonly from: number;
  /** Token after the name and its possessive or "-run". */
  readonly to: number;
  /** Token after the name alone. */
  readonly nameEnd: number;
  readonly actor: ActorRef;
  readonly entry?: NameEntry;
  readonly possessive: boolean;
  /** An adjective, or a name before a hyphen: it can be no phrase of its own head. */
  readonly adjective: boolean;
  /** "Freedonia-backed": what follows is not the actor's own. */
  readonly shade: boolean;
}

/** The affiliation that begins at the token. */
export function affiliationAt(reader: Reader, at: number): Affiliation | undefined {
  const named = namedAt(reader, at);
  if (named === undefined) return undefined;
  const { row } = reader;
  const { nameEnd } = named;
  if (row.words[nameEnd] === "'s" || isBareGenitive(reader, nameEnd)) {
    return { ...named, from: at, to: nameEnd + 1, possessive: true, shade: false };
  }
  if (isJoint(row, nameEnd) && row.sentenceOf[nameEnd + 1] === row.sentenceOf[at]) {
    const word = row.words[nameEnd + 1] ?? "";
    if (RUN_BY.has(word))
      return { ...named, from: at, to: nameEnd + 2, possessive: false, adjective: true, shade: false };
    if (SHADES.has(word)) return { ...named, from: at, to: nameEnd, possessive: false, adjective: true, shade: true };
  }
  return { ...named, from: at, to: nameEnd, possessive: false, shade: false };
}

/** "the Houthis' leader": the apostrophe after a plural, with no opening mark before it. */
function isBareGenitive(reader: Reader, at: number): boolean {
  const token = reader.row.tokens[at];
  if (token === undefined || (token.text !== "’" && token.text !== "'")) return false;
  const before = reader.row.tokens[at - 1];
  return before?.end === token.start && before.lower.endsWith("s") && reader.row.tokens[at + 1]?.start !== token.end;
}

type Named = Pick<Affiliation, "nameEnd" | "actor" | "adjective"> & { readonly entry?: NameEntry };

function namedAt(reader: Reader, at: number): Named | undefined {
  const found = reader.found[at];
  const run = organisationAt(reader, at);
  if (run !== undefined && (found === undefined || run.to > found.to)) {
    return { nameEnd: run.to, actor: organisationRef(reader, run), adjective: false };
  }
  const entry = found === undefined ? undefined : chooseEntry(reader, found.entries);
  if (found === undefined || entry === undefined || entry.actor.kind === "person") return undefined;
  return { nameEnd: found.to, actor: entryRef(reader, entry), entry, adjective: entry.form === "adjective" };
}

/** Which of several meanings of a name is taken where only the name is seen: adjectives before people, what is clear before what is not. */
export function chooseEntry(_reader: Reader, entries: readonly NameEntry[]): NameEntry | undefined {
  let best: NameEntry | undefined;
  for (const entry of entries) if (best === undefined || rank(entry) < rank(best)) best = entry;
  return best;
}

const FORMS: Readonly<Record<NameEntry["form"], number>> = {
  name: 0,
  metonym: 1,
  adjective: 2,
  people: 3,
  capital: 4,
  surname: 5,
};
const KINDS = { state: 0, organisation: 1, group: 1, body: 2, person: 3, outlet: 4 } as const;

function rank(entry: NameEntry): number {
  return (entry.ambiguous ? 20 : 0) + FORMS[entry.form] * 3 + KINDS[entry.actor.kind] / 2;
}
