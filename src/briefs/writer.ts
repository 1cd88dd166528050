import type { BriefLine } from "../model/brief.ts";
import type { ClaimId } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import type { NonEmpty } from "../model/span.ts";
import { fieldOf, type Thread, type Told, valuesOf } from "../model/thread.ts";
import { type BriefWords, NO_WORDS } from "./brief-words.ts";
import { type Cast, castWith } from "./cast.ts";
import { creditedGivers, creditOf, isOfNamed, isOfOutlets } from "./credit.ts";
import { grainOf } from "./grain.ts";
import type { Headed } from "./headline.ts";
import { areNamed } from "./named-in.ts";
import { clauseOf } from "./sentence-of.ts";
import { claimsFor, type Manner, type Telling, tellingOf } from "./telling.ts";
import { trendOf } from "./trend.ts";
import { type Vouched, vouchersOf, withOutlets } from "./vouch.ts";
import { capitalised, listed, onDay, withCommas } from "./words.ts";

/** A sentence before its notes are numbered. */
export type Draft = Omit<BriefLine, "notes">;

/** Writes the sentences of one part of a brief: knows whom it has named, and varies its wording from sentence to sentence. */
export interface Writer {
  readonly cast: Cast;
  readonly day: string;
  readonly words: BriefWords;
  readonly byId: ReadonlyMap<ClaimId, Told>;
  readonly line: (thread: Thread, isFit?: (text: string) => boolean) => Draft | undefined;
  /** Who else gives the day that the sentence before gave. */
  readonly second: () => Draft | undefined;
  /** What the sentence of a thread tells, for a headline. */
  readonly headed: (thread: Thread) => Headed | undefined;
  /** Begins a new paragraph or part: parties are named again. */
  readonly fresh: () => void;
}

/** A writer over a dossier; `turn` is where its variation begins. */
export function writerOf(dossier: Dossier, words: BriefWords, start = 0): Writer {
  const { day } = dossier;
  const cast = castWith(words, day);
  const byId = new Map(dossier.told.map((one) => [one.claim.id, one]));
  const turns = new Map<string, number>();
  let turn = start;
  let before: readonly string[] = [];
  let last: readonly [Telling, Vouched] | undefined;
  const line = (thread: Thread, isFit: (text: string) => boolean = () => true): Draft | undefined => {
    const named = cast.named();
    const spoken = turns.get(thread.kind) ?? start;
    const speaker = speakerOf(thread, byId, cast);
    const heard = vouchersOf(thread, undefined, byId, words);
    const caller =
      heard !== undefined && isOfNamed(heard) && isOfOfficials(heard, words, day)
        ? () => creditOf(heard, cast)
        : undefined;
    const trend = trendOf(thread, byId);
    const tell = tellingOf(thread, day, {
      turn: spoken,
      cast,
      words,
      before,
      own: dossier.process.parties,
      territoryOf: (place) => territoryOf(thread, place, byId),
      wordsOf: (claim) => byId.get(claim)?.claim.cites.map((cite) => cite.words) ?? [],
      ...(trend === undefined ? {} : { trend }),
      ...(speaker === undefined ? {} : { speaker }),
      ...(caller === undefined ? {} : { caller }),
    });
    const clause = clauseOf(tell);
    const vouched =
      clause === undefined ? undefined : vouchersOf(thread, tollTold(tell) ?? dateTold(tell), byId, words);
    if (clause === undefined || vouched === undefined) return undefined;
    if (isThinPlan(thread, heard, words, day)) return undefined;
    if (!areNamed(thread, actorsTold(tell), byId, words)) return undefined;
    const claims = claimsOf(tell, vouched);
    const amenders = amendersOf(claims, byId);
    const tail = amenders.length === 0 ? "" : `, as corrected by ${amenders.join(" and ")}`;
    // Where reports give rival tolls, they are credited as such.
    const whole =
      tell.isSpoken() || / reports put the number /.test(clause)
        ? capitalised(clause)
        : credited(clause, vouched, { cast, turn: turn + 1, day, thread, isDated: dateTold(tell) !== undefined });
    const text = withCommas(`${whole}${tail}.`);
    if (!isFit(text)) {
      cast.backTo(named);
      return undefined;
    }
    turns.set(thread.kind, spoken + 1);
    before = /\bthe two sides\b/.test(text)
      ? before
      : valuesOf(thread, "parties").filter((name) => text.includes(name));
    turn += 1;
    last = [tell, vouched];
    return { text, claims, thread: thread.id };
  };
  return {
    cast,
    day,
    words,
    byId,
    line,
    second: () => (last === undefined ? undefined : secondOf(last[0], last[1], { cast, byId, words })),
    headed: (thread) => {
      const draft = line(thread);
      if (draft === undefined || last === undefined) return undefined;
      const [tell, vouched] = last;
      const [giver] = isOfNamed(vouched) ? creditedGivers(vouched) : [];
      const name = giver?.voice.actor?.kind === "person" ? giver.voice.actor.name : undefined;
      const by = name === undefined ? (giver === undefined ? undefined : cast.source(giver)) : words.surnameOf(name);
      return {
        thread,
        told: tell.told(),
        isRise: / has stepped up /.test(draft.text),
        ...grainTold(tell),
        ...(by === undefined ? {} : { by }),
      };
    },
    fresh: () => {
      before = [];
    },
  };
}

/** What counts by who says it: a plan without a day to exchange people, a threat of sanctions. By who holds no office it is a wish. */
function isThinPlan(thread: Thread, heard: Vouched | undefined, words: BriefWords, day: string): boolean {
  const { kind, state, begins } = thread;
  const isPlan = kind === "exchange" && state === "planned" && begins === undefined;
  if (heard === undefined || !(isPlan || (kind === "sanctions" && state === "threatened"))) return false;
  return isOfNamed(heard) ? !isOfOfficials(heard, words, day) : isPlan && thread.corroboration.grade === "one origin";
}

/** Whether those who are credited hold an office that is known: a call of theirs is an act. */
function isOfOfficials(heard: Vouched, words: BriefWords, day: string): boolean {
  return (
    words === NO_WORDS ||
    creditedGivers(heard).every(
      // A go-between of his own speaks for no government.
      ({ voice }) => (words.tenureOf(voice.actor?.name ?? "", day)?.office ?? "mediator") !== "mediator",
    )
  );
}

const ACTORS = ["parties", "issuer", "target", "donor", "recipient"] as const;

/** The actors that a sentence tells of; of a meeting of people those for whom they speak. */
function actorsTold(tell: Telling): readonly string[] {
  const told = new Set(tell.told());
  const isOfPeople = fieldOf(tell.thread, "people")?.values.some((value) => told.has(value)) === true;
  return ACTORS.flatMap((name) => fieldOf(tell.thread, name)?.values ?? [])
    .filter((value) => told.has(value) || isOfPeople)
    .map(({ value }) => value);
}

/** The one person who is credited with a thread, where they speak for an actor. */
function speakerOf(thread: Thread, byId: ReadonlyMap<ClaimId, Told>, cast: Cast): Manner["speaker"] {
  const vouched = vouchersOf(thread, undefined, byId);
  const [giver, ...more] = vouched === undefined ? [] : creditedGivers(vouched);
  const actor = giver?.voice.actor;
  if (giver === undefined || more.length > 0 || actor?.kind !== "person" || actor.of === undefined) return undefined;
  if (giver.voice.kind !== "named") return undefined;
  return { of: actor.of, name: () => cast.source(giver) };
}

/** In whose territory a place lies, by the reports that tell of the thread. */
function territoryOf(thread: Thread, place: string, byId: ReadonlyMap<ClaimId, Told>): string | undefined {
  const named = thread.steps.flatMap(({ claim }) => byId.get(claim)?.claim.where ?? []);
  return named.find(({ name, territory }) => name === place && territory !== undefined)?.territory;
}

/** Who amended some claims: what they say then is not what their reports say. */
function amendersOf(claims: readonly ClaimId[], byId: ReadonlyMap<ClaimId, Told>): readonly string[] {
  const all = claims.flatMap((id) => byId.get(id)?.claim.corrections ?? []);
  return [...new Set(all.flatMap(({ act, by }) => (act === "amend" ? by : [])))];
}

function dateTold(tell: Telling) {
  const date = fieldOf(tell.thread, "date")?.values[0];
  return date !== undefined && tell.told().includes(date) ? date : undefined;
}

/** Of an attack the toll weighs more than the day: who gives it is credited. */
function tollTold(tell: Telling) {
  if (tell.thread.kind !== "attack") return undefined;
  const tolls = (["killed", "wounded"] as const).flatMap((name) => fieldOf(tell.thread, name)?.values[0] ?? []);
  return tolls.find((toll) => tell.told().includes(toll));
}

/** "hundreds", where the sentence tells the killed by this word. */
function grainTold({ thread, wordsOf }: Telling): { readonly grain?: string } {
  const killed = thread.kind === "attack" ? fieldOf(thread, "killed")?.values[0] : undefined;
  const grain = killed === undefined ? undefined : grainOf(killed, (claim) => wordsOf?.(claim) ?? []);
  return grain === undefined ? {} : { grain };
}

/** The claims that carry a sentence: of the state, of those who are credited, of each value told, and of the clocks. */
function claimsOf(tell: Telling, vouched: Vouched): NonEmpty<ClaimId> {
  const { thread } = tell;
  const state = thread.steps.findLast((step) => step.part === "moves" || step.part === "opens") ?? thread.steps[0];
  const credits = creditedGivers(vouched).map(({ claim }) => claim);
  const clocks = thread.kind === "deadline" ? thread.clocks.map(({ claim }) => claim) : [];
  const held = new Set([...credits, ...clocks, ...tell.cited()]);
  const open = tell.told().filter(({ by }) => !by.some(({ claim }) => held.has(claim)));
  const all = [...credits, ...clocks, ...tell.cited(), ...claimsFor(open)];
  const [first = state.claim, ...more] = [...new Set(all)];
  return [first, ...more];
}

/** Those beside whom a sentence credits that give the same day, in a sentence of its own: "Harbour Wire gave the same day." */
function secondOf(
  tell: Telling,
  vouched: Vouched,
  { cast, byId, words }: { readonly cast: Cast; readonly byId: Writer["byId"]; readonly words: BriefWords },
): Draft | undefined {
  const told = dateTold(tell);
  if (told === undefined) return undefined;
  const date = withOutlets(told, byId, words);
  const credited = new Set(creditedGivers(vouched).flatMap(({ origin, outlet }) => [origin, outlet]));
  const [first, ...more] = date.by.filter(({ origin, outlet }) => !credited.has(origin) && !credited.has(outlet));
  if (first === undefined) return undefined;
  const others = { by: [first, ...more] } as const;
  const [claim = first.claim, ...claims] = creditedGivers(others).map((giver) => giver.claim);
  const text = `The same day was given by ${creditOf(others, cast)}.`;
  return { text, claims: [claim, ...claims], thread: tell.thread.id };
}

interface Crediting {
  readonly cast: Cast;
  readonly turn: number;
  readonly day: string;
  readonly thread: Thread;
  /** Whether the clause gives the day. */
  readonly isDated: boolean;
}

/** A clause with its credit before or after it. */
function credited(clause: string, vouched: Vouched, { cast, turn, day, thread, isDated }: Crediting): string {
  const who = creditOf(vouched, cast);
  const on = isDated ? "" : reportedOn(vouched, day);
  // Who acts and tells it is named once.
  const alone = `${capitalised(clause)}${on === "" ? "" : `, it was reported${on}`}`;
  const both = listed(valuesOf(thread, "parties"));
  // "The European Union imposed …, the European Union said"
  const subjects = creditedGivers(vouched).map((giver) => capitalised(cast.source(giver)));
  if (
    subjects.length > 1 &&
    subjects.some(
      (name) => capitalised(clause).startsWith(`${name} `) && !capitalised(clause).startsWith(`${name} and `),
    )
  )
    return thread.kind === "attack" ? `${capitalised(clause)}, both said` : alone;
  const [, rest] = capitalised(clause).split(`${capitalised(who)} `, 2);
  if (capitalised(clause).startsWith(`${capitalised(who)} `) && !/^and /.test(rest ?? ""))
    return thread.kind === "attack" ? `${capitalised(clause)}, by its own account` : alone;
  // "Russia and Ukraine agreed …, Russia and Ukraine said"
  if (both.includes(" and ") && who.split(" and ").sort().join(" and ") === both.split(" and ").sort().join(" and "))
    return `${capitalised(clause)}, both sides said`;
  const long = /[;–]/.test(clause) || /, (?:though|with|if) /.test(clause);
  if (isOfOutlets(vouched)) {
    if (long) return `${capitalised(who)} reported${on} that ${clause}`;
    return turn % 2 === 0 && on === ""
      ? `${capitalised(clause)}, according to ${who}`
      : `${capitalised(clause)}, ${who} reported${on}`;
  }
  // Who is named in the sentence already is credited behind it.
  const isNamed = creditedGivers(vouched).some((giver) => clause.includes(cast.source(giver)));
  // When it was told where nobody says when it was.
  if (on !== "" && !long && MOMENTS.has(thread.kind))
    return isOfNamed(vouched)
      ? `${capitalised(clause)}, ${who} ${isPlural(who) ? "were" : "was"} reported as saying${on}`
      : `${capitalised(clause)}, according to ${who}${on}`;
  if (!isNamed && (long || turn % 3 === 2)) return `According to ${who}, ${clause}`;
  if (long && isOfNamed(vouched)) return `${capitalised(who)} said that ${clause}`;
  return isOfNamed(vouched) ? `${capitalised(clause)}, ${who} said` : `${capitalised(clause)}, according to ${who}`;
}

/** Kinds of happening of which a reader asks when. */
const MOMENTS: ReadonlySet<Thread["kind"]> = new Set(["attack", "ceasefire", "exchange", "agreement"]);

function isPlural(who: string): boolean {
  return / and | [^ ]*(?:officials|authorities|medics|rebels|forces)$/.test(who);
}

/** " on Wednesday, 21 May": when an undated happening was reported. */
function reportedOn(vouched: Vouched, day: string): string {
  const first = creditedGivers(vouched)[0]?.published;
  return first === undefined ? "" : ` ${onDay(first, day)}`;
}
