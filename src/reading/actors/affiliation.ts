import type { ActorRef } from "../../model/actor.ts";
import type { NameEntry } from "../../model/lexicon.ts";
import { entryRef } from "./actor-ref.ts";
import { isGiven } from "./given.ts";
import { chooseEntry } from "./meaning.ts";
import { organisationAt } from "./organisation-name.ts";
import { organisationRef, slugOf } from "./organisation-ref.ts";
import peoples from "./peoples.cues.json" with { type: "json" };
import type { Reader } from "./reader.ts";
import { peopleAdjectiveAt, regionAt } from "./region-affiliation.ts";
import { isCapital, isJoint, Shape, textOf } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const RUN_BY = new Set(words.runBy);
const STAFF = new Set(words.staffOffices);
const NOT_NAMES = new Set(words.notNames);
const PEOPLES = new Set(peoples.adjectives);
const LEARNED = new Set(words.learned);
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

/** A state named before a scholar's trade ("Freedonia expert") is what he studies, not whom he serves. */
export function isStudied(reader: Reader, affiliation: Partial<Affiliation> | undefined, to: number): boolean {
  if (affiliation?.entry?.actor.kind !== "state" || affiliation.adjective === true || affiliation.possessive === true)
    return false;
  return LEARNED.has(reader.row.words[to - 1] ?? "");
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
    const inner = innerEntry(reader, run.from, run.to);
    if (inner !== undefined) return { nameEnd: run.to, actor: inner, adjective: false };
    return { nameEnd: run.to, actor: organisationRef(reader, run), adjective: false };
  }
  const entry = found === undefined ? undefined : chooseEntry(reader, found.from, found.to);
  if (found === undefined || entry === undefined) return looseAt(reader, at);
  const actor = asWritten(reader, entryRef(reader, entry), found.from, found.to);
  return { nameEnd: found.to, actor, entry, adjective: entry.form === "adjective" };
}

/** "UN Office for the Coordination of …": an organisation of the lexicon with its whole named before it. */
function innerEntry(reader: Reader, from: number, to: number): ActorRef | undefined {
  for (let i = from + 1; i < to - 1; i++) {
    const entry =
      reader.found[i]?.to === to
        ? reader.found[i]?.entries.find((each) => each.actor.kind === "organisation" || each.actor.kind === "body")
        : undefined;
    if (entry !== undefined && !entry.ambiguous) return asWritten(reader, entryRef(reader, entry), from, to);
  }
  return undefined;
}

/** Bodies and organisations keep the name that the text gives them: `IDF`. */
function asWritten(reader: Reader, actor: ActorRef, from: number, to: number): ActorRef {
  if (actor.kind === "state" || actor.kind === "population") return actor;
  const written = textOf(reader.row, reader.text, from, to);
  return written === actor.name ? actor : { ...actor, written };
}

/** "Open Doors activist", "Harbour director": capitals of no known name before a lower-case office are whom it serves. */
function employerAt(reader: Reader, at: number): Named | undefined {
  const { row } = reader;
  if (!isCapital(row, at) || reader.found[at] !== undefined || reader.headline[row.sentenceOf[at] ?? 0])
    return undefined;
  let to = at;
  while (isCapital(row, to) && row.sentenceOf[to] === row.sentenceOf[at]) to++;
  if (to - at > 4 || row.shapes[to] !== Shape.lower || !STAFF.has(row.words[to] ?? "") || !isEmployer(reader, at, to))
    return undefined;
  const name = textOf(row, reader.text, at, to);
  const value: ActorRef = { id: slugOf(name), name, kind: "organisation" };
  reader.people.organisations.set(name.toLowerCase(), value);
  return { nameEnd: to, actor: value, adjective: false };
}

function isEmployer(reader: Reader, at: number, to: number): boolean {
  const { row, lexicon } = reader;
  if (
    NOT_NAMES.has(row.words[at] ?? "") ||
    isGiven(lexicon, row.words[at] ?? "") ||
    lexicon.surnames.has(row.words[to - 1] ?? "")
  )
    return false;
  if (reader.people.bySurname.has(row.words[to - 1] ?? "") || PEOPLES.has(row.words[to - 1] ?? "")) return false;
  return to - at > 1 || reader.people.organisations.has(row.tokens[at]?.lower ?? "");
}

function looseAt(reader: Reader, at: number): Named | undefined {
  const employer = employerAt(reader, at);
  if (employer !== undefined) return employer;
  const people = peopleAdjectiveAt(reader, at);
  if (people !== undefined) return { ...people, adjective: true, loose: "people" };
  const region = reader.found[at] === undefined ? regionAt(reader, at) : undefined;
  return region === undefined ? undefined : { ...region, adjective: false, loose: "region" };
}
