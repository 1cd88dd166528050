import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { partiesAgree, placesAgree, timesAgree } from "../frame/agree.ts";
import { mainPairOf } from "../frame/conflict-of.ts";
import { lemmaOf } from "../frame/graph.ts";
import { usualParties } from "../frame/most-frequent.ts";
import { statusTold, untold, untoldWords } from "../frame/told.ts";
import cues from "./cues.json" with { type: "json" };
import type { Lent } from "./lent-parties.ts";
import type { TalksTrigger } from "./talks-triggers.ts";

type TalksFinding = Finding<"talks">;

/** The rule of talks that the classifier told. */
export const LEARNT_RULE = "talks/learnt";
/** From this probability on the classifier's word is taken for talks, where the word is one of coming together. */
const SURE = 0.7;
/** The same for any other word. */
const SURE_OF_ANY = 0.85;
/** The same for talks of which the words name one party. */
const SURE_OF_ONE = 0.97;

const GATHERING = new Set([...cues.nouns, ...cues.verbs, ...cues.moving, ...cues.touring, ...cues.gathering]);

/** Reads talks from a trigger that the classifier is sure of. */
type Reads = (trigger: TalksTrigger, lent: Lent, status: ClaimStatuses["talks"] | undefined) => readonly TalksFinding[];

/** Talks in sentences of which no rule reads any, where the classifier is sure of a word; not those that the report tells more fully. */
export function surelyTold(doc: Doc, ruled: readonly TalksFinding[], reads: Reads): readonly TalksFinding[] {
  const usual = usualParties(ruled);
  const lent = { parties: usual ?? mainPairOf(doc) ?? [], isGuess: usual === undefined };
  const found: TalksFinding[] = [];
  for (const { token, probability, status } of untoldWords(doc, "talks", ruled, SURE)) {
    const lemma = lemmaOf(doc, token);
    if (probability < SURE_OF_ANY && !GATHERING.has(lemma)) continue;
    const form = doc.syntax.upos[token] === "VERB" ? "verb" : "noun";
    for (const finding of reads({ token, form, lemma }, lent, statusTold(status))) {
      if (finding.body.parties.length < 2 && (probability < SURE_OF_ONE || isAtHome(finding))) continue;
      found.push(finding);
    }
  }
  return untold(found, ruled, isToldBy);
}

/** "Silva visited the border region": a journey through one's own country meets nobody. */
function isAtHome({ body: { parties, format }, where: [place] }: TalksFinding): boolean {
  return format === "visit" && (place?.territory === undefined || parties.includes(place.territory));
}

/** Whether talks read from little may be others that the report tells of more fully; what a headline tells, the text does. */
function isToldBy(finding: TalksFinding, other: TalksFinding): boolean {
  const { parties } = finding.body;
  if (finding.evidence[0].start === 0 && parties.some((party) => other.body.parties.includes(party))) return true;
  const among = parties.every((party) => other.body.parties.includes(party));
  return (
    (among || partiesAgree(parties, other.body.parties)) &&
    timesAgree(finding.when, other.when) &&
    placesAgree(finding.where, other.where)
  );
}
