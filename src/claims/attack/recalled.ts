import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { placesNest, timesAgree } from "../frame/agree.ts";
import comments from "../frame/comment.cues.json" with { type: "json" };
import { governorsOf } from "../frame/governors.ts";
import { dependents, hasDeterminer, lemmaOf, tokenFrom } from "../frame/graph.ts";
import { merged } from "../frame/merged.ts";
import { actorOfToken } from "../frame/phrase-actors.ts";
import cues from "./cues.json" with { type: "json" };
import { namedPlaces } from "./land-struck.ts";
import { agreeing, areCrossed, areOneSide, targetsAgree, tollsAgree } from "./same-attack.ts";
import { saysEnough } from "./says-enough.ts";

type AttackFinding = Finding<"attack">;

const CAMPAIGNS = new Set(cues.campaigns);
/** Verbs of a word on attacks that were told elsewhere. */
const COMMENTING = new Set([...cues.commenting, ...comments.showing, ...comments.affecting]);
/** What tells with what arms a known attack was made, and not which one it is. */
const ARMED = new Set(cues.armed_with);

/** "The attack took place …": what a definite noun tells goes to the attack told last before it that it can mean. */
export function recalled(doc: Doc, findings: readonly AttackFinding[]): readonly AttackFinding[] {
  const kept: AttackFinding[] = [];
  for (const finding of findings) {
    const token = tokenFrom(doc, finding.trigger.start);
    const recalls = isDefinite(doc, token) || isBareToll(finding);
    const at =
      recalls || isKnownByDoer(doc, token)
        ? kept.findLastIndex((other) => isMeantBy(finding, other) && (recalls || tollsAgree(finding, other)))
        : -1;
    const meant = kept[at];
    if (meant !== undefined) kept[at] = withToll(merged(meant, finding) as AttackFinding, finding);
    else if (saysEnough(finding) && !isRetold(doc, token, finding, kept)) kept.push(finding);
  }
  return kept;
}

/** "The drone strike adds to fears", "This attack came as …": what only speaks of an attack that the report has told. */
function isRetold(doc: Doc, token: number, finding: AttackFinding, kept: readonly AttackFinding[]): boolean {
  const [verb] = governorsOf(doc, token);
  const comments = verb?.by === "nsubj" && COMMENTING.has(verb.lemma);
  const pointed = hasDeterminer(doc, token, ["this", "these", "those", "that"]);
  if (comments && (pointed || isDefinite(doc, token))) return true;
  const { killed, wounded } = finding.body;
  if (killed !== undefined || wounded !== undefined) return false;
  const known = kept.some((other) => other.status === finding.status && !areCrossed(finding, other));
  return known && ((pointed && isDefinite(doc, token)) || (comments && hasDeterminer(doc, token, ["the"])));
}

/** "Officials said five people were killed": a toll told alone is of the attack told before it. */
function isBareToll({ rule, body, where }: AttackFinding): boolean {
  return (
    rule === "attack/harm" &&
    body.attacker === undefined &&
    body.target === undefined &&
    namedPlaces(where).length === 0
  );
}

/** The finding with the toll told later, where that is higher: tolls rise within a report. */
function withToll(finding: AttackFinding, { body: later }: AttackFinding): AttackFinding {
  const { killed, killedBound, ...rest } = finding.body;
  if (later.killed === undefined || killed === undefined || later.killed <= killed) return finding;
  const bound = later.killedBound === undefined ? {} : { killedBound: later.killedBound };
  return { ...finding, body: { ...rest, killed: later.killed, ...bound } };
}

/** "the blast", "this attack": one that the reader knows, told by nothing that sets it apart. */
function isDefinite(doc: Doc, token: number): boolean {
  const many = doc.syntax.xpos[token] === "NNS" && hasDeterminer(doc, token, ["these", "those"]);
  if (doc.syntax.xpos[token] !== "NN" && !many) return false;
  return (
    (many || hasDeterminer(doc, token, ["the", "this", "that"])) &&
    dependents(doc, token, ["nmod", "acl", "nmod:poss"]).length === 0 &&
    dependents(doc, token, ["amod", "compound"]).every((child) => ARMED.has(doc.tokens[child]?.lower ?? ""))
  );
}

/** "the Hamas-led attack", "the Russian strike": one that the reader knows, named by who did it. */
function isKnownByDoer(doc: Doc, token: number): boolean {
  if (doc.syntax.xpos[token] !== "NN" || CAMPAIGNS.has(lemmaOf(doc, token))) return false;
  if (!hasDeterminer(doc, token, ["the", "this", "that"])) return false;
  const kinds = dependents(doc, token, ["amod", "compound"]);
  return (
    kinds.length > 0 &&
    kinds.every((child) => lemmaOf(doc, child) === "lead" || doc.tokens[child]?.lower === "led" || isSide(doc, child))
  );
}

function isSide(doc: Doc, token: number): boolean {
  return actorOfToken(doc, token) !== undefined;
}

function isMeantBy(finding: AttackFinding, told: AttackFinding): boolean {
  const { body } = finding;
  return (
    told.status === finding.status &&
    !areCrossed(finding, told) &&
    agreeing(body.attacker, told.body.attacker) &&
    (targetsAgree(body.target, told.body.target) || areOneSide(body.target, told.body.target)) &&
    placesNest(namedPlaces(finding.where), namedPlaces(told.where)) &&
    timesAgree(finding.when, told.when)
  );
}
