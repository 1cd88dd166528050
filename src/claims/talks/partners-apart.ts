import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, relationOf, sentenceAt } from "../frame/graph.ts";
import { actorOfToken, phraseActors } from "../frame/phrase-actors.ts";
import { comingToo } from "./coming-too.ts";
import cues from "./cues.json" with { type: "json" };
import type { TalksTrigger } from "./talks-triggers.ts";

/** Marks that end a clause. */
const ENDS = new Set([";", ":", "—", "–"]);
const DURING = new Set(["at", "during", "in", "after", "following"]);
const HOLDING = new Set(cues.holding);
const OFFERING = new Set(cues.offering);

/** Those who sit at talks though their names stand apart from the word, where it names fewer than two sides itself (`named`). */
export function partnersApart(
  doc: Doc,
  { token, form, lemma }: TalksTrigger,
  named: readonly ActorRef[],
): readonly ActorRef[] {
  if (lemma === "summon" && new Set(named.map(principalOf)).size < 2) return summoners(doc, token);
  if (form !== "noun" || new Set(named.map(principalOf)).size > 1) return [];
  const offered = offeredTo(doc, token);
  if (offered.length > 0) return offered;
  const own = theirOwn(doc, token);
  if (own.length > 0) return own;
  if (named.length === 0) return cues.visits.includes(lemma) ? visitorAbove(doc, token) : [];
  const beyond = [beyondPurpose(doc, token), comingToo(doc, token), actorAbove(doc, token, named)].find(
    (found) => found.length > 0,
  );
  return beyond ?? withFurther(doc, token);
}

/** "offered Lima a meeting", "proposed talks to Lima": whom talks are offered to. */
function offeredTo(doc: Doc, noun: number): readonly ActorRef[] {
  const [carrier] = governorsOf(doc, noun);
  if (carrier?.by !== "obj" || !OFFERING.has(carrier.lemma)) return [];
  return dependents(doc, carrier.token, ["iobj", "obl"])
    .filter((child) => ["", "to"].includes(caseOf(doc, child)))
    .flatMap((child) => phraseActors(doc, child).map(({ value }) => value));
}

/** "Silva warned Rojas in their first meeting": those whom the verb above joins. */
function theirOwn(doc: Doc, noun: number): readonly ActorRef[] {
  if (!childrenOf(doc, noun).some((child) => doc.tokens[child]?.lower === "their")) return [];
  for (const { token, verbal } of governorsOf(doc, noun)) {
    if (!verbal) continue;
    const subject = subjectTokenOf(doc, token);
    const heads = [...(subject === undefined ? [] : [subject]), ...dependents(doc, token, ["obj", "iobj"])];
    const sides = heads.flatMap((head) => actorOfToken(doc, head)?.value ?? []);
    if (sides.length > 1 && sides.every(({ kind }) => kind === "person") && new Set(sides.map(principalOf)).size > 1)
      return sides;
  }
  return [];
}

/** "held talks to end the war with Silva": whoever holds an office is the partner of the talks, not of their purpose. */
function beyondPurpose(doc: Doc, noun: number): readonly ActorRef[] {
  const [carrier] = governorsOf(doc, noun);
  const purposes = [noun, ...(carrier === undefined ? [] : [carrier.token])]
    .flatMap((head) => dependents(doc, head, ["acl", "advcl", "xcomp"]))
    .filter((clause) => clause > noun && caseOf(doc, clause) === "to");
  return purposes
    .flatMap((clause) => [clause, ...dependents(doc, clause, ["obj", "obl"])])
    .flatMap((head) => dependents(doc, head, ["obl", "nmod"]))
    .filter((child) => caseOf(doc, child) === "with" && relationOf(doc, child) !== "acl")
    .flatMap((child) => phraseActors(doc, child).map(({ value }) => value))
    .filter(({ kind, of }) => kind === "person" && of !== undefined);
}

/** "Silva announced plans to help during a visit to Lima": whoever acts above is the guest. */
function visitorAbove(doc: Doc, noun: number): readonly ActorRef[] {
  if (!["during", "on", "at"].includes(caseOf(doc, noun))) return [];
  for (const { token, verbal } of governorsOf(doc, noun)) {
    const subject = verbal ? dependents(doc, token, ["nsubj"])[0] : undefined;
    const actor = subject === undefined ? undefined : actorOfToken(doc, subject)?.value;
    if (actor !== undefined) return actor.kind === "person" && actor.of !== undefined ? [actor] : [];
  }
  return [];
}

/** "Silva made the claim during a meeting with Rojas": whoever acts at it sits there. */
function actorAbove(doc: Doc, noun: number, named: readonly ActorRef[]): readonly ActorRef[] {
  const isWithOne = dependents(doc, noun, ["nmod", "obl"]).some((child) => caseOf(doc, child) === "with");
  if (!isWithOne || !DURING.has(caseOf(doc, noun).split(" ")[0] ?? "")) return [];
  const verb = governorsOf(doc, noun).find(({ verbal }) => verbal);
  const subject = verb === undefined ? undefined : subjectTokenOf(doc, verb.token);
  const actor = subject === undefined ? undefined : actorOfToken(doc, subject)?.value;
  const sits = actor !== undefined && (actor.kind === "state" || (actor.kind === "person" && actor.of !== undefined));
  return sits && !named.some((other) => principalOf(other) === principalOf(actor)) ? [actor] : [];
}

/** "held a meeting at the house of a friend with Silva": the partner stands further on in the same clause. */
function withFurther(doc: Doc, noun: number): readonly ActorRef[] {
  const [carrier] = governorsOf(doc, noun);
  const sentence = sentenceAt(doc, noun);
  if (carrier?.by !== "obj" || !HOLDING.has(carrier.lemma) || sentence === undefined) return [];
  for (let at = noun + 1; at < sentence.last; at++) {
    if (ENDS.has(doc.tokens[at]?.text ?? "") || /^(?:VB[DPZ]|MD|WDT|WP)$/.test(doc.syntax.xpos[at] ?? "")) return [];
    if (doc.tokens[at]?.lower !== "with" || relationOf(doc, at) !== "case") continue;
    const found = phraseActors(doc, doc.syntax.head[at] ?? at).map(({ value }) => value);
    return found.filter(({ kind, of }) => kind === "state" || (kind === "person" && of !== undefined));
  }
  return [];
}

/** "Peru's ambassador to Chile was summoned", "said that the ambassador would be summoned": who receives him. */
function summoners(doc: Doc, verb: number): readonly ActorRef[] {
  const posts = dependents(doc, verb, ["nsubj:pass", "obj"]).flatMap((envoy) => dependents(doc, envoy, ["nmod"]));
  const agents = dependents(doc, verb, ["obl"]).filter((child) => caseOf(doc, child) === "by");
  const [teller] = governorsOf(doc, verb);
  const told = teller?.by === "ccomp" ? dependents(doc, teller.token, ["nsubj"]) : [];
  const heads = [...agents, ...posts.filter((child) => caseOf(doc, child) === "to"), ...told];
  return heads.map((head) => phraseActors(doc, head).map(({ value }) => value)).find((found) => found.length > 0) ?? [];
}
