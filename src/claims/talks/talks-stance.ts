import type { ClaimStatuses } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { isForSomeone } from "../frame/doer.ts";
import { type Governor, governorsOf } from "../frame/governors.ts";
import { caseOf, dependents, hasDeterminer, lemmaOf, relationOf, sentenceAt } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { nounBefore } from "../frame/noun-before.ts";
import { type Stance, stanceOf } from "../frame/stance.ts";
import { isAtDeal, spanAbove } from "./brought-together.ts";
import { isOneAwaited } from "./coming-too.ts";
import cues from "./cues.json" with { type: "json" };
import { isOnceMore, type TalksTrigger } from "./talks-triggers.ts";
import { isForTheirDay, turnOf } from "./turns.ts";

type Status = ClaimStatuses["talks"];

/** What a stance makes of talks. */
export const STATUS_OF: Readonly<Record<Stance, Status>> = {
  happened: "held",
  ongoing: "under-way",
  planned: "planned",
  possible: "undecided",
  agreed: "planned",
  offered: "proposed",
  demanded: "proposed",
  threatened: "undecided",
  refused: "refused",
  denied: "refused",
  stopped: "postponed",
  cancelled: "cancelled",
  ended: "held",
  violated: "held",
  conditional: "proposed",
  absent: "undecided",
};
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;

/** The stance of the words towards talks; `carrier` is the word that the trigger hangs on. */
export function stanceTowards(doc: Doc, trigger: TalksTrigger, carrier: Governor | undefined): Stance {
  const span = spanAbove(doc, trigger.token);
  // "agreed after hours of talks": the time that talks took stands where they would.
  const { stance: took } = stanceOf(doc, span, KIND_STANCES);
  const { stance: read } =
    took === "happened" || span === trigger.token ? { stance: took } : stanceOf(doc, trigger.token, KIND_STANCES);
  if (carrier !== undefined && isPastSubject(trigger, carrier, read)) return "happened";
  if (isSitting(doc, trigger, carrier) || isOnVisit(doc, trigger)) return "ongoing";
  if (["offered", "possible"].includes(read) && isWithin(doc, trigger)) return "ongoing";
  if (["happened", "ongoing", "possible"].includes(read) && isOneAwaited(doc, trigger.token)) return "planned";
  if (["happened", "ongoing"].includes(read) && isWantedOf(doc, trigger, carrier)) return "offered";
  if (PLANNED.has(read)) {
    const turn = turnOf(doc, trigger, carrier);
    if (turn !== undefined) return turn;
  }
  if (["happened", "ongoing"].includes(read) && isForTheirDay(doc, trigger.token)) return "planned";
  if (read === "possible" && isToMeetAgain(doc, trigger)) return "planned";
  if (["planned", "agreed"].includes(read) && isAtDeal(doc, trigger)) return "happened";
  return ["planned", "offered", "demanded"].includes(read) && isOccasion(doc, trigger) ? "happened" : read;
}

/** What may yet be called off. */
const PLANNED: ReadonlySet<Stance> = new Set(["planned", "agreed", "offered", "demanded", "possible"]);

/** "trying to resolve obstacles in the negotiations": what is tried within talks that are known is tried as they go on. */
function isWithin(doc: Doc, { token, form, lemma }: TalksTrigger): boolean {
  if (form !== "noun" || caseOf(doc, token) !== "in" || !["talk", "negotiation"].includes(lemma)) return false;
  const [above] = governorsOf(doc, token);
  const noun = nounBefore(doc, token) ?? (above?.verbal === false ? above.token : undefined);
  return hasDeterminer(doc, token, ["the", "these"]) && noun !== undefined && WITHIN.has(lemmaOf(doc, noun));
}

const WITHIN = new Set([
  "obstacle",
  "difference",
  "gap",
  "hurdle",
  "breakthrough",
  "deadlock",
  "impasse",
  "stalemate",
  "progress",
]);

/** "The vote comes as Silva visits Lima": he is there. */
function isOnVisit(doc: Doc, { token, form, lemma }: TalksTrigger): boolean {
  if (form !== "verb" || !cues.visits.includes(lemma) || relationOf(doc, token) !== "advcl") return false;
  const { tense, modal, negated } = modalityOf(doc, token);
  return tense === "present" && modal === undefined && !negated && ["as", "while"].includes(caseOf(doc, token));
}

/** "it is time for Peru to meet Chile", "to start talks": what somebody is to do. */
function isWantedOf(doc: Doc, { token, form }: TalksTrigger, carrier: Governor | undefined): boolean {
  return form === "verb" ? isForSomeone(doc, token) : carrier?.by === "obj" && isForSomeone(doc, carrier.token);
}

/** "the two would meet again": told afterwards of what was agreed on. */
function isToMeetAgain(doc: Doc, { token, form, lemma }: TalksTrigger): boolean {
  const { modal, negated } = modalityOf(doc, token);
  if (form !== "verb" || lemma !== "meet" || modal !== "would" || negated) return false;
  return isOnceMore(doc, token) && dependents(doc, token, ["advcl"]).length === 0;
}

/** "announced plans during a visit to Lima": the visit at which something was said was made. */
function isOccasion(doc: Doc, { token, form, lemma }: TalksTrigger): boolean {
  if (form !== "noun" || caseOf(doc, token) !== "during" || !cues.single.includes(lemma)) return false;
  const teller = governorsOf(doc, token).find(({ token: above }) => dependents(doc, above, ["nsubj"]).length > 0);
  return teller?.verbal === true && teller.modality.tense === "past" && teller.modality.modal === undefined;
}

/** "the meeting comes after …", "his visit may indicate …": one meeting that means something in the present was held. */
function isPastSubject({ lemma }: TalksTrigger, { by, lemma: verb }: Governor, read: Stance): boolean {
  const open = read === "ongoing" || read === "possible";
  return open && by === "nsubj" && cues.single.includes(lemma) && cues.meaning.includes(verb);
}

/** "in talks with Lima", "was in close contact with Lima": they go on, in a headline or as somebody tells. */
function isSitting(doc: Doc, { token, form }: TalksTrigger, carrier: Governor | undefined): boolean {
  if (form !== "noun" || caseOf(doc, token).split(" ").at(-1) !== "in" || !cues.sitting.includes(lemmaOf(doc, token)))
    return false;
  if (dependents(doc, token, ["det"]).length > 0) return false;
  const being = dependents(doc, token, ["cop"]).length > 0;
  const { tense, negated, modal } = modalityOf(doc, token);
  if (being)
    return !negated && modal === undefined && tense !== "future" && (tense === "present" || carrier?.by === "ccomp");
  return (
    sentenceAt(doc, token)?.section === "title" &&
    ["nmod", "obl", "root"].includes(relationOf(doc, token)) &&
    (doc.tokens[token - 1]?.lower ?? "") === "in" &&
    doc.syntax.upos[token - 2] === "PROPN"
  );
}

/** "have not met since May": nobody refused to. */
export function isPastUndone(doc: Doc, verb: number): boolean {
  const { negated, tense, modal } = modalityOf(doc, verb);
  return negated && tense === "past" && modal === undefined;
}
