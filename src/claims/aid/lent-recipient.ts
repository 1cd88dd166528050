import type { ClaimBodies } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { mainPairOf, sidesNamedIn } from "../frame/conflict-of.ts";
import { areAdversaries, groundsOf, isContested } from "../frame/conflicts.ts";
import { type Governor, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, sentenceAt } from "../frame/graph.ts";
import { isSideIn, mainSide } from "../frame/main-side.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { isGiven } from "./told-gift.ts";

type Gift = Omit<ClaimBodies["aid"], "recipient">;

/**
 * Who receives help of which the words name no receiver: the one whom the report's other help goes to; else the one side of the
 * report's conflict that the sentence names; relief goes to the ground that is fought over; else the side that the report is about.
 */
export function lentRecipient(doc: Doc, token: number, gift: Gift, usual: string | undefined): string | undefined {
  const { donor } = gift;
  const may = (name: string): boolean => !donor.includes(name) && !donor.some((giver) => areAdversaries(giver, name));
  if (usual !== undefined && may(usual)) return usual;
  const pair = donor.length === 0 ? undefined : mainPairOf(doc);
  return (
    (pair === undefined ? undefined : sideOfPair(doc, token, gift, pair, may)) ??
    (isGiven(doc, token) ? needySide(doc, token, gift, may) : undefined)
  );
}

/** The side of the report's conflict that the sentence names, or that the givers are friends of; of relief the ground that is fought over. */
function sideOfPair(
  doc: Doc,
  token: number,
  { donor, what }: Gift,
  pair: readonly string[],
  may: (name: string) => boolean,
): string | undefined {
  if (what === "humanitarian")
    return groundsOf(pair).find((ground) => may(ground) && doc.places.some(({ value }) => value.territory === ground));
  const sentence = sentenceAt(doc, token);
  const here = sentence === undefined ? new Set() : sidesNamedIn(doc, sentence);
  const sides = pair.filter((side) => here.has(side) && may(side));
  return sides.length === 1 ? sides[0] : befriended(donor, pair.filter(may));
}

/** The side in need that the report is about, for help of a kind that nobody gives by name. */
export function mainNeedy(doc: Doc, token: number, what: Gift["what"]): string | undefined {
  return needySide(doc, token, { donor: [], what }, () => true);
}

/** "Peru blocked the aid", "held up by Peru's troops": whoever keeps help out gets none of it. */
export function isKeptOutBy(doc: Doc, [verb]: readonly Governor[], name: string | undefined): boolean {
  if (verb === undefined || name === undefined || !cues.blocking.includes(verb.lemma)) return false;
  const doers =
    verb.by === "obj"
      ? [subjectTokenOf(doc, verb.token) ?? -1]
      : dependents(doc, verb.token, ["obl"]).filter((child) => caseOf(doc, child) === "by");
  return doers.some((doer) => doer >= 0 && sidesOfPhrase(doc, doer).includes(name));
}

/**
 * The side that the report is about, where it may be in need: no usual giver; of two that fight not the one that is shunned; for relief
 * the ground that they fight over. Where the sentence names others that may be meant, nobody is supposed.
 */
function needySide(doc: Doc, token: number, { donor, what }: Gift, may: (name: string) => boolean): string | undefined {
  const needs = (name: string): boolean => !donor.includes(name) && !WESTERN.has(name) && !SELDOM_NEEDY.has(name);
  const yields = (name: string, other: string): boolean =>
    areAdversaries(name, other) &&
    ((what === "humanitarian" && isContested(other) && !isContested(name)) ||
      (SHUNNED.has(name) && !SHUNNED.has(other)));
  const main = mainSide(doc, (name) => may(name) && needs(name), yields);
  const sentence = sentenceAt(doc, token);
  if (main === undefined || sentence === undefined) return undefined;
  const here = [...sidesNamedIn(doc, sentence)].filter(
    (name) => isSideIn(doc, name) && needs(name) && !yields(name, main),
  );
  return here.length === 0 || here.includes(main) ? main : undefined;
}

/** Of two sides, one of them under lasting sanctions, usual senders of sanctions help the other. */
function befriended(donor: readonly string[], sides: readonly string[]): string | undefined {
  const friends = sides.filter((side) => !SHUNNED.has(side));
  return sides.length === 2 && friends.length === 1 && donor.every((name) => WESTERN.has(name))
    ? friends[0]
    : undefined;
}

const WESTERN: ReadonlySet<string> = new Set(cues.western_givers);
const SHUNNED: ReadonlySet<string> = new Set(cues.shunned);
const SELDOM_NEEDY: ReadonlySet<string> = new Set(cues.seldom_needy);
