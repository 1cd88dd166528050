import type { ClaimId } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Thread, ThreadId, Told } from "../model/thread.ts";
import { fieldOf, preferredOf } from "../model/thread.ts";
import { addDays } from "../model/time.ts";
import { withoutRepeats } from "./repeats.ts";
import { holdsNumber } from "./sound-attack.ts";
import { trendOf } from "./trend.ts";
import { isWorthTelling, strengthOf } from "./worth.ts";

/** Threads by the part of a brief that they belong to, each part by importance. */
export interface Chosen {
  readonly next: readonly Thread[];
  readonly clocks: readonly Thread[];
  readonly changed: readonly Thread[];
  readonly fighting: readonly Thread[];
  readonly earlier: readonly Thread[];
}

const AHEAD: ReadonlySet<string> = new Set(["planned", "confirmed", "under-way", "proposed", "undecided", "agreed"]);
const MEETINGS: ReadonlySet<string> = new Set(["talks", "leaders"]);
/** Days behind the brief that count as new. */
export const WINDOW = 7;
const MOST = 6;
/** Days after which a plan without a day, of which nobody has spoken since, is no more what is next. */
const STALE = 14;
/** Days for which what was under way without a day may be so still. */
const UNDER_WAY = 2;
/** Days for which a round of talks is worth recalling. */
const ROUNDS = 90;
/** Days for which a promise that is open, or a deadline without a day, is worth recalling. */
const RECALL = 45;
/** An undated toll above this is that of a war, not of an attack. */
const WAR_TOLL = 300;

/** What a brief takes for new: what was published on a day or since, or what the record has learnt since an instant. */
export interface News {
  /** First civil day that counts as new; seven days before the brief where absent. */
  readonly since?: string;
  readonly learnt?: Learnt;
}

/** What the record has learnt since an instant: the threads that changed by it. Nothing else is told. */
export interface Learnt {
  /** Instant, ISO 8601 in UTC. */
  readonly since: string;
  readonly threads: ReadonlySet<ThreadId>;
}

/** Sorts the threads of a dossier into the parts of a brief. */
export function chooseThreads(
  { threads: all, day, process, told }: Dossier,
  news: News,
  isTold: (thread: Thread) => boolean = () => true,
): Chosen {
  const { learnt, since = learnt === undefined ? addDays(day, -WINDOW) : "" } = news;
  const byId = new Map(told.map((one) => [one.claim.id, one]));
  const strength = new Map(all.map((thread) => [thread.id, strengthOf(thread, byId)]));
  const lands = landsOf(process, told);
  const threads = all.filter(
    (thread) =>
      (learnt === undefined || learnt.threads.has(thread.id)) &&
      isOfProcess(thread, process, lands) &&
      isWorthTelling(thread, byId) &&
      isTold(thread),
  );
  const between = (thread: Thread): number =>
    process.parties.filter((party) => partiesOf(thread).includes(party)).length;
  const byWeight = (a: Thread, b: Thread): number =>
    between(b) - between(a) ||
    (strength.get(b.id) ?? 0) - (strength.get(a.id) ?? 0) ||
    (a.begins ?? "9").localeCompare(b.begins ?? "9");
  const byHope = (a: Thread, b: Thread): number => hopeOf(a) - hopeOf(b) || byWeight(a, b);
  const recent = ({ last = "" }: Thread): boolean => last >= since && last <= day;
  const ahead = withoutRepeats(
    threads.filter((thread) => isAhead(thread, day) && recent(thread) && !isOvertaken(thread, threads)).sort(byHope),
  );
  const clocks = withoutRepeats(threads.filter((thread) => isRunning(thread, day)).sort(byWeight));
  const taken = new Set<Thread>([...threads.filter((thread) => isAhead(thread, day)), ...clocks]);
  const rest = threads.filter((thread) => !taken.has(thread) && thread.kind !== "deadline");
  const changed = withoutRepeats(
    rest
      .filter((thread) => recent(thread) && isNews(thread, since, day))
      .sort((a, b) => (a.kind === "exchange" && b.kind === "exchange" ? handed(b) - handed(a) : 0) || byWeight(a, b)),
  );
  const fighting = withoutRepeats(
    rest
      .filter(
        (thread) =>
          thread.kind === "attack" &&
          (isFresh(thread, since, day, byId) || (recent(thread) && trendOf(thread, byId) !== undefined)),
      )
      .sort((a, b) => killed(b) - killed(a) || placed(b) - placed(a) || byWeight(a, b)),
  );
  const rounds = rest
    .filter(
      ({ kind, state, begins = "9" }) =>
        MEETINGS.has(kind) && state === "held" && begins < since && begins >= addDays(day, -ROUNDS),
    )
    .filter((thread) => between(thread) > 1 && isSureRound(thread))
    .sort((a, b) => (b.begins ?? "").localeCompare(a.begins ?? "") || numbered(b) - numbered(a));
  const promises = rest
    .filter((thread) => isOpenPromise(thread, day) && !changed.some((other) => promiseOf(other) === promiseOf(thread)))
    .sort((a, b) => between(b) - between(a) || (b.last ?? "").localeCompare(a.last ?? "") || byWeight(a, b))
    .filter((thread, at, every) => every.findIndex((other) => promiseOf(other) === promiseOf(thread)) === at);
  const recalled = learnt === undefined ? [...withoutRepeats(rounds).slice(0, 2), ...promises.slice(0, 2)] : [];
  return {
    next: ahead.slice(0, MOST),
    clocks: clocks.slice(0, 3),
    changed: changed.slice(0, MOST),
    fighting: fighting.slice(0, MOST),
    earlier: recalled,
  };
}

const BETWEEN: ReadonlySet<string> = new Set(["talks", "leaders", "exchange", "ceasefire", "agreement"]);
const MOST_PARTIES = 4;

/**
 * What is between parties has two of the process, or one beside go-betweens alone; what is done to somebody is done to a party,
 * or, of an attack by a party, in a place of the process. Those who fight one another give one another no aid, and a go-between
 * is no target: such readings are left out.
 */
function isOfProcess(thread: Thread, { parties, mediators }: Dossier["process"], lands: Lands): boolean {
  const names = partiesOf(thread);
  const own = parties.filter((party) => names.includes(party)).length;
  if (BETWEEN.has(thread.kind)) {
    if (names.length > MOST_PARTIES) return false;
    return (
      own > 1 || (own === 1 && names.length > 1 && names.every((name) => [...parties, ...mediators].includes(name)))
    );
  }
  const target = preferredOf(thread, "target") ?? preferredOf(thread, "recipient");
  if (thread.kind === "aid") return own === 1 && parties.includes(target ?? "");
  if (thread.kind !== "attack") return parties.includes(target ?? "");
  if (mediators.some((mediator) => !parties.includes(mediator) && names.includes(mediator))) return false;
  const place = preferredOf(thread, "place");
  return parties.includes(target ?? "") || (own > 0 && [target, place].some((name) => lands.has(name ?? "")));
}

type Lands = ReadonlySet<string>;

/** The places of a process, the territories in which its reports have them, and the other places in these: go-betweens' aside. */
function landsOf({ places, mediators }: Dossier["process"], told: Dossier["told"]): Lands {
  const wheres = told.flatMap(({ claim }) => claim.where);
  const territories = new Set(
    wheres.flatMap(({ name, territory }) =>
      territory !== undefined && places.includes(name) && !mediators.includes(territory) ? [territory] : [],
    ),
  );
  const inside = wheres.flatMap(({ name, territory }) => (territories.has(territory ?? "") ? [name] : []));
  return new Set([...places, ...territories, ...inside]);
}

/** What is planned comes before what is agreed without a plan, and that before what is only proposed. */
function hopeOf({ kind, state, begins }: Thread): number {
  if (kind === "leaders" && begins === undefined) return 3;
  if (["planned", "confirmed", "under-way"].includes(state)) return begins === undefined ? 1 : 0;
  return state === "agreed" ? 2 : 3;
}

function isAhead({ kind, state, ends, last = "" }: Thread, day: string): boolean {
  if (!(MEETINGS.has(kind) || kind === "exchange") || !AHEAD.has(state)) return false;
  if (state === "under-way" && ends === undefined && last < addDays(day, -UNDER_WAY)) return false;
  if (ends === undefined && last < addDays(day, -STALE)) return false;
  return ends === undefined ? kind !== "talks" || state !== "proposed" : ends >= day;
}

const COME_ABOUT: ReadonlySet<string> = new Set(["agreed", "under-way", "done", "held"]);

/** A plan without a day of which something of its kind came about since it was last told. */
function isOvertaken(thread: Thread, threads: readonly Thread[]): boolean {
  if (thread.begins !== undefined && thread.state !== "proposed") return false;
  const { id, kind, last = "" } = thread;
  const sides = partiesOf(thread);
  // Reports still speak of a leaders' meeting as ahead some days after it was.
  const from = kind === "leaders" && last !== "" ? addDays(last, -WINDOW) : last;
  return threads.some(
    (other) =>
      other.id !== id &&
      other.kind === kind &&
      COME_ABOUT.has(other.state) &&
      (other.begins ?? "") >= from &&
      sides.every((side) => partiesOf(other).includes(side)),
  );
}

/** A deadline that runs: with a day, or, for some weeks, without one. */
function isRunning({ kind, clocks, last = "" }: Thread, day: string): boolean {
  const clock = clocks.at(-1);
  if (kind !== "deadline" || clock?.status !== "running") return false;
  const due = clock.deadline ?? clock.notAfter;
  return due === undefined ? last >= addDays(day, -RECALL) : due >= day;
}

/** Held, done, agreed, imposed: a change of the world, told of a day within the window or of no day. */
function isNews(thread: Thread, since: string, day: string): boolean {
  const { kind, state, begins, ends = begins } = thread;
  if (kind === "attack" || kind === "positions") return false;
  if (state === "lapsed" && kind !== "aid") return MEETINGS.has(kind) && begins !== undefined && begins >= since;
  const moved = thread.steps.some(
    (step) => (step.part === "moves" || step.part === "opens") && (step.published ?? "") >= since,
  );
  if (!moved) return false;
  if (begins === undefined || ends === undefined) return kind !== "talks";
  return ends >= since && (begins <= day || kind !== "talks");
}

/** An attack of a day of the window; or one without a day, first reported within it by several reports, or with a toll that one attack may have: a greater one by several, or in a title. */
function isFresh(thread: Thread, since: string, day: string, byId: ReadonlyMap<ClaimId, Told>): boolean {
  const { begins, opened = "", corroboration } = thread;
  if (begins !== undefined) return begins >= since && begins <= day;
  const toll = killed(thread);
  const first = tolledOn(thread) ?? opened;
  if (first < since || first > day) return false;
  if (corroboration.origins.length > 1) return toll <= WAR_TOLL * 2;
  // What several reports of one outlet tell; of one alone the toll has to show that it was one attack.
  if (toll === 0) return new Set(thread.steps.map(({ article }) => article)).size > 1;
  const most = isInTitle(thread, toll, byId) ? WAR_TOLL * 2 : WAR_TOLL;
  return preferredOf(thread, "place") !== undefined && toll <= most;
}

/** When the toll was first given. */
function tolledOn(thread: Thread): string | undefined {
  const givers = fieldOf(thread, "killed")?.values[0].by ?? [];
  return givers.flatMap(({ published }) => published ?? []).sort()[0];
}

function isInTitle(thread: Thread, toll: number, byId: ReadonlyMap<ClaimId, Told>): boolean {
  return thread.steps.some(({ claim }) => holdsNumber(byId.get(claim)?.article.title ?? "", String(toll)));
}

/** Aid that was promised some time ago and of which no report says that it came. */
function isOpenPromise({ kind, state, last = "" }: Thread, day: string): boolean {
  return kind === "aid" && ["pledged", "planned", "lapsed"].includes(state) && last >= addDays(day, -RECALL);
}

/** A round by its number, or talks that several tell of: what one report says of the past in passing is not recalled. */
function isSureRound(thread: Thread): boolean {
  return preferredOf(thread, "round") !== undefined || (fieldOf(thread, "date")?.values[0]?.origins ?? 0) > 1;
}

/** Whose promise to whom, and of what: several promises of one kind are recalled once. */
function promiseOf(thread: Thread): string {
  return (["donor", "recipient", "what"] as const).map((name) => preferredOf(thread, name) ?? "").join(" ");
}

function partiesOf(thread: Thread): readonly string[] {
  return thread.fields
    .filter((field) => ["parties", "attacker", "target", "issuer", "donor", "recipient"].includes(field.name))
    .flatMap((field) => field.values.map((given) => given.value));
}

/** Whether talks have a number, so that what is told of them by day alone repeats it. */
function numbered(thread: Thread): number {
  return preferredOf(thread, "round") === undefined ? 0 : 1;
}

/** What an attack has of attacker, place and day, so that what is told of it without them repeats it. */
function placed(thread: Thread): number {
  const [place, date] = [preferredOf(thread, "place"), preferredOf(thread, "date")];
  const by = preferredOf(thread, "attacker") === undefined ? 0 : 4;
  return by + (place === undefined || place === preferredOf(thread, "target") ? 0 : 2) + (date === undefined ? 0 : 1);
}

function handed(thread: Thread): number {
  return Number(preferredOf(thread, "count") ?? 0);
}

function killed(thread: Thread): number {
  return Number(preferredOf(thread, "killed") ?? 0);
}
