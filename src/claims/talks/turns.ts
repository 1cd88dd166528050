import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { TimeValue } from "../../model/time.ts";
import { type Governor, isVerbal, phrasalOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, relationOf, sentenceAt, tokenFrom } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { isListedAs, type Stance } from "../frame/stance-lists.ts";
import { timeUnder } from "../frame/time-under.ts";
import cues from "./cues.json" with { type: "json" };
import { onItsSide } from "./talks-parts.ts";
import type { TalksTrigger } from "./talks-triggers.ts";

const VISITS = new Set([...cues.nouns, ...cues.visits]);
const SETTING = new Set(cues.setting);
const COMING_ABOUT = new Set([...cues.holding, "take", "happen", "reconvene", "reopen", "restart", "follow"]);
const AWAITED: ReadonlySet<string> = new Set(["for", "before", "ahead", "until", "to"]);

/** "were to resume on Thursday but were put off", "was to visit Lima but called off the trip": what came of a plan, by the verb joined to its own. */
export function turnOf(doc: Doc, { token, form }: TalksTrigger, carrier: Governor | undefined): Stance | undefined {
  const verb = form === "verb" ? token : carrier?.by === "nsubj" && carrier.verbal ? carrier.token : undefined;
  if (verb === undefined) return undefined;
  for (const joined of dependents(doc, verb, ["conj"])) {
    if (joined < verb || !isVerbal(doc, joined) || dependents(doc, joined, ["nsubj"]).length > 0) continue;
    const objects = dependents(doc, joined, ["obj"]);
    // "but called off the trip", not "but cancelled the order"
    if (objects.some((child) => !VISITS.has(lemmaOf(doc, child)))) continue;
    const { tense, modal, negated } = modalityOf(doc, joined);
    if (tense !== "past" || modal !== undefined || negated) continue;
    const lemma = phrasalOf(doc, joined);
    if (isListedAs(lemma, ["cancelled"])) return "cancelled";
    if (isListedAs(lemma, ["stopped"])) return "stopped";
  }
  return undefined;
}

/** The time in a clause on talks that sets it for them: "that are to open on Friday", "which will resume in May", "due to start on Monday". */
export function setForBy(doc: Doc, noun: number): TimeValue | undefined {
  return clausesOn(doc, noun).flatMap((clause) => (isSetting(doc, clause) ? (timeUnder(doc, clause) ?? []) : []))[0];
}

/** The clauses on talks, also where they hang on the partner named between: "talks with Peru that are to open". */
function clausesOn(doc: Doc, noun: number): readonly number[] {
  const partners = dependents(doc, noun, ["nmod"]).filter((child) => ["with", "between"].includes(caseOf(doc, child)));
  return [noun, ...partners].flatMap((head) => dependents(doc, head, ["acl"]));
}

/** "the fourth round ended on Monday; the next is set for 24 July", "with the next one due on 24 July": the round that follows one told in the sentence, where it has a day of its own. */
export function nextRounds(doc: Doc, told: readonly Finding<"talks">[]): readonly Finding<"talks">[] {
  return told.flatMap((finding) => {
    const from = tokenFrom(doc, finding.trigger.start);
    const sentence = sentenceAt(doc, from);
    if (finding.status !== "held" || sentence === undefined) return [];
    for (let at = from + 1; at < sentence.last; at++) {
      const when = doc.tokens[at]?.lower === "next" ? dayOfNext(doc, at) : undefined;
      if (when === undefined) continue;
      const { round, ...body } = finding.body;
      const follows = round === undefined ? body : { ...body, round: round + 1 };
      return [{ ...finding, status: "planned", standing: "planned", when, where: [], body: follows }];
    }
    return [];
  });
}

/** The day for which "the next" stands set, or "the next one". */
function dayOfNext(doc: Doc, at: number): TimeValue | undefined {
  const above = doc.syntax.head[at] ?? -1;
  const isOne = relationOf(doc, at) === "amod" && lemmaOf(doc, above) === "one";
  const head = isOne ? above : at;
  const verb = relationOf(doc, head) === "nsubj" ? (doc.syntax.head[head] ?? -1) : -1;
  const clauses = [...(verb < 0 ? [] : [verb]), ...(isOne ? dependents(doc, head, ["acl"]) : [])];
  const clause = clauses.find((each) => isSetting(doc, each) || SETTING.has(lemmaOf(doc, each)) || isDue(doc, each));
  const time = clause === undefined ? undefined : timeUnder(doc, clause);
  return time === undefined ? undefined : onItsSide(doc, time, "planned");
}

/** "due to start", of which the arcs may make one word. */
function isDue(doc: Doc, verb: number): boolean {
  return doc.tokens[verb - 2]?.lower === "due" && doc.tokens[verb - 1]?.lower === "to";
}

function isSetting(doc: Doc, clause: number): boolean {
  const lemma = lemmaOf(doc, clause);
  const { tense, negated, modal, condition } = modalityOf(doc, clause);
  if (negated || modal !== undefined || condition !== undefined) return false;
  if (tense === "future") return COMING_ABOUT.has(lemma);
  return SETTING.has(lemma) && tense !== "past";
}

/** "for talks", "ahead of talks": they have yet to be when what is told happens. */
export function isAwaited(doc: Doc, noun: number): boolean {
  return AWAITED.has(caseOf(doc, noun).split(" ")[0] ?? "");
}

/** "arrived for Friday's talks": a day of their own, which comes after the coming. */
export function isForTheirDay(doc: Doc, noun: number): boolean {
  if (caseOf(doc, noun) !== "for") return false;
  return dependents(doc, noun, ["nmod:poss"]).some((owner) =>
    doc.times.some(({ start, value }) => value.edtf !== undefined && tokenFrom(doc, start) === owner),
  );
}
