import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { partiesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { isAside, isInComment } from "../frame/comment.ts";
import { groundsOf } from "../frame/conflicts.ts";
import { type Governor, governorsOf } from "../frame/governors.ts";
import { caseOf, lemmaOf, tokenFrom } from "../frame/graph.ts";
import { merged } from "../frame/merged.ts";
import { listedStance } from "../frame/stance-lists.ts";
import { isOfHeadline } from "../frame/told.ts";
import cues from "./cues.json" with { type: "json" };
import words from "./told-once.cues.json" with { type: "json" };

type CeasefireFinding = Finding<"ceasefire">;
type Status = ClaimStatuses["ceasefire"];

/** Prepositions under which a truce only dates or sets another happening. */
const PASSING = new Set(words.passing);
/** Conjunctions of clauses that only wait for a truce. */
const AWAITING = new Set(words.awaiting);
/** Nouns that tell what befalls the truce that they speak of. */
const TELLING = new Set(words.telling);
/** Nouns that stand for the truce itself: "the ceasefire agreement". */
const STANDING_FOR = new Set([...cues.terms, ...words.standing_for]);
/** Verbs that tell nothing of a truce, whatever they say of other things. */
const IDLE = new Set(words.idle);
/** A truce that is there, and one that is not there yet; what is agreed may be either. */
const THERE: ReadonlySet<Status> = new Set(["agreed", "in-force", "ended", "violated"]);
const AHEAD: ReadonlySet<Status> = new Set(["agreed", "demanded", "proposed"]);

/**
 * One finding for one truce: a mention in passing ("the truce aims to …", "fears for the truce") goes to what the report
 * tells of that truce elsewhere, and a headline to the text that says the same.
 */
export function toldOnce(doc: Doc, findings: readonly CeasefireFinding[]): readonly CeasefireFinding[] {
  if (findings.length < 2) return findings;
  const ranked = findings
    .map((finding) => ({
      finding,
      headline: isOfHeadline(doc, finding),
      firm: finding.status !== "undecided" && isFirm(doc, triggerOf(doc, finding)),
    }))
    .map((each) => ({ ...each, rank: rankOf(each.finding, each.firm, each.headline) }))
    .sort((a, b) => a.rank - b.rank);
  const kept: CeasefireFinding[] = [];
  for (const { finding, headline, firm } of ranked) {
    const at = !firm ? meantBy(kept, finding) : headline ? kept.findIndex((other) => sameWords(other, finding)) : -1;
    const other = kept[at];
    if (other === undefined) kept.push(finding);
    else kept[at] = merged(other, finding) as CeasefireFinding;
  }
  return kept;
}

/** What is told firmly comes first, then what is told at all; the text before its headline. */
function rankOf({ status }: CeasefireFinding, firm: boolean, headline: boolean): number {
  return (firm ? 0 : status === "undecided" ? 4 : 2) + (headline ? 1 : 0);
}

function triggerOf(doc: Doc, { trigger }: CeasefireFinding): number {
  return tokenFrom(doc, trigger.start);
}

/** Index of the finding that a mention in passing is of: the same status first, else one that may be of the same truce. */
function meantBy(kept: readonly CeasefireFinding[], finding: CeasefireFinding): number {
  const same = kept.findIndex((other) => sameWords(other, finding) && voicesAgree(other, finding));
  if (same >= 0) return same;
  return kept.findIndex(
    (other) =>
      agree(other, finding) &&
      ((finding.standing === "conditional" && other.status !== "demanded") || mayBeOne(other.status, finding.status)) &&
      voicesAgree(other, finding),
  );
}

function sameWords(a: CeasefireFinding, b: CeasefireFinding): boolean {
  return a.status === b.status && agree(a, b);
}

function agree(a: CeasefireFinding, b: CeasefireFinding): boolean {
  return (
    partiesAgree(a.body.parties, b.body.parties) &&
    placesMeet(a, b) &&
    valuesAgree(a.body.duration, b.body.duration) &&
    scopesAgree(a.body.scope, b.body.scope) &&
    timesAgree(a.when, b.when)
  );
}

/** A pause in some of the fighting is no full truce. */
function scopesAgree(...scopes: readonly CeasefireFinding["body"]["scope"][]): boolean {
  return !(scopes.includes("partial") && scopes.includes("full"));
}

/** A truce of which no side is named is that of others only where it names no land that they do not fight over. */
function placesMeet(a: CeasefireFinding, b: CeasefireFinding): boolean {
  const [bare, named] = a.body.parties.length === 0 ? [a, b] : [b, a];
  if (bare.body.parties.length > 0 || named.body.parties.length === 0) return true;
  const grounds = [...named.body.parties, ...groundsOf(named.body.parties)];
  return bare.where.every(({ territory }) => territory === undefined || grounds.includes(territory));
}

/** What one side offers and another asks for are two things; a truce that is there is the same whoever speaks of it. */
function voicesAgree(a: CeasefireFinding, b: CeasefireFinding): boolean {
  const open = [a.status, b.status].some((status) => !THERE.has(status));
  return !open || valuesAgree(a.voice.name, b.voice.name);
}

function mayBeOne(a: Status, b: Status): boolean {
  if (a === "undecided" || b === "undecided") return true;
  // An offer is no answer to a demand.
  if ((a === "demanded" && b === "proposed") || (a === "proposed" && b === "demanded")) return false;
  return (THERE.has(a) && THERE.has(b)) || (AHEAD.has(a) && AHEAD.has(b));
}

/** Whether the words around a truce tell what becomes of it; other words only mention it. */
function isFirm(doc: Doc, token: number): boolean {
  if (doc.syntax.upos[token] === "VERB") return true;
  if (isInComment(doc, token)) return false;
  const [above, next] = governorsOf(doc, token);
  if (above === undefined) return true;
  if (PASSING.has(caseOf(doc, token).split(" ")[0] ?? "")) return false;
  if (!above.verbal) {
    if (TELLING.has(above.lemma)) return true;
    return STANDING_FOR.has(lemmaOf(doc, above.token)) && isFirm(doc, above.token);
  }
  return tells(doc, above, next);
}

function tells(doc: Doc, above: Governor, next: Governor | undefined): boolean {
  if (above.modality.condition !== undefined || IDLE.has(above.lemma)) return false;
  if (AWAITING.has(caseOf(doc, above.token).split(" ")[0] ?? "")) return false;
  const told = (governor: Governor): boolean =>
    governor.lemma in cues.kind_stances || listedStance(governor) !== undefined;
  // "efforts to broker a truce" tell of none; "was urged to accept the truce" does.
  if (above.modality.tense === "none" && !isAside(doc, above.token))
    return next?.verbal === true && next.modality.tense !== "none" && told(next);
  return told(above);
}
