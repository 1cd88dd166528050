import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, relationOf } from "../frame/graph.ts";
import { actorOfToken, phraseActors } from "../frame/phrase-actors.ts";
import cues from "./cues.json" with { type: "json" };
import type { TalksTrigger } from "./talks-triggers.ts";

const OFFERING = new Set(cues.offering);

/** Those who sit at talks though their names stand apart from the word, where it names fewer than two sides itself (`named`). */
export function partnersApart(
  doc: Doc,
  { token, form }: TalksTrigger,
  named: readonly ActorRef[],
): readonly ActorRef[] {
  if (form !== "noun" || new Set(named.map(principalOf)).size > 1) return [];
  const offered = offeredTo(doc, token);
  if (offered.length > 0) return offered;
  const own = theirOwn(doc, token);
  return own.length > 0 || named.length === 0 ? own : beyondPurpose(doc, token);
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
