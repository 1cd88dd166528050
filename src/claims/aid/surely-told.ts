import type { ClaimBodies, ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Telling } from "../../model/telling.ts";
import { partiesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { sidesNamedIn } from "../frame/conflict-of.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, sentenceAt } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { usualOf } from "../frame/most-frequent.ts";
import { nounBefore } from "../frame/noun-before.ts";
import { STANDING_OF, type Stance, stanceOf } from "../frame/stance.ts";
import { isOfHeadline, statusTold, untold, untoldWords } from "../frame/told.ts";
import cues from "./cues.json" with { type: "json" };
import { lentRecipient } from "./lent-recipient.ts";
import { isBrokering } from "./marginal.ts";
import { isOfAgency } from "./mentions.ts";
import { isOfNoKind, isOfOwn } from "./no-gift.ts";
import { statusOfGift } from "./promised.ts";
import { isOnlyMentioned } from "./relief.ts";
import { giftOf, isGiven, isOfHelp, isReliefMoved } from "./told-gift.ts";

type AidFinding = Finding<"aid">;
type Status = ClaimStatuses["aid"];

/** From this probability on the classifier's word is taken for help; where the words say who gives what to whom, from a lower one on. */
const SURE = 0.6;
const SURE_OF_FULL = 0.4;
/** The same of relief. */
const SURE_OF_RELIEF = 0.5;
/** The same where no giver or no receiver need be meant, but the goods are such as help is made of. */
const SURE_OF_GOODS = 0.6;
const TRADING: ReadonlySet<string> = new Set(cues.trading);
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;

/**
 * Help in sentences of which no rule reads any, where the classifier is sure of a word and a giver or a receiver is named;
 * not that which the report tells more fully.
 */
export function surelyTold(doc: Doc, ruled: readonly AidFinding[]): readonly AidFinding[] {
  const told = untoldWords(doc, "aid", ruled, SURE_OF_FULL);
  const named = told.flatMap((telling) => findingOf(doc, telling, NOBODY));
  const bodies = [...ruled, ...named].map(({ body }) => body);
  const usual = { recipient: usualRecipient(doc, bodies), donor: usualOf(bodies.flatMap(({ donor }) => donor)) };
  const read = told.flatMap((telling) => findingOf(doc, telling, usual));
  return untold(read, ruled, (finding, other) => isToldBy(doc, finding, other));
}

/** The recipient of most of the report's help, or of all of it. */
function usualRecipient(doc: Doc, bodies: readonly ClaimBodies["aid"][]): string | undefined {
  const recipients = bodies.flatMap(({ recipient }) => recipient ?? []).filter((name) => !isOrganisation(doc, name));
  return usualOf(recipients);
}

/** Who gives and gets most of the report's help. */
interface Usual {
  readonly recipient: string | undefined;
  readonly donor: string | undefined;
}

const NOBODY: Usual = { recipient: undefined, donor: undefined };

/** "More lorries will arrive next year": in a report of one's help to another, more of it. */
function isMoreOfIt(doc: Doc, { token, probability }: Telling, { recipient, donor }: Usual): boolean {
  if (recipient === undefined || donor === undefined || probability < SURE_OF_GOODS) return false;
  const sentence = sentenceAt(doc, token);
  const named = sentence === undefined ? [] : [...sidesNamedIn(doc, sentence)];
  return isOfHelp(doc, token) && named.every((name) => name === recipient || name === donor);
}

function findingOf(doc: Doc, telling: Telling, usual: Usual): readonly AidFinding[] {
  const { token } = telling;
  const status: Status =
    doneBy(doc, token) ??
    keptOutBy(doc, token) ??
    statusTold<Status>(telling.status) ??
    statusOfGift(doc, stanceOf(doc, token, KIND_STANCES));
  const { recipient: own, ...gift } = giftOf(doc, token, status);
  const lent = own ?? lentRecipient(doc, token, gift, usual.recipient);
  const given = gift.donor.filter((name) => name !== lent && (lent === undefined || !areAdversaries(name, lent)));
  const more = given.length === 0 && lent === usual.recipient && isMoreOfIt(doc, telling, usual);
  const donor = more && usual.donor !== undefined ? [usual.donor] : given;
  // "sent troops to the border with Peru": of arms and men the receiver may be no friend.
  const full = own !== undefined && donor.length > 0 && isGiven(doc, token) && gift.what !== "military";
  if (!full && telling.probability < (gift.what === "humanitarian" ? SURE_OF_RELIEF : SURE)) return [];
  if (donor.length === 0 && own === undefined && (lent === undefined || !isReliefTold(doc, telling, gift.what)))
    return [];
  if (own === undefined && isOfOwn(doc, token, telling.probability)) return [];
  if (donor.length === 0 && isOfNoKind(doc, token)) return [];
  if (isOfRole(doc, token) || isDisowned(doc, token, status)) return [];
  if (isNoGift(doc, token) || (doc.syntax.upos[token] === "NOUN" && isOnlyMentioned(doc, token))) return [];
  // "shipped $90 million worth of toys": goods that are no help are trade.
  if (gift.what === "financial" && TRADING.has(lemmaOf(doc, token))) return [];
  // "data provided by the Lima Fund": of an organisation, and of goods that nobody gives, the words must name the receiver.
  const bare =
    own === undefined &&
    ((lent === undefined && !isGiven(doc, token)) ||
      (gift.what !== "humanitarian" && donor.every((name) => isOrganisation(doc, name))));
  if (bare && (telling.probability < SURE_OF_GOODS || !isOfHelp(doc, token))) return [];
  return [
    {
      kind: "aid",
      status,
      body: { ...gift, donor, ...(lent === undefined ? {} : { recipient: lent }) },
      ...findingParts(doc, token),
      standing: STANDING_OF[STANCE_OF[status]],
      rule: "aid/learnt",
      confidence: 0.5,
    },
  ];
}

/** "Flour was unloaded", "the trucks were turned back": relief that moves or is kept out, though no giver and no receiver is named. */
function isReliefTold(doc: Doc, { token, probability }: Telling, what: ClaimBodies["aid"]["what"]): boolean {
  return what === "humanitarian" && probability >= SURE_OF_GOODS && isReliefMoved(doc, token);
}

/** "has provided them to Kyiv": what the verb itself tells as done is delivered. */
function doneBy(doc: Doc, token: number): Status | undefined {
  const gets = GETTING.has(lemmaOf(doc, token));
  if (doc.syntax.upos[token] !== "VERB" || !(gets || HANDING.has(lemmaOf(doc, token)))) return undefined;
  const { tense, negated, modal, progressive } = modalityOf(doc, token);
  // "is receiving tanks"
  if (gets && progressive && tense === "present" && !negated) return "delivered";
  return tense === "past" && !negated && modal === undefined && governorsOf(doc, token)[0]?.by !== "xcomp"
    ? "delivered"
    : undefined;
}

const HANDING: ReadonlySet<string> = new Set(cues.handing);
const GETTING: ReadonlySet<string> = new Set(cues.receive);

/** "blocked the convoy": who keeps help out gives none that he could suspend. */
function keptOutBy(doc: Doc, token: number): Status | undefined {
  return doc.syntax.upos[token] === "VERB" && BARRING.has(lemmaOf(doc, token)) ? "blocked" : undefined;
}

const BARRING: ReadonlySet<string> = new Set(cues.hindering);

/** "the main provider of food", "its role in providing arms": what somebody is, not what he does. */
function isOfRole(doc: Doc, token: number): boolean {
  if (doc.syntax.upos[token] === "NOUN") return ROLES.has(lemmaOf(doc, token));
  if (isOfAgency(doc, token, "obj")) return true;
  const role = nounBefore(doc, token) ?? doc.syntax.head[token] ?? -1;
  return doc.syntax.xpos[token] === "VBG" && caseOf(doc, token) === "in" && lemmaOf(doc, role) === "role";
}

const ROLES: ReadonlySet<string> = new Set(cues.roles);

/** "has never provided arms to them": who says that nothing was given refuses nothing. */
function isDisowned(doc: Doc, token: number, status: Status): boolean {
  if (status !== "refused" || doc.syntax.upos[token] !== "VERB") return false;
  const { tense, negated, modal } = modalityOf(doc, token);
  return negated && tense === "past" && modal === undefined && HANDING.has(lemmaOf(doc, token));
}

/** "provided an account of it", "gave assurances": words and chances are no help. */
function isNoGift(doc: Doc, token: number): boolean {
  return dependents(doc, token, ["obj", "nsubj:pass"]).some(
    (child) => WORDS.has(lemmaOf(doc, child)) || isBrokering(doc, child),
  );
}

const WORDS: ReadonlySet<string> = new Set(cues.no_gifts);

function isOrganisation(doc: Doc, name: string): boolean {
  return !doc.actors.some(({ value }) => value.of === name || (value.name === name && value.kind !== "organisation"));
}

const STANCE_OF: Readonly<Record<Status, Stance>> = {
  requested: "demanded",
  pledged: "agreed",
  planned: "planned",
  delivered: "happened",
  suspended: "cancelled",
  blocked: "stopped",
  refused: "refused",
};

/** Whether help read from little may be other help that the report tells of more fully; what a headline tells, the text does. */
function isToldBy(doc: Doc, finding: AidFinding, other: AidFinding): boolean {
  const { body, status, when } = finding;
  const alike = partiesAgree(body.donor, other.body.donor) || body.recipient === other.body.recipient;
  if (alike && isOfHeadline(doc, finding)) return true;
  return (
    status === other.status &&
    partiesAgree(body.donor, other.body.donor) &&
    valuesAgree(body.recipient, other.body.recipient) &&
    timesAgree(when, other.when) &&
    (body.item ?? body.amount) === (other.body.item ?? other.body.amount)
  );
}
