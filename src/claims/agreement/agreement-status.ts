import type { ClaimStatuses } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { entersForce } from "../frame/enters-force.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, hasDeterminer, isIndefinite, lemmaOf, participlesOn } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { nounBefore } from "../frame/noun-before.ts";
import { partyNames } from "../frame/participants.ts";
import { type Stance, type StanceRead, stanceOf } from "../frame/stance.ts";
import cues from "./cues.json" with { type: "json" };
import { ownYear } from "./parties.ts";
import { standingBy } from "./standing-by.ts";

type Status = ClaimStatuses["agreement"];

/** How the words take an agreement. */
export interface AgreementRead {
  readonly stance: Stance;
  readonly status: Status;
}

const NEAR = new Set(["near", "close", "imminent"]);
const CONTAINING = new Set(cues.containing);
const DRAFTING = new Set(cues.drafting);
const TALKING = new Set(cues.talking);
/** Processes rather than texts: they are done only where the words say so. */
const EFFORTS = new Set(["normalization", "normalisation"]);
const SIGNING = new Set(cues.signing);
const NAMES = new Set(["name", "signature"]);
const MAKING = new Set(cues.making);
const OBSERVING = new Set(cues.observing);
const LASTING = new Set(cues.lasting);
/** What is done with a deal that binds. */
const KEPT = new Set([...cues.observing, ...cues.carrying_out]);
const COLLAPSING = new Set(cues.collapsing);
const FAILING_WITH = cues.failing_with as Readonly<Record<string, readonly string[]>>;
const BROKERING: ReadonlySet<string> = new Set(["broker", "mediate", "negotiate", "facilitate"]);
/** How the words take what is to come. */
const AHEAD: ReadonlySet<Stance> = new Set(["planned", "possible"]);
/** What befalls a deal that was there. */
const UNDONE: ReadonlySet<Stance> = new Set(["stopped", "cancelled", "ended", "violated"]);
/** Words of nearness: who is not close to a deal has not refused it. */
const NEARNESS = new Set(["close", "near"]);
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;
const STATUS_OF: Readonly<Record<Stance, Status>> = {
  happened: "agreed",
  ongoing: "in-force",
  planned: "proposed",
  possible: "undecided",
  agreed: "agreed",
  offered: "proposed",
  demanded: "proposed",
  threatened: "undecided",
  refused: "rejected",
  denied: "rejected",
  stopped: "broken",
  cancelled: "broken",
  ended: "broken",
  violated: "broken",
  conditional: "proposed",
  absent: "undecided",
};

/** The status of an agreement; undefined of one that only a condition or "under an agreement" supposes. `dated` says that a year before the noun puts it in the past. */
export function agreementRead(doc: Doc, token: number, dated: boolean): AgreementRead | undefined {
  if (isSupposed(doc, token)) return undefined;
  if (isTopic(doc, token)) return undefined;
  // "ended without agreement"
  if (caseOf(doc, token) === "without") return undefined;
  if (isLapsed(doc, token)) return { stance: "violated", status: "broken" };
  const made = underMade(doc, token);
  if (made !== undefined) return made;
  if (isBrokered(doc, token)) return { stance: "happened", status: "agreed" };
  const read = stanceOf(doc, token, KIND_STANCES);
  const standing = standingBy(doc, token, read.stance);
  if (standing === "made") return { stance: "happened", status: isSigned(doc, token) ? "signed" : "agreed" };
  if (standing !== undefined) return { stance: standing === "in-force" ? "ongoing" : "possible", status: standing };
  // "suspended its work in a deal with Peru": what is done by it does not befall it.
  if (UNDONE.has(read.stance) && isMeansOf(doc, token)) return { stance: "happened", status: "agreed" };
  if (read.stance === "happened" && read.by === undefined && EFFORTS.has(lemmaOf(doc, token))) return undefined;
  if (isSpokenOf(doc, token, read, dated)) return undefined;
  // "the deal reached on Monday will ease tensions"
  if (AHEAD.has(read.stance) && governorsOf(doc, token)[0]?.by === "nsubj" && isMade(doc, token))
    return { stance: "happened", status: isSigned(doc, token) ? "signed" : "agreed" };
  const copular = ofCopula(doc, token, read.stance);
  if (copular !== undefined) return copular;
  if (read.stance === "conditional") return undefined;
  if (isNearing(doc, token)) return { stance: "offered", status: "proposed" };
  if (isSigned(doc, token) && contains(doc, token)) return { stance: "happened", status: "signed" };
  if (read.stance === "refused" && contains(doc, token)) return { stance: "ongoing", status: "in-force" };
  if (read.stance === "refused" && NEARNESS.has(read.by ?? "")) return { stance: "possible", status: "undecided" };
  if (read.stance === "refused" && read.by === "sign") return { stance: "possible", status: "undecided" };
  const isDraft = childrenOf(doc, token).some((child) => child < token && lemmaOf(doc, child) === "draft");
  if (isDraft && !["refused", "violated", "cancelled"].includes(read.stance))
    return { stance: "offered", status: "drafting" };
  if (entersForce(doc, token) !== undefined) return { stance: "ongoing", status: "in-force" };
  if (isBroken(doc, token)) return { stance: "violated", status: "broken" };
  const stance: Stance =
    dated && !["cancelled", "violated", "ended"].includes(read.stance)
      ? "happened"
      : isAimed(doc, read)
        ? "offered"
        : (wished(doc, read.token) ?? read.stance);
  if (stance === "happened" && (isSigning(doc, read) || isSigned(doc, token))) return { stance, status: "signed" };
  if (stance === "agreed" && isSigned(doc, token)) return { stance: "happened", status: "signed" };
  if (stance === "offered" && read.by !== undefined && DRAFTING.has(read.by)) return { stance, status: "drafting" };
  // "unsuccessful in securing a deal", "reaching agreements": what any such deal is called is none yet.
  if (stance === "ongoing" && isAny(doc, token) && isMadeBy(doc, token))
    return { stance: "happened", status: isSigned(doc, token) ? "signed" : "agreed" };
  if (stance === "ongoing" && isAny(doc, token)) return { stance: "offered", status: "proposed" };
  return { stance, status: STATUS_OF[stance] };
}

/** "the accord did not hold", "never took hold", "would no longer observe the pact": it binds nobody any more. */
function isLapsed(doc: Doc, token: number): boolean {
  const [above] = governorsOf(doc, token);
  if (above === undefined || !above.verbal) return false;
  const around = childrenOf(doc, above.token);
  if (above.by === "obj" || above.by === "obl")
    return OBSERVING.has(above.lemma) && around.some((child) => doc.tokens[child]?.lower === "longer");
  if (above.by !== "nsubj" || above.modality.tense !== "past" || above.modality.modal !== undefined) return false;
  const never = around.some((child) => doc.tokens[child]?.lower === "never");
  const undone = never || above.modality.negated;
  // "was never carried out", "has not been observed"
  if (undone && above.modality.passive && KEPT.has(lemmaOf(doc, above.token))) return true;
  const failed = FAILING_WITH[above.lemma]?.some((word) => under(doc, above.token, word)) ?? false;
  // "the accord between Peru and Chile fell apart": of one that others may mean it is not told so surely.
  if (!undone && (COLLAPSING.has(above.lemma) || failed)) return partyNames(doc, token).length > 1;
  const holds =
    LASTING.has(above.lemma) ||
    (above.lemma === "take" && dependents(doc, above.token, ["obj"]).some((child) => lemmaOf(doc, child) === "hold"));
  return holds && undone;
}

/** "came to *nothing*", "fell *apart*": whether a word hangs on a verb. */
function under(doc: Doc, verb: number, word: string): boolean {
  return childrenOf(doc, verb).some((child) => doc.tokens[child]?.lower === word);
}

/** "the accord was brokered in Lima": somebody has brought it about. */
function isBrokered(doc: Doc, token: number): boolean {
  const [above] = governorsOf(doc, token);
  if (above?.by !== "nsubj" || !BROKERING.has(above.lemma)) return false;
  const { passive, tense, modal, negated, progressive } = above.modality;
  return passive && tense === "past" && modal === undefined && !negated && !progressive;
}

/** "in a deal with Peru", beside what is done. */
function isMeansOf(doc: Doc, token: number): boolean {
  const [above] = governorsOf(doc, token);
  return above?.by === "obl" && above.preposition === "in" && isIndefinite(doc, token);
}

/** "under the pact signed in May, Peru is to leave": what follows from it lies ahead, but it is made. */
function underMade(doc: Doc, token: number): AgreementRead | undefined {
  if (caseOf(doc, token) !== "under") return undefined;
  if (isSigned(doc, token)) return { stance: "happened", status: "signed" };
  return isMade(doc, token) ? { stance: "happened", status: "agreed" } : undefined;
}

/** "a deal", "deals": none that is known. */
function isAny(doc: Doc, token: number): boolean {
  if (isIndefinite(doc, token)) return true;
  return doc.syntax.xpos[token] === "NNS" && dependents(doc, token, ["det", "nmod:poss", "nummod"]).length === 0;
}

/** "its interest in a deal", "support for any deal", "focused on the normalisation of ties": none that there is. */
function isSpokenOf(doc: Doc, token: number, read: StanceRead, dated: boolean): boolean {
  const [above] = governorsOf(doc, token);
  if (above === undefined || dated || isMade(doc, token) || isSigned(doc, token)) return false;
  const noun = nounBefore(doc, token);
  const onNoun = (!above.verbal && above.by === "nmod") || noun !== undefined;
  if (hasDeterminer(doc, token, ["any"]) && onNoun) return true;
  if (EFFORTS.has(lemmaOf(doc, token)) && above.by === "obl" && above.preposition === "on") return true;
  // "freed as part of a deal between Peru and Chile"
  const between = partyNames(doc, token).length > 1;
  return onNoun && !between && isIndefinite(doc, token) && read.stance === "happened" && !MAKING.has(read.by ?? "");
}

/** "talks on a new deal": what is only talked about is a topic of the talks. */
function isTopic(doc: Doc, token: number): boolean {
  const [above] = governorsOf(doc, token);
  const about = ["on", "over", "about", "towards", "toward"].includes(above?.preposition ?? "");
  return (
    above !== undefined &&
    !above.verbal &&
    above.by === "nmod" &&
    about &&
    TALKING.has(above.lemma) &&
    isIndefinite(doc, token)
  );
}

/** "a deal was near", "is within reach": none yet, but sought. */
function isNearing(doc: Doc, token: number): boolean {
  const [above] = governorsOf(doc, token);
  if (above?.by !== "nsubj" || above.modality.negated || dependents(doc, above.token, ["cop"]).length === 0)
    return false;
  return NEAR.has(above.lemma) || (above.lemma === "reach" && caseOf(doc, above.token) === "within");
}

/** "the basis is an accord concluded in May": it was made; "a good deal is one that …": one that is only thought of. */
function ofCopula(doc: Doc, token: number, stance: Stance): AgreementRead | undefined {
  if (stance !== "ongoing") return undefined;
  if (dependents(doc, token, ["cop"]).length > 0 && isMade(doc, token))
    return { stance: "happened", status: isSigned(doc, token) ? "signed" : "agreed" };
  const [above] = governorsOf(doc, token);
  const general = above?.by === "nsubj" && isIndefinite(doc, token) && dependents(doc, above.token, ["cop"]).length > 0;
  return general ? { stance: "offered", status: "proposed" } : undefined;
}

/** "under an agreement": one that does not exist yet. */
function isSupposed(doc: Doc, token: number): boolean {
  return caseOf(doc, token) === "under" && isIndefinite(doc, token) && !isMade(doc, token) && !ownYear(doc, token);
}

/** "the deal does not provide for": a denied content, not a denied deal. */
function contains(doc: Doc, token: number): boolean {
  const above = governorsOf(doc, token)[0];
  return above?.by === "nsubj" && CONTAINING.has(above.lemma);
}

/** "violated the terms of the deal", "breached limits set by the accord". */
function isBroken(doc: Doc, token: number): boolean {
  return governorsOf(doc, token)
    .slice(0, 4)
    .some(
      (governor) => KIND_STANCES[governor.lemma] === "violated" && governor.by === "obj" && !governor.modality.negated,
    );
}

/** "a deal brokered by Peru", "an accord reached in Lima". */
function isMade(doc: Doc, token: number): boolean {
  return participlesOn(doc, token).some((clause) => MAKING.has(lemmaOf(doc, clause)));
}

/** "based on agreements reached by the leaders": whatever they serve, they were made. */
function isMadeBy(doc: Doc, token: number): boolean {
  return participlesOn(doc, token).some(
    (clause) =>
      MAKING.has(lemmaOf(doc, clause)) && dependents(doc, clause, ["obl"]).some((child) => caseOf(doc, child) === "by"),
  );
}

/** "the deal signed in April", "the accord that they signed". */
function isSigned(doc: Doc, token: number): boolean {
  const told = dependents(doc, token, ["acl"]).filter((clause) => {
    const { tense, modal, negated } = modalityOf(doc, clause);
    return doc.syntax.label[clause] === "acl:relcl" && tense === "past" && modal === undefined && !negated;
  });
  return [...participlesOn(doc, token), ...told].some((clause) => SIGNING.has(lemmaOf(doc, clause)));
}

/** "inked a pact", "put their names to a declaration". */
function isSigning(doc: Doc, { by, token }: StanceRead): boolean {
  if (by === undefined || token === undefined) return false;
  if (SIGNING.has(by)) return true;
  return (
    (by === "put" || by === "set") && dependents(doc, token, ["obj"]).some((child) => NAMES.has(lemmaOf(doc, child)))
  );
}

/** "a timeline for reaching a deal", "to sign a deal": a verb without a tense tells what is aimed at. */
function isAimed(doc: Doc, read: StanceRead): boolean {
  if (read.token === undefined || (read.stance !== "agreed" && read.stance !== "happened")) return false;
  return doc.syntax.upos[read.token] === "VERB" && modalityOf(doc, read.token).tense === "none";
}

/** "would prefer that they agree", "wants them to sign": what is wished for is not done, however the verb below is put. */
function wished(doc: Doc, verb: number | undefined): Stance | undefined {
  const above = verb === undefined ? undefined : governorsOf(doc, verb)[0];
  if (above === undefined || !["ccomp", "xcomp"].includes(above.by)) return undefined;
  const stance = KIND_STANCES[above.lemma];
  return stance === "offered" ? stance : undefined;
}
