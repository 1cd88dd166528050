import type { ActorRef } from "../../model/actor.ts";
import { principalOf } from "../../model/actor.ts";
import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { TimeValue } from "../../model/time.ts";
import { isRelevant } from "../frame/candidates.ts";
import { behindOf, type FindingParts } from "../frame/finding-parts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, sentenceAt } from "../frame/graph.ts";
import { joinedTimes } from "../frame/joined-times.ts";
import { ownParts } from "../frame/own-parts.ts";
import { membersOf, partnersOf, sideActors } from "../frame/participants.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { STANDING_OF, type Stance } from "../frame/stance.ts";
import { type Company, companyOf, withCallers } from "./company.ts";
import cues from "./cues.json" with { type: "json" };
import { isGathering } from "./gatherings.ts";
import { inheritedParties, isAhead, isByTheTable, isStrong, isUnderWay, isUpcoming, tellsMore } from "./inherited.ts";
import { hasJustBegun } from "./just-begun.ts";
import { type Lent, lentParties } from "./lent-parties.ts";
import { formatOf, levelOf } from "./level.ts";
import { standsAlone } from "./lone-party.ts";
import { roundsOf } from "./rounds.ts";
import { LEARNT_RULE } from "./surely-told.ts";
import { onItsDay, onItsSide, partsOf, pendingNoun } from "./talks-parts.ts";
import { isPastUndone, STATUS_OF, stanceTowards } from "./talks-stance.ts";
import type { TalksTrigger } from "./talks-triggers.ts";
import { isAwaited, setForBy } from "./turns.ts";

type TalksFinding = Finding<"talks">;
type Status = ClaimStatuses["talks"];

/** What the classifier is sure of: whom the report's other talks lend as parties, and the status that it reads. */
interface Sure {
  readonly lent: Lent;
  readonly status: Status | undefined;
}

/** How talks stand, and when and where they are. */
interface Standing {
  readonly stance: Stance;
  readonly status: Status;
  readonly parts: FindingParts;
  /** Whether the words say that they go on. */
  readonly lasting: boolean;
}

/** What the words above talks may be without saying that they do not go on. */
const YIELDING: ReadonlySet<Stance> = new Set(["happened", "offered", "possible", "planned", "ongoing"]);
/** Talks of which a place says that people met there, or will. */
const SEATED: ReadonlySet<Status> = new Set(["held", "under-way", "planned"]);
/** Talks at which nobody sat. */
const ABSENT: ReadonlySet<Status> = new Set(["refused", "postponed", "cancelled"]);

/** What the words around a trigger tell, whoever else the report says meets. */
export interface Outline {
  readonly trigger: TalksTrigger;
  readonly sentence: Sentence;
  readonly around: Company;
  readonly standing: Standing;
  readonly sure: Sure | undefined;
}

/** The outline of the talks that a trigger may tell; `sure` is the classifier's word. */
export function outlineOf(doc: Doc, trigger: TalksTrigger, sure?: Sure): Outline | undefined {
  const sentence = sentenceAt(doc, trigger.token);
  if (sentence === undefined || sentence.section === "furniture" || !isRelevant(doc, sentence)) return undefined;
  const around = companyOf(doc, trigger, sure !== undefined);
  const standing = standingOf(doc, trigger, sure);
  if (standing === undefined || isWithItself(trigger, around)) return undefined;
  return { trigger, sentence, around, standing, sure };
}

/** The talks that are outlined, one for each round, day or partner; `before` are those told last. */
export function talksOf(
  doc: Doc,
  { trigger, sentence, around, standing, sure }: Outline,
  before: TalksFinding | undefined,
): readonly TalksFinding[] {
  const rounds = roundsOf(doc, trigger.token);
  const company = sure === undefined ? around : withCallers(doc, trigger, around, sure.lent.parties);
  const inherited = company.named.length < 2 ? heirs(doc, trigger, company, before, sure) : undefined;
  const names = inherited ?? company.named;
  const isTold =
    sure === undefined
      ? tellsEnough(doc, trigger, company, standing, names, inherited !== undefined, rounds.length)
      : names.length > 0 || trigger.form === "noun" || isGathering(doc, trigger);
  if (!isTold) return [];
  const { status, stance, parts } = standing;
  const { people, mediators, bringer } = company;
  const format = formatOf(doc, sentence, trigger, {
    hasPlace: SEATED.has(status) && parts.where.length > 0,
    isOfTwo: new Set(people.map(principalOf)).size > 1,
  });
  if (isOfStranger(doc, trigger, names)) return [];
  const finding: TalksFinding = {
    kind: "talks",
    status,
    body: {
      parties: names,
      people: [...new Set(people.map((person) => person.name))],
      format,
      level: levelOf(doc, trigger.token, isOfNobody(trigger, status) ? [] : people, rounds.length === 1),
      mediators: bringer === undefined ? namesOf(mediators, names) : [bringer],
      topics: [],
    },
    ...parts,
    // A call is at no place: what stands beside it is what was spoken of.
    ...(format === "call" ? { where: [] } : {}),
    standing: STANDING_OF[stance],
    rule: sure === undefined ? `talks/${trigger.form}${inherited === undefined ? "" : "-inherited"}` : LEARNT_RULE,
    confidence: 0.6,
  };
  return withResumption(doc, trigger, severalOf(doc, trigger, finding, rounds));
}

/** Talks at which nobody sat have no level; who was to visit or see somebody tells at which it would have been. */
function isOfNobody({ form, lemma }: TalksTrigger, status: Status): boolean {
  return ABSENT.has(status) && !cues.visits.includes(lemma) && !(form === "verb" && cues.face_to_face.includes(lemma));
}

/** "left for talks that are to open on Friday", "ended the talks, which are to resume in May": what a clause sets for a day lies ahead, beside what was held. */
function withResumption(doc: Doc, trigger: TalksTrigger, told: readonly TalksFinding[]): readonly TalksFinding[] {
  const [first] = told;
  const when = trigger.form === "noun" ? onItsSide(doc, setForBy(doc, trigger.token), "planned") : undefined;
  if (first === undefined || when === undefined || ABSENT.has(first.status)) return told;
  const ahead: TalksFinding = { ...first, status: "planned", standing: "planned", when };
  const lies = first.status !== "held" && first.status !== "under-way";
  if (lies || isAwaited(doc, trigger.token)) return [ahead];
  const { round: _, ...body } = ahead.body;
  return [...told, { ...ahead, body }];
}

/** How talks stand; undefined of those that the words say there were none of. */
function standingOf(doc: Doc, trigger: TalksTrigger, sure: Sure | undefined): Standing | undefined {
  const [carrier] = governorsOf(doc, trigger.token);
  const lasting = isStrong(trigger) && isUnderWay(doc, trigger.token);
  const towards = stanceTowards(doc, trigger, carrier);
  // "with stalled talks": whatever else hangs on them, they go on.
  const taken = isUpcoming(doc, trigger)
    ? upcoming(towards)
    : lasting && YIELDING.has(towards)
      ? isStalled(doc, trigger.token)
        ? "stopped"
        : "ongoing"
      : towards;
  // "there was no meeting"; but "no date was set for the meeting" leaves it open.
  if (taken === "absent" && carrier?.by === "nsubj" && carrier.modality.tense === "past") return undefined;
  // "have not met since May": nobody refused to.
  if (trigger.form === "verb" && taken === "refused" && isPastUndone(doc, trigger.token)) return undefined;
  const found = partsOf(doc, trigger.token, STATUS_OF[taken]);
  const near = lasting ? ownParts(doc, trigger.token, found) : found;
  const parts = sure === undefined || pendingNoun(doc, trigger.token) === undefined ? near : withoutDay(near);
  const onDay = onItsDay(doc, parts.when, taken);
  const stance = onDay === "happened" && hasJustBegun(doc, carrier, parts.when) ? "ongoing" : onDay;
  const read = STATUS_OF[stance];
  const told = sure === undefined ? undefined : toldStatus(doc, trigger, parts.when, sure.status);
  // What the words say of talks goes before what the classifier makes of them; that they were held may be said by none.
  const status = read === "held" ? (told ?? read) : read;
  // "has invited them for Friday": the day lies where the status has it.
  const when = status === read ? parts.when : onItsSide(doc, parts.when, status);
  return { stance, status, parts: when === undefined ? withoutDay(parts) : { ...parts, when }, lasting };
}

/** "dropped its demands before the upcoming talks": whatever is asked for besides, they lie ahead. */
function upcoming(towards: Stance): Stance {
  return YIELDING.has(towards) || towards === "demanded" ? "planned" : towards;
}

/** "amid stalled talks": they do not go on; "the talks have stalled" tells how they go. */
function isStalled(doc: Doc, token: number): boolean {
  return dependents(doc, token, ["amod"]).some((child) => STALLED.has(doc.tokens[child]?.lower ?? ""));
}

const STALLED: ReadonlySet<string> = new Set(cues.stalled);

/** "he had talked with the head of his council": a side that talks with itself. */
function isWithItself({ form }: TalksTrigger, { people }: Company): boolean {
  return form === "verb" && people.length >= 2 && new Set(people.map(principalOf)).size === 1;
}

/** "Smith speaks to Israelis and Palestinians": they speak with him, whoever he is, and not with each other. */
function isOfStranger(doc: Doc, { token, form, lemma }: TalksTrigger, names: readonly string[]): boolean {
  if (form !== "verb" || !FACING.has(lemma) || names.length < 2) return false;
  const subject = subjectTokenOf(doc, token);
  if (subject === undefined || doc.syntax.upos[subject] !== "PROPN") return false;
  const partners = partnersOf(doc, token).filter((child) => ["to", "with", ""].includes(caseOf(doc, child)));
  const across = new Set(
    partners
      .flatMap((child) => sideActors(doc, child))
      .flatMap(({ value }) => membersOf(value))
      .map(principalOf),
  );
  return sideActors(doc, subject).length === 0 && names.every((name) => across.has(name));
}

const FACING: ReadonlySet<string> = new Set(["speak", "talk"]);

/** Whose talks they are where the words name fewer than two parties. */
function heirs(
  doc: Doc,
  trigger: TalksTrigger,
  { named }: Company,
  before: TalksFinding | undefined,
  sure: Sure | undefined,
): readonly string[] | undefined {
  return sure === undefined
    ? inheritedParties(doc, trigger, named, before?.body.parties)
    : lentParties(doc, trigger, named, sure.lent);
}

/** Whether the words tell enough of talks to be a fact: two parties, or one that is enough; of inherited parties more than the word. */
function tellsEnough(
  doc: Doc,
  trigger: TalksTrigger,
  { people }: Company,
  { status, parts, lasting }: Standing,
  names: readonly string[],
  inherits: boolean,
  rounds: number,
): boolean {
  const [lone] = names;
  const isSet = parts.when !== undefined || parts.where.length > 0;
  const enough = names.length > 1 || (lone !== undefined && standsAlone(doc, trigger, lone, people, isSet, status));
  if (!enough || !inherits) return enough;
  const again = status === "planned" && isByTheTable(doc, trigger);
  return (
    lasting || rounds > 0 || again || isAhead(doc, trigger) || tellsMore(status, ownParts(doc, trigger.token, parts))
  );
}

/** "separate calls", "met on Monday and Tuesday", "the second and third rounds": each a fact of its own. */
function severalOf(
  doc: Doc,
  trigger: TalksTrigger,
  finding: TalksFinding,
  rounds: readonly number[],
): readonly TalksFinding[] {
  const apart = partiesApart(doc, trigger, finding.body.parties);
  if (apart.length > 1) return apart.map((pair) => ({ ...finding, body: { ...finding.body, parties: pair } }));
  const days = finding.status === "held" && rounds.length !== 1 ? joinedTimes(doc, trigger.token, finding.when) : [];
  if (days.length > 1) {
    const ordinals = rounds.length === days.length ? rounds : [];
    return days.map((day, index) => onDay(finding, behindOf(day, doc.article.published) ?? day, ordinals[index]));
  }
  return rounds.length === 0 ? [finding] : rounds.map((round) => ({ ...finding, body: { ...finding.body, round } }));
}

/** The classifier's word on how talks stand, but for what it takes as held though its day is to come or only a date for it is sought. */
function toldStatus(
  doc: Doc,
  trigger: TalksTrigger,
  when: TimeValue | undefined,
  told: Status | undefined,
): Status | undefined {
  if (told !== "held") return told;
  if (pendingNoun(doc, trigger.token) !== undefined) return undefined;
  return STATUS_OF[onItsDay(doc, when, "happened")];
}

function withoutDay({ when: _, ...parts }: FindingParts): FindingParts {
  return parts;
}

/** "separate calls with Lima and Quito": a call with each. */
function partiesApart(doc: Doc, trigger: TalksTrigger, names: readonly string[]): readonly (readonly string[])[] {
  const separate = childrenOf(doc, trigger.token).some((child) =>
    ["separate", "separately"].includes(lemmaOf(doc, child)),
  );
  const carrier = trigger.form === "verb" ? trigger.token : governorsOf(doc, trigger.token)[0]?.token;
  const subject = carrier === undefined ? undefined : subjectTokenOf(doc, carrier);
  const own = subject === undefined ? [] : principalsOf(phraseActors(doc, subject));
  const [caller] = own;
  if (!separate || own.length !== 1 || caller === undefined || names.length < 3) return [];
  return names.filter((name) => name !== caller).map((name) => [caller, name]);
}

function onDay(finding: TalksFinding, when: TimeValue, round: number | undefined): TalksFinding {
  return { ...finding, when, body: { ...finding.body, ...(round === undefined ? {} : { round }) } };
}

function namesOf(actors: readonly ActorRef[], parties: readonly string[]): readonly string[] {
  return [...new Set(actors.map(principalOf))].filter((name) => !parties.includes(name));
}
