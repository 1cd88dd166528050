import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Telling } from "../../model/telling.ts";
import { partiesAgree, placesAgree, timesAgree } from "../frame/agree.ts";
import { mainPairOf, onlyPairOf } from "../frame/conflict-of.ts";
import { caseOf, dependents, lemmaOf, sentenceAt } from "../frame/graph.ts";
import { usualParties } from "../frame/most-frequent.ts";
import { ownParts } from "../frame/own-parts.ts";
import { statusTold, untold, untoldSentences } from "../frame/told.ts";
import cues from "./cues.json" with { type: "json" };
import { isGathering } from "./gatherings.ts";
import type { Lent } from "./lent-parties.ts";
import type { TalksTrigger } from "./talks-triggers.ts";

type TalksFinding = Finding<"talks">;

/** The rule of talks that the classifier told. */
export const LEARNT_RULE = "talks/learnt";
/** From this probability on the classifier's word is taken for talks, where the word is one of coming together. */
const SURE = 0.6;
/** The same for any other word. */
const SURE_OF_ANY = 0.8;
/** The same for talks of which the words name one party. */
const SURE_OF_ONE = 0.9;

const CLUBS = new Set([...cues.clubs, "United Nations"]);
const ASSEMBLING = new Set(cues.assembling);
const SPOKEN_OF = new Set(["about", "on", "over", "regarding"]);
const GERUND_UNDER = new Set(["of", "in", "during"]);
const GATHERING = new Set([...cues.nouns, ...cues.verbs, ...cues.moving, ...cues.touring, ...cues.gathering]);

/** Reads talks from a trigger that the classifier is sure of. */
type Reads = (trigger: TalksTrigger, lent: Lent, status: ClaimStatuses["talks"] | undefined) => readonly TalksFinding[];

/** Talks in sentences of which no rule reads any, where the classifier is sure of a word; not those that the report tells more fully. */
export function surelyTold(doc: Doc, ruled: readonly TalksFinding[], reads: Reads): readonly TalksFinding[] {
  const usual = usualParties(ruled);
  const lent = { parties: usual ?? mainPairOf(doc) ?? onlyPairOf(doc) ?? [], isGuess: usual === undefined };
  const sentences = untoldSentences(doc, "talks", ruled, SURE);
  // What a headline tells, the text may tell more fully: it is heard last.
  const inOrder = [
    ...sentences.filter((words) => !isInTitle(doc, words)),
    ...sentences.filter((words) => isInTitle(doc, words)),
  ];
  const found = inOrder.flatMap((words) => {
    // Where the surest word tells too little, the next may tell more: "walked out of the talks".
    const told = words.map((telling) => findingsOf(doc, telling, lent, reads)).filter(({ length }) => length > 0);
    return told.find((each) => each.some(({ body }) => body.parties.length > 1)) ?? told[0] ?? [];
  });
  return untold(found, ruled, isToldBy);
}

function isInTitle(doc: Doc, [word]: readonly Telling[]): boolean {
  return word !== undefined && sentenceAt(doc, word.token)?.section === "title";
}

/** The talks that one word tells, where the classifier is sure enough of it. */
function findingsOf(
  doc: Doc,
  { token, probability, status }: Telling,
  lent: Lent,
  reads: Reads,
): readonly TalksFinding[] {
  const lemma = lemmaOf(doc, token);
  if (probability < SURE_OF_ANY && !GATHERING.has(lemma)) return [];
  // "after days of bargaining in Lima" names the talks.
  const isNamed = doc.syntax.xpos[token] === "VBG" && GERUND_UNDER.has(caseOf(doc, token));
  const form = doc.syntax.upos[token] === "VERB" && !isNamed ? "verb" : "noun";
  return reads({ token, form, lemma }, lent, statusTold(status)).filter((finding) => {
    const { parties } = finding.body;
    if (parties.length > 1 || isOfClub(finding, lemma)) return true;
    if (isAtHome(finding) || isInternal(doc, token)) return false;
    const mayBeAnyones = form === "noun" || isGathering(doc, { token, form, lemma });
    return (parties.length === 1 && probability >= SURE_OF_ONE) || (mayBeAnyones && isSet(doc, token, finding));
  });
}

/** "the negotiations in Lima", "the meeting on Friday": with a day or a place of their own, talks are told even where no party is. */
function isSet(doc: Doc, token: number, finding: TalksFinding): boolean {
  // "spoke on Tuesday about the talks": that is the day of the speech.
  if (SPOKEN_OF.has(caseOf(doc, token))) return false;
  const { when, where } = ownParts(doc, token, finding);
  return when !== undefined || where.length > 0;
}

/** "the Security Council met on Monday", "foreign ministers of NATO will gather": those who sit there need no partner. */
function isOfClub({ body: { parties, format, mediators } }: TalksFinding, lemma: string): boolean {
  const [party = ""] = parties;
  return CLUBS.has(party) && ASSEMBLING.has(lemma) && format === "meeting" && mediators.length === 0;
}

/** "Silva visited the border region", "the party's meeting in its capital": who stays in one's own country meets nobody. */
function isAtHome({ body: { parties, format }, where: [place] }: TalksFinding): boolean {
  if (place?.territory === undefined) return format === "visit";
  return parties.includes(place.territory);
}

/** "the faction meeting", "a session of the cabinet": those who sit there are one side. */
function isInternal(doc: Doc, token: number): boolean {
  const kinds = dependents(doc, token, ["compound", "amod", "nmod"]).filter((child) =>
    ["", "of"].includes(caseOf(doc, child)),
  );
  return kinds.some((child) => INTERNAL.has(lemmaOf(doc, child)));
}

const INTERNAL = new Set(cues.not_with);

/** Whether talks read from little may be others that the report tells of more fully; what a headline tells, the text does. */
function isToldBy(finding: TalksFinding, other: TalksFinding): boolean {
  const { parties } = finding.body;
  if (finding.evidence[0].start === 0 && parties.some((party) => other.body.parties.includes(party))) return true;
  if (isAnother(finding, other)) return false;
  const among = parties.every((party) => other.body.parties.includes(party));
  return (
    (among || partiesAgree(parties, other.body.parties)) &&
    timesAgree(finding.when, other.when) &&
    placesAgree(finding.where, other.where)
  );
}

/** A call is no meeting, and what is to be on a day that is told is not what was held on none. */
function isAnother(finding: TalksFinding, other: TalksFinding): boolean {
  const formats = [finding.body.format, other.body.format];
  if (formats.includes("call") && (formats.includes("meeting") || formats.includes("visit"))) return true;
  return finding.when !== undefined && other.when === undefined && finding.status !== other.status;
}
