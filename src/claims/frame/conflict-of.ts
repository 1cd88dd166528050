import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { onceFor } from "../../model/once.ts";
import type { Sentence } from "../../model/syntax.ts";
import { CONFLICTS, type Conflict } from "./conflicts.ts";
import { onceForSentence } from "./once-for.ts";
import { partyNames } from "./participants.ts";

interface Counts {
  readonly actors: ReadonlyMap<string, number>;
  readonly territories: ReadonlyMap<string, number>;
}

/**
 * The conflict that a sentence speaks of: the one whose parties and territories it names, with the report's drift to decide between several.
 * Undefined where no known pair fits: nothing is guessed beyond the list, and both parties must be named somewhere in the report.
 */
export function conflictOf(doc: Doc, sentence: Sentence): Conflict | undefined {
  return spokenOf(doc, sentence).conflict;
}

/** Every claim of a sentence asks for its conflict; it is chosen once. */
const spokenOf = onceForSentence((doc, sentence) => ({ conflict: chooseConflict(doc, sentence) }));

function chooseConflict(doc: Doc, sentence: Sentence): Conflict | undefined {
  const here = countsOf(doc, sentence);
  const whole = wholeCounts(doc);
  let best: Conflict | undefined;
  let top = 0;
  for (const conflict of CONFLICTS) {
    if (!conflict.parties.every((party) => isNamed(whole, party))) continue;
    const local = weigh(conflict, here);
    const score = local === 0 ? 0 : local + weigh(conflict, whole) / 100;
    if (score > top) {
      best = conflict;
      top = score;
    }
  }
  return best;
}

/** The sides of the conflict that a sentence speaks of; two states with no ground of war between them only where it names both. */
export function groundedConflict(doc: Doc, sentence: Sentence): readonly string[] | undefined {
  const conflict = conflictOf(doc, sentence);
  if (conflict === undefined || conflict.territories.length > 0) return conflict?.parties;
  const here = countsOf(doc, sentence);
  return conflict.parties.every((party) => isNamed(here, party)) ? conflict.parties : undefined;
}

/** The pair of adversaries that a report as a whole speaks of most; undefined where no known pair is named. */
export const mainPairOf = onceFor((doc: Doc) => doc.actors, mostSpokenOf);

function mostSpokenOf(doc: Doc): readonly string[] | undefined {
  const whole = wholeCounts(doc);
  let best: Conflict | undefined;
  let top = 3;
  for (const conflict of CONFLICTS) {
    const counts = conflict.parties.map(
      (party) => (whole.actors.get(party) ?? 0) + (whole.territories.get(party) ?? 0) / 4,
    );
    const [least, most] = [Math.min(...counts), Math.max(...counts)];
    const score = least * 2 + most / 4;
    // A side that is named in passing is not what the report is about.
    if (least >= most / 20 && score > top) {
      best = conflict;
      top = score;
    }
  }
  return best?.parties;
}

/** The two sides of the one known conflict of which a report names both; undefined where it names those of several. */
export function onlyPairOf(doc: Doc): readonly string[] | undefined {
  const { actors } = wholeCounts(doc);
  const named = CONFLICTS.filter(({ parties }) => parties.every((party) => actors.has(party)));
  return named.length === 1 ? named[0]?.parties : undefined;
}

/** The other side of the conflict that a sentence speaks of, for one named side or territory. */
export function opponentOf(doc: Doc, sentence: Sentence, side: string): string | undefined {
  const conflict = conflictOf(doc, sentence);
  if (conflict === undefined || conflict.unsure === true) return undefined;
  const own = side === "Gaza" ? "Hamas" : side;
  if (!conflict.parties.includes(own)) return undefined;
  const other = conflict.parties.find((party) => party !== own);
  // Two states that fight on no ground of their own seldom strike each other: no name, no guess.
  const isGuessed =
    conflict.territories.length === 0 && other !== undefined && !isNamed(countsOf(doc, sentence), other);
  return isGuessed ? undefined : other;
}

/** Whether a territory is one that the conflict of a sentence, where one is known, is fought in; a killing elsewhere need not be its work. */
export function isFoughtOver(doc: Doc, sentence: Sentence, territory: string): boolean {
  const conflict = conflictOf(doc, sentence);
  return conflict === undefined || [...conflict.parties, ...conflict.territories].includes(territory);
}

/** The parties that the words name; where they name fewer than two, the parties of the conflict that the sentence speaks of, if it holds those named. */
export function sidesOrConflict(doc: Doc, token: number, sentence: Sentence): readonly string[] {
  const named = partyNames(doc, token);
  const conflict = conflictOf(doc, sentence);
  if (conflict === undefined) return named;
  const own = named.filter((name) => conflict.parties.includes(name));
  // Two states with no ground of war between them, or with others at war on it, are no pair that a report means without naming both.
  const guessed = conflict.territories.length === 0 || conflict.unsure === true;
  if (guessed && !conflict.parties.every((party) => isNamed(countsOf(doc, sentence), party))) return named;
  return own.length >= 2 || (named.length >= 2 && own.length === 0) ? named : conflict.parties;
}

/** Where the fighting of a named side is done, in the conflict that a sentence speaks of: the first territory, else the other side. */
export function groundOf(doc: Doc, sentence: Sentence, side: string): string | undefined {
  const conflict = conflictOf(doc, sentence);
  if (conflict === undefined || conflict.territories.length === 0 || !conflict.parties.includes(side)) return undefined;
  const ground = conflict.territories.find((territory) => territory !== side);
  // A side of several wars need not strike the one that the report names.
  const wars = CONFLICTS.filter(({ parties }) => parties.includes(side));
  if (conflict.unsure === true && side === conflict.parties[1] && wars.length > 1) return undefined;
  return side === conflict.parties[0] ? ground : conflict.parties[0];
}

function isNamed(counts: Counts, party: string): boolean {
  return counts.actors.has(party) || counts.territories.has(party);
}

/** Whether a report names an actor, by himself or by one who speaks for him. */
export function isNamedAnywhere(doc: Doc, name: string): boolean {
  return wholeCounts(doc).actors.has(name);
}

/** The sides that a sentence names, by themselves or by a place of theirs. */
export function sidesNamedIn(doc: Doc, sentence: Sentence): ReadonlySet<string> {
  const { actors, territories } = countsOf(doc, sentence);
  return new Set([...actors.keys(), ...territories.keys()]);
}

function weigh(conflict: Conflict, counts: Counts): number {
  const parties = conflict.parties.filter((party) => counts.actors.has(party) || counts.territories.has(party)).length;
  const territories = conflict.territories.filter(
    (name) => counts.territories.has(name) || counts.actors.has(name),
  ).length;
  const mentions = conflict.parties.reduce((sum, party) => sum + (counts.actors.get(party) ?? 0), 0);
  // A side of many quarrels, alone, says less than the ground on which one of them is fought.
  const sides = parties === 1 && territories === 0 && conflict.territories.length === 0 ? 0.5 : parties;
  return sides + territories + Math.min(mentions, 50) / 50;
}

const countsOf = onceForSentence((doc, sentence) => countIn(doc, sentence.start, sentence.end));

const wholeCounts = onceFor(
  (doc: Doc) => doc.actors,
  (doc) => countIn(doc, 0, doc.article.text.length),
);

function countIn(doc: Doc, start: number, end: number): Counts {
  const actors = new Map<string, number>();
  const territories = new Map<string, number>();
  for (const mention of doc.actors) {
    if (mention.start >= end) break;
    if (mention.start < start) continue;
    for (const actor of mention.value.members ?? [mention.value]) add(actors, principalOf(actor));
  }
  for (const mention of doc.places) {
    if (mention.start >= end) break;
    if (mention.start >= start && mention.value.territory !== undefined) add(territories, mention.value.territory);
  }
  return { actors, territories };
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** The conflicts that had not ended on the report's day. */
function foughtOn(doc: Doc): readonly Conflict[] {
  const day = doc.article.published?.slice(0, 10) ?? "";
  return CONFLICTS.filter(({ until }) => until === undefined || day <= until);
}

/** The one side that fights a named side and that a report names; undefined where it names several, or others that fight on its ground. */
export function onlyFoeNamed(doc: Doc, side: string): string | undefined {
  const { actors } = wholeCounts(doc);
  const wars = foughtOn(doc).filter(
    ({ parties, territories }) => territories.length > 0 && [...parties, ...territories].includes(side),
  );
  const others = wars.flatMap(({ parties }) => parties.filter((party) => party !== side && actors.has(party)));
  const [foe, more] = [...new Set(others)];
  if (foe === undefined || more !== undefined) return undefined;
  // Two others may fight on the ground of a third.
  const fights = wars.some(({ parties }) => parties.includes(side));
  return !fights || wars.some(({ parties }) => parties.includes(side) && parties.includes(foe)) ? foe : undefined;
}

/** The state and the group that fight on the state's ground and that a report names; undefined where it names several. */
export function homeWarOf(doc: Doc): readonly string[] | undefined {
  const whole = wholeCounts(doc);
  const wars = foughtOn(doc).filter(
    ({ parties, territories }) =>
      territories.includes(parties[0] ?? "") && parties.every((party) => isNamed(whole, party)),
  );
  return wars.length === 1 ? wars[0]?.parties : undefined;
}
