import type { ActorRef } from "../../model/actor.ts";
import { nameKey } from "../../model/name-words.ts";
import { knownByFullName, knownBySurname } from "./known-person.ts";
import { slugOf } from "./organisation-ref.ts";
import { type NameRun, nameOfRun, nameRunAt, surnameKey } from "./person-name.ts";
import type { Draft, Reader, Sex } from "./reader.ts";
import words from "./words.cues.json" with { type: "json" };

const FEMALE = new Set(words.female);
const MALE = new Set(words.male);
const SITES = new Set(words.sites);
const HONORIFICS = new Set(words.honorifics);

/** What stands before a name: whom the person speaks for, in what office; `titled` where a title proves that a name follows. */
export interface NameContext {
  readonly of?: ActorRef;
  readonly office?: string;
  readonly sex?: Sex;
  readonly titled?: boolean;
  /** The office is put together from words before a head noun; what the lexicon knows of a person goes before it. */
  readonly composed?: boolean;
  /** The office lies behind. */
  readonly former?: boolean;
}

/** The person whose name begins at the token, honorifics passed over: of the lexicon, of this text, or, after a title, new. */
export function personAt(reader: Reader, at: number, context: NameContext): Draft | undefined {
  const start = honorificsEnd(reader, at);
  const titled = context.titled === true || start > at;
  const sex = context.sex ?? sexOfHonorifics(reader, at, start);
  const full = knownByFullName(reader, start, context);
  if (full !== undefined) return draftOf(reader, at, full.to, withContext(full.value, context), "actors/person", sex);
  const run = nameRunAt(reader, start);
  if (run === undefined) return undefined;
  const known = knownBySurname(reader, run, context, titled);
  if (known !== undefined)
    return draftOf(reader, at, known.to, withContext(known.value, context), "actors/surname", sex);
  if (run.parts.length > 1 && SITES.has(reader.row.words[run.parts.at(-1) ?? 0] ?? "")) return undefined;
  if (!titled || reader.headline[reader.row.sentenceOf[start] ?? 0]) return undefined;
  return draftOf(reader, at, run.to, newPerson(reader, run, context), "actors/introduced", sex);
}

function draftOf(reader: Reader, from: number, to: number, value: ActorRef, rule: string, sex: Sex | undefined): Draft {
  meetPerson(reader, value, sex);
  const known = sex ?? reader.people.sexOf.get(value.id);
  return { from, to, head: to - 1, value, rule, ...(known === undefined ? {} : { sex: known }) };
}

/** Token after the honorifics and ranks that begin at the token: "Lt. Gen.", "Mr". */
export function honorificsEnd(reader: Reader, at: number): number {
  let next = at;
  while (
    next < at + 4 &&
    (HONORIFICS.has(reader.row.words[next] ?? "") || isExcellency(reader, next)) &&
    reader.row.shapes[next] !== 1
  ) {
    next++;
    while (reader.row.tokens[next]?.text === "." || reader.row.tokens[next]?.text === "-") next++;
  }
  return next;
}

function sexOfHonorifics(reader: Reader, from: number, to: number): Sex | undefined {
  for (let i = from; i < to; i++) {
    if (FEMALE.has(reader.row.words[i] ?? "")) return "female";
    if (MALE.has(reader.row.words[i] ?? "")) return "male";
  }
  return undefined;
}

const FORMER: ReadonlySet<string> = new Set(["former", "ex", "erstwhile", "onetime"]);

/** "former Freedonian officer", "ex-Freedonian spy chief": whether the office of the phrase between two tokens lies behind. */
export function isFormerAt({ row }: Reader, at: number, to: number): boolean {
  if (row.words.slice(at, to).some((word) => FORMER.has(word))) return true;
  const before = row.words[at - 1] === "-" ? at - 2 : at - 1;
  return FORMER.has(row.words[before] ?? "") || /^ex-\p{L}/u.test(row.words[at] ?? "");
}

/** A person whom the text itself brings in. */
export function newPerson(reader: Reader, run: NameRun, context: NameContext): ActorRef {
  const name = nameOfRun(reader, run);
  return withContext({ id: slugOf(name), name, kind: "person" }, context);
}

/** The person with what the text says of office and affiliation, which goes before what the lexicon knows. */
export function withContext(person: ActorRef, context: NameContext): ActorRef {
  const of = context.of === undefined ? undefined : (context.of.of ?? context.of.name);
  const { former: isKnown, ...known } = person;
  const isNamed = context.office !== undefined;
  // Who holds another office now still speaks for whom it serves; and an office that the text gives is held.
  const isFormer = isNamed ? context.former === true && (isKnown === true || person.office === undefined) : isKnown;
  return {
    ...known,
    ...(of === undefined || of === person.name ? {} : { of }),
    ...(!isNamed || (context.composed === true && person.office !== undefined) ? {} : { office: context.office }),
    ...(isFormer === true ? { former: true as const } : {}),
  };
}

/** Keeps a person for later mentions by family name; what is said later of office and affiliation is added. */
export function meetPerson(reader: Reader, person: ActorRef, sex: Sex | undefined): void {
  const listed = reader.lexicon.people.get(person.id)?.surnames.map(nameKey) ?? [];
  for (const key of new Set([surnameKey(person.written ?? person.name), ...listed])) {
    const met = reader.people.bySurname.get(key) ?? [];
    const same = met.findIndex((each) => each.id === person.id);
    if (same < 0) met.push(person);
    else met[same] = { ...person, ...met[same] };
    reader.people.bySurname.set(key, met);
  }
  if (sex !== undefined && !reader.people.sexOf.has(person.id)) reader.people.sexOf.set(person.id, sex);
}

/** "H.E", which would fold to a pronoun. */
function isExcellency(reader: Reader, at: number): boolean {
  const text = reader.row.tokens[at]?.text;
  return text === "H.E" || text === "H.E.";
}
