import type { ActorRef } from "../../model/actor.ts";
import type { Lexicon, NameEntry } from "../../model/lexicon.ts";
import type { LexiconGroup, LexiconPerson } from "../../model/lexicon-records.ts";
import type { Reader } from "./reader.ts";
import words from "./words.cues.json" with { type: "json" };

const AGENCIES = new Set(words.agencies);
const WINGS = new Set(["Brigades", "Brigade", "Force", "Forces", "Council", "Division"]);
const PARTY_STATES = new Set(words.partyStates);

/** The reference to a person of the lexicon, with the office held on the day of the report, else the last, as a former one. */
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
    ...(tenure !== undefined && reader.date !== undefined && (tenure.to ?? "9") < reader.date
      ? { former: true as const }
      : {}),
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
  if (
    actor.kind === "organisation" &&
    actor.record.of !== undefined &&
    actor.record.kind === "part" &&
    !AGENCIES.has(actor.record.name)
  ) {
    return principalName(lexicon, actor.record.of) ?? actor.record.name;
  }
  if (actor.kind === "group" && actor.record.of !== undefined) {
    const holder = lexicon.actorOf(actor.record.of);
    if (holder !== undefined)
      return holder.kind === "group" && !isWing(actor.record.name)
        ? actor.record.name
        : principalName(lexicon, actor.record.of);
  }
  if (actor.kind === "group") return partyState(lexicon, actor.record) ?? actor.record.name;
  return actor.record.name;
}

/** The state of a party of its parliament; a party to a war inside its country speaks for itself. */
function partyState(lexicon: Lexicon, group: LexiconGroup): string | undefined {
  const [country, other] = group.countries;
  if (group.kind !== "party" || country === undefined || other !== undefined || !PARTY_STATES.has(country))
    return undefined;
  return lexicon.stateOfCountry(country)?.name;
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

/** Brigades and forces act for the movement that they are the arm of; a branch of a movement acts for itself. */
function isWing(name: string): boolean {
  return WINGS.has(name.split(" ").at(-1) ?? "");
}
