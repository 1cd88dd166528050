import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { partiesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { caseOf, dependents, lemmaOf, sentenceAt } from "../frame/graph.ts";
import { mostFrequent } from "../frame/most-frequent.ts";
import { actorOfToken } from "../frame/phrase-actors.ts";
import { statusTold, untold, untoldWords } from "../frame/told.ts";
import cues from "./cues.json" with { type: "json" };
import { type Handed, handedOver } from "./handed-over.ts";

type ExchangeFinding = Finding<"exchange">;
type Status = ClaimStatuses["exchange"];

/** The rule of handovers that the classifier told. */
export const LEARNT_RULE = "exchange/learnt";
/** From this probability on the classifier's word is taken for a handover. */
const SURE = 0.75;

/** What those who are held are called, by their word. */
const HELD = cues.held_ones as Readonly<Record<string, Handed["what"]>>;
const PEOPLE = new Set(cues.people);
const MEDIA = new Set(cues.media);

/** Handovers in sentences of which no rule reads any, where the classifier is sure of a word; not those that the report tells more fully. */
export function surelyTold(
  doc: Doc,
  ruled: readonly ExchangeFinding[],
  reads: (token: number, handed: Handed, status: Status | undefined) => readonly ExchangeFinding[],
): readonly ExchangeFinding[] {
  const found: ExchangeFinding[] = [];
  for (const { token, status } of untoldWords(doc, "exchange", ruled, SURE)) {
    const handed = handedOver(doc, token) ?? handedBySense(doc, token);
    if (handed === undefined) continue;
    found.push(...reads(token, handed, statusTold(status)));
  }
  return untold(found, ruled, isToldBy);
}

/** Who is handed over where no noun says what they are: the people that the verb or noun is about, held as most of the report's are. */
function handedBySense(doc: Doc, trigger: number): Handed | undefined {
  const about = dependents(doc, trigger, ["obj", "nsubj:pass", "nsubj", "nmod", "nmod:poss", "compound", "obl"]).filter(
    (child) => ["", "of", "'s", "’s"].includes(caseOf(doc, child)),
  );
  // "released a video of a captive"
  if (about.some((child) => MEDIA.has(lemmaOf(doc, child)))) return undefined;
  const people = about.find(
    (child) => PEOPLE.has(lemmaOf(doc, child)) || actorOfToken(doc, child)?.value.kind === "person",
  );
  const what = heldInReport(doc, trigger);
  const named = about.some((child) => ["NOUN", "PROPN", "NUM"].includes(doc.syntax.upos[child] ?? ""));
  if (what === undefined && people === undefined && !named) return undefined;
  return { what: what ?? "prisoners", token: people ?? about[0] ?? trigger };
}

/** What those are called whom the sentence, else the report, speaks of most as held. */
function heldInReport(doc: Doc, trigger: number): Handed["what"] | undefined {
  const sentence = sentenceAt(doc, trigger);
  const named = (from: number, to: number): readonly Handed["what"][] =>
    doc.tokens.slice(from, to).flatMap(({ lower }) => HELD[lower] ?? []);
  const here = named(sentence?.first ?? 0, sentence?.last ?? 0);
  const all = here.length > 0 ? here : named(0, doc.tokens.length);
  return all.find((one) => one === mostFrequent(all)) ?? all[0];
}

/** Whether a handover read from little may be one that the report tells of more fully; what a headline tells, the text does. */
function isToldBy(finding: ExchangeFinding, other: ExchangeFinding): boolean {
  if (finding.evidence[0].start === 0 && partiesAgree(finding.body.parties, other.body.parties)) return true;
  return (
    finding.status === other.status &&
    partiesAgree(finding.body.parties, other.body.parties) &&
    valuesAgree(finding.body.count, other.body.count) &&
    timesAgree(finding.when, other.when)
  );
}
