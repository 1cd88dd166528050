import type { Doc } from "../../model/doc.ts";
import { entersForce } from "../frame/enters-force.ts";
import { type Governor, governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, hasDeterminer, isIndefinite, lemmaOf, relationOf } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { type Stance, type StanceRead, stanceOf } from "../frame/stance.ts";
import { besideTruce, isWithin } from "./beside-truce.ts";
import { courseOf } from "./course.ts";
import cues from "./cues.json" with { type: "json" };
import { howItFares } from "./how-it-fares.ts";
import { inPact } from "./in-pact.ts";
import { isOrderedByItself } from "./own-pause.ts";
import { isTurnedDown } from "./turned-down.ts";

const CALLING = new Set(cues.calling);
const REFUSING = new Set(cues.refusing);
const OFFERING = new Set(cues.offering);
const TALKS = new Set(cues.talks);
const HOPES = new Set(cues.hopes);
const OPINIONS = new Set(cues.opinions);
const TRADE = new Set(cues.trade);
const STARTING = new Set(cues.starting);
/** "cannot end the war" tells of no refusal. */
const UNABLE = new Set(["can", "ca", "could", "may", "might", "should", "must"]);
/** "despite a truce", "amid the ceasefire": one that is there. */
const TERMS = new Set(cues.terms);
const PATHS = new Set(cues.paths);
const SHAKY = new Set(cues.shaky);
const ENDANGERING = new Set(cues.endangering);
const QUALITIES = new Set(cues.qualities);
const AGREEING = new Set(["agree", "accept", "consent"]);
/** "after the truce", "since the truce": when it was made. */
const MADE_BEFORE = new Set(["after", "since", "following", "before", "until"]);
const LASTING_UNDER = new Set(["despite", "amid", "under", "during"]);
const BEGINNING = new Set(["begin", "start", "enter", "come", "go"]);
/** Prepositions before a truce that is not there yet. */
const SOUGHT = new Set(["for", "to", "toward", "towards", "on"]);
const KEPT_TO = new Set(cues.kept_to);
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;

/** The stance towards a truce; "took effect" puts it in force, and one that is only spoken of ("a path to a truce") is none yet. */
export function readStance(doc: Doc, token: number, plain: boolean): StanceRead {
  const read = stanceOf(doc, token, KIND_STANCES);
  if (read.stance === "demanded" && isOrderedByItself(doc, read.token)) return { ...read, stance: "ongoing" };
  if (!plain) return read;
  const course = courseOf(doc, token, governorsOf(doc, token)[0]);
  if (course !== undefined) return { ...read, stance: course };
  if (entersForce(doc, token) !== undefined) return { ...read, stance: "ongoing" };
  if (endedIn(doc, token) !== undefined) return { ...read, stance: "ended" };
  if (isTurnedDown(doc, token)) return { ...read, stance: "refused" };
  const fares = howItFares(doc, token);
  if (fares !== undefined) return { ...read, stance: fares };
  const [first, second] = governorsOf(doc, token);
  const under = caseOf(doc, token).split(" ")[0] ?? "";
  // "kept to the truce"
  if (first?.by === "obl" && KEPT_TO.has(first.lemma) && first.modality.tense === "past" && !first.modality.negated)
    return { ...read, stance: "ongoing" };
  // "whom it may free under a truce", "as part of a truce"
  const within =
    under === "under" ? first : [first, second].some((above) => above?.lemma === "part") ? second : undefined;
  if (within !== undefined && read.stance === "possible") return { ...read, stance: "offered" };
  const open = read.stance === "possible" && ["despite", "amid"].includes(under);
  if (
    open ||
    (read.stance === "happened" && LASTING_UNDER.has(under) && !(under === "under" && isIndefinite(doc, token)))
  )
    return { ...read, stance: "ongoing" };
  const contained = inPact(doc, first);
  if (contained !== undefined) return { ...read, stance: contained };
  const answered = ofTerms(doc, token);
  if (answered !== undefined) return { ...read, stance: answered };
  // "there will be no truce"
  if (read.stance === "absent" && first?.verbal === true && first.modality.tense === "future")
    return { ...read, stance: "refused" };
  const bare = read.by === undefined && read.stance === "happened";
  // "jeopardises the truce", "the stability of the truce": it is there.
  const plainly = read.stance === "happened" && KIND_STANCES[read.by ?? ""] === undefined;
  if (plainly && isThere(doc, token, first)) return { ...read, stance: "ongoing" };
  if (read.stance === "happened" && isWithin(doc, token, first)) return { ...read, stance: "ongoing" };
  const beside = plainly ? besideTruce(doc, token) : undefined;
  if (beside !== undefined) return { ...read, stance: beside };
  // "a path toward a truce"
  if (plainly && first?.by === "nmod" && PATHS.has(first.lemma) && isIndefinite(doc, token))
    return { ...read, stance: "offered" };
  if (bare && SOUGHT.has(caseOf(doc, token)) && !hasDeterminer(doc, token, ["the", "this", "that"]))
    return { ...read, stance: "offered" };
  // "hopefully a truce will take place", but "a truce will begin on Sunday"
  if (read.stance === "planned" && first?.by === "nsubj" && isIndefinite(doc, token) && !BEGINNING.has(first.lemma))
    return { ...read, stance: "offered" };
  // "hope that the truce will lead to peace": it is there already.
  const lasts = read.stance === "planned" && first?.by === "nsubj";
  if (lasts && hasDeterminer(doc, token, ["the", "this", "that"]) && !STARTING.has(read.by ?? ""))
    return { ...read, stance: "ongoing" };
  return read;
}

/** A truce that the words take to be there: one that is known, in danger, shaky, or the topic of worries. */
function isThere(doc: Doc, token: number, above: Governor | undefined): boolean {
  if (above === undefined || MADE_BEFORE.has(above.preposition.split(" ")[0] ?? "")) return false;
  const shaky = dependents(doc, token, ["amod"]).some((child) => SHAKY.has(lemmaOf(doc, child)));
  const known = hasDeterminer(doc, token, ["the", "this", "that"]);
  const inDanger = above.by === "obj" && ENDANGERING.has(above.lemma);
  const quality = above.by === "nmod" && above.preposition === "of" && QUALITIES.has(above.lemma);
  return inDanger || (quality && !isIndefinite(doc, token)) || (shaky && known);
}

/** "agreed to the terms of a truce", "accepted the truce plan": what is offered stands as it was answered. */
function ofTerms(doc: Doc, token: number): Stance | undefined {
  const [terms, verb] = governorsOf(doc, token);
  if (terms === undefined || terms.verbal || !["nmod", "compound"].includes(terms.by) || !TERMS.has(terms.lemma))
    return undefined;
  const accepts = verb?.verbal === true && ["accept", "agree"].includes(verb.lemma) && ["obj", "obl"].includes(verb.by);
  if (!accepts || verb.modality.negated || verb.modality.modal !== undefined || verb.modality.tense !== "past")
    return undefined;
  return "agreed";
}

/** "called for an end to the war", "ready to stop the offensive", "we will not stop the war". */
export function isCalledFor(doc: Doc, token: number, stance: Stance, by: string | undefined): boolean {
  if (CALLING.has(by ?? "") || REFUSING.has(by ?? "")) return true;
  if (doc.syntax.upos[token] !== "VERB") return false;
  const subject = subjectTokenOf(doc, token);
  if (subject === undefined || phraseActors(doc, subject).length === 0) return false;
  const { condition, modal, negated } = modalityOf(doc, token);
  // "agreed to halt the raids"
  if (stance === "agreed" && AGREEING.has(by ?? "")) return true;
  // "they must end the war"
  if (stance === "demanded" && by === undefined && modal !== undefined && !negated) return true;
  if (stance === "refused") return by === undefined && condition === undefined && !UNABLE.has(modal ?? "");
  return stance === "offered" && OFFERING.has(by ?? "");
}

/** "ceasefire talks", "negotiations towards a truce": what is only talked about is a topic of the talks. */
export function isTopic(doc: Doc, token: number): boolean {
  const above = governorsOf(doc, token);
  const [first] = above;
  if (first === undefined) return false;
  if (!first.verbal && TALKS.has(first.lemma) && ["compound", "nmod"].includes(first.by)) return true;
  // "ceasefire hopes", "opinions on a ceasefire"
  if (!first.verbal && HOPES.has(first.lemma) && first.by === "compound") return true;
  if (!first.verbal && OPINIONS.has(first.lemma) && first.by === "nmod" && isIndefinite(doc, token)) return true;
  const discussed = above.slice(0, 3).some(({ verbal, lemma, by }) => verbal && by === "obj" && lemma === "discuss");
  return discussed && hasDeterminer(doc, token, ["the"]);
}

/** "the tariff truce". */
export function isOfTrade(doc: Doc, token: number): boolean {
  return childrenOf(doc, token).some(
    (child) => ["compound", "amod"].includes(relationOf(doc, child)) && TRADE.has(lemmaOf(doc, child)),
  );
}

/** The verb of "a truce, which ended on Saturday"; undefined where no clause on the noun tells of its end. */
export function endedIn(doc: Doc, token: number): number | undefined {
  return dependents(doc, token, ["acl"]).find((clause) => {
    const { tense, modal, negated } = modalityOf(doc, clause);
    const over = KIND_STANCES[lemmaOf(doc, clause)] === "ended" && dependents(doc, clause, ["nsubj"]).length > 0;
    return over && tense === "past" && modal === undefined && !negated && dependents(doc, clause, ["obj"]).length === 0;
  });
}

/** "until Peru ends the war": what is waited for is asked for; undefined of other clauses. */
export function awaitedEnd(doc: Doc, token: number): StanceRead | undefined {
  if (doc.syntax.upos[token] !== "VERB") return undefined;
  const { condition, negated } = modalityOf(doc, token);
  const subject = condition === "until" && !negated ? subjectTokenOf(doc, token) : undefined;
  return subject === undefined || phraseActors(doc, subject).length === 0 ? undefined : { stance: "demanded" };
}
