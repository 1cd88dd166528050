import type { Doc } from "../../model/doc.ts";
import { caseOf, childrenOf, dependents, lemmaOf, relationOf, sentenceAt } from "../frame/graph.ts";
import type { AttackTrigger } from "./attack-triggers.ts";
import cues from "./cues.json" with { type: "json" };

/** Relations by which "killing 12" hangs on the attack that it tells the toll of. */
const TELLING = new Set(["advcl", "acl", "conj", "ccomp", "parataxis", "xcomp"]);

/** "killing 12 and abducting five": taken in the same attack. */
const CAMPAIGNS = new Set(cues.campaigns);
/** A pronoun means a noun that stands at most so many tokens before it. */
const FAR = 14;
const TAKING = new Set(["abduct", "kidnap", "eliminate", "assassinate"]);

/**
 * The attack whose toll a word of harm tells: the attack that it hangs on ("shelled the town, killing 12"), that is its subject
 * ("the strike killed 12") or its means ("12 were killed in a strike"). Undefined where the word tells an attack of its own.
 */
export function hostOf(doc: Doc, trigger: AttackTrigger, triggers: readonly AttackTrigger[]): number | undefined {
  if (trigger.rule !== "harm" && !TAKING.has(lemmaOf(doc, trigger.token))) return undefined;
  const isTrigger = (token: number): boolean => triggers.some((other) => other.token === token && other !== trigger);
  const head = doc.syntax.head[trigger.token] ?? -1;
  const subject = dependents(doc, trigger.token, ["nsubj"]).find((child) => isTrigger(child));
  if (subject !== undefined) return subject;
  // "its campaign, which has killed 50,000": a toll told of the whole campaign stands by itself.
  const whole = doc.syntax.label[trigger.token] === "acl:relcl" && CAMPAIGNS.has(lemmaOf(doc, head));
  if (whole) return undefined;
  // "bombed the port after gunmen had killed 26": an earlier deed of others.
  const apart = ["after", "since", "before"].includes(caseOf(doc, trigger.token));
  if (apart && dependents(doc, trigger.token, ["nsubj"]).length > 0) return undefined;
  if (TELLING.has(relationOf(doc, trigger.token)) && isTrigger(head)) return head;
  // "the raid caused nine deaths and injured 30"
  const doer = relationOf(doc, trigger.token) === "conj" ? dependents(doc, head, ["nsubj"]).find(isTrigger) : undefined;
  if (doer !== undefined && dependents(doc, trigger.token, ["nsubj"]).length === 0) return doer;
  // "blew up the track and halted a train, killing 31"
  const first = head >= 0 && relationOf(doc, head) === "conj" ? (doc.syntax.head[head] ?? -1) : -1;
  if (relationOf(doc, trigger.token) === "advcl" && isTrigger(first)) return first;
  const named = inWhich(doc, trigger.token, triggers);
  if (named !== undefined) return named;
  const means = dependents(doc, trigger.token, ["obl", "nmod"]).filter((child) =>
    ["in", "by", "during", "after", "from", "as"].includes(caseOf(doc, child)),
  );
  const moment = dependents(doc, trigger.token, ["advcl"]).filter((child) =>
    childrenOf(doc, child).some((word) => ["when", "as", "after"].includes(doc.tokens[word]?.lower ?? "")),
  );
  // "were killed when a bomb hit the bus", "by a bomber who targeted it".
  const near = [...means, ...moment, ...means.flatMap((child) => dependents(doc, child, ["acl"]))].find(isTrigger);
  return near ?? (isLoose(doc, trigger.token) ? triggerBefore(doc, trigger, triggers) : undefined);
}

/** ", killing 12", "and wounding 38 others": a participle with nobody of its own tells the toll of what was told before it. */
function isLoose(doc: Doc, harm: number): boolean {
  if (doc.syntax.xpos[harm] !== "VBG" || ["nsubj", "csubj", "obj", "nmod"].includes(relationOf(doc, harm)))
    return false;
  const before = doc.tokens[harm - 1]?.lower ?? "";
  return before === "," || before === "and" || before === "–" || before === "—";
}

function triggerBefore(doc: Doc, { token }: AttackTrigger, triggers: readonly AttackTrigger[]): number | undefined {
  const sentence = sentenceAt(doc, token);
  return triggers.findLast((other) => other.token < token && other.token >= (sentence?.first ?? token))?.token;
}

/** "the raid on 7 October, in which 12 were killed": the attack named last before the pronoun. */
function inWhich(doc: Doc, harm: number, triggers: readonly AttackTrigger[]): number | undefined {
  const pronoun = dependents(doc, harm, ["obl"]).find(
    (child) => doc.tokens[child]?.lower === "which" && ["in", "during", "after"].includes(caseOf(doc, child)),
  );
  if (pronoun === undefined) return undefined;
  return triggers.findLast(({ token, form }) => form === "noun" && token < pronoun && pronoun - token < FAR)?.token;
}

/** The trigger to which a word of harm belongs: its host, itself where it is a trigger, else the nearest one. */
export function ownerOf(
  doc: Doc,
  token: number,
  triggers: readonly AttackTrigger[],
  hosts: ReadonlyMap<number, number | undefined>,
): number | undefined {
  if (hosts.has(token)) return rootOf(token, hosts);
  const teller = tellerOf(doc, token, hosts);
  if (teller !== undefined) return rootOf(teller, hosts);
  const free = triggers.filter((trigger) => hosts.get(trigger.token) === undefined);
  const nearest = free.toSorted((a, b) => Math.abs(a.token - token) - Math.abs(b.token - token))[0];
  return nearest?.token;
}

/** "The assault left three dead", "clashes which resulted in 40 deaths": the attack that the verb above a word of harm says it of. */
function tellerOf(doc: Doc, token: number, hosts: ReadonlyMap<number, number | undefined>): number | undefined {
  let at = token;
  for (let step = 0; step < 3; step++) {
    const above = doc.syntax.head[at] ?? -1;
    if (above < 0) return undefined;
    if (hosts.has(above)) return above;
    const subject = dependents(doc, above, ["nsubj"]).find((child) => child !== at);
    if (subject !== undefined && hosts.has(subject)) return subject;
    const clause = relationOf(doc, above) === "acl" ? (doc.syntax.head[above] ?? -1) : -1;
    if (hosts.has(clause)) return clause;
    at = above;
  }
  return undefined;
}

/** The attack at the end of a chain of hosts: "the strike killed one and wounded three". */
function rootOf(token: number, hosts: ReadonlyMap<number, number | undefined>): number {
  let at = token;
  for (let step = 0; step < 4; step++) {
    const host = hosts.get(at);
    if (host === undefined || host === at) return at;
    at = host;
  }
  return at;
}
