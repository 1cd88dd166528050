import type { ClaimBodies, ClaimOf, ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { TimeValue } from "../../model/time.ts";
import { timeFor } from "../../reading/times/time-for.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { partiesAgree, timesAgree } from "../frame/agree.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { areAdversaries, groundedConflict, mainPairOf, sidesOrConflict } from "../frame/conflict-of.ts";
import { entersForce } from "../frame/enters-force.ts";
import { aheadOf, behindOf, findingParts } from "../frame/finding-parts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import {
  caseOf,
  childrenOf,
  dependents,
  hasDeterminer,
  isIndefinite,
  lemmaOf,
  relationOf,
  subtree,
  tokenFrom,
} from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { STANDING_OF, type Stance, type StanceRead, stanceOf } from "../frame/stance.ts";
import cues from "./cues.json" with { type: "json" };

type CeasefireFinding = Finding<"ceasefire">;
type Status = ClaimStatuses["ceasefire"];

const NOUNS = new Set(cues.nouns);
const PAUSES = new Set(cues.pause_nouns);
const ENDING = new Set(cues.ending_verbs);
const ENDED = new Set(cues.ended_nouns);
const CALLING = new Set(cues.calling);
const REFUSING = new Set(cues.refusing);
const OFFERING = new Set(cues.offering);
const MADE = new Set(cues.made);
const TALKS = new Set(cues.talks);
const TRADE = new Set(cues.trade);
const STARTING = new Set(cues.starting);
/** "cannot end the war" tells of no refusal. */
const UNABLE = new Set(["can", "ca", "could", "may", "might", "should", "must"]);
const BEGINNING = new Set(["begin", "start", "enter", "come", "go"]);
/** Prepositions before a truce that is not there yet. */
const SOUGHT = new Set(["for", "to", "toward", "towards", "on"]);
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;
const AHEAD: ReadonlySet<Stance> = new Set(["demanded", "offered", "agreed", "planned", "refused"]);
const BEHIND: ReadonlySet<Stance> = new Set(["absent", "happened", "ended", "violated", "ongoing"]);
const WISHES: ReadonlySet<Stance> = new Set(["demanded", "offered", "possible", "conditional"]);
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
  find: (doc) =>
    [...candidatesOf(doc, NOUNS, ["NOUN", "PROPN"]), ...pausesOf(doc), ...endingsOf(doc)].flatMap((candidate) =>
      findingOf(doc, candidate),
    ),
  same: sameCeasefire,
  phrase: phraseCeasefire,
};

/** "a pause in fighting", "an end to the war". */
function pausesOf(doc: Doc): readonly Candidate[] {
  return candidatesOf(doc, PAUSES, ["NOUN"]).filter(({ token }) =>
    dependents(doc, token, ["nmod"]).some(
      (child) => ENDED.has(lemmaOf(doc, child)) && ["of", "in", "to"].includes(caseOf(doc, child)),
    ),
  );
}

/** "stop the war", "halt the offensive": calls for a truce in other words; "help them stop the attacks" calls for none. */
function endingsOf(doc: Doc): readonly Candidate[] {
  return candidatesOf(doc, ENDING, ["VERB"]).filter(
    ({ token }) =>
      (dependents(doc, token, ["obj"]).some((child) => ENDED.has(lemmaOf(doc, child))) || endsItself(doc, token)) &&
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
  const plain = NOUNS.has(lemmaOf(doc, token));
  if (plain && (isTopic(doc, token) || isOfTrade(doc, token))) return [];
  const { stance, by } = readStance(doc, token, plain);
  // Other words than "ceasefire" count only where somebody calls for an end of the fighting, or refuses it.
  if (!plain && !isCalledFor(doc, token, stance, by)) return [];
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
  const made = madeOf(doc, token);
  if (made === undefined || finding.status === "agreed") return [finding];
  const when = timeUnder(doc, made);
  if (when === undefined && finding.status === "in-force") return [finding];
  const undated = redated(doc, token, finding, when);
  return [
    undated,
    {
      ...undated,
      status: "agreed",
      standing: "happened",
      rule: "ceasefire/made",
      ...(when === undefined ? {} : { when }),
    },
  ];
}

/** "the tariff truce". */
function isOfTrade(doc: Doc, token: number): boolean {
  return childrenOf(doc, token).some(
    (child) => ["compound", "amod"].includes(relationOf(doc, child)) && TRADE.has(lemmaOf(doc, child)),
  );
}

/** "called for an end to the war", "ready to stop the offensive", "we will not stop the war". */
function isCalledFor(doc: Doc, token: number, stance: Stance, by: string | undefined): boolean {
  if (CALLING.has(by ?? "") || REFUSING.has(by ?? "")) return true;
  if (doc.syntax.upos[token] !== "VERB") return false;
  const subject = subjectTokenOf(doc, token);
  if (subject === undefined || phraseActors(doc, subject).length === 0) return false;
  const { condition, modal } = modalityOf(doc, token);
  if (stance === "refused") return by === undefined && condition === undefined && !UNABLE.has(modal ?? "");
  return stance === "offered" && OFFERING.has(by ?? "");
}

/** "ceasefire talks", "negotiations towards a truce": what is only talked about is a topic of the talks. */
function isTopic(doc: Doc, token: number): boolean {
  const above = governorsOf(doc, token);
  const [first] = above;
  if (first === undefined) return false;
  if (!first.verbal && TALKS.has(first.lemma) && ["compound", "nmod"].includes(first.by)) return true;
  const discussed = above.slice(0, 3).some(({ verbal, lemma, by }) => verbal && by === "obj" && lemma === "discuss");
  return discussed && hasDeterminer(doc, token, ["the"]);
}

/** The stance towards a truce; "took effect" puts it in force, and one that is only spoken of ("a path to a truce") is none yet. */
function readStance(doc: Doc, token: number, plain: boolean): StanceRead {
  const read = stanceOf(doc, token, KIND_STANCES);
  if (!plain) return read;
  if (entersForce(doc, token) !== undefined) return { ...read, stance: "ongoing" };
  const bare = read.by === undefined && read.stance === "happened";
  if (bare && SOUGHT.has(caseOf(doc, token)) && !hasDeterminer(doc, token, ["the", "this", "that"]))
    return { ...read, stance: "offered" };
  // "hope that the truce will lead to peace": it is there already.
  const above = governorsOf(doc, token)[0];
  // "hopefully a truce will take place", but "a truce will begin on Sunday"
  if (read.stance === "planned" && above?.by === "nsubj" && isIndefinite(doc, token) && !BEGINNING.has(above.lemma))
    return { ...read, stance: "offered" };
  const lasts = read.stance === "planned" && above?.by === "nsubj";
  if (lasts && hasDeterminer(doc, token, ["the", "this", "that"]) && !STARTING.has(read.by ?? ""))
    return { ...read, stance: "ongoing" };
  return read;
}

/** "a truce from Monday": what is wished for or agreed begins ahead. */
function partsOf(doc: Doc, token: number, stance: Stance): ReturnType<typeof findingParts> {
  const { when: read, ...parts } = findingParts(doc, token);
  const when =
    AHEAD.has(stance) && beginsFrom(doc, token)
      ? aheadOf(read, doc.article.published)
      : BEHIND.has(stance)
        ? behindOf(read, doc.article.published)
        : read;
  return when === undefined ? parts : { ...parts, when };
}

function beginsFrom(doc: Doc, token: number): boolean {
  const time = timeFor(doc, token);
  return time !== undefined && doc.tokens[tokenFrom(doc, time.start) - 1]?.lower === "from";
}

/** Who is to stop fighting. Who only calls for a truce or offers one is no party to it, unless he is one of two adversaries. */
function sidesOf(
  doc: Doc,
  { token, sentence }: Pick<Candidate, "token" | "sentence">,
  stance: Stance,
): readonly string[] {
  const named = sidesOrConflict(doc, token, sentence);
  const fight = named.some((one) => named.some((other) => one !== other && areAdversaries(one, other)));
  if (fight || (named.length >= 2 && !WISHES.has(stance))) return named;
  return groundedConflict(doc, sentence) ?? mainPairOf(doc) ?? named;
}

/** The time that hangs on the making itself. */
function timeUnder(doc: Doc, made: number): TimeValue | undefined {
  const time = timeFor(doc, made);
  return time !== undefined && subtree(doc, made).includes(tokenFrom(doc, time.start)) ? time.value : undefined;
}

/** What befell the truce has the time of its own verb, not that of the making. */
function redated(doc: Doc, token: number, finding: CeasefireFinding, made: TimeValue | undefined): CeasefireFinding {
  const { when, ...undated } = finding;
  if (when !== undefined && when.edtf !== made?.edtf) return finding;
  const [verb] = governorsOf(doc, token);
  const own = verb === undefined ? undefined : timeFor(doc, verb.token)?.value;
  return own === undefined || own.edtf === made?.edtf ? undated : { ...undated, when: own };
}

/** "the ceasefire established in January": the participle that tells how an older truce came about. */
function madeOf(doc: Doc, token: number): number | undefined {
  return dependents(doc, token, ["acl"]).find(
    (child) => MADE.has(lemmaOf(doc, child)) && doc.syntax.xpos[child] === "VBN",
  );
}

function scopeOf(doc: Doc, token: number): ClaimBodies["ceasefire"]["scope"] {
  const words = childrenOf(doc, token).map((child) => doc.tokens[child]?.lower ?? "");
  if (words.some((word) => cues.partial.includes(word))) return "partial";
  if (words.some((word) => cues.temporary.includes(word)) || "duration" in durationOf(doc, token)) return "temporary";
  return words.some((word) => cues.full.includes(word)) ? "full" : "unspecified";
}

/** "a 30-day ceasefire", "a truce of 60 days", "a ceasefire for three days": a length that touches the noun. */
function durationOf(doc: Doc, token: number): { readonly duration?: string } {
  const at = doc.tokens[token];
  if (at === undefined) return {};
  for (const { value, start, end } of doc.times) {
    // "two days after the truce" is no length of it.
    if (value.edtf !== undefined && end <= at.start) continue;
    if (value.duration === undefined || value.duration.includes("X")) continue;
    const between =
      end <= at.start
        ? doc.article.text.slice(end, at.start)
        : start >= at.end
          ? doc.article.text.slice(at.end, start)
          : "";
    const touches =
      end <= at.start
        ? /^[\s-]*(?:[\p{L}-]+ ){0,2}$/u.test(between) &&
          !/\b(?:after|before|since|until|into|ago|of)\b/.test(between) &&
          between.length < 30
        : /^\s(?:of|for|lasting)\s(?:at least\s)?$/.test(between);
    if (touches) return { duration: value.duration };
  }
  return {};
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
