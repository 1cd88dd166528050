import { principalOf } from "../../model/actor.ts";
import type { ClaimStatuses } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Standing } from "../../model/voice.ts";
import { begunAt, type FindingParts, findingParts } from "../frame/finding-parts.ts";
import { controllerOf, governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, participlesOn } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { nounBefore } from "../frame/noun-before.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { STANDING_OF, type Stance, type StanceRead, stanceOf } from "../frame/stance.ts";
import cues from "./cues.json" with { type: "json" };

type Status = ClaimStatuses["sanctions"];

/** How the words take a measure. */
export interface SanctionsRead {
  readonly status: Status;
  readonly standing: Standing;
  /** The word that decided it, where one did. */
  readonly by?: number;
  /** The clause on the noun that tells of an earlier act ("sanctions *reinstated* in 2018"). */
  readonly clause?: number;
}

const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;
const UNDER_WAY = new Set(cues.under_way);
const LASTING = new Set(cues.lasting);
const WANTING = new Set(cues.want);
const COMPLAINING = new Set(cues.complaining);
const PARTLY = new Set(cues.partly);
const MORE = new Set(cues.more);
const WAYS = new Set(cues.ways);
const COMING = new Set(cues.coming);
const STATUS_OF: Readonly<Record<Exclude<Stance, "absent">, Status>> = {
  happened: "imposed",
  ongoing: "imposed",
  planned: "proposed",
  possible: "proposed",
  agreed: "imposed",
  offered: "proposed",
  demanded: "demanded",
  threatened: "threatened",
  refused: "rejected",
  denied: "rejected",
  stopped: "eased",
  cancelled: "lifted",
  ended: "lifted",
  violated: "imposed",
  conditional: "threatened",
};
/** What stands above "lift" or "ease" and keeps it from being done. */
const UNDONE: Readonly<Partial<Record<Stance, Status>>> = {
  demanded: "demanded",
  conditional: "demanded",
  offered: "proposed",
  possible: "proposed",
  refused: "rejected",
  denied: "rejected",
};

/** The status of sanctions by the words above them; of "demands that they lift the sanctions" the demand, not the lifting; undefined of sanctions that there are none of. */
export function sanctionsRead(doc: Doc, token: number): SanctionsRead | undefined {
  const verbal = doc.syntax.upos[token] === "VERB";
  const read: StanceRead = verbal ? stanceOf(doc, token) : stanceOf(doc, token, KIND_STANCES);
  if (read.stance === "absent" || isOnlyDoer(doc, token, read.stance)) return undefined;
  const by = read.token === undefined ? {} : { by: read.token };
  if (isAnswer(doc, token)) return { status: "threatened", standing: "threatened", ...by };
  if (isLasting(doc, token) && read.stance === "demanded") return { status: "demanded", standing: "demanded", ...by };
  if (isLasting(doc, token)) return { status: "imposed", standing: "ongoing", ...by };
  // "wants Peru to sanction them".
  if (verbal && controllerOf(doc, token) !== undefined) return { status: "demanded", standing: "demanded", ...by };
  if (isWantedLifted(doc, token)) return { status: "demanded", standing: "demanded", ...by };
  if (read.by === "call" && governorsOf(doc, token)[0]?.by === "obj") return { status: "imposed", standing: "ongoing" }; // "called them illegal"
  if (read.stance === "planned" && isAnnounced(doc, read.token))
    return { status: "imposed", standing: "happened", ...by };
  const seeming = seemingAct(doc, token);
  if (seeming !== undefined && UNDONE[read.stance] === undefined)
    return { status: seeming, standing: "happened", ...by };
  // "if the sanctions were lifted" asks for it.
  const lifts = read.by === undefined ? undefined : KIND_STANCES[read.by];
  if (read.stance === "conditional" && (lifts === "ended" || lifts === "stopped"))
    return { status: "demanded", standing: "demanded", ...by };
  // "Peru opposes the US sanctions": who complains of them stops none.
  if (read.stance === "refused" && read.by !== undefined && COMPLAINING.has(read.by) && isInForce(doc, token))
    return { status: "imposed", standing: "ongoing", ...by };
  const status = STATUS_OF[read.stance];
  if ((status === "lifted" || status === "eased") && read.token !== undefined && read.token !== token) {
    if (isDemanded(doc, read.token)) return { status: "demanded", standing: "demanded", ...by };
    // "a phased approach to lifting them"
    if (isPlannedOut(doc, read.token)) return { status: "proposed", standing: "offered", ...by };
    const above = stanceOf(doc, read.token, KIND_STANCES);
    // A modal further up ("may collapse, he said, defending the decision to lift them") says nothing of the lifting.
    const near =
      above.token === undefined ||
      above.token === read.token ||
      governorsOf(doc, read.token)
        .slice(0, 2)
        .some((governor) => governor.token === above.token);
    const undone = near ? UNDONE[above.stance] : undefined;
    const tried = above.by !== undefined && UNDER_WAY.has(above.by); // who works to ease them eases them
    if (undone !== undefined && !tried) return { status: undone, standing: STANDING_OF[above.stance], ...by };
  }
  if (read.by === "vote" && read.token !== undefined && isVotedThrough(doc, read.token))
    return { status: "imposed", standing: "happened", ...by };
  const partly = status === "lifted" && isPartly(doc, token);
  return { status: partly ? "eased" : status, standing: STANDING_OF[read.stance], ...by };
}

/** "steps towards lifting them", "a roadmap for easing them": a deed that fills out a plan is still to be done. */
function isPlannedOut(doc: Doc, act: number): boolean {
  if (doc.syntax.xpos[act] !== "VBG" || !["to", "toward", "towards", "for"].includes(caseOf(doc, act))) return false;
  const noun = nounBefore(doc, act) ?? doc.syntax.head[act] ?? -1;
  return WAYS.has(lemmaOf(doc, noun));
}

/** "The Security Council voted to extend it": a council that votes for a measure of its own takes it; a chamber of a parliament does not. */
function isVotedThrough(doc: Doc, vote: number): boolean {
  const { tense, negated } = modalityOf(doc, vote);
  const subject = subjectTokenOf(doc, vote);
  const toDo = dependents(doc, vote, ["xcomp", "advcl"]).some((act) => caseOf(doc, act) === "to");
  if (subject === undefined || tense !== "past" || negated || !toDo) return false;
  return phraseActors(doc, subject).some(({ value }) => COUNCILS.has(principalOf(value)));
}

const COUNCILS: ReadonlySet<string> = new Set(["United Nations", "European Union", "African Union"]);

/** "the US sanctions", "Western sanctions": they are there; "new sanctions" are still to come. */
function isInForce(doc: Doc, token: number): boolean {
  const more = dependents(doc, token, ["amod"]).some((child) => MORE.has(doc.tokens[child]?.lower ?? ""));
  return (
    !more &&
    !governorsOf(doc, token)
      .slice(0, 2)
      .some(({ lemma }) => isLifting(lemma))
  );
}

/** "lifted part of the sanctions", "lifted some sanctions": what is lifted in part is eased. */
function isPartly(doc: Doc, token: number): boolean {
  const above = governorsOf(doc, token)[0];
  return (
    (above?.by === "nmod" && above.preposition === "of" && PARTLY.has(above.lemma)) ||
    dependents(doc, token, ["det", "amod"]).some((child) => PARTLY.has(doc.tokens[child]?.lower ?? ""))
  );
}

/** "sanctions will remain in place": they are in force. */
function isLasting(doc: Doc, token: number): boolean {
  const above = governorsOf(doc, token).find((governor) => governor.verbal);
  return (
    above?.by === "nsubj" && LASTING.has(above.lemma) && !above.modality.negated && above.modality.modal === undefined
  );
}

/** "any raid would be met with sanctions", "will be answered by sanctions". */
function isAnswer(doc: Doc, token: number): boolean {
  const [above] = governorsOf(doc, token);
  if (above?.by !== "obl" || !["with", "by"].includes(above.preposition) || !above.modality.passive) return false;
  const ahead = above.modality.tense === "future" || above.modality.modal !== undefined;
  return ["meet", "answer"].includes(above.lemma) && ahead && !above.modality.negated;
}

/** "wants sanctions lifted". */
function isWantedLifted(doc: Doc, token: number): boolean {
  const lifted = participlesOn(doc, token).some((child) => isLifting(lemmaOf(doc, child)));
  const above = governorsOf(doc, token)[0];
  // "to get sanctions removed"
  const aimed = above?.lemma === "get" && doc.syntax.xpos[above.token] === "VB";
  return lifted && (aimed || WANTING.has(above?.lemma ?? ""));
}

/** "lift", "drop", "suspend". */
export function isLifting(verb: string): boolean {
  return ["ended", "stopped"].includes(KIND_STANCES[verb] ?? "");
}

/** "will begin lifting sanctions", where the participle seems to modify the noun that is its object. */
function seemingAct(doc: Doc, token: number): Status | undefined {
  const act = dependents(doc, token, ["amod", "compound"]).find((child) => doc.syntax.xpos[child] === "VBG");
  const stance = act === undefined ? undefined : KIND_STANCES[lemmaOf(doc, act)];
  return stance === "ended" || stance === "stopped" ? STATUS_OF[stance] : undefined;
}

/** "demanded that sanctions be lifted": a bare "be" under the verb that demands. */
function isDemanded(doc: Doc, verb: number): boolean {
  const bare = dependents(doc, verb, ["aux"]).some((child) => doc.tokens[child]?.lower === "be");
  const above = governorsOf(doc, verb)[0];
  return bare && above?.by === "ccomp" && KIND_STANCES[above.lemma] === "demanded";
}

/** "EU approves new sanctions", where a headline's present tense tells what was done and only the adjective looks ahead. */
function isAnnounced(doc: Doc, verb: number | undefined): boolean {
  if (verb === undefined || KIND_STANCES[lemmaOf(doc, verb)] !== "happened") return false;
  const { tense, modal } = modalityOf(doc, verb);
  return modal === undefined && tense === "present";
}

/** "sanctions do not help", "their removal could revive trade": what measures do, or would do, is no step of their makers. */
function isOnlyDoer(doc: Doc, token: number, stance: Stance): boolean {
  const above = governorsOf(doc, token).find((governor) => governor.verbal);
  if (above?.by !== "nsubj" || above.modality.passive || KIND_STANCES[above.lemma] !== undefined) return false;
  if (COMING.has(above.lemma)) return false;
  return above.modality.negated || (stance !== "conditional" && above.modality.modal !== undefined);
}

/** The common parts of a finding of sanctions: of those imposed "since March" the day is that on which they came. */
export function sanctionsParts(doc: Doc, token: number, status: Status): FindingParts {
  const { when, ...parts } = findingParts(doc, token);
  const begun = status === "imposed" ? begunAt(when) : when;
  return { ...parts, ...(begun === undefined ? {} : { when: begun }) };
}
