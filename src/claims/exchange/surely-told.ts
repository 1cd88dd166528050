import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { partiesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { caseOf, dependents, lemmaOf, sentenceAt } from "../frame/graph.ts";
import { mostFrequent } from "../frame/most-frequent.ts";
import { actorOfToken } from "../frame/phrase-actors.ts";
import { isConditional } from "../frame/stance-turns.ts";
import { statusTold, untold, untoldSentences } from "../frame/told.ts";
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
  for (const words of untoldSentences(doc, "exchange", ruled, SURE)) {
    const read = words.map(({ token, status }) => {
      const handed = handedOver(doc, token) ?? handedBySense(doc, token);
      return handed === undefined ? [] : reads(token, handed, statusTold(status));
    });
    found.push(...(read.find((findings) => findings.length > 0) ?? []));
  }
  return untold(found, ruled, isToldBy);
}

/**
 * Handovers beside another in one sentence: "They freed 20 hostages, and the government let 90 prisoners go". The classifier must be
 * sure of a verb of which no finding was read, and those whom it hands over must be others, or as many as nobody else.
 */
export function toldBeside(
  doc: Doc,
  told: readonly ExchangeFinding[],
  reads: (token: number, handed: Handed, status: Status | undefined) => readonly ExchangeFinding[],
): readonly ExchangeFinding[] {
  const found: ExchangeFinding[] = [];
  for (const { token, kind, probability, status } of doc.tellings) {
    if (kind !== "exchange" || probability < SURE || doc.syntax.upos[token] !== "VERB") continue;
    const start = sentenceAt(doc, token)?.start;
    const beside = [...told, ...found].filter(({ evidence }) => evidence[0].start === start);
    const handed = beside.length === 0 || isConditional(doc, token) ? undefined : handedOver(doc, token);
    if (handed === undefined) continue;
    const fresh = reads(token, handed, statusTold(status)).filter((finding) =>
      beside.every((other) => areOthers(finding, other)),
    );
    found.push(...fresh);
  }
  return found;
}

/** Other people, or another number of them. */
function areOthers({ body, trigger }: ExchangeFinding, other: ExchangeFinding): boolean {
  if (trigger.start === other.trigger.start) return false;
  const counts = body.count !== undefined && other.body.count !== undefined && body.count !== other.body.count;
  return counts || body.what !== other.body.what;
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
  // A number that the other is not told with is of those handed over some other time.
  if (finding.body.count !== undefined && other.body.count === undefined) return false;
  return (
    finding.status === other.status &&
    partiesAgree(finding.body.parties, other.body.parties) &&
    valuesAgree(finding.body.count, other.body.count) &&
    timesAgree(finding.when, other.when)
  );
}
