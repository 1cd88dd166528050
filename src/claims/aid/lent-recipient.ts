import type { ClaimBodies } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { areAdversaries, groundsOf, mainPairOf, sidesNamedIn } from "../frame/conflict-of.ts";
import { sentenceAt } from "../frame/graph.ts";
import { mostFrequent } from "../frame/most-frequent.ts";
import cues from "./cues.json" with { type: "json" };

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
  if (donor.length === 0) return undefined;
  if (pair === undefined) return what === "humanitarian" ? mainLand(doc, may) : undefined;
  const sentence = sentenceAt(doc, token);
  const here = sentence === undefined ? new Set() : sidesNamedIn(doc, sentence);
  const sides = pair.filter((side) => here.has(side) && may(side));
  if (what !== "humanitarian") return sides.length === 1 ? sides[0] : befriended(donor, pair.filter(may));
  return groundsOf(pair).find((ground) => may(ground) && doc.places.some(({ value }) => value.territory === ground));
}

/** Of two sides, one of them under lasting sanctions, usual senders of sanctions help the other. */
function befriended(donor: readonly string[], sides: readonly string[]): string | undefined {
  const friends = sides.filter((side) => !SHUNNED.has(side));
  return sides.length === 2 && friends.length === 1 && donor.every((name) => WESTERN.has(name))
    ? friends[0]
    : undefined;
}

/** The land in which nearly all of the report's places lie that are not the giver's: there relief goes. */
function mainLand(doc: Doc, may: (name: string) => boolean): string | undefined {
  const lands = doc.places.flatMap(({ value }) => value.territory ?? []).filter(may);
  const land = mostFrequent(lands);
  const share = lands.filter((name) => name === land).length;
  return share >= LEAST_PLACES && share >= lands.length * MOST_OF ? land : undefined;
}

const LEAST_PLACES = 3;
const MOST_OF = 0.75;
const WESTERN: ReadonlySet<string> = new Set(cues.western_givers);
const SHUNNED: ReadonlySet<string> = new Set(cues.shunned);
