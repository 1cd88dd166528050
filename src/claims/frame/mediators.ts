import type { ActorRef } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import { governorsOf, subjectTokenOf } from "./governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, relationOf, subtree } from "./graph.ts";
import cues from "./participants.cues.json" with { type: "json" };
import { actorOfToken, phraseActors, phraseTokens } from "./phrase-actors.ts";

const MEDIATING = new Set(cues.mediating);
const CONVENING = new Set(cues.convening);
const MEDIATOR_NOUNS = new Set(cues.mediator_nouns);
const MEANS = new Set(cues.means);
const CHANNELS = new Set(cues.channels);

/** "mediated by Oman", "Omani-mediated", "mediators Qatar and Egypt", "under Omani auspices", "through Oman", "that Oman hosts". */
export function mediatorsAround(doc: Doc, token: number, isBetween: boolean): readonly Mention<ActorRef>[] {
  const above = governorsOf(doc, token)
    .slice(0, 2)
    .map((governor) => governor.token);
  const near = new Set(
    [token, ...childrenOf(doc, token), ...above].flatMap((word) => [word, ...childrenOf(doc, word)]),
  );
  return [
    ...[...near].flatMap((word) => [...byVerb(doc, word, isBetween), ...byNoun(doc, word)]),
    ...dependents(doc, token, ["acl"]).flatMap((clause) => conveners(doc, clause)),
    ...[...near].filter((word) => isAsMediator(doc, word)).flatMap((word) => phraseActors(doc, word)),
    ...(isBetween ? hostsOf(doc, token) : []),
  ];
}

/** "hosted and facilitated by Peru", "Peru-brokered", "Peru-led" where the sides are named. */
function byVerb(doc: Doc, verb: number, isBetween: boolean): readonly Mention<ActorRef>[] {
  const mediates = MEDIATING.has(lemmaOf(doc, verb));
  const hyphened = doc.tokens[verb - 1]?.text === "-" && relationOf(doc, verb) === "amod";
  if (hyphened && (mediates || (isBetween && CONVENING.has(lemmaOf(doc, verb)))))
    return [actorOfToken(doc, verb - 2)].filter((mention) => mention !== undefined);
  if (!mediates || !["acl", "amod", "conj", "root", "advcl"].includes(relationOf(doc, verb))) return [];
  return [verb, ...dependents(doc, verb, ["conj"])]
    .flatMap((each) => dependents(doc, each, ["obl"]))
    .filter((agent) => caseOf(doc, agent) === "by")
    .flatMap((agent) => phraseActors(doc, agent));
}

/** "Omani mediators", "under the auspices of Oman", "through Omani channels", "via Oman". */
function byNoun(doc: Doc, noun: number): readonly Mention<ActorRef>[] {
  const lemma = lemmaOf(doc, noun);
  if (MEDIATOR_NOUNS.has(lemma)) return phraseActors(doc, noun).filter((actor) => !isBetweenNoun(doc, noun, actor));
  const preposition = caseOf(doc, noun).split(" ")[0] ?? "";
  const passes = ["via", "through"].includes(preposition);
  if (passes ? MEANS.has(lemma) || CHANNELS.has(lemma) : ["under", "with"].includes(preposition) && MEANS.has(lemma))
    return phraseActors(doc, noun);
  const own = actorOfToken(doc, noun);
  return own !== undefined && passes ? [own] : [];
}

/** "its mediation between Peru and Chile": the two do not mediate. */
function isBetweenNoun(doc: Doc, noun: number, { start, end }: Mention<ActorRef>): boolean {
  return dependents(doc, noun, ["nmod"])
    .filter((child) => ["between", "among"].includes(caseOf(doc, child)))
    .flatMap((child) => subtree(doc, child))
    .some((token) => start <= (doc.tokens[token]?.start ?? -1) && (doc.tokens[token]?.end ?? 0) <= end);
}

/** "with Peru and Chile as mediators", "with Peru as go-between": who is there to bring others together. */
export function isAsMediator(doc: Doc, noun: number): boolean {
  if (caseOf(doc, noun) !== "with") return false;
  let at = Math.max(...phraseTokens(doc, noun)) + 1;
  if (doc.tokens[at]?.lower !== "as") return false;
  do at++;
  while (["DET", "ADJ"].includes(doc.syntax.upos[at] ?? ""));
  return isGoBetween(doc, at) || MEDIATOR_NOUNS.has(lemmaOf(doc, at));
}

/** "go-between" is three tokens, of which the first bears its arcs. */
export function isGoBetween(doc: Doc, token: number): boolean {
  return doc.tokens[token]?.lower === "go" && /^betweens?$/.test(doc.tokens[token + 2]?.lower ?? "");
}

/** "the talks that Peru has hosted", "which Peru had convened". */
function conveners(doc: Doc, clause: number): readonly Mention<ActorRef>[] {
  if (!MEDIATING.has(lemmaOf(doc, clause)) && !CONVENING.has(lemmaOf(doc, clause))) return [];
  return dependents(doc, clause, ["nsubj"]).flatMap((subject) => phraseActors(doc, subject));
}

/** "Peru hosted talks between …", "Peru offered to mediate talks between …": who brings others together. */
function hostsOf(doc: Doc, noun: number): readonly Mention<ActorRef>[] {
  const carrier = governorsOf(doc, noun)[0];
  if (carrier?.by !== "obj" || !(MEDIATING.has(carrier.lemma) || CONVENING.has(carrier.lemma))) return [];
  const subject = subjectTokenOf(doc, carrier.token);
  return subject === undefined ? [] : phraseActors(doc, subject);
}
