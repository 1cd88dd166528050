import type { ClaimId } from "../model/claim.ts";
import { type FieldName, fieldOf, type Given, standingIn, type Thread } from "../model/thread.ts";
import { type BriefWords, NO_WORDS } from "./brief-words.ts";
import { type Cast, PLAIN_CAST } from "./cast.ts";
import type { Trend } from "./trend.ts";
import { listed, named } from "./words.ts";

/** How a sentence is to be told: which of several wordings, who is known already, which parties the sentence before named. */
export interface Manner {
  readonly turn: number;
  readonly cast: Cast;
  readonly words: BriefWords;
  readonly before: readonly string[];
  /** The parties of the process. */
  readonly own: readonly string[];
  /** Who is credited, where it is one person who speaks for an actor: "Trump has threatened" for "the United States has threatened, Trump said". */
  readonly speaker?: { readonly of: string; readonly name: () => string };
  /** In whose territory a place of the thread lies, where a report of it tells. */
  readonly territoryOf?: (place: string) => string | undefined;
  /** Who is credited, where that is somebody by name. */
  readonly caller?: () => string;
  /** That the attacks of a thread grow, where its reports say so. */
  readonly trend?: Trend;
  /** The words of a claim's reports. */
  readonly wordsOf?: (claim: ClaimId) => readonly string[];
}

export const PLAIN_MANNER: Manner = { turn: 0, cast: PLAIN_CAST, words: NO_WORDS, before: [], own: [] };

/** Hands out what a thread holds and remembers what was asked for, so that a sentence cites what it says and nothing else. */
export interface Telling extends Manner {
  readonly thread: Thread;
  readonly day: string;
  /** The preferred value of a field. */
  readonly one: (name: FieldName) => Given | undefined;
  /** All values of a field that stand. */
  readonly all: (name: FieldName) => readonly Given[];
  /** Those values of a field that are told, others left aside. */
  readonly some: (name: FieldName, values: readonly string[]) => readonly Given[];
  /** The parties as a subject: "Russia and Ukraine", "the two sides" where the sentence before named the same two. */
  readonly sides: () => string;
  /** An actor as a subject: by the one who speaks for it where that is who is credited. */
  readonly subject: (actor: string) => string;
  /** Those who are credited, as those who act: "Zelensky called for"; no credit is needed then. */
  readonly called: () => string;
  /** Whether the speaker has been made the subject, so that no credit is needed. */
  readonly isSpoken: () => boolean;
  /** One of several wordings. */
  readonly pick: (wordings: readonly string[]) => string;
  readonly told: () => readonly Given[];
  /** Has the sentence cite a claim beside those of the values told. */
  readonly cite: (claim: ClaimId) => void;
  readonly cited: () => readonly ClaimId[];
}

/** A telling of a thread as it stands on a day. */
export function tellingOf(thread: Thread, day: string, manner: Manner = PLAIN_MANNER): Telling {
  const told: Given[] = [];
  const cited: ClaimId[] = [];
  let spoken = false;
  const all = (name: FieldName): readonly Given[] => {
    const values = standingIn(fieldOf(thread, name));
    told.push(...values);
    return values;
  };
  return {
    ...manner,
    thread,
    day,
    all,
    some: (name, chosen) => {
      const values = standingIn(fieldOf(thread, name)).filter(({ value }) => chosen.includes(value));
      told.push(...values);
      return values;
    },
    one: (name) => {
      const value = fieldOf(thread, name)?.values[0];
      if (value !== undefined) told.push(value);
      return value;
    },
    sides: () => {
      const values = partiesOf(thread, manner.own);
      told.push(...values);
      const names = values.map(({ value }) => value);
      const same =
        names.length === 2 && manner.before.length === 2 && names.every((name) => manner.before.includes(name));
      return same ? "the two sides" : listed(names);
    },
    subject: (actor) => {
      if (manner.speaker?.of !== actor) return named(actor);
      spoken = true;
      return manner.speaker.name();
    },
    called: () => {
      spoken = true;
      return manner.caller?.() ?? "";
    },
    isSpoken: () => spoken,
    pick: (wordings) => wordings[manner.turn % wordings.length] ?? wordings[0] ?? "",
    told: () => told,
    cite: (claim) => {
      cited.push(claim);
    },
    cited: () => cited,
  };
}

/** Kinds that only the parties themselves can do: a go-between that a report names beside them has no part in it. */
const OWN_ONLY: ReadonlySet<string> = new Set(["exchange", "ceasefire"]);

/** The parties that stand: of an exchange or a truce those of the process where two of them are named, else those that more than a third of the reports name. */
export function partiesOf(thread: Thread, own: readonly string[]): readonly Given[] {
  const values = standingIn(fieldOf(thread, "parties"));
  const inner = values.filter(({ value }) => own.includes(value));
  if (inner.length > 1 && OWN_ONLY.has(thread.kind)) {
    const surest = Math.max(...inner.map(({ origins }) => origins));
    const sure = inner.filter(({ origins }) => surest < 2 || origins * 2 > surest);
    return sure.length > 1 ? sure : inner;
  }
  const most = Math.max(0, ...values.map(({ by }) => by.length));
  const best = Math.max(0, ...values.map(({ origins }) => origins));
  const shared = values.filter(({ origins }) => best < 2 || origins * 2 > best);
  const told = (shared.length > 1 ? shared : values).filter(
    ({ by, value }) => by.length * 3 > most || own.includes(value),
  );
  return [...told.filter(({ value }) => own.includes(value)), ...told.filter(({ value }) => !own.includes(value))];
}

/** The fewest claims that carry the values told: each value by a claim that carries most of the others. */
export function claimsFor(values: readonly Given[]): readonly ClaimId[] {
  const open = new Set(values);
  const chosen: ClaimId[] = [];
  while (open.size > 0) {
    const counts = new Map<ClaimId, number>();
    for (const { by } of open)
      for (const claim of new Set(by.map((giver) => giver.claim))) counts.set(claim, (counts.get(claim) ?? 0) + 1);
    const [best] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
    chosen.push(best);
    for (const value of open) if (value.by.some(({ claim }) => claim === best)) open.delete(value);
  }
  return chosen;
}
