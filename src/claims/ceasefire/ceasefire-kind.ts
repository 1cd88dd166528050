import type { ClaimOf, ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Span } from "../../model/span.ts";
import type { TimeValue } from "../../model/time.ts";
import { timeFor } from "../../reading/times/time-for.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { partiesAgree, timesAgree } from "../frame/agree.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { isInComment, isOnlyWeighed } from "../frame/comment.ts";
import { groundsOf } from "../frame/conflicts.ts";
import { aheadOf, begunAt, behindOf, findingParts } from "../frame/finding-parts.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, sentenceAt, tokenFrom } from "../frame/graph.ts";
import { usualParties } from "../frame/most-frequent.ts";
import { STANDING_OF, type Stance } from "../frame/stance.ts";
import { timeUnder } from "../frame/time-under.ts";
import { awaitedEnd, endedIn, isCalledFor, isOfTrade, isTopic, readStance } from "./ceasefire-stance.ts";
import cues from "./cues.json" with { type: "json" };
import { type Fate, furtherFates, madeOf } from "./fates.ts";
import { laysDownArms, silencesOf } from "./laid-down.ts";
import { isOrderedByItself, ownPause, stopsAttacking } from "./own-pause.ts";
import { durationOf, scopeOf } from "./scope.ts";
import { sidesOf } from "./sides.ts";
import { LEARNT_RULE, surelyTold } from "./surely-told.ts";
import { toldOnce } from "./told-once.ts";

type CeasefireFinding = Finding<"ceasefire">;
type Status = ClaimStatuses["ceasefire"];

const NOUNS = new Set(cues.nouns);
const STOPS = new Set(cues.stops);
const PAUSES = new Set(cues.pause_nouns);
const ENDING = new Set(cues.ending_verbs);
const ENDED = new Set(cues.ended_nouns);
const AHEAD: ReadonlySet<Stance> = new Set(["demanded", "offered", "agreed", "planned", "refused"]);
const BEHIND: ReadonlySet<Stance> = new Set(["absent", "happened", "ended", "violated", "ongoing"]);
/** How words alone take a truce that the classifier is sure of. */
const PLAIN: ReadonlySet<Stance> = new Set(["demanded", "offered", "refused", "violated", "ended", "ongoing"]);
const STATUS_OF: Readonly<Record<Stance, Status>> = {
  happened: "agreed",
  ongoing: "in-force",
  planned: "agreed",
  possible: "undecided",
  agreed: "agreed",
  offered: "proposed",
  demanded: "demanded",
  threatened: "undecided",
  refused: "rejected",
  denied: "rejected",
  stopped: "ended",
  cancelled: "ended",
  ended: "ended",
  violated: "violated",
  conditional: "proposed",
  absent: "undecided",
};

/** Truces and pauses, full or partial, and calls to end the fighting. */
export const ceasefireKind: ClaimKind<"ceasefire"> = {
  kind: "ceasefire",
  find: findCeasefires,
  same: sameCeasefire,
  phrase: phraseCeasefire,
};

function findCeasefires(doc: Doc): readonly CeasefireFinding[] {
  const ruled = [
    ...[...candidatesOf(doc, NOUNS, ["NOUN", "PROPN"]), ...pausesOf(doc), ...endingsOf(doc)].flatMap((candidate) =>
      findingOf(doc, candidate),
    ),
    ...silencesOf(doc).map((candidate) => silenceFinding(doc, candidate)),
  ];
  const learnt = surelyTold(doc, ruled, (token, status) => toldFinding(doc, token, status));
  return toldOnce(doc, withUsualParties(doc, [...ruled, ...learnt]));
}

/** A truce of which the words name no side is one between those of the report's other truces. */
function withUsualParties(doc: Doc, findings: readonly CeasefireFinding[]): readonly CeasefireFinding[] {
  const usual = usualParties(findings);
  if (usual === undefined) return findings;
  const grounds = [...usual, ...groundsOf(usual)];
  return findings.map((finding) =>
    finding.body.parties.length > 0 || isElsewhere(doc, finding.evidence[0], grounds)
      ? finding
      : { ...finding, body: { ...finding.body, parties: usual } },
  );
}

/** Whether a passage names a territory that is none of those. */
function isElsewhere(doc: Doc, passage: Span, grounds: readonly string[]): boolean {
  return doc.places.some(
    ({ start, end, value }) =>
      start >= passage.start &&
      end <= passage.end &&
      value.territory !== undefined &&
      !grounds.includes(value.territory),
  );
}

/** A truce at a word that the classifier is sure of; where it is not of the status, the words that take it decide. */
function toldFinding(doc: Doc, token: number, told: Status | undefined): CeasefireFinding | undefined {
  const sentence = sentenceAt(doc, token);
  if (sentence === undefined || isTopic(doc, token) || isOfTrade(doc, token)) return undefined;
  const { stance, by } = readStance(doc, token, true);
  // "if they cease fire"
  if (stance === "conditional") return undefined;
  const read = by !== undefined && PLAIN.has(stance) && !isInComment(doc, token);
  const status = told ?? (read ? STATUS_OF[stance] : undefined);
  if (status === undefined) return undefined;
  return {
    kind: "ceasefire",
    status,
    body: { parties: sidesOf(doc, { token, sentence }, stance), scope: scopeOf(doc, token), ...durationOf(doc, token) },
    ...partsOf(doc, token, stance),
    standing: STANDING_OF[stance],
    rule: LEARNT_RULE,
    confidence: 0.5,
  };
}

/** "the guns fell silent": a truce that is kept. */
function silenceFinding(doc: Doc, candidate: Candidate): CeasefireFinding {
  const { token } = candidate;
  return {
    kind: "ceasefire",
    status: "in-force",
    body: { parties: sidesOf(doc, candidate, "ongoing"), scope: scopeOf(doc, token), ...durationOf(doc, token) },
    ...partsOf(doc, token, "ongoing"),
    standing: STANDING_OF.ongoing,
    rule: "ceasefire/silence",
    confidence: 0.4,
  };
}

/** "a pause in fighting", "an end to the war". */
function pausesOf(doc: Doc): readonly Candidate[] {
  return candidatesOf(doc, PAUSES, ["NOUN"]).filter(({ token }) =>
    dependents(doc, token, ["nmod", "acl"]).some(
      (child) => ENDED.has(lemmaOf(doc, child)) && ["of", "in", "to", "on"].includes(caseOf(doc, child)),
    ),
  );
}

/** "a halt to the fighting" is a truce in other words; "an end of the war" need not be. */
function isStop(doc: Doc, token: number): boolean {
  return doc.syntax.upos[token] === "NOUN" && STOPS.has(lemmaOf(doc, token));
}

/** "stop the war", "halt the offensive": calls for a truce in other words; "help them stop the attacks" calls for none. */
function endingsOf(doc: Doc): readonly Candidate[] {
  return candidatesOf(doc, ENDING, ["VERB"]).filter(
    ({ token }) =>
      (dependents(doc, token, ["obj"]).some((child) => ENDED.has(lemmaOf(doc, child))) ||
        endsItself(doc, token) ||
        stopsAttacking(doc, token) ||
        laysDownArms(doc, token)) &&
      governorsOf(doc, token)[0]?.lemma !== "help",
  );
}

/** "demanded that the fighting stop". */
function endsItself(doc: Doc, verb: number): boolean {
  return (
    dependents(doc, verb, ["obj"]).length === 0 &&
    dependents(doc, verb, ["nsubj"]).some((child) => ENDED.has(lemmaOf(doc, child)))
  );
}

function findingOf(doc: Doc, { token, sentence }: Candidate): readonly CeasefireFinding[] {
  const plain = NOUNS.has(lemmaOf(doc, token)) || isStop(doc, token);
  if (plain && (isTopic(doc, token) || isOfTrade(doc, token))) return [];
  const awaited = plain ? undefined : awaitedEnd(doc, token);
  const read = awaited ?? readStance(doc, token, plain);
  const { by } = read;
  const ordered = !plain && isOrderedByItself(doc, read.token);
  const paused = ordered ? "ongoing" : plain ? undefined : ownPause(doc, token, read.stance, by);
  const stance = paused ?? read.stance;
  // Other words than "ceasefire" count only where somebody calls for an end of the fighting, or refuses it.
  if (!plain && awaited === undefined && paused === undefined && !isCalledFor(doc, token, stance, by)) return [];
  if (isOnlyWeighed(doc, token, stance)) return [];
  const parties = sidesOf(doc, { token, sentence }, stance);
  const finding: CeasefireFinding = {
    kind: "ceasefire",
    status: STATUS_OF[stance],
    body: { parties, scope: scopeOf(doc, token), ...durationOf(doc, token) },
    ...partsOf(doc, token, stance),
    standing: STANDING_OF[stance],
    rule: plain ? "ceasefire/noun" : "ceasefire/end-of-fighting",
    confidence: plain ? 0.6 : 0.4,
  };
  const end = plain ? endedIn(doc, token) : undefined;
  const main = end === undefined ? finding : befallenAt(doc, finding, { stance: "ended", verb: end });
  const fates = plain ? furtherFates(doc, token, stance).map((fate) => befallenAt(doc, finding, fate)) : [];
  return [...(end === undefined ? withMaking(doc, token, finding) : [main]), ...fates];
}

/** "broke the truce signed in May": that it was made is a fact of its own, with its own time. */
function withMaking(doc: Doc, token: number, finding: CeasefireFinding): readonly CeasefireFinding[] {
  const made = finding.status === "agreed" ? undefined : madeOf(doc, token);
  const when = made === undefined ? undefined : timeUnder(doc, made);
  if (when === undefined) return [finding];
  const undated = redated(doc, token, finding, when);
  return [undated, { ...undated, status: "agreed", standing: "happened", rule: "ceasefire/made", when }];
}

/** "a truce from Monday": what is wished for or agreed begins ahead; how long or until when it is to last is no day of it. */
function partsOf(doc: Doc, token: number, stance: Stance): ReturnType<typeof findingParts> {
  const { when: time, ...parts } = findingParts(doc, token);
  const length = time?.type === "DURATION" && time.direction === undefined;
  const lasts = length && (stance !== "ongoing" || "duration" in durationOf(doc, token));
  // "in force, and due to end on Saturday"
  const ends = time?.bound === "until" || (stance === "ongoing" && time?.direction === "future");
  const read = lasts || ends ? undefined : time;
  const when =
    (AHEAD.has(stance) && beginsFrom(doc, token)) || stance === "planned"
      ? aheadOf(doc, read)
      : BEHIND.has(stance)
        ? begunAt(behindOf(read, doc.article.published))
        : read;
  return when === undefined ? parts : { ...parts, when };
}

function beginsFrom(doc: Doc, token: number): boolean {
  const time = timeFor(doc, token);
  return time !== undefined && doc.tokens[tokenFrom(doc, time.start) - 1]?.lower === "from";
}

/** A truce of which another verb tells, with the time of that verb. */
function befallenAt(doc: Doc, finding: CeasefireFinding, { stance, verb }: Fate): CeasefireFinding {
  const { when: _, ...rest } = finding;
  const undated: CeasefireFinding = { ...rest, status: STATUS_OF[stance], standing: STANDING_OF[stance] };
  const when = behindOf(timeFor(doc, verb)?.value, doc.article.published);
  return when === undefined ? undated : { ...undated, when };
}

/** What befell the truce has the time of its own verb, not that of the making. */
function redated(doc: Doc, token: number, finding: CeasefireFinding, made: TimeValue | undefined): CeasefireFinding {
  const { when, ...undated } = finding;
  if (when !== undefined && when.edtf !== made?.edtf) return finding;
  const [verb] = governorsOf(doc, token);
  const own = verb === undefined ? undefined : timeFor(doc, verb.token)?.value;
  return own === undefined || own.edtf === made?.edtf ? undated : { ...undated, when: own };
}

function sameCeasefire(a: CeasefireFinding, b: CeasefireFinding): boolean {
  if (!partiesAgree(a.body.parties, b.body.parties) || a.status !== b.status) return false;
  return timesAgree(a.when, b.when) && a.voice.name === b.voice.name;
}

function phraseCeasefire(claim: ClaimOf<"ceasefire">): string {
  const { parties, duration, scope } = claim.body;
  const verbs: Readonly<Record<Status, string>> = {
    demanded: "was called for",
    proposed: "was proposed",
    agreed: "was agreed",
    "in-force": "is in force",
    violated: "was broken",
    rejected: "was refused",
    ended: "ended",
    undecided: "is under discussion",
  };
  const between = parties.length === 0 ? "" : ` between ${parties.join(" and ")}`;
  const length = duration === undefined ? "" : ` of ${duration}`;
  return `a ${scope === "unspecified" ? "" : `${scope} `}ceasefire${length}${between} ${verbs[claim.status]}`;
}
