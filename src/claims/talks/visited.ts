import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, relationOf } from "../frame/graph.ts";
import { actorOfToken, phraseActors } from "../frame/phrase-actors.ts";
import { placeOfPhrase, sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import type { TalksTrigger } from "./talks-triggers.ts";

const GOING = new Set([...cues.moving, ...cues.going]);

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

/** "is due to come to Lima", "was received in Lima", "sent an envoy to Lima": the side to whose ground a word of going leads. */
export function journeyedTo(doc: Doc, { token, form, lemma }: TalksTrigger): readonly string[] {
  if (form !== "verb" || !GOING.has(lemma)) return [];
  const ways = lemma === "receive" ? ["in", "at"] : ["to", "in", "at", "into", "for"];
  return dependents(doc, token, ["obl", "nmod"])
    .filter((child) => ways.includes(caseOf(doc, child)))
    .flatMap((child) => placeOfPhrase(doc, child)?.territory ?? [])
    .slice(0, 1)
    .map(hostOf);
}

/** "Silva is the first leader to visit Lima", "Silva accepted an invitation to visit Lima": who goes where the clause hangs on a noun. */
export function visitorBy(doc: Doc, { token, form, lemma }: TalksTrigger): readonly ActorRef[] {
  if (form !== "verb" || !cues.visits.includes(lemma) || relationOf(doc, token) !== "acl") return [];
  const noun = doc.syntax.head[token] ?? -1;
  if (phraseActors(doc, noun).some(({ value }) => value.kind === "person")) return [];
  const carrier = dependents(doc, noun, ["cop"]).length > 0 ? noun : governorsOf(doc, noun)[0]?.token;
  const subject = carrier === undefined ? undefined : subjectTokenOf(doc, carrier);
  const guest = subject === undefined ? undefined : actorOfToken(doc, subject)?.value;
  return guest?.kind === "person" && guest.of !== undefined ? [guest] : [];
}

/** "a visit to Peru": the state named as a place, each of several by itself. */
function sidesAt(doc: Doc, head: number): readonly string[] {
  const named = actorOfToken(doc, head);
  return named === undefined ? sidesOfPhrase(doc, head) : (named.value.members ?? [named.value]).map(principalOf);
}
