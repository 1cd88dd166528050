import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { membersOf, participantsOf } from "../frame/participants.ts";
import { leadersOf, ofProgramme } from "./beside-talks.ts";
import { bringerOf, callersOf, dealersAbove, shuttledBetween } from "./brought-together.ts";
import { partnersApart } from "./partners-apart.ts";
import type { TalksTrigger } from "./talks-triggers.ts";
import { guestsBy, journeyedTo, visited, visitorBy } from "./visited.ts";

/** Who is at talks by the words around them. */
export interface Company {
  readonly people: readonly ActorRef[];
  readonly mediators: readonly ActorRef[];
  /** Who brings adversaries together. */
  readonly bringer: string | undefined;
  /** The parties that the words name. */
  readonly named: readonly string[];
}

/** Who meets: those around the word, guests and hosts of a visit, those who dealt with each other at it. */
export function companyOf(doc: Doc, trigger: TalksTrigger, isSure: boolean): Company {
  const between = shuttledBetween(doc, trigger);
  if (between !== undefined)
    return { people: [], mediators: between.shuttlers, bringer: undefined, named: between.sides };
  const { parties: around, mediators } = participantsOf(doc, trigger.token);
  const guests = [...guestsBy(doc, trigger), ...visitorBy(doc, trigger)];
  const parties = guests.length > 0 ? guests : [...around, ...partnersApart(doc, trigger, around)];
  const people = parties.flatMap(membersOf).filter((actor) => actor.kind === "person");
  // "the two sides returned to the table in Lima": whose town it is sits there only where a guest needs a host.
  const hosts = isSure && new Set(parties.map(principalOf)).size < 2 ? journeyedTo(doc, trigger) : [];
  const at = [...new Set([...parties.map(principalOf), ...visited(doc, trigger), ...hosts])];
  const bringer = bringerOf(doc, trigger, at);
  const led = leadersOf(doc, trigger.token);
  const own = at.filter((name) => name !== bringer && !led.map(principalOf).includes(name));
  const named = at.length === 0 ? dealersAbove(doc, trigger) : own;
  return {
    people,
    mediators: [...mediators, ...led],
    bringer,
    named: named.length > 0 ? named : ofProgramme(doc, trigger),
  };
}

/** Whoever calls together those whom no name tells is none of them, where the report knows others. */
export function withCallers(doc: Doc, trigger: TalksTrigger, company: Company, lent: readonly string[]): Company {
  const callers = callersOf(doc, trigger);
  const apart = new Set(callers.map(principalOf));
  if (callers.length === 0 || lent.length < 2 || lent.some((name) => apart.has(name))) return company;
  return {
    ...company,
    people: [],
    named: company.named.filter((name) => !apart.has(name)),
    mediators: [...company.mediators, ...callers],
  };
}
