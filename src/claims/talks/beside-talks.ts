import type { ActorRef } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { dependents, lemmaOf } from "../frame/graph.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { isNuclear, topicsOf } from "./lone-party.ts";
import type { TalksTrigger } from "./talks-triggers.ts";

/** "US-led peace talks": who leads talks of others is between them. */
export function leadersOf(doc: Doc, noun: number): readonly ActorRef[] {
  return dependents(doc, noun, ["amod"])
    .filter((child) => LEADING.has(lemmaOf(doc, child)) && doc.tokens[child - 1]?.text === "-")
    .flatMap((child) => phraseActors(doc, child - 2))
    .map(({ value }) => value);
}

const LEADING: ReadonlySet<string> = new Set([
  "lead",
  "led",
  "back",
  "sponsor",
  "mediate",
  "broker",
  "facilitate",
  "host",
]);

/** "talks regarding Peru's nuclear programme": whose it is sits there. */
export function ofProgramme(doc: Doc, { token, form }: TalksTrigger): readonly string[] {
  if (form !== "noun") return [];
  return topicsOf(doc, token)
    .filter((child) => isNuclear(doc, child))
    .flatMap((child) =>
      principalsOf(dependents(doc, child, ["nmod:poss", "amod"]).flatMap((owner) => phraseActors(doc, owner))),
    )
    .slice(0, 1);
}
