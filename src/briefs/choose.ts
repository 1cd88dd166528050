import type { Dossier } from "../model/dossier.ts";
import type { Thread, ThreadId } from "../model/thread.ts";
import { preferredOf } from "../model/thread.ts";
import { addDays } from "../model/time.ts";

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
const WINDOW = 7;
const MOST = 6;

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
export function chooseThreads({ threads: all, day, process }: Dossier, news: News): Chosen {
  const { learnt, since = learnt === undefined ? addDays(day, -WINDOW) : "" } = news;
  const threads = learnt === undefined ? all : all.filter(({ id }) => learnt.threads.has(id));
  const between = (thread: Thread): number =>
    process.parties.filter((party) => partiesOf(thread).includes(party)).length;
  const byHope = (a: Thread, b: Thread): number => hopeOf(a) - hopeOf(b) || byWeight(a, b);
  const byWeight = (a: Thread, b: Thread): number =>
    between(b) - between(a) ||
    b.corroboration.origins.length - a.corroboration.origins.length ||
    (a.begins ?? "9").localeCompare(b.begins ?? "9");
  const recent = (thread: Thread): boolean => (thread.last ?? "") >= since && (thread.last ?? "") <= day;
  const ahead = threads.filter((thread) => isAhead(thread, day) && recent(thread)).sort(byHope);
  const clocks = threads
    .filter((thread) => thread.kind === "deadline" && thread.clocks.at(-1)?.status === "running")
    .sort(byWeight);
  const rest = threads.filter((thread) => !ahead.includes(thread) && !clocks.includes(thread));
  const changed = rest.filter((thread) => recent(thread) && isNews(thread, since)).sort(byWeight);
  const fighting = rest
    .filter((thread) => thread.kind === "attack" && (thread.begins ?? "") >= since && (thread.begins ?? "9") <= day)
    .sort((a, b) => killed(b) - killed(a) || byWeight(a, b));
  const earlier = rest
    .filter(
      (thread) =>
        MEETINGS.has(thread.kind) && thread.state === "held" && between(thread) > 1 && (thread.begins ?? "9") < since,
    )
    .sort((a, b) => (b.begins ?? "").localeCompare(a.begins ?? ""));
  return {
    next: ahead.slice(0, MOST),
    clocks: clocks.slice(0, MOST),
    changed: changed.slice(0, MOST),
    fighting: fighting.slice(0, MOST),
    earlier: earlier.slice(0, 4),
  };
}

/** What is planned comes before what is agreed without a plan, and that before what is only proposed. */
function hopeOf({ state }: Thread): number {
  if (["planned", "confirmed", "under-way"].includes(state)) return 0;
  return state === "agreed" ? 1 : 2;
}

function isAhead(thread: Thread, day: string): boolean {
  if (!(MEETINGS.has(thread.kind) || thread.kind === "exchange") || !AHEAD.has(thread.state)) return false;
  return thread.ends === undefined ? thread.kind !== "talks" || thread.state !== "proposed" : thread.ends >= day;
}

/** Held, done, agreed, imposed: a change of the world, told of a day within the window or of no day. */
function isNews(thread: Thread, since: string): boolean {
  if (thread.kind === "attack" || thread.kind === "positions" || thread.state === "lapsed") return false;
  const moved = thread.steps.some(
    (step) => (step.part === "moves" || step.part === "opens") && (step.published ?? "") >= since,
  );
  return moved && (thread.begins === undefined ? thread.kind !== "talks" : thread.begins >= since);
}

function partiesOf(thread: Thread): readonly string[] {
  return thread.fields
    .filter((field) => ["parties", "attacker", "target", "issuer", "donor", "recipient"].includes(field.name))
    .flatMap((field) => field.values.map((given) => given.value));
}

function killed(thread: Thread): number {
  return Number(preferredOf(thread, "killed") ?? 0);
}
