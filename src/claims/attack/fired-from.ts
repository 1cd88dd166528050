import type { ActorRef } from "../../model/actor.ts";
import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import { groupOnGround, isNamedAnywhere } from "../frame/conflict-of.ts";
import { dependents } from "../frame/graph.ts";

/** "a missile from Yemen", in a report on the group that fights from there: that group's. */
export function firedFrom(doc: Doc, mention: Mention<ActorRef>): string {
  const name = principalOf(mention.value);
  const before = doc.article.text
    .slice(Math.max(0, mention.start - 6), mention.start)
    .trimEnd()
    .toLowerCase();
  const group = before.endsWith("from") ? groupOnGround(name) : undefined;
  return group !== undefined && isNamedAnywhere(doc, group) ? group : name;
}

/** "Peru, whose jets bombed the town": the noun before "whose". */
export function ownerBefore(doc: Doc, token: number): number | undefined {
  const whose = dependents(doc, token, ["nmod:poss", "nmod"]).find((child) => doc.tokens[child]?.lower === "whose");
  if (whose === undefined) return undefined;
  return doc.tokens[whose - 1]?.text === "," ? whose - 2 : whose - 1;
}
