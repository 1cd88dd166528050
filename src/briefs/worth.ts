import type { ActorRef } from "../model/actor.ts";
import type { Claim, ClaimId } from "../model/claim.ts";
import type { FieldName, Grade, Thread, Told } from "../model/thread.ts";
import { preferredOf, valuesOf } from "../model/thread.ts";
import { isOnlyLearnt } from "../threads/is-learnt.ts";
import { isHedged } from "./hedged.ts";
import { isOfLeaders } from "./of-leaders.ts";
import { trendOf } from "./trend.ts";
import { affirms, bearsOut, isHedgedStep } from "./vouch.ts";

const GRADES: Readonly<Record<Grade, number>> = {
  "one origin": 0,
  "several origins": 2,
  "party concerned": 2,
  "both sides": 4,
};

/** Fields that make a happening one of its own: without any of them a thread tells that something exists, and no more. */
const OWN: readonly FieldName[] = [
  "date",
  "round",
  "count",
  "duration",
  "amount",
  "killed",
  "deadline",
  "within",
  "subject",
];
/** Of these kinds the place makes a happening one of its own, or the target does. */
const PLACED: ReadonlySet<string> = new Set(["talks", "leaders", "attack"]);
const AIMED: ReadonlySet<string> = new Set(["sanctions", "aid"]);

/** States that tell of the world, and not of what somebody would like. */
const FIRM: ReadonlySet<string> = new Set([
  "planned",
  "confirmed",
  "under-way",
  "held",
  "agreed",
  "signed",
  "in-force",
  "violated",
  "ended",
  "rejected",
  "done",
  "imposed",
  "lifted",
  "eased",
  "delivered",
  "pledged",
  "suspended",
  "reported",
  "postponed",
  "cancelled",
  "refused",
]);

/** Measured precision below which one report alone is not told. */
const UNSURE = 0.6;
/** What is taken for the precision of a model, which was not measured. */
const BY_MODEL = 0.6;

/** How well a thread is borne out and how much it tells: to put the better first. */
export function strengthOf(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): number {
  const { grade, origins } = thread.corroboration;
  const details = detailsOf(thread);
  return GRADES[grade] + Math.min(origins.length, 4) + Math.min(details, 3) + surest(thread, byId);
}

/** Whether a thread is sure and full enough to be told: what one report says in passing without a day or a number is not. */
export function isWorthTelling(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): boolean {
  const details = detailsOf(thread);
  const backed = thread.corroboration.grade !== "one origin";
  const { origins } = thread.corroboration;
  if (
    isOnlySupposed(thread, byId) ||
    isHearsay(thread, byId) ||
    isOthersWord(thread, byId) ||
    isGraveAndThin(thread, byId) ||
    isOnlyLearnt(
      thread.steps.map(({ claim }) => claim),
      byId,
    )
  )
    return false;
  // A plan of talks for which one report gives a place and no day or round: "talks to end the war in Ukraine".
  if (thread.kind === "talks" && thread.begins === undefined && valuesOf(thread, "round").length === 0)
    return origins.length > 1 && details > 0;
  if (thread.kind === "leaders" && thread.begins === undefined)
    return thread.state !== "under-way" && origins.length > 1;
  if (thread.kind === "talks" && thread.state === "under-way" && thread.begins === undefined) return origins.length > 1;
  if (!FIRM.has(thread.state) && thread.kind !== "deadline")
    return backed && (details > 0 || originsAffirming(thread, byId) > 1);
  // What is left of exchanges heads a report.
  if (trendOf(thread, byId) !== undefined || (thread.kind === "exchange" && FREED.has(thread.state))) return true;
  return details > 0 ? backed || surest(thread, byId) >= UNSURE || details > 1 : backed;
}

/** How many origins say by themselves that a thread stands as it does: who calls for a truce does not say that one is on offer. */
function originsAffirming(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): number {
  return new Set(thread.steps.filter((step) => affirms(step, thread, byId)).map(({ origin }) => origin)).size;
}

function detailsOf(thread: Thread): number {
  const { kind } = thread;
  const names: readonly FieldName[] = PLACED.has(kind)
    ? [...OWN, "place"]
    : AIMED.has(kind)
      ? [...OWN, "target", "recipient"]
      : OWN;
  return names.filter((name) => valuesOf(thread, name).length > 0).length;
}

/** Of these kinds, states that nobody may read in a brief because one report was misread: a truce, a deal, a summit. */
const GRAVE: Readonly<Partial<Record<Thread["kind"], ReadonlySet<string>>>> = {
  ceasefire: new Set(["agreed", "in-force", "violated", "ended"]),
  agreement: new Set(["agreed", "signed", "in-force", "broken"]),
  exchange: new Set(["refused"]),
  leaders: new Set(["held", "under-way", "planned", "confirmed"]),
};
const GRAVEST: ReadonlySet<string> = new Set(["ended", "refused"]);
const FREED: ReadonlySet<string> = new Set(["done", "under-way", "agreed"]);

/**
 * Grave news that is thinly borne out: one origin alone says so by itself, whatever else the thread holds ("truce, no" beside
 * three reports of talks without a truce); of exchanges only where it gives no day. A person's correction is enough.
 */
function isGraveAndThin(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): boolean {
  // Of hostages released live pages keep the captions of old days.
  const undatedExchange =
    thread.kind === "exchange" &&
    FREED.has(thread.state) &&
    (thread.begins === undefined || (valuesOf(thread, "what").includes("hostages") && isOfOutletsAlone(thread, byId)));
  if (GRAVE[thread.kind]?.has(thread.state) !== true && !undatedExchange) return false;
  const affirming = thread.steps.filter((step) => affirms(step, thread, byId));
  // That people came free is news where it heads a report: one who was released long ago is often mentioned in passing.
  if (undatedExchange && thread.state !== "agreed") {
    if (!affirming.some(({ claim }) => isHeadline(byId.get(claim)))) return true;
    if (!valuesOf(thread, "what").includes("hostages")) return false;
  }
  if (affirming.some(({ claim }) => byId.get(claim)?.claim.corrections !== undefined)) return false;
  if (thread.kind === "leaders" && preferredOf(thread, "format") === "call") {
    const people = valuesOf(thread, "people");
    // One of the two tells it.
    if (affirming.some(({ claim }) => people.includes(byId.get(claim)?.claim.voice.actor?.name ?? ""))) return false;
  }
  // A meeting of a day that one report says was held and others said would be; or one that a side to it announces.
  if (thread.kind === "leaders" && thread.begins !== undefined) {
    if (thread.state !== "held" && affirming.some(({ claim }) => isPartysWord(byId.get(claim)?.claim, thread)))
      return false;
    const people = valuesOf(thread, "people");
    const met = affirming.filter(
      (step) => !isHedgedStep(step, byId) && isOfLeaders(byId.get(step.claim)?.claim, people),
    );
    if (thread.state === "held" && met.length === 0) return true;
    const ahead = thread.steps.filter(({ claim }) => {
      const one = byId.get(claim)?.claim;
      return one !== undefined && one.status === "planned" && !isHedged(one);
    });
    return affirming.length === 0 || new Set([...affirming, ...ahead].map(({ origin }) => origin)).size < 2;
  }
  // That a truce is over is told where two say so, or somebody who speaks for a side; that an exchange was refused, where two do.
  if (GRAVEST.has(thread.state)) {
    const sure = affirming.filter((step) => !isHedgedStep(step, byId));
    if (new Set(sure.map(({ origin }) => origin)).size < 2)
      return thread.kind === "exchange" || !sure.some(({ claim }) => isPartysWord(byId.get(claim)?.claim, thread));
  }
  const bearing = thread.steps.filter((step) => bearsOut(step, thread, byId) && !isHedgedStep(step, byId));
  return new Set(bearing.map(({ origin }) => origin)).size < 2;
}

function isHeadline(told: Told | undefined): boolean {
  return told?.claim.cites.some(({ words }) => words === told.article.title) === true;
}

function isOfOutletsAlone(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): boolean {
  return thread.steps.every(({ claim }) => byId.get(claim)?.claim.voice.kind === "outlet");
}

/** Whether somebody who speaks for a side says it by name. */
function isPartysWord(claim: Claim | undefined, thread: Thread): boolean {
  const actor = claim?.voice.kind === "named" ? claim.voice.actor : undefined;
  if (claim === undefined || actor === undefined || isHedged(claim)) return false;
  return principalsOf(actor).some((principal) => valuesOf(thread, "parties").includes(principal));
}

const AHEAD: ReadonlySet<string> = new Set(["planned", "confirmed", "agreed", "under-way", "in-force", "proposed"]);
const BETWEEN: ReadonlySet<string> = new Set(["talks", "leaders", "exchange", "ceasefire", "agreement"]);

/** What lies ahead between parties, told by name only by people who speak for neither these nor a go-between: they do not decide it. */
function isHearsay(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): boolean {
  const isThirds = thread.kind === "aid" || (thread.kind === "attack" && valuesOf(thread, "killed").length === 0);
  if (!isThirds && (!AHEAD.has(thread.state) || !BETWEEN.has(thread.kind))) return false;
  const sides = (["parties", "mediators", "donor", "recipient", "attacker", "target"] as const).flatMap((name) =>
    valuesOf(thread, name),
  );
  const affirming = thread.steps.filter((step) => affirms(step, thread, byId));
  return (affirming.length > 0 ? affirming : thread.steps).every(({ claim }) => {
    const told = byId.get(claim)?.claim;
    const voice = told?.voice;
    if (voice === undefined || voice.kind !== "named" || told?.corrections !== undefined) return false;
    const { actor } = voice;
    if (actor === undefined || actor.kind === "outlet") return false;
    return !principalsOf(actor).some((principal) => sides.includes(principal));
  });
}

/** For whom an actor speaks: several states that speak together for each of them. */
function principalsOf(actor: ActorRef): readonly string[] {
  if (actor.former === true) return [];
  if (actor.members !== undefined && actor.members.length > 0) return actor.members.flatMap(principalsOf);
  return [actor.kind === "person" || actor.kind === "body" ? (actor.of ?? actor.name) : actor.name];
}

const TAKEN: ReadonlySet<string> = new Set(["imposed", "agreed", "eased", "lifted", "proposed"]);

/** Sanctions of which nobody tells but people who do not speak for those who take them: "Unilateral sanctions, he said at a conference". */
function isOthersWord(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): boolean {
  if (thread.kind !== "sanctions" || !TAKEN.has(thread.state)) return false;
  const issuers = valuesOf(thread, "issuer");
  return thread.steps
    .filter((step) => affirms(step, thread, byId))
    .every(({ claim }) => {
      const told = byId.get(claim)?.claim;
      if (told !== undefined && isHedged(told)) return true;
      if (told === undefined || told.voice.kind !== "named" || told.corrections !== undefined) return false;
      const { actor } = told.voice;
      return actor?.kind === "person" && !issuers.includes(actor.of ?? "");
    });
}

/** Told only as an if ("if there is no ceasefire"): nobody says that it is offered, planned or so. */
function isOnlySupposed(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): boolean {
  if (thread.kind === "deadline" || thread.kind === "sanctions") return false;
  const standings = thread.steps
    .filter((step) => affirms(step, thread, byId))
    .flatMap(({ claim }) => byId.get(claim)?.claim.standing ?? []);
  return standings.length > 0 && standings.every((standing) => standing === "conditional");
}

/** The precision of the surest of its claims; a person's word is sure. */
function surest(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): number {
  return Math.max(
    0,
    ...thread.steps.map(({ claim }) => {
      const told = byId.get(claim)?.claim;
      if (told === undefined) return 0;
      if (told.corrections !== undefined && told.corrections.length > 0) return 1;
      return told.byModel === undefined ? told.confidence : BY_MODEL;
    }),
  );
}
