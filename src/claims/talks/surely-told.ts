import { principalOf } from "../../model/actor.ts";
import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { partiesAgree, placesAgree, timesAgree } from "../frame/agree.ts";
import { hasDeterminer, lemmaOf, sentenceAt } from "../frame/graph.ts";
import { mostFrequent } from "../frame/most-frequent.ts";
import { membersOf } from "../frame/participants.ts";
import { statusTold, untoldWords } from "../frame/told.ts";
import type { TalksTrigger } from "./talks-triggers.ts";

type TalksFinding = Finding<"talks">;

/** The rule of talks that the classifier told. */
export const LEARNT_RULE = "talks/learnt";
/** From this probability on the classifier's word is taken for talks. */
const SURE = 0.75;
/** The same for talks of which the words name one party. */
const SURE_OF_ONE = 0.9;

/** Reads talks from a trigger that the classifier is sure of. */
type Reads = (
  trigger: TalksTrigger,
  lent: readonly string[],
  status: ClaimStatuses["talks"] | undefined,
) => readonly TalksFinding[];

/** Talks in sentences of which no rule reads any, where the classifier is sure of a word; not those that the report tells more fully. */
export function surelyTold(doc: Doc, ruled: readonly TalksFinding[], reads: Reads): readonly TalksFinding[] {
  const usual = usualParties(ruled);
  const found: TalksFinding[] = [];
  for (const { token, probability, status } of untoldWords(doc, "talks", ruled, SURE)) {
    const form = doc.syntax.upos[token] === "VERB" ? "verb" : "noun";
    for (const finding of reads({ token, form, lemma: lemmaOf(doc, token) }, usual, statusTold(status))) {
      if (finding.body.parties.length < 2 && probability < SURE_OF_ONE) continue;
      if (![...ruled, ...found].some((other) => isToldBy(finding, other))) found.push(finding);
    }
  }
  return found;
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

/** The parties of most of the report's talks. */
function usualParties(findings: readonly TalksFinding[]): readonly string[] {
  const pairs = findings.filter(({ body }) => body.parties.length > 1).map(({ body }) => body.parties.join("\n"));
  return (mostFrequent(pairs) ?? pairs[0])?.split("\n") ?? [];
}

/** The parties that the report's other talks lend to talks of a sentence that names nobody else. */
export function lentParties(
  doc: Doc,
  token: number,
  named: readonly string[],
  lent: readonly string[],
): readonly string[] | undefined {
  // "European leaders gathered": whoever is the subject of a verb is told, if by no name that we know.
  if (doc.syntax.upos[token] === "VERB") return undefined;
  if (hasDeterminer(doc, token, ["the", "this", "that", "these", "those", "his", "her", "their", "its"]))
    return undefined;
  const sentence = sentenceAt(doc, token);
  const all = doc.actors
    .filter(({ start, end }) => start >= (sentence?.start ?? 0) && end <= (sentence?.end ?? 0))
    .flatMap(({ value }) => membersOf(value))
    .filter(({ kind }) => kind !== "outlet" && kind !== "unnamed")
    .map(principalOf);
  return [...named, ...all].every((name) => lent.includes(name)) ? lent : undefined;
}
