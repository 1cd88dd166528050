import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, dependents } from "../frame/graph.ts";
import { actorOfToken, phraseActors } from "../frame/phrase-actors.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import type { TalksTrigger } from "./talks-triggers.ts";

/** "landed in Lima for a visit": where the guest has come to. */
function arrivedAt(doc: Doc, noun: number): readonly number[] {
  const carrier = governorsOf(doc, noun)[0];
  if (carrier?.by !== "obl" || carrier.preposition !== "for" || !cues.arriving.includes(carrier.lemma)) return [];
  return dependents(doc, carrier.token, ["obl"]).filter((child) => ["in", "to", "at"].includes(caseOf(doc, child)));
}

/** Who receives a guest in a territory that is no state. */
export function hostOf(territory: string): string {
  return territory === "West Bank" || territory === "Gaza" ? "Palestinians" : territory;
}

/** "a visit to Lima by the envoy": who comes, whatever the verb above says of others. */
export function guestsBy(doc: Doc, { token, form, lemma }: TalksTrigger): readonly ActorRef[] {
  if (form !== "noun" || !cues.visits.includes(lemma)) return [];
  return dependents(doc, token, ["nmod", "obl"])
    .filter((child) => caseOf(doc, child) === "by")
    .flatMap((child) => phraseActors(doc, child).flatMap(({ value }) => value.members ?? [value]));
}

/** "visited Baku", "a visit to Beirut": the state or territory that a guest goes to, where it is not his own. */
export function visited(doc: Doc, trigger: TalksTrigger): readonly string[] {
  if (!cues.visits.includes(trigger.lemma)) return [];
  const heads = dependents(doc, trigger.token, ["obj", "nmod", "obl"])
    .filter((child) => ["", "to"].includes(caseOf(doc, child)))
    .flatMap((child) => [child, ...dependents(doc, child, ["conj"])]);
  const arrival = heads.length > 0 ? [] : arrivedAt(doc, trigger.token);
  return [...heads, ...arrival].flatMap((head) => sidesAt(doc, head)).map(hostOf);
}

/** "a visit to Peru": the state named as a place, each of several by itself. */
function sidesAt(doc: Doc, head: number): readonly string[] {
  const named = actorOfToken(doc, head);
  return named === undefined ? sidesOfPhrase(doc, head) : (named.value.members ?? [named.value]).map(principalOf);
}
