import { principalOf } from "../../model/actor.ts";
import type { ClaimBodies } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { areAdversaries, groundsOf, mainPairOf } from "../frame/conflict-of.ts";
import { sentenceAt } from "../frame/graph.ts";

type Gift = Omit<ClaimBodies["aid"], "recipient">;

/**
 * Who receives help of which the words name no receiver: the one whom the report's other help goes to; else the one side of the
 * report's conflict that the sentence names; relief goes to the ground that is fought over.
 */
export function lentRecipient(doc: Doc, token: number, gift: Gift, usual: string | undefined): string | undefined {
  const { donor, what } = gift;
  const may = (name: string): boolean => !donor.includes(name) && !donor.some((giver) => areAdversaries(giver, name));
  if (usual !== undefined && may(usual)) return usual;
  const pair = mainPairOf(doc);
  if (pair === undefined || donor.length === 0) return undefined;
  const here = namedIn(doc, token);
  const sides = pair.filter((side) => here.has(side) && may(side));
  if (what !== "humanitarian") return sides.length === 1 ? sides[0] : undefined;
  return groundsOf(pair).find((ground) => may(ground) && doc.places.some(({ value }) => value.territory === ground));
}

/** Sides that the sentence names, by themselves or by a place of theirs. */
function namedIn(doc: Doc, token: number): ReadonlySet<string> {
  const { start = 0, end = 0 } = sentenceAt(doc, token) ?? {};
  const inside = (mention: { readonly start: number; readonly end: number }): boolean =>
    mention.start >= start && mention.end <= end;
  return new Set([
    ...doc.actors.filter(inside).flatMap(({ value }) => (value.members ?? [value]).map(principalOf)),
    ...doc.places.filter(inside).flatMap(({ value }) => value.territory ?? []),
  ]);
}
