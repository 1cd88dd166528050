import type { Doc } from "../../model/doc.ts";
import type { Standing } from "../../model/voice.ts";
import { isAbsent } from "./absence.ts";
import { type Governor, governorsOf, isVerbal, subjectTokenOf } from "./governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, relationOf, sentenceAt } from "./graph.ts";
import { type ClauseModality, modalityOf } from "./modality.ts";
import { phraseActors } from "./phrase-actors.ts";
import cues from "./stance.cues.json" with { type: "json" };

/** How the words take a happening: finer than a claim's standing, so that each kind can tell its own statuses apart. */
export type Stance =
  | "happened"
  | "ongoing"
  | "planned"
  | "possible"
  | "agreed"
  | "offered"
  | "demanded"
  | "threatened"
  | "refused"
  | "denied"
  | "stopped"
  | "cancelled"
  | "ended"
  | "violated"
  | "conditional"
  | "absent";

/** A stance and the word that decided it, where one did. */
export interface StanceRead {
  readonly stance: Stance;
  readonly by?: string;
  /** Token of the deciding word; its subject is who takes the stance. */
  readonly token?: number;
}

/** Word lists searched in this order at each governor: the rarer, more telling ones first. */
const ORDER: readonly Stance[] = [
  "denied",
  "refused",
  "violated",
  "cancelled",
  "stopped",
  "threatened",
  "demanded",
  "agreed",
  "possible",
  "planned",
  "offered",
  "ended",
  "ongoing",
];
const LISTS: ReadonlyMap<Stance, ReadonlySet<string>> = new Map(
  ORDER.map((stance) => [stance, new Set(cues[stance as keyof typeof cues] as readonly string[])]),
);
const ADJECTIVES = cues.adjectives as Readonly<Record<string, Stance>>;
const FIRM = cues.firm_adjectives as Readonly<Record<string, Stance>>;
const BEFORE_HAPPENED = new Set(cues.before_happened);
const BEFORE_PLANNED = new Set(cues.before_planned);
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
const ORDERING = new Set(cues.ordering);
const STARTING = new Set(cues.starting);
/** What is looked for before a meeting can be: "a date for a meeting". */
const PREPARING = new Set(cues.preparing);
/** Nouns that are followed by what somebody wants: "his conditions: …", "the goals are …". */
const WANTED = new Set(cues.wanted);
/** Verbs after which an infinitive is done: "managed to reach a truce". */
const MANAGING = new Set(cues.managing);
/** How an offer may be answered. */
const ANSWERS: ReadonlySet<Stance> = new Set(["agreed", "refused", "cancelled"]);
/** How many governors are looked at. */
const NEAR = 4;

/**
 * The stance towards a trigger: its own tense and modality when it is a verb, then the words above it, nearest first,
 * then adjectives and prepositions on it. `kindCues` are a kind's own words for a stance and are looked up first.
 */
export function stanceOf(doc: Doc, token: number, kindCues: Readonly<Record<string, Stance>> = {}): StanceRead {
  const read = stanceByWords(doc, token, kindCues);
  const firm = firmAdjective(doc, token);
  const yields = read.stance === "possible" || read.stance === "ongoing" || read.stance === "happened";
  return firm !== undefined && yields ? { ...read, stance: firm } : read;
}

/** "the upcoming meeting", "the site of earlier failed talks": an adjective that places it in time, whatever is said of it. */
function firmAdjective(doc: Doc, noun: number): Stance | undefined {
  const near = childrenOf(doc, noun).filter((child) => relationOf(doc, child) === "amod");
  return [...near, ...near.flatMap((child) => childrenOf(doc, child))]
    .map((child) => FIRM[doc.tokens[child]?.lower ?? ""])
    .find((stance) => stance !== undefined);
}

function stanceByWords(doc: Doc, token: number, kindCues: Readonly<Record<string, Stance>>): StanceRead {
  if (isAbsent(doc, token)) return { stance: isConditional(doc, token) ? "conditional" : "absent" };
  if (isSetAside(doc, token)) return { stance: "refused" };
  const own = isVerbal(doc, token) ? modalityOf(doc, token) : undefined;
  if (own?.negated === true) return { stance: isByActor(doc, token) ? "refused" : "absent" };
  if (own?.tense !== "past" && isWanted(doc, token)) return { stance: "demanded" };
  const fromOwn = own === undefined ? undefined : ofModality(own, doc.syntax.upos[token] === "VERB");
  if (fromOwn !== undefined && own?.tense !== "none") return { stance: fromOwn, token };
  const above = governorsOf(doc, token).slice(0, NEAR);
  for (const [index, governor] of above.entries()) {
    if (!COLOURING.has(governor.by) || (index > 0 && isReport(doc, governor))) break;
    const marked = index === 0 ? ofPreposition(governor, isIndefinite(doc, token)) : undefined;
    if (marked?.firm === true) return { stance: marked.stance };
    if (governor.lemma === "fail" && governor.by === "xcomp" && !governor.modality.negated) return { stance: "absent" };
    if (isOrdered(governor) || hasToBe(doc, governor))
      return { stance: shifted("demanded", governor), by: governor.lemma, token: governor.token };
    const listed = isMeans(governor)
      ? undefined
      : (phraseStance(doc, governor) ?? kindCues[governor.lemma] ?? listedStance(governor));
    const { tense, perfect } = governor.modality;
    if (listed === "ongoing" && governor.by === "nsubj" && (tense === "future" || perfect))
      return { stance: ofLasting(doc, governor), by: governor.lemma, token: governor.token };
    const plain = listed === "happened" || listed === "ongoing";
    // An infinitive ("a proposal to hold talks") takes the stance of the word above it.
    if (plain && governor.verbal && governor.modality.tense === "none" && governorsOf(doc, governor.token).length > 0)
      continue;
    const own = kindCues[governor.lemma];
    // "had observed the truce" says that it was in force; a headline's "sign a deal" that it was signed.
    if (
      governor.by === "obj" &&
      governor.verbal &&
      !governor.modality.negated &&
      own !== undefined &&
      tense !== "none"
    ) {
      if (own === "ongoing" && tense === "past" && governor.modality.condition === undefined)
        return { stance: "ongoing", by: governor.lemma, token: governor.token };
      if (
        own === "happened" &&
        tense === "present" &&
        governor.modality.modal === undefined &&
        !governor.modality.progressive &&
        governor.modality.condition === undefined
      )
        return { stance: "happened", by: governor.lemma, token: governor.token };
    }
    if (listed !== undefined && !(plain && governor.verbal && governor.modality.tense !== "none")) {
      const wish =
        governor.verbal && (listed === "agreed" || listed === "offered")
          ? wishAbove(doc, governor, kindCues)
          : undefined;
      const answer = listed === "offered" && !governor.verbal ? answerTo(doc, governor) : undefined;
      return answer ?? wish ?? { stance: shifted(listed, governor), by: governor.lemma, token: governor.token };
    }
    if (marked !== undefined) return { stance: marked.stance };
    if (governor.verbal && isNearing(doc, governor.token)) return { stance: "possible" };
    if (governor.verbal && governor.modality.tense !== "none")
      return withAdjective(doc, token, ofVerb(governor), governor);
  }
  // "a plan to bring them home": what is told by a bare infinitive alone is not done.
  const isMere = own?.tense === "none" && caseOf(doc, token) === "to";
  return { stance: ofAdjectives(doc, token) ?? fromOwn ?? (isMere ? "offered" : "happened") };
}

/** "the war should be ended by a truce": what is done by means of it does not befall it. */
function isMeans({ by, preposition }: Governor): boolean {
  return by === "obl" && ["by", "through", "via"].includes(preposition);
}

/** "said yes to a truce", "stopped short of a deal": verbs whose second word decides. */
function phraseStance(doc: Doc, { token, lemma }: Governor): Stance | undefined {
  const words = [token + 1, ...childrenOf(doc, token)].map((child) => doc.tokens[child]?.lower ?? "");
  if (lemma === "say" && words.includes("yes")) return "agreed";
  if (lemma === "say" && words.includes("no")) return "refused";
  return (lemma === "stop" || lemma === "fall") && words.includes("short") ? "refused" : undefined;
}

/** "Its goals are the release of …", "three conditions: an end to …": what a word for wishes introduces is wished for. */
function isWanted(doc: Doc, token: number): boolean {
  const subject = dependents(doc, token, ["nsubj"])[0];
  if (subject !== undefined && dependents(doc, token, ["cop"]).length > 0 && WANTED.has(lemmaOf(doc, subject)))
    return true;
  const sentence = sentenceAt(doc, token);
  for (let at = token - 1; at > (sentence?.first ?? token); at--)
    if (doc.tokens[at]?.text === ":") return [1, 2, 3, 4].some((back) => WANTED.has(lemmaOf(doc, at - back)));
  return false;
}

/** "failed to reach a truce", "hope that they will agree": a verb not yet done is taken as the word right above it takes it. */
function wishAbove(doc: Doc, verb: Governor, kindCues: Readonly<Record<string, Stance>>): StanceRead | undefined {
  if (verb.modality.negated) return undefined;
  if (verb.modality.tense !== "none" && verb.modality.tense !== "future") return undefined;
  const above = governorsOf(doc, verb.token)[0];
  if (above === undefined || !["xcomp", "ccomp", "acl", "advcl"].includes(above.by)) return undefined;
  if (above.lemma === "fail") return { stance: above.modality.negated ? "agreed" : "absent" };
  const stance = kindCues[above.lemma] ?? listedStance(above);
  const isMere = verb.modality.tense === "none" && caseOf(doc, verb.token) === "to" && !MANAGING.has(above.lemma);
  if (stance === undefined && isMere) return { stance: "offered", by: verb.lemma, token: verb.token };
  if (stance === undefined || stance === "happened" || stance === "ongoing" || stance === "agreed") return undefined;
  return { stance: shifted(stance, above), by: above.lemma, token: above.token };
}

/** "accepted the proposal of a truce", "rejected a draft of the deal": what is offered stands as it was answered. */
function answerTo(doc: Doc, offer: Governor): StanceRead | undefined {
  const above = governorsOf(doc, offer.token)[0];
  if (above === undefined || !above.verbal || (above.by !== "obj" && above.by !== "nsubj")) return undefined;
  const stance = listedStance(above);
  if (stance === undefined || !ANSWERS.has(stance) || above.modality.tense === "none") return undefined;
  return { stance: shifted(stance, above), by: above.lemma, token: above.token };
}

/** Only who can will a thing can refuse it: "the path that would not bring them home" refuses nothing. */
function isByActor(doc: Doc, verb: number): boolean {
  const subject = subjectTokenOf(doc, verb);
  if (subject === undefined) return true;
  return (
    doc.syntax.upos[subject] === "PRON" ||
    phraseActors(doc, subject).length > 0 ||
    doc.syntax.label[subject] === "nsubj:pass"
  );
}

/** "told the group to free the hostages": the infinitive is what is asked for. */
function isOrdered({ lemma, by, preposition, verbal }: Governor): boolean {
  // "a truce has to be reached"
  if (verbal && lemma === "have" && by === "xcomp" && preposition === "to") return true;
  return verbal && ORDERING.has(lemma) && preposition === "to" && (by === "xcomp" || by === "advcl");
}

/** "a truce has to be negotiated". */
function hasToBe(doc: Doc, { lemma, by, token }: Governor): boolean {
  return (
    lemma === "have" && by === "nsubj" && dependents(doc, token, ["xcomp"]).some((act) => caseOf(doc, act) === "to")
  );
}

/** "edged closer to a truce", "brought a truce no nearer". */
function isNearing(doc: Doc, verb: number): boolean {
  return childrenOf(doc, verb).some((child) => ["nearer", "closer"].includes(doc.tokens[child]?.lower ?? ""));
}

/** "the truce will hold" lasts, "will begin" lies ahead, "unclear whether it will hold" is open. */
function ofLasting(doc: Doc, governor: Governor): Stance {
  if (isDoubted(doc, governor)) return "possible";
  return governor.modality.tense === "future" && STARTING.has(governor.lemma) ? "planned" : "ongoing";
}

/** "a deal rather than a truce", "instead of a truce". */
function isSetAside(doc: Doc, token: number): boolean {
  return childrenOf(doc, token).some(
    (child) => child < token && ["rather", "instead"].includes(doc.tokens[child]?.lower ?? ""),
  );
}

/** "if there is no truce": what is wanting would have to be. */
function isConditional(doc: Doc, token: number): boolean {
  const condition = governorsOf(doc, token)[0]?.modality.condition;
  return condition === "if" || condition === "unless";
}

/** "unclear whether the truce will hold", "doubts that it will hold". */
function isDoubted(doc: Doc, verb: Governor): boolean {
  if (verb.modality.condition !== undefined) return true;
  const above = governorsOf(doc, verb.token)[0];
  return above !== undefined && listedStance(above) === "possible";
}

/** Verbs that only tell ("said that talks took place") end the climb. */
function isReport(doc: Doc, governor: Governor): boolean {
  return (
    governor.by === "ccomp" &&
    ["say", "tell", "report", "state", "add", "write", "note", "claim"].includes(lemmaOf(doc, governor.token))
  );
}

function listedStance(governor: Governor): Stance | undefined {
  // "called the truce a farce"
  if (governor.lemma === "call" && governor.by === "obj" && governor.modality.tense !== "none") return undefined;
  return ORDER.find((stance) => LISTS.get(stance)?.has(governor.lemma) === true);
}

/** "did not agree to talks" is a refusal, "would agree" is possible, "if they agree" a condition. */
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
  if (modality.modal !== undefined && stance === "agreed") return "possible";
  return stance;
}

function ofVerb(governor: Governor): Stance {
  // "if we have no deal": neither had nor refused.
  if (["if", "unless"].includes(governor.modality.condition ?? "")) return "conditional";
  return governor.modality.negated ? "refused" : (ofModality(governor.modality) ?? "happened");
}

function ofModality(modality: ClauseModality, event = false): Stance | undefined {
  if (modality.condition === "if" || modality.condition === "unless") return "conditional";
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
  const adjective = ofAdjectives(doc, token);
  const weak = adjective === "planned" && stance === "happened";
  return { stance: adjective === undefined || weak ? stance : adjective, by: governor.lemma, token: governor.token };
}

/** "a truce", "any deal": one that is told of for the first time, or that may never be. */
function isIndefinite(doc: Doc, token: number): boolean {
  return dependents(doc, token, ["det"]).some((det) => ["a", "an", "any"].includes(doc.tokens[det]?.lower ?? ""));
}

/** What the preposition before the trigger says; firm where it decides by itself ("after talks"). */
function ofPreposition(
  governor: Governor,
  indefinite: boolean,
): { readonly stance: Stance; readonly firm: boolean } | undefined {
  if (governor.by !== "obl" && governor.by !== "advcl" && governor.by !== "nmod") return undefined;
  const word = governor.preposition.split(" ")[0] ?? "";
  if (word === "after" || word === "following" || word === "since") return afterIt(governor, indefinite);
  // "no place for a meeting", "discussed a date for a meeting"
  // "spoke about a truce" (one that is not yet)
  if (word === "about" && indefinite && governor.verbal) return { stance: "offered", firm: true };
  if (word === "for" && indefinite && PREPARING.has(governor.lemma)) return { stance: "possible", firm: true };
  if (BEFORE_PLANNED.has(word)) return { stance: "planned", firm: word === "ahead" };
  const during = BEFORE_HAPPENED.has(word) && governor.by === "obl" && governor.modality.tense === "past";
  return during ? { stance: "happened", firm: false } : undefined;
}

/** "left after talks" tells that they were held; "possible only after talks", "will leave after talks" do not. */
function afterIt(
  { verbal, lemma, modality }: Governor,
  indefinite: boolean,
): { readonly stance: Stance; readonly firm: boolean } {
  const awaited =
    verbal &&
    (modality.tense === "future" ||
      modality.modal !== undefined ||
      LISTS.get("possible")?.has(lemma) ||
      // "divided over sending troops after a truce"
      (modality.tense === "none" && indefinite));
  return awaited === true ? { stance: "conditional", firm: true } : { stance: "happened", firm: true };
}

function ofAdjectives(doc: Doc, token: number): Stance | undefined {
  for (const child of childrenOf(doc, token)) {
    const relation = relationOf(doc, child);
    if (relation !== "amod" && relation !== "compound" && relation !== "acl") continue;
    const stance = ADJECTIVES[doc.tokens[child]?.lower ?? ""];
    if (stance !== undefined) return stance;
    if (relation === "acl" && caseOf(doc, child) === "to") return "planned";
  }
  return undefined;
}

/** The standing of a claim by its stance. */
export const STANDING_OF: Readonly<Record<Stance, Standing>> = {
  happened: "happened",
  ongoing: "ongoing",
  planned: "planned",
  possible: "possible",
  agreed: "planned",
  offered: "offered",
  demanded: "demanded",
  threatened: "threatened",
  refused: "denied",
  denied: "denied",
  stopped: "happened",
  cancelled: "happened",
  ended: "happened",
  violated: "happened",
  conditional: "conditional",
  absent: "possible",
};
