import type { ClaimBodies, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { mainPairOf } from "../frame/conflict-of.ts";
import { groundsOf } from "../frame/conflicts.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { type Governor, governorsOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, relationOf, subtree } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { usualOf } from "../frame/most-frequent.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { STANDING_OF, type Stance, stanceOf } from "../frame/stance.ts";
import { aidStatus } from "./aid-status.ts";
import { armsBeside } from "./arms-beside.ts";
import { askerOf } from "./asker.ts";
import { bringsRelief, carriesRelief, isDeparting } from "./carriers.ts";
import cues from "./cues.json" with { type: "json" };
import { giversOr } from "./givers.ts";
import { isKeptOutBy, mainNeedy } from "./lent-recipient.ts";
import {
  ACCESS,
  isAccessTold,
  isAttacked,
  isBarred,
  isBrokering,
  isJudged,
  isNearIt,
  isSurrendered,
  isTarget,
  withheldAs,
  withNouns,
} from "./marginal.ts";
import { isArmed, isMereMention, isOnAid, isPermitted, isRestricted, isSought, told } from "./mentions.ts";
import { statusOfGift } from "./promised.ts";
import { donorOf, isForOne, makesIt, movesAid, recipientOf } from "./sides.ts";

type AidFinding = Finding<"aid">;
type What = ClaimBodies["aid"]["what"];

/** The rule of help of which the words say that none came. */
export const NONE_CAME = "aid/none-came";

const NOUNS = new Set(cues.nouns);
const NOT_OF = new Set(cues.not_of);
const FACILITIES = new Set(cues.facilities);
const SETTING_UP = new Set(cues.setting_up);
const LIFTING = new Set(cues.lifting);
const SHIPPING = new Set(cues.shipping);
const CARRIERS = new Set(cues.carriers_of_aid);
const STIRRING = new Set([...cues.disposing, ...cues.entering, ...cues.blocking, "arrive", "land", "depart", "leave"]);
const AID = new Set([...cues.humanitarian, ...cues.military, ...cues.strong]);
const HOLDERS = new Set(cues.funds);
const KEEPING_OUT: ReadonlySet<string> = new Set(cues.keeping_out);
const INWARD = new Set(["in", "into", "to", "through", "across", "over", "there", "inside"]);
const NONE = new Set(["no", "none", "little", "nor"]);
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;

/**
 * Help told by its own noun: "aid trucks entered Gaza", "demanded the immediate entry of aid", "military assistance to Kyiv".
 * Aid for which a sentence names no recipient goes to the one that the report names most.
 */
export function reliefMoved(doc: Doc): readonly AidFinding[] {
  const candidates = candidatesOf(doc, NOUNS, ["NOUN", "PROPN"]);
  const named = candidates.flatMap((candidate) => findingOf(doc, candidate, undefined));
  const usual =
    usualOf(named.flatMap((finding) => finding.body.recipient ?? [])) ?? groundOfReport(doc) ?? onlyLand(doc);
  return candidates.flatMap((candidate) => findingOf(doc, candidate, usual));
}

/** The ground that the adversaries of the report fight over, where it is one: there relief goes that no words send elsewhere. */
function groundOfReport(doc: Doc): string | undefined {
  const pair = mainPairOf(doc);
  return pair === undefined
    ? undefined
    : groundsOf(pair).find((ground) => doc.places.some((place) => place.value.territory === ground));
}

/** The one state that a report names, be it as a place or as an actor. */
function onlyLand(doc: Doc): string | undefined {
  const named = [
    ...doc.places.flatMap(({ value }) => value.territory ?? []),
    ...doc.actors.filter(({ value }) => value.kind === "state").map(({ value }) => value.name),
  ];
  return new Set(named).size === 1 ? named[0] : undefined;
}

function findingOf(doc: Doc, { token, lemma }: Candidate, usual: string | undefined): readonly AidFinding[] {
  const withheld = withheldAs(doc, token);
  if (relationOf(doc, token) === "compound" && lemma !== "blockade" && withheld === undefined) return [];
  if (ACCESS.has(lemma) && !isAccessTold(doc, token)) return [];
  if (isBrokering(doc, token) || isNearIt(doc, token, lemma)) return [];
  if (CARRIERS.has(lemma) && !carriesRelief(doc, token)) return [];
  if (lemma === "restriction" && !isOnAid(doc, token)) return [];
  if (isContent(doc, token, cues.strong.includes(lemma))) return [];
  if (dependents(doc, token, ["compound", "amod"]).some((child) => NOT_OF.has(doc.tokens[child]?.lower ?? "")))
    return [];
  const what = whatOf(doc, token, lemma);
  const above = aboveOf(doc, token);
  if (isUnderIf(doc, above)) return [];
  if (isAbused(doc, token) || isDenied(above) || isForOne(doc, token, above)) return [];
  const keptOut = KEEPING_OUT.has(lemma);
  if (!keptOut && (isMereMention(doc, token, above) || isSought(doc, above))) return [];
  const moved = isMoved(doc, token, lemma, above);
  if (what === undefined || (!moved && !cues.strong.includes(lemma))) return [];
  const parts = findingParts(doc, token);
  const [place] = parts.where;
  // What goes through a crossing is not for the state on whose side that lies.
  const ground = place?.precision === "site" ? undefined : place?.territory;
  const own = recipientOf(doc, token, above);
  const named = own ?? supplied(ground, isKeptOutBy(doc, above, usual) ? undefined : usual, moved);
  const recipient = named ?? (moved && bringsRelief(doc, token, lemma) ? mainNeedy(doc, token, what) : undefined);
  const donor = donorOf(doc, token, above, recipient, withheld);
  // "to hand over their weapons", "the transfer of weapons": arms that nobody gives and nobody is said to get.
  const pledged = above.some(({ verbal, lemma: verb }) => verbal && KIND_STANCES[verb] === "agreed");
  const idle = what === "military" && own === undefined && donor.names.length === 0 && !pledged;
  if (idle && !cues.strong.includes(lemma)) return [];
  if (recipient === undefined || (what === "humanitarian" && isArmed(doc, recipient))) return [];
  if (donor.names.length === 0 && (isTarget(doc, above) || (what === "military" && isRestricted(doc, token))))
    return [];
  if (isAttacked(doc, token) || isJudged(above, moved)) return [];
  const seeming = above.find((governor) => governor.token > (doc.syntax.head[token] ?? -1) && governor.token < token);
  const read =
    seeming === undefined || doc.syntax.head[seeming.token] !== token
      ? stanceOf(doc, token, KIND_STANCES)
      : { stance: KIND_STANCES[seeming.lemma] ?? "happened" };
  if (read.stance === "conditional" || read.stance === "denied") return [];
  const permitted = isPermitted(doc, above) || isDeparting(doc, lemma, above);
  if (isSurrendered(doc, above, what)) return [];
  const stance =
    keptOut || (what !== "military" && isRestricted(doc, token)) || isBarred(doc, token)
      ? ofBlockade(doc, above)
      : permitted
        ? "planned"
        : unlessNone(doc, token, told(doc, token) ?? read.stance);
  const noneCame = !keptOut && stance === "stopped" && read.stance !== "stopped";
  return [
    {
      kind: "aid",
      status:
        stance === read.stance && donor.acts && !keptOut
          ? statusOfGift(doc, read)
          : aidStatus(stance, donor.acts && !keptOut),
      body: {
        donor: keptOut ? [] : giversOr(donor.names, parts.voice, what),
        recipient,
        what,
        item: phraseWords(doc, token),
      },
      ...parts,
      voice: stance === "demanded" ? askerOf(doc, read, parts.voice) : parts.voice,
      standing: STANDING_OF[stance],
      rule: noneCame ? NONE_CAME : `aid/${keptOut ? "blockade" : moved ? "moved" : "noun"}`,
      confidence: 0.5,
    },
  ];
}

/** Whether help is a thing that the words only speak of: needed, struck, come for, a mark of place. */
export function isOnlyMentioned(doc: Doc, token: number): boolean {
  const above = aboveOf(doc, token);
  return (
    isMereMention(doc, token, above) ||
    isSought(doc, above) ||
    isBrokering(doc, token) ||
    isNearIt(doc, token, lemmaOf(doc, token)) ||
    isTarget(doc, above)
  );
}

/** "if they let aid in", "if it does not stop the raids and lift the blockade": nothing is told of what may be. */
function isUnderIf(doc: Doc, above: readonly Governor[]): boolean {
  return above.slice(0, 3).some(({ token, verbal, modality }) => {
    const joined = relationOf(doc, token) === "conj" ? (doc.syntax.head[token] ?? token) : token;
    return verbal && (modality.condition === "if" || modalityOf(doc, joined).condition === "if");
  });
}

/** A blockade keeps help out; "demanded an end to the blockade" asks for help, "agreed to lift it" plans it. */
function ofBlockade(doc: Doc, above: readonly Governor[]): Stance {
  const end = above.slice(0, 2).find((governor) => LIFTING.has(governor.lemma));
  if (end === undefined) return "stopped";
  const joined = relationOf(doc, end.token) === "conj" ? (doc.syntax.head[end.token] ?? end.token) : end.token;
  const { stance } = stanceOf(doc, end.token);
  if (stance === "demanded" || stanceOf(doc, joined).stance === "demanded") return "demanded";
  if (relationOf(doc, end.token) === "advcl") return "stopped";
  return ["planned", "agreed", "offered", "possible"].includes(stance) ? "planned" : "stopped";
}

/** "a package of weapons", "a blockade of aid": told by the package and the blockade. */
function isContent(doc: Doc, token: number, strong: boolean): boolean {
  const holder = doc.syntax.head[token] ?? -1;
  if (holder < 0 || doc.syntax.label[token] !== "nmod" || caseOf(doc, token) !== "of") return false;
  return lemmaOf(doc, holder) === "blockade" || (!strong && HOLDERS.has(lemmaOf(doc, holder)));
}

/** "went to get food": who gets something for himself brings no help; "get aid in", "get aid to the town" does. */
function isMereGetting(doc: Doc, { token, lemma, by }: Governor): boolean {
  if (lemma !== "get" || by !== "obj") return false;
  const behind = childrenOf(doc, token).filter((child) => child > token);
  const near = behind.map((child) => doc.tokens[child]?.lower ?? "");
  const into = dependents(doc, token, ["obl", "advmod"]).map((child) => caseOf(doc, child).split(" ")[0] ?? "");
  return ![...near, ...into].some((word) => INWARD.has(word));
}

/** The words above; a participle that only seems to modify its own object ("is blocking aid") stands first. */
function aboveOf(doc: Doc, token: number): readonly Governor[] {
  const own = dependents(doc, token, ["amod", "compound"]).filter(
    (child) => doc.syntax.xpos[child] === "VBG" && movesAid(lemmaOf(doc, child)),
  );
  const seeming = own.map((child) => ({
    token: child,
    lemma: lemmaOf(doc, child),
    by: "obj",
    preposition: "",
    verbal: true,
    modality: modalityOf(doc, token),
  }));
  return [...seeming, ...withNouns(doc, token, governorsOf(doc, token).slice(0, 4)), ...askedAct(doc, token)];
}

/** "called for aid to be allowed in": what is to be done with it hangs on the verb that asks. */
function askedAct(doc: Doc, token: number): readonly Governor[] {
  const [asking] = governorsOf(doc, token);
  if (asking?.by !== "obl" || asking.preposition !== "for" || !asking.verbal) return [];
  return dependents(doc, asking.token, ["xcomp", "advcl"])
    .filter((act) => act > token && caseOf(doc, act) === "to" && movesAid(lemmaOf(doc, act)))
    .map((act) => ({ ...asking, token: act, lemma: lemmaOf(doc, act), by: "nsubj", preposition: "" }));
}

/** "denied allegations that it blocks aid": a denial above a verb; "was denied aid" keeps it out. */
function isDenied(above: readonly Governor[]): boolean {
  return above.some((governor, at) => governor.lemma === "deny" && above.slice(0, at).some((below) => below.verbal));
}

/** "accused of stealing aid": a participle that seems to modify its object and moves nothing. */
function isAbused(doc: Doc, token: number): boolean {
  return dependents(doc, token, ["amod", "compound"]).some(
    (child) =>
      doc.syntax.xpos[child] === "VBG" &&
      ["SCONJ", "ADP", "AUX"].includes(doc.syntax.upos[child - 1] ?? "") &&
      !movesAid(lemmaOf(doc, child)),
  );
}

/** Whether the words move the help or keep it out: verbs and nouns above it, clauses on it; places of relief are set up or shut. */
function isMoved(doc: Doc, token: number, lemma: string, above: readonly Governor[]): boolean {
  if (KEEPING_OUT.has(lemma) || ACCESS.has(lemma)) return true;
  // "aid deliveries", "a food shipment": the noun itself tells of the moving.
  if (SHIPPING.has(lemma) && dependents(doc, token, ["compound", "nmod"]).some((child) => AID.has(lemmaOf(doc, child))))
    return true;
  if (isDeparting(doc, lemma, above)) return true;
  if (CARRIERS.has(lemma)) return above.slice(0, 1).some((governor) => STIRRING.has(governor.lemma));
  if (FACILITIES.has(lemma)) return above.slice(0, 3).some((governor) => SETTING_UP.has(governor.lemma));
  if (above.slice(0, 2).some((governor) => governor.by === "nsubj" && makesIt(doc, governor.token))) return true;
  const clauses = dependents(doc, token, ["acl"]).map((clause) => lemmaOf(doc, clause));
  const moving = above.slice(0, 3).filter((governor) => !isMereGetting(doc, governor));
  if (moving.some(({ lemma: verb, verbal }) => verbal && verb === "drop")) return true;
  return [...moving.map((governor) => governor.lemma), ...clauses].some(movesAid);
}

/** "no aid has entered", "none of the supplies reached the town": what did not come was kept out. */
function unlessNone(doc: Doc, token: number, stance: Stance): Stance {
  const near = [...childrenOf(doc, token), doc.syntax.head[token] ?? -1];
  const none = near.some((other) => NONE.has(doc.tokens[other]?.lower ?? ""));
  return none && (stance === "happened" || stance === "ongoing") ? "stopped" : stance;
}

/** The recipient where the words name none: the territory in which the aid moves, or the report's usual one where the clause moves aid or stays there. */
function supplied(territory: string | undefined, usual: string | undefined, moves: boolean): string | undefined {
  return moves ? (usual ?? territory) : territory === usual ? usual : undefined;
}

/** Military, humanitarian or financial, by the noun and its modifiers; undefined where neither says. */
function whatOf(doc: Doc, token: number, lemma: string): What | undefined {
  const own = cues.weak.includes(lemma) ? token : -1;
  const words = subtree(doc, token, (child) => ["acl", "conj", "appos"].includes(relationOf(doc, child)))
    .filter((child) => child !== own)
    .map((child) => lemmaOf(doc, child));
  if (FACILITIES.has(lemma)) return words.some((word) => cues.facility_of.includes(word)) ? "humanitarian" : undefined;
  const has = (list: readonly string[]): boolean => words.some((word) => list.includes(word));
  if (has(cues.military) || isWithArms(doc, token, lemma)) return "military";
  if (words.includes("humanitarian")) return "humanitarian";
  if (has(cues.financial)) return "financial";
  const beside = words.some((word) => (own >= 0 || word !== lemma) && cues.humanitarian.includes(word));
  if (beside) return "humanitarian";
  const other =
    has(cues.humanitarian) || cues.strong.includes(lemma) || KEEPING_OUT.has(lemma) || bringsRelief(doc, token, lemma);
  return other ? (armsBeside(doc, token) ? "military" : "humanitarian") : undefined;
}

/** "arms production and supplies": what is joined to arms is for them too, if it names nothing of its own. */
function isWithArms(doc: Doc, token: number, lemma: string): boolean {
  if (relationOf(doc, token) !== "conj" || !["supplies", "supply", "goods"].includes(lemma)) return false;
  const first = doc.syntax.head[token] ?? token;
  return [first, ...dependents(doc, first, ["amod", "compound"])].some((each) =>
    cues.military.includes(lemmaOf(doc, each)),
  );
}
