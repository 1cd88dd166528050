import type { ActorRef } from "../../model/actor.ts";
import type { LexiconPerson } from "../../model/lexicon-records.ts";
import { foldWord, nameKey } from "../../model/name-words.ts";
import { onceFor } from "../../model/once.ts";
import { personRef, principalName, runsOn } from "./actor-ref.ts";
import { isGiven } from "./given.ts";
import { officeId } from "./office-id.ts";
import { type NameRun, nameOfRun, surnameKey } from "./person-name.ts";
import type { Reader } from "./reader.ts";

interface Known {
  readonly to: number;
  readonly value: ActorRef;
}

/** What the words beside a name say of whom it means: whom the person serves, in what office. */
export interface Sought {
  readonly of?: ActorRef;
  readonly office?: string;
}

/** A person of the lexicon whose whole name begins at the token; of several, the one who speaks for the owner or is in office. */
export function knownByFullName(reader: Reader, at: number, sought: Sought): Known | undefined {
  const found = reader.found[at];
  if (found === undefined) return undefined;
  const people = found.entries.flatMap((entry) => (entry.actor.kind === "person" ? [entry.actor.record] : []));
  const best = bestOf(reader, people, sought);
  return best === undefined
    ? undefined
    : { to: found.to, value: spelled(personRef(reader, best), textAt(reader, found.from, found.to)) };
}

/** A person met before in this text, or known to the lexicon by family name, whom a run of name words means. */
export function knownBySurname(reader: Reader, run: NameRun, sought: Sought, titled: boolean): Known | undefined {
  const headline = reader.headline[reader.row.sentenceOf[run.from] ?? 0] === true;
  for (let count = run.parts.length; count > 0; count--) {
    if (count < run.parts.length && !headline) break;
    const part = partOf(run, count);
    const name = nameOfRun(reader, part);
    const met = metAs(reader, name, count, sought.of);
    if (met !== undefined) return { to: part.to, value: met };
    const listed = listedAs(reader, part, name, sought, titled || sought.of !== undefined);
    if (listed !== undefined)
      return {
        to: part.to,
        value: count > 1 ? spelled(personRef(reader, listed), name) : respelled(personRef(reader, listed), name),
      };
  }
  return undefined;
}

function partOf(run: NameRun, count: number): NameRun {
  if (count === run.parts.length) return run;
  const parts = run.parts.slice(0, count);
  return { from: run.from, to: (parts.at(-1) ?? run.from) + 1, parts };
}

function metAs(reader: Reader, name: string, count: number, owner: ActorRef | undefined): ActorRef | undefined {
  const met = reader.people.bySurname.get(surnameKey(name)) ?? [];
  const fitting = met.filter((each) => (count > 1 ? sameGiven(each.name, name) : agrees(each, owner)));
  if (fitting.length === 1) return fitting[0];
  const owned = fitting.filter((each) => owner !== undefined && each.of === (owner.of ?? owner.name));
  if (owned.length === 1) return owned[0];
  return fitting.at(-1) ?? (count === 1 ? metByGivenName(reader, name) : undefined);
}

/** "Sir Rufus", where the text has met one Rufus. */
function metByGivenName(reader: Reader, name: string): ActorRef | undefined {
  const word = foldWord(name);
  if (!isGiven(reader.lexicon, word)) return undefined;
  const found = new Map<string, ActorRef>();
  for (const people of reader.people.bySurname.values()) {
    for (const person of people)
      if (person.name.includes(" ") && foldWord(person.name.split(" ")[0] ?? "") === word) found.set(person.id, person);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

function agrees(person: ActorRef, owner: ActorRef | undefined): boolean {
  return owner === undefined || person.of === undefined || person.of === (owner.of ?? owner.name);
}

/** Whether two written names share the first name or its initial: "Vladimir V. Harbour" and "V. Harbour". */
function sameGiven(a: string, b: string): boolean {
  const first = foldWord(a.split(/[\s-]/)[0] ?? "");
  const second = foldWord(b.split(/[\s-]/)[0] ?? "");
  if (first === second) return true;
  return (first.length === 1 || second.length === 1) && first[0] === second[0];
}

function listedAs(
  reader: Reader,
  part: NameRun,
  name: string,
  sought: Sought,
  titled: boolean,
): LexiconPerson | undefined {
  const words = part.parts.map((at) => reader.row.words[at] ?? "");
  const people = surnameCandidates(reader, words);
  if (people.length === 0) return undefined;
  if (words.length > 1) {
    const whole = people.filter(
      (each) =>
        each.surnames.some((surname) => nameKey(surname) === words.join(" ")) ||
        [each.name, ...each.names].some((full) => sameGiven(full, name)),
    );
    return bestOf(reader, whole, sought);
  }
  const best = bestOf(reader, people, sought);
  if (best === undefined || (!titled && reader.lexicon.givenNames.has(words[0] ?? "") && !isLeaderOfText(reader, best)))
    return undefined;
  if (titled) return best;
  const sure = reader.headline[reader.row.sentenceOf[part.from] ?? 0] !== true || isNear(reader, best);
  return sure && isProminent(reader, best, people) ? best : undefined;
}

function surnameCandidates(reader: Reader, words: readonly string[]): readonly LexiconPerson[] {
  const { surnames } = reader.lexicon;
  const whole = surnames.get(words.length === 1 ? (words[0] ?? "") : words.join(" "));
  if (whole !== undefined) return whole;
  for (let i = Math.max(1, words.length - 3); i < words.length; i++) {
    const people = surnames.get(words.slice(i).join(" "));
    if (people !== undefined) return people;
  }
  return [];
}

/** The one among people of a name who fits the owner, the office, the day and the actors of the text best. */
function bestOf(reader: Reader, people: readonly LexiconPerson[], sought: Sought): LexiconPerson | undefined {
  let best: LexiconPerson | undefined;
  let top = -1;
  for (const person of people) {
    const score = suits(reader, person, sought);
    if (score > top) {
      best = person;
      top = score;
    }
  }
  return best;
}

function suits(reader: Reader, person: LexiconPerson, { of, office }: Sought): number {
  const principal = of === undefined ? undefined : (of.of ?? of.name);
  const served = person.offices.some(
    (each) =>
      principalName(reader.lexicon, each.of) === principal ||
      reader.lexicon.actorOf(each.of)?.record.name === principal,
  );
  if (principal !== undefined && person.offices.length > 0 && !served) return -1;
  const near = isNear(reader, person);
  const id = office === undefined ? undefined : officeId(reader, office);
  const held = id !== undefined && person.offices.some((each) => each.office === id);
  if (!held && !near && principal === undefined && person.offices.length > 0 && isHigh(reader, id)) return -1;
  const inOffice = reader.date !== undefined && person.offices.some((each) => runsOn(each, reader.date ?? ""));
  const leads = person.offices.some((each) => isHigh(reader, each.office));
  return (
    (principal !== undefined && served ? 4 : 0) + (held ? 3 : 0) + (inOffice ? 2 : 0) + (leads ? 1 : 0) + (near ? 2 : 0)
  );
}

/** Whether an office leads a state or a ministry: who is told to hold one and never did, in a country that the text does not name, is a namesake. */
function isHigh(reader: Reader, office: string | undefined): boolean {
  return LEVELS.has(reader.lexicon.offices.get(office ?? "")?.level ?? "member");
}

const LEVELS = new Set(["leader", "minister"]);

/** Whether the text names an actor whom the person serves. */
function isNear(reader: Reader, person: LexiconPerson): boolean {
  return person.offices.some((each) => mentionedIds(reader).has(each.of));
}

const mentionedIds = onceFor(
  (reader: Reader) => reader.found,
  ({ found }): ReadonlySet<string> =>
    new Set(found.flatMap((name) => (name?.entries ?? []).map(({ actor }) => actor.record.id))),
);

/** Whether a bare family name may stand for the person: in a high office then, or once a leader, and the text speaks of the actor. */
function isProminent(reader: Reader, person: LexiconPerson, rivals: readonly LexiconPerson[]): boolean {
  const date = reader.date;
  const inOffice = date === undefined || person.offices.some((each) => runsOn(each, date));
  const leads = person.offices.some((each) => isHigh(reader, each.office));
  const rival = rivals.some((each) => each !== person && suits(reader, each, {}) >= suits(reader, person, {}));
  return !rival && (inOffice || leads) && (isNear(reader, person) || (inOffice && leads));
}

/** A family name that is a first name too still means the leader in office of a country that the text names: "Xi" beside China. */
function isLeaderOfText(reader: Reader, person: LexiconPerson): boolean {
  const date = reader.date;
  return (
    date !== undefined &&
    isNear(reader, person) &&
    person.offices.some((each) => runsOn(each, date) && reader.lexicon.offices.get(each.office)?.level === "leader")
  );
}

/** The person with the name as this text spells it, where that is another. */
function spelled(person: ActorRef, written: string): ActorRef {
  return written === person.name ? person : { ...person, written };
}

/** The name with the family name as this text spells it: "Araqchi" gives `Abbas Araqchi`. */
function respelled(person: ActorRef, surname: string): ActorRef {
  const parts = person.name.split(" ");
  if (surname.includes(" ") || parts.includes(surname) || surname === surname.toUpperCase()) return person;
  if (!person.name.includes(" ") || foldWord(parts.at(-1) ?? "")[0] !== foldWord(surname)[0]) return person;
  return { ...person, written: [...parts.slice(0, -1), surname].join(" ") };
}

function textAt(reader: Reader, from: number, to: number): string {
  return reader.text.slice(reader.row.tokens[from]?.start ?? 0, reader.row.tokens[to - 1]?.end ?? 0);
}
