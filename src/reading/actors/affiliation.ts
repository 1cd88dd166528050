import type { ActorRef } from "../../model/actor.ts";
import type { NameEntry } from "../../model/lexicon.ts";
import { entryRef } from "./actor-ref.ts";
import { chooseEntry } from "./meaning.ts";
import { organisationAt } from "./organisation-name.ts";
import { organisationRef } from "./organisation-ref.ts";
import type { Reader } from "./reader.ts";
import { peopleAdjectiveAt, regionAt } from "./region-affiliation.ts";
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
  /** A region or a people ("European"): it stands for nobody without the noun that follows. */
  readonly loose?: "region" | "people";
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

type Named = Pick<Affiliation, "nameEnd" | "actor" | "adjective" | "loose"> & { readonly entry?: NameEntry };

function namedAt(reader: Reader, at: number): Named | undefined {
  const found = reader.found[at];
  const run = organisationAt(reader, at);
  if (run !== undefined && (found === undefined || run.to > found.to)) {
    return { nameEnd: run.to, actor: organisationRef(reader, run), adjective: false };
  }
  const entry = found === undefined ? undefined : chooseEntry(reader, found.from, found.to);
  if (found === undefined || entry === undefined) return looseAt(reader, at);
  return { nameEnd: found.to, actor: entryRef(reader, entry), entry, adjective: entry.form === "adjective" };
}

function looseAt(reader: Reader, at: number): Named | undefined {
  const people = peopleAdjectiveAt(reader, at);
  if (people !== undefined) return { ...people, adjective: true, loose: "people" };
  const region = reader.found[at] === undefined ? regionAt(reader, at) : undefined;
  return region === undefined ? undefined : { ...region, adjective: false, loose: "region" };
}
