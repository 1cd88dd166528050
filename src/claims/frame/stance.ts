import type { Doc } from "../../model/doc.ts";
import { isAbsent } from "./absence.ts";
import { type Governor, governorsOf, isVerbal } from "./governors.ts";
import { caseOf, isIndefinite, relationOf } from "./graph.ts";
import { type ClauseModality, modalityOf } from "./modality.ts";
import cues from "./stance.cues.json" with { type: "json" };
import { coloured, ENDINGS, listedStance, STARTING, type Stance } from "./stance-lists.ts";
import { firmAdjective, ofAdjectives, ofClause } from "./stance-modifiers.ts";
import { planAbove } from "./stance-plan.ts";
import { ofPreposition } from "./stance-preposition.ts";
import {
  FAILING,
  hasToBe,
  isByActor,
  isConditional,
  isImperative,
  isJoinedToInfinitive,
  isLet,
  isMeans,
  isNearing,
  isOrdered,
  isOwnAct,
  isPlain,
  isReport,
  isSetAside,
  isUnderAdjective,
  isWanted,
  ofLasting,
  phraseStance,
  servesAim,
  turnAt,
} from "./stance-turns.ts";

export { STANDING_OF, type Stance } from "./stance-lists.ts";

/** A stance and the word that decided it, where one did. */
export interface StanceRead {
  readonly stance: Stance;
  readonly by?: string;
  /** Token of the deciding word; its subject is who takes the stance. */
  readonly token?: number;
}

/** "proposed that Peru free the captives" */
const PROPOSING = new Set(["propose", "proposal", "recommend"]);
const NEEDING = new Set(["must", "should", "ought"]);
/** Verbs of coming to a result, which is not refused where they are negated: "have not reached a truce". */
const REACHING = new Set(cues.reaching);
/** Relations by which a governor colours what hangs on it. */
const COLOURING = new Set([
  "obj",
  "obl",
  "xcomp",
  "ccomp",
  "nmod",
  "acl",
  "nsubj",
  "conj",
  "advcl",
  "iobj",
  "amod",
  "compound",
  "dep",
  "parataxis",
  "csubj",
]);
/** "Talks fail", "talks end": in a headline's present, of what was held. */
const FINISHING: ReadonlySet<string> = new Set(["fail", "end", "conclude", "collapse", "finish", "stall"]);
/** Nouns whose infinitive is still to be done: "a mandate to negotiate". */
const HELD_IN_STORE = new Set(cues.held_in_store);
/** Verbs after which an infinitive is done: "managed to reach a truce". */
const MANAGING = new Set(cues.managing);
const MAYBE: ReadonlySet<string> = new Set(["can", "could", "may", "might"]);
/** What may be answered: an offer, a draft, a call. */
const ANSWERED: ReadonlySet<Stance> = new Set(["offered", "agreed", "demanded"]);
/** How an offer may be answered. */
const ANSWERS: ReadonlySet<Stance> = new Set(["agreed", "refused", "cancelled", "possible"]);
/** Verbs of what is worked at and not done, and the prepositions of it. */
const DWELLING = new Set(cues.dwelling);
const ONTO = new Set(["on", "at", "toward", "towards", "around", "upon"]);
/** How many governors are looked at. */
const NEAR = 4;

/**
 * The stance towards a trigger: its own tense and modality when it is a verb, then the words above it, nearest first,
 * then adjectives and prepositions on it. `kindCues` are a kind's own words for a stance and are looked up first.
 */
export function stanceOf(doc: Doc, token: number, kindCues: Readonly<Record<string, Stance>> = {}): StanceRead {
  const read = stanceByWords(doc, token, kindCues);
  const firm = firmAdjective(doc, token);
  const yields = ["possible", "ongoing", "happened", "conditional"].includes(read.stance);
  return firm !== undefined && yields ? { ...read, stance: firm } : read;
}

function stanceByWords(doc: Doc, token: number, kindCues: Readonly<Record<string, Stance>>): StanceRead {
  const own = isVerbal(doc, token) ? modalityOf(doc, token) : undefined;
  const itself = byItself(doc, token, own);
  if (itself !== undefined) return itself;
  const fromOwn = own === undefined ? undefined : ofModality(own, doc.syntax.upos[token] === "VERB");
  if (fromOwn !== undefined && own?.tense !== "none") return { stance: fromOwn, token };
  const isMere = own?.tense === "none" && (caseOf(doc, token) === "to" || isJoinedToInfinitive(doc, token));
  const above = governorsOf(doc, token).slice(0, NEAR);
  for (const [index, governor] of above.entries()) {
    if (!COLOURING.has(governor.by) || (index > 0 && isReport(doc, governor))) break;
    const marked = index === 0 ? ofPreposition(governor, isIndefinite(doc, token)) : undefined;
    if (marked?.firm === true) return { stance: marked.stance };
    const turn = turnAt(doc, governor);
    if (turn !== undefined) return { stance: turn };
    if (isOrdered(governor) || hasToBe(doc, governor) || isImperative(doc, governor.token))
      return { stance: shifted("demanded", governor), by: governor.lemma, token: governor.token };
    const sought = index === 0 && governor.verbal ? askedFor(doc, governor.token) : undefined;
    if (sought?.stance === "demanded") return sought;
    const plan = planAbove(doc, governor, above[index - 1]?.token ?? token);
    if (plan !== undefined) return plan;
    const free = !isMeans(governor) && !isOwnAct(governor);
    const phrase = free ? phraseStance(doc, governor) : undefined;
    if (phrase !== undefined) return { stance: phrase, by: governor.lemma, token: governor.token };
    const bare = free ? (kindCues[governor.lemma] ?? listedStance(governor)) : undefined;
    if (servesAim(doc, governor, above[index - 1]?.token ?? token, bare)) return { stance: "offered" };
    const listed = coloured(governor, bare);
    const { tense, perfect } = governor.modality;
    if (listed === "ongoing" && governor.by === "nsubj" && (tense === "future" || perfect))
      return { stance: ofLasting(doc, governor), by: governor.lemma, token: governor.token };
    const plain = listed === "happened" || listed === "ongoing";
    // An infinitive ("a proposal to hold talks") takes the stance of the word above it.
    if (plain && governor.verbal && governor.modality.tense === "none" && governorsOf(doc, governor.token).length > 0)
      continue;
    const asKind = ofKindVerb(governor, kindCues[governor.lemma]);
    if (asKind !== undefined) return { stance: asKind, by: governor.lemma, token: governor.token };
    if (listed !== undefined && !(plain && governor.verbal && governor.modality.tense !== "none")) {
      const wish =
        governor.verbal && (listed === "agreed" || listed === "offered")
          ? wishAbove(doc, governor, kindCues)
          : undefined;
      const answer = !governor.verbal && ANSWERED.has(listed) ? answerTo(doc, governor, listed) : undefined;
      // "if there is a chance of a truce"
      if (listed === "possible" && !governor.verbal && isConditional(doc, governor.token))
        return { stance: "conditional" };
      return answer ?? wish ?? { stance: shifted(listed, governor), by: governor.lemma, token: governor.token };
    }
    if (marked !== undefined) return { stance: marked.stance };
    // "Reaching a deal will not be easy."
    if (governor.by === "csubj" && governor.modality.tense !== "past") return { stance: "possible" };
    if (governor.verbal && isNearing(doc, governor.token)) return { stance: "possible" };
    if (governor.verbal && governor.modality.tense !== "none")
      return withAdjective(doc, token, ofVerb(governor, listed), governor);
    // "it was best to go to a deal"
    if (governor.verbal && governor.modality.tense === "none" && isUnderAdjective(doc, governor))
      return { stance: "offered" };
    // "a mandate to negotiate": what a noun holds in store is not done.
    if (index === 0 && isMere && governor.by === "acl" && HELD_IN_STORE.has(governor.lemma))
      return { stance: "offered" };
  }
  // "a plan to bring them home": what is told by a bare infinitive alone is not done.
  return { stance: ofAdjectives(doc, token) ?? ofClause(doc, token) ?? fromOwn ?? (isMere ? "offered" : "happened") };
}

/** What the trigger says by itself: that there is none, that it is set aside, wanted, ordered or asked for. */
function byItself(doc: Doc, token: number, own: ClauseModality | undefined): StanceRead | undefined {
  if (isAbsent(doc, token)) return { stance: isConditional(doc, token) ? "conditional" : "absent" };
  if (isSetAside(doc, token)) return { stance: "refused" };
  if (own?.negated === true && (own.condition === "if" || own.condition === "unless")) return { stance: "conditional" };
  if (own?.negated === true) return { stance: isByActor(doc, token) ? "refused" : "absent" };
  if (own?.tense !== "past" && isWanted(doc, token)) return { stance: "demanded" };
  if (own?.tense === "none" && isImperative(doc, token)) return { stance: "demanded" };
  if (own !== undefined && isLet(doc, token)) return { stance: "demanded" };
  return own === undefined ? undefined : askedFor(doc, token);
}

/** "demanded that Peru stop the war": what is asked for stands in the plain form of the verb. */
function askedFor(doc: Doc, verb: number): StanceRead | undefined {
  const above = governorsOf(doc, verb)[0];
  if (above === undefined || !isPlain(doc, verb)) return undefined;
  // "insisted that the war could end" asks for nothing.
  if (modalityOf(doc, verb).modal !== undefined) return undefined;
  const said = above.by === "acl" && !above.verbal && doc.tokens[above.token + 1]?.lower === "that";
  if (above.by !== "ccomp" && !said) return undefined;
  const stance = PROPOSING.has(above.lemma) ? "offered" : "demanded";
  if (stance === "demanded" && listedStance(above) !== stance) return undefined;
  return (
    (above.verbal ? undefined : answerTo(doc, above, stance)) ?? {
      stance: shifted(stance, above),
      by: above.lemma,
      token: above.token,
    }
  );
}

/** "failed to reach a truce", "hope that they will agree": a verb not yet done is taken as the word right above it takes it. */
function wishAbove(doc: Doc, verb: Governor, kindCues: Readonly<Record<string, Stance>>): StanceRead | undefined {
  if (verb.modality.negated) return undefined;
  const above = governorsOf(doc, verb.token)[0];
  if (above === undefined || !["xcomp", "ccomp", "acl", "advcl"].includes(above.by)) return undefined;
  // "a demand that Peru declare a truce"
  const isWish =
    /^VBP?$/.test(doc.syntax.xpos[verb.token] ?? "") && above.by !== "advcl" && listedStance(above) === "demanded";
  if (verb.modality.tense !== "none" && verb.modality.tense !== "future" && !isWish) return undefined;
  // "focused on brokering a truce"
  if (doc.syntax.xpos[verb.token] === "VBG" && DWELLING.has(above.lemma) && ONTO.has(caseOf(doc, verb.token)))
    return { stance: "offered", by: verb.lemma, token: verb.token };
  // "hopes to get them to agree": as what stands above is taken.
  if (MANAGING.has(above.lemma) && above.by === "xcomp" && above.modality.tense === "none")
    return wishAbove(doc, above, kindCues);
  if (FAILING.has(above.lemma)) return { stance: above.modality.negated ? "agreed" : "absent" };
  const stance = kindCues[above.lemma] ?? listedStance(above);
  const isMere = verb.modality.tense === "none" && caseOf(doc, verb.token) === "to" && !MANAGING.has(above.lemma);
  if (stance === undefined && isMere) return { stance: "offered", by: verb.lemma, token: verb.token };
  if (stance === undefined || stance === "happened" || stance === "ongoing" || stance === "agreed") return undefined;
  return { stance: shifted(stance, above), by: above.lemma, token: above.token };
}

/** "accepted the proposal of a truce", "rejected a draft of the deal": what is offered stands as it was answered. */
function answerTo(doc: Doc, offer: Governor, listed: Stance): StanceRead | undefined {
  const above = governorsOf(doc, offer.token)[0];
  if (above === undefined || !above.verbal) return undefined;
  // "ignored the offer"
  const stance = above.lemma === "ignore" && above.by === "obj" ? "refused" : listedStance(above);
  // "voted on the draft"
  const weighed = stance === "possible" && above.by === "obl" && above.preposition === "on";
  if (above.by !== "obj" && above.by !== "nsubj" && !weighed) return undefined;
  // "dropped his call for a truce": the call was made.
  if (listed === "demanded" && (stance !== "refused" || relationOf(doc, offer.token) !== "obj")) return undefined;
  if (stance === undefined || !ANSWERS.has(stance) || above.modality.tense === "none") return undefined;
  return { stance: shifted(stance, above), by: above.lemma, token: above.token };
}

/** "did not agree to talks" is a refusal, "would agree" is possible, "must agree" a demand, "if they agree" a condition. */
function shifted(stance: Stance, governor: Governor): Stance {
  const { modality } = governor;
  if (modality.condition === "if" || modality.condition === "unless") return "conditional";
  if (modality.negated && REACHING.has(governor.lemma)) return "absent";
  if (modality.negated)
    return stance === "refused"
      ? "offered"
      : stance === "agreed" || stance === "planned" || stance === "offered"
        ? "refused"
        : stance;
  if (modality.tense === "future" && (stance === "stopped" || stance === "cancelled" || stance === "demanded"))
    return stance;
  if (stance === "agreed" && NEEDING.has(modality.modal ?? "")) return "demanded";
  if (modality.modal !== undefined && stance === "agreed") return "possible";
  if (ENDINGS.has(stance) && MAYBE.has(modality.modal ?? "")) return "possible";
  return stance;
}

function ofVerb(governor: Governor, listed: Stance | undefined): Stance {
  // "if we have no deal": neither had nor refused.
  if (["if", "unless"].includes(governor.modality.condition ?? "")) return "conditional";
  const { negated, tense } = governor.modality;
  // "have not reached a truce": there is none, and nobody refused one.
  if (negated && REACHING.has(governor.lemma) && governor.by === "obj" && tense === "past") return "absent";
  // "did not attribute the truce to him" refuses nothing.
  if (negated && listed === undefined && tense === "past" && governor.by === "obj") return "absent";
  // "did not put the success down to the talks": they were held all the same.
  if (negated && listed === undefined && tense === "past" && governor.by === "obl") return "happened";
  // "is not the way to free them"
  if (negated && governor.by === "acl" && listed === undefined) return "absent";
  return negated ? "refused" : (ofModality(governor.modality) ?? "happened");
}

/** A kind's own verbs in their tenses: "had observed the truce" says that it was in force; a headline's "sign a deal" that it was signed. */
function ofKindVerb({ by, lemma, verbal, modality }: Governor, own: Stance | undefined): Stance | undefined {
  const { tense, negated, condition, modal, progressive } = modality;
  if (!verbal || negated || condition !== undefined) return undefined;
  if (own === "ongoing" && tense === "past" && (by === "obj" || (by === "nsubj" && !STARTING.has(lemma))))
    return "ongoing";
  const isEnd = by === "nsubj" && FINISHING.has(lemma);
  return own === "happened" && tense === "present" && (by === "obj" || isEnd) && modal === undefined && !progressive
    ? "happened"
    : undefined;
}

function ofModality(modality: ClauseModality, event = false): Stance | undefined {
  if (modality.condition === "if" || modality.condition === "unless") return "conditional";
  if (modality.condition === "whether") return "possible";
  if (modality.tense === "future") return "planned";
  if (modality.modal === "should" || modality.modal === "must" || modality.modal === "ought") return "demanded";
  if (modality.modal !== undefined) return "possible";
  if (modality.progressive && (modality.tense === "present" || modality.perfect)) return "ongoing";
  if (modality.tense === "past") return "happened";
  // Headlines and captions tell what was done in the present: "Envoys meet in Doha", "hostages are freed".
  if (modality.tense === "present") return modality.passive || event ? "happened" : "ongoing";
  return undefined;
}

function withAdjective(doc: Doc, token: number, stance: Stance, governor: Governor): StanceRead {
  const adjective =
    ofAdjectives(doc, token) ?? (stance === "happened" || stance === "ongoing" ? ofClause(doc, token) : undefined);
  const weak = adjective === "planned" && stance !== "ongoing";
  return { stance: adjective === undefined || weak ? stance : adjective, by: governor.lemma, token: governor.token };
}
