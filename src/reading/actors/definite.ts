import type { ActorRef } from "../../model/actor.ts";
import { officeId } from "./office-id.ts";
import type { Draft, Reader } from "./reader.ts";
import cues from "./reference.cues.json" with { type: "json" };
import { placeStateAt } from "./region-affiliation.ts";
import { isCapital, isJoint } from "./row.ts";
import { isStateBody, stateBefore, stateBody } from "./state-body.ts";
import { isSubject, lastOf, principalRef, recent, type Story } from "./story.ts";
import words from "./words.cues.json" with { type: "json" };

const SORTS: Readonly<Record<string, readonly string[]>> = cues.sorts;
const SORT_ADJECTIVES = new Set(cues.sortAdjectives);
const PASSING = new Set(words.passing);
const BY_NAME = new Set(cues.sortsByName);
const STATE_OFFICES = new Set(cues.stateOffices);
/** Titles that are American where the text speaks of the United States. */
const AMERICAN = new Set(cues.american);
const GENERIC = new Set(cues.generic);
const REGIONAL = /governor|mayor|regional|provincial|police|prosecutor|district|local/i;
const LEADS =
  /^(?:prime minister|president|chancellor|premier|king|queen|emir|leader|supreme leader|crown prince|sultan|pm)/i;
const UNNAMED = new Set(words.kin);

/** Whose "the foreign ministry" is: the same body met before, else that of the state last spoken of. */
export function loneBody(reader: Reader, story: Story, draft: Draft): Draft | undefined {
  const noun = draft.value.id.slice(draft.value.id.indexOf("/"));
  const earlier = lastOf(story, (each) => each.value.kind === "body" && each.value.id.endsWith(noun));
  if (earlier !== undefined) {
    // "the Prime Minister's Office" says more than the "PMO" of the headline.
    const longer = draft.value.name.length > earlier.value.name.length ? { name: draft.value.name } : {};
    return { ...draft, value: { ...earlier.value, ...longer }, rule: "actors/body-again" };
  }
  const owner =
    (TOLLS.test(draft.value.name) ? landOf(reader, draft.from) : undefined) ??
    stateBefore(reader, story, draft.from, true);
  if (owner !== undefined) return { ...draft, value: { ...draft.value, id: `${owner.id}${noun}`, of: owner.name } };
  const opens = reader.row.sentences[reader.row.sentenceOf[draft.from] ?? 0]?.first === draft.from;
  return isCapital(reader.row, draft.from) && (!opens || isCapital(reader.row, draft.from + 1)) ? draft : undefined;
}

/** The ministry that counts the dead and the hurt. */
const TOLLS = /\bhealth\b/i;
const WHERE = new Set([..."on in across over at near of struck hit bombed shelled attacked".split(" ")]);

/** "were killed in Peruvian strikes on Arica, the health ministry said": the dead are counted where they fell, in the land of the first place of the sentence, else of the one before. */
function landOf(reader: Reader, at: number): ActorRef | undefined {
  const { row } = reader;
  const own = row.sentenceOf[at] ?? 0;
  for (const sentence of [row.sentences[own], row.sentences[own - 1]]) {
    for (let token = (sentence?.first ?? at) + 1; token < (sentence?.last ?? at); token++) {
      if (!WHERE.has(row.words[row.words[token - 1] === "the" ? token - 2 : token - 1] ?? "")) continue;
      const found = placeStateAt(reader, token);
      if (found !== undefined) return found.actor;
    }
  }
  return undefined;
}

/** Who "the minister" is: the person last met with that office, else the holder for the state last spoken of. */
export function loneOffice(reader: Reader, story: Story, draft: Draft): Draft | undefined {
  const sort = draft.sort ?? "";
  const after = reader.row.words[draft.to];
  if (UNNAMED.has(sort) || after === "of" || after === "for") return undefined;
  const office = draft.value.office ?? draft.value.name;
  const holder = (title: string): Draft | undefined =>
    lastOf(story, ({ value }) => isInOffice(value) && holds(reader, value.office, title));
  const again = holder(office) ?? holder(sort);
  if (again !== undefined)
    return {
      ...draft,
      value: again.value,
      rule: "actors/office-again",
      ...(again.sex === undefined ? {} : { sex: again.sex }),
    };
  const met = metHolder(reader, office);
  if (met !== undefined) return { ...draft, value: met, rule: "actors/office-again" };
  if (GENERIC.has(sort)) return lastPerson(reader, story, draft);
  if (officeId(reader, office) === undefined || !STATE_OFFICES.has(sort)) return undefined;
  const owner = stateBefore(reader, story, draft.from);
  if (owner === undefined) return undefined;
  return { ...draft, value: { ...draft.value, name: `${owner.name}'s ${office}`, of: owner.name } };
}

/** A person who is not said to be out of office: "the prime minister" is not the former one. */
function isInOffice({ kind, former }: ActorRef): boolean {
  return kind === "person" && former !== true;
}

/** The only person of the whole text who holds the office. */
function metHolder(reader: Reader, office: string): ActorRef | undefined {
  const found = new Map<string, ActorRef>();
  for (const people of reader.people.bySurname.values()) {
    for (const person of people)
      if (isInOffice(person) && holds(reader, person.office, office)) found.set(person.id, person);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** Whether a held office is the one meant: the same words or title, or its end ("deputy foreign minister", "minister"). */
function holds(reader: Reader, held: string | undefined, office: string): boolean {
  if (held === undefined) return false;
  const id = officeId(reader, office);
  if (id !== undefined && id === officeId(reader, held)) return true;
  const a = held.toLowerCase();
  const b = office.toLowerCase();
  return a === b || a.endsWith(` ${b}`) || (a.startsWith(`${b} `) && a[b.length] === " ");
}

/** "the group", "the movement", "the foundation": the last of that sort. */
export function sortAgain(reader: Reader, story: Story, at: number): Draft | undefined {
  const { row } = reader;
  // "the Freedonian-backed group": whose friend it is tells nothing more of it.
  const shaded = isJoint(row, at + 2) ? (row.words[at + 3] ?? "") : "";
  const shade = reader.found[at + 1]?.to === at + 2 && PASSING.has(shaded) ? 3 : 0;
  if (row.words[at] !== "the" || (shade === 0 && isCapital(row, at + 1))) return undefined;
  for (let head = at + 1 + shade; head <= at + 3 + shade; head++) {
    const noun = row.words[head] ?? "";
    const body = shade === 0 && head === at + 1 && isStateBody(noun) ? stateBody(reader, story, at, head) : undefined;
    if (body !== undefined) return body;
    const kinds = Object.hasOwn(SORTS, noun) ? SORTS[noun] : undefined;
    if (kinds !== undefined) {
      const news = row.words[head - 1] === "news" || row.words[head - 1] === "state";
      if (noun === "movement" || noun === "militia") return sortDraft(reader, story, at, head, ["group"]);
      return sortDraft(reader, story, at, head, news ? ["outlet"] : kinds);
    }
    if (!SORT_ADJECTIVES.has(noun)) return undefined;
  }
  return undefined;
}

function sortDraft(
  reader: Reader,
  story: Story,
  at: number,
  head: number,
  kinds: readonly string[],
): Draft | undefined {
  const { row } = reader;
  const after = row.words[head + 1];
  // "the group of", "the movement of goods": a noun of its own.
  if (
    after === "of" ||
    after === "for" ||
    row.upos[head] === "ADJ" ||
    row.upos[head + 1] === "NOUN" ||
    row.upos[head + 1] === "PROPN"
  )
    return undefined;
  const noun = row.words[head] ?? "";
  const near = recent(reader, story, at, 4).filter(
    (draft) => kinds.includes(draft.value.kind) && draft.rule !== "actors/adjective",
  );
  const named = near.find((draft) => draft.value.name.toLowerCase().endsWith(noun));
  // "the group" is an armed one where the text has one, whatever body was named since.
  const likeliest = kinds
    .map((kind) => near.find(({ value }) => value.kind === kind))
    .find((each) => each !== undefined);
  const found = named ?? (BY_NAME.has(noun) ? undefined : likeliest);
  return found === undefined
    ? undefined
    : { from: at, to: head + 1, head, value: found.value, rule: "actors/sort-again" };
}

/** A person whom the text brings in by an office of state alone ("Prime Minister Rufus Firefly") serves the state last spoken of. */
export function withOwner(reader: Reader, story: Story, draft: Draft): Draft {
  const { value } = draft;
  if (value.kind === "person" && /\bmks?$/i.test(value.office ?? "")) {
    return { ...draft, value: { ...value, of: reader.lexicon.states.get("ISR")?.name ?? "Israel" } };
  }
  if (value.kind !== "person" || value.of !== undefined) return draft;
  const known = story.owners.get(value.id);
  if (known !== undefined) return { ...draft, value: { ...value, of: known } };
  const vatican = value.office === "pope" ? reader.lexicon.states.get("VAT")?.name : undefined;
  if (vatican !== undefined) return { ...draft, value: { ...value, of: vatican } };
  const america =
    AMERICAN.has(value.office ?? "") && reader.clear.has("USA") ? reader.lexicon.states.get("USA")?.name : undefined;
  if (america !== undefined) return { ...draft, value: { ...value, of: america } };
  if (!STATE_OFFICES.has(value.office?.split(" ").at(-1) ?? "")) return draft;
  const owner =
    (REGIONAL.test(value.office ?? "") ? regionBefore(reader, draft.from) : undefined) ??
    stateBefore(reader, story, draft.from, true);
  if (owner === undefined) return draft;
  story.owners.set(value.id, owner.name);
  return { ...draft, value: { ...value, of: owner.name } };
}

/** "the expert", "the official": the person of whom the last sentences speak, subjects first. */
function lastPerson(reader: Reader, story: Story, draft: Draft): Draft | undefined {
  const people = recent(reader, story, draft.from, 5).filter((each) => each.value.kind === "person");
  const found = people.find((each) => isSubject(reader, each)) ?? people.at(0);
  return found === undefined
    ? undefined
    : {
        ...draft,
        value: found.value,
        rule: "actors/person-again",
        ...(found.sex === undefined ? {} : { sex: found.sex }),
      };
}

/** "the Freedonian president" where the text names the holder: that person. */
export function namedHolder(reader: Reader, story: Story, draft: Draft): Draft {
  const { value } = draft;
  const office = value.office ?? value.name;
  const fits = (person: ActorRef): boolean =>
    person.of === value.of && (person.id === value.id || holds(reader, person.office, office));
  const earlier = lastOf(
    story,
    (each) => each.value.kind === "person" && each.rule !== "actors/office" && fits(each.value),
  );
  if (earlier !== undefined)
    return {
      ...draft,
      value: earlier.value,
      rule: "actors/office-again",
      ...(earlier.sex === undefined ? {} : { sex: earlier.sex }),
    };
  for (const people of reader.people.bySurname.values()) {
    const named = people.find((person) => person.of === value.of && person.id === value.id);
    if (named !== undefined) return { ...draft, value: named, rule: "actors/office-again" };
  }
  return draft;
}

/** The state of which alone the last sentences speak. */
export function onlyState(reader: Reader, story: Story, at: number): ActorRef | undefined {
  const states = new Map<string, ActorRef>();
  for (const draft of recent(reader, story, at, 2)) {
    const principal = principalRef(reader, draft);
    if (principal?.kind === "state" && draft.rule !== "actors/passing") states.set(principal.name, principal);
  }
  return states.size === 1 ? [...states.values()][0] : undefined;
}

/** The state of the place last named before a token in its sentence: that of a regional governor. */
function regionBefore(reader: Reader, at: number): ActorRef | undefined {
  const first = reader.row.sentences[reader.row.sentenceOf[at] ?? 0]?.first ?? 0;
  for (let i = at - 1; i >= first; i--) {
    if (!isCapital(reader.row, i) || reader.found[i] !== undefined) continue;
    if (isCapital(reader.row, i - 1) && i - 1 > first) continue;
    const place = placeStateAt(reader, i);
    if (place !== undefined) return place.actor;
  }
  return undefined;
}

/** "the Palestinian group", "the French leader": the group or the leader of that owner whom the text has named. */
export function namedAgain(reader: Reader, story: Story, draft: Draft): Draft {
  if (
    draft.rule === "actors/forces" &&
    principalRef(reader, draft)?.kind === "state" &&
    Object.hasOwn(SORTS, draft.sort ?? "") &&
    reader.row.words[draft.from - 1] === "the"
  ) {
    for (const each of recent(reader, story, draft.from, 4)) {
      const principal = principalRef(reader, each);
      if (principal?.kind === "group") return { ...draft, value: principal, rule: "actors/sort-again" };
    }
  }
  if (draft.rule !== "actors/officials" || draft.plural === true || draft.sort !== "leader") return draft;
  const leader = lastOf(
    story,
    (each) => each.value.kind === "person" && each.value.of === draft.value.of && LEADS.test(each.value.office ?? ""),
  );
  return leader === undefined
    ? draft
    : {
        ...draft,
        value: leader.value,
        rule: "actors/office-again",
        ...(leader.sex === undefined ? {} : { sex: leader.sex }),
      };
}
