import type { Notice } from "../model/notice.ts";
import type { NonEmpty } from "../model/span.ts";
import { daysBetween } from "../model/time.ts";
import type { Occasion, Scene } from "./alert-rule.ts";
import { isOld, isReady } from "./is-ready.ts";
import { type Mark, markOf, marksIn, marksOf } from "./mark.ts";
import { noticeOf } from "./notice-of.ts";
import { occasionsOf } from "./occasions-of.ts";

/** What was known before. */
export interface Known {
  /** Marks of what the state before held; absent where nothing is known of it: then nothing is told yet. */
  readonly before?: readonly Mark[];
  /** Notices given earlier, the recent ones at least. */
  readonly told: readonly Notice[];
  /** Those among them after which further changes of their happening have to wait. */
  readonly cooling: readonly Notice[];
  /** Marks of changes that waited when last looked. */
  readonly waiting: readonly Mark[];
}

/** The notices that a state of a dossier gives, and what to know when looking at the next one. */
export interface Noticing {
  readonly notices: readonly Notice[];
  readonly waiting: readonly Mark[];
  /** Marks of what is known from now on: all that this state holds, but for what may still be borne out better. */
  readonly now: readonly Mark[];
}

/**
 * What changed between two states of a dossier, as notices: one for each happening, however many reports tell it and
 * however many rules it meets. Equal states give none; what is old news, was told before, or waits for its happening to
 * cool down gives none.
 */
export function noticesBetween(known: Known, scene: Scene): Noticing {
  const marked = occasionsOf(scene).map((occasion) => ({ occasion, mark: markOf(occasion) }));
  if (known.before === undefined) return { notices: [], waiting: [], now: marked.map(({ mark }) => mark) };
  const waiting = marksIn(known.waiting);
  const before = marksIn(known.before.filter((mark) => !waiting.has(mark)));
  const told = marksIn(known.told.flatMap((notice) => marksOf(notice, isRecent(notice, scene))));
  const isKnown = (mark: Mark): boolean => before.has(mark) || told.has(mark);
  const ready = marked.filter(({ occasion }) => isReady(occasion, scene));
  const fresh = ready.filter(({ mark }) => !isKnown(mark));
  const [hot, due] = parted(fresh, ({ occasion }) => isCooling(occasion, known.cooling));
  const groups = grouped(due.map(({ occasion }) => occasion));
  const now = marked.filter((one) => isKnown(one.mark) || ready.includes(one) || isOld(one.occasion, scene));
  return {
    notices: groups.map((group) => noticeOf(group, scene)),
    waiting: hot.map(({ mark }) => mark),
    now: now.map(({ mark }) => mark),
  };
}

/** What two notices are about makes them one only while the first is recent: a month later it is another refusal. What was first stays so. */
const RECENT = 14;

function isRecent({ day, changes }: Notice, { dossier }: Scene): boolean {
  return changes.some(({ rule }) => rule === "first-of-kind") || daysBetween(day, dossier.day) <= RECENT;
}

/** A deadline does not wait, and neither does what has no thread. */
function isCooling({ thread, byClock }: Occasion, cooling: readonly Notice[]): boolean {
  if (thread === undefined || byClock === true) return false;
  const claims = new Set(thread.steps.map(({ claim }) => claim));
  return cooling.some((notice) => notice.thread === thread.id || notice.happening.some((claim) => claims.has(claim)));
}

/** Occasions of one thread together, and those that are about the same; in order of weight. */
function grouped(occasions: readonly Occasion[]): readonly NonEmpty<Occasion>[] {
  const groups = new Map<string, [Occasion, ...Occasion[]]>();
  const names = new Map<string, string>();
  for (const occasion of occasions) {
    const name = occasion.thread?.id ?? `${occasion.rule} ${occasion.about ?? occasion.change}`;
    const about = occasion.about === undefined ? name : `${occasion.rule} ${occasion.about}`;
    const home = names.get(about) ?? name;
    names.set(about, home);
    const group = groups.get(home);
    if (group === undefined) groups.set(home, [occasion]);
    else group.push(occasion);
  }
  return [...groups.values()].map(withoutEchoes);
}

/** A round that is new is told with the state that it is in. */
function withoutEchoes(group: NonEmpty<Occasion>): NonEmpty<Occasion> {
  const [lead, ...others] = group;
  return lead.rule === "new-round" ? [lead, ...others.filter(({ rule }) => rule !== "status")] : group;
}

function parted<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [Item[], Item[]] {
  const yes: Item[] = [];
  const no: Item[] = [];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}
