import type { ActorRef } from "../../model/actor.ts";
import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import { isNamedAnywhere } from "../frame/conflict-of.ts";
import { groupOnGround, isContested } from "../frame/conflicts.ts";
import { caseOf, dependents, lemmaOf } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };

const FIRED = new Set(cues.fired);

const FROM = /\bfrom(?: (?:southern|northern|eastern|western|central|the))?$/;

/** "a missile from Yemen", in a report on the group that fights from there: that group's; of ground that is fought over, where no such group is named, nobody's. */
export function firedFrom(doc: Doc, mention: Mention<ActorRef>): string | undefined {
  const name = principalOf(mention.value);
  const before = doc.article.text
    .slice(Math.max(0, mention.start - 16), mention.start)
    .trimEnd()
    .toLowerCase();
  if (!FROM.test(before)) return name;
  const group = groupOnGround(name);
  if (group !== undefined && isNamedAnywhere(doc, group)) return group;
  return isContested(name) ? undefined : name;
}

/** "Peru, whose jets bombed the town": the noun before "whose". */
export function ownerBefore(doc: Doc, token: number): number | undefined {
  const whose = dependents(doc, token, ["nmod:poss", "nmod"]).find((child) => doc.tokens[child]?.lower === "whose");
  if (whose === undefined) return undefined;
  return doc.tokens[whose - 1]?.text === "," ? whose - 2 : whose - 1;
}

/** "rockets were fired from southern Lebanon": whence arms were sent. */
export function firingPlace(doc: Doc, verb: number): number | undefined {
  if (!FIRED.has(lemmaOf(doc, verb))) return undefined;
  return dependents(doc, verb, ["obl"]).find((child) => caseOf(doc, child) === "from");
}
