import type { ClaimId } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import { fieldOf, type Thread, type Told } from "../model/thread.ts";
import { isOnlyLearnt } from "../threads/is-learnt.ts";
import { asTruce } from "./as-truce.ts";
import type { BriefWords } from "./brief-words.ts";
import { isHedged } from "./hedged.ts";
import { asMet } from "./of-leaders.ts";
import { holdsNumber, soundAttack } from "./sound-attack.ts";
import { withSoundDay } from "./sound-day.ts";
import { isDeedTold, isSure, withDayOfDeed } from "./sound-deed.ts";
import { withSoundPlace } from "./sound-place.ts";
import { bearsOut } from "./vouch.ts";
import { withGivers, withValues } from "./with-values.ts";

/** So many origins outweigh one that gives another day: it is likelier misread than right. */
const MANY = 3;

/** A dossier as a brief tells it: the day that many give before that of one, a plan that is only likely as open, and nothing that was only hoped for. */
export function settled(dossier: Dossier, words: BriefWords): Dossier {
  const byId = new Map(dossier.told.map((one) => [one.claim.id, one]));
  const threads = dossier.threads.flatMap((thread) => {
    const read = withReadDay(withStruckTarget(withoutWarTolls(thread), byId, words), byId);
    const dated = withSoundDay(withDayOfDeed(read, byId), byId);
    const sound = soundAttack(asTruce(withSoundPlace(dated, byId), byId), byId, words, dossier.process.parties);
    const due = sound === undefined ? undefined : asLapsed(asDue(asMet(sound, byId), byId), dossier.day);
    const open = due === undefined ? undefined : withoutHopes(withDayOfMany(withCounted(due, byId)), byId);
    return open !== undefined && isDeedTold(open, byId) ? [open] : [];
  });
  return { ...dossier, threads };
}

/** "against some of Norland's settlers": of sanctions a land is no target where the words name it only as the owner of those who are. */
function withStruckTarget(thread: Thread, byId: ReadonlyMap<ClaimId, Told>, words: BriefWords): Thread {
  if (thread.kind !== "sanctions") return thread;
  return withGivers(thread, "target", ({ value }, { claim }) => {
    const texts = byId.get(claim)?.claim.cites.map((cite) => cite.words) ?? [];
    const names = words.namesOf(value);
    const after = texts.flatMap((text) => names.flatMap((name) => text.split(name).slice(1)));
    return after.length === 0 || after.some((rest) => !/^['’]s\b/.test(rest));
  });
}

/** A day that the classifier of words alone gives is too little to be told. */
function withReadDay(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): Thread {
  return withGivers(thread, "date", (_, { claim }) => !byId.has(claim) || !isOnlyLearnt([claim], byId));
}

/** "During peace talks" that have a day to come, told before that day: they are planned. */
function asDue(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): Thread {
  const { begins } = thread;
  if (thread.state !== "under-way" || begins === undefined || !MEETINGS.has(thread.kind)) return thread;
  const isBefore = thread.steps.every(
    ({ claim, published = begins }) => byId.get(claim)?.claim.status !== "under-way" || published < begins,
  );
  return isBefore ? ({ ...thread, state: "planned" } as Thread) : thread;
}

/** Talks planned for a day that has passed: whether they took place no report says yet. */
function asLapsed(thread: Thread, day: string): Thread {
  const { kind, state, ends = day } = thread;
  const isOver = MEETINGS.has(kind) && (state === "planned" || state === "confirmed") && ends < day;
  return isOver ? ({ ...thread, state: "lapsed" } as Thread) : thread;
}

const MANY_OF = /\b(?:dozens|scores|hundreds|thousands)\b/i;
const TWO_OF_THEM =
  /\b(?:2|[Tt]wo) (?:\p{L}+ )?(?:prisoners|bodies|hostages|captives|soldiers|people|children|civilians)\b/u;
const HANDED: ReadonlySet<string> = new Set(["prisoners", "bodies", "hostages", "children", "civilians"]);

/** An exchange of what its number counts: "6,000 bodies", though prisoners are exchanged too. */
function withCounted(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): Thread {
  const what = fieldOf(thread, "what");
  const number = fieldOf(thread, "count")?.values[0];
  if (thread.kind !== "exchange" || what === undefined || number === undefined) return thread;
  const claims = new Set(number.by.map(({ claim }) => claim));
  const texts = [...claims].flatMap(
    (id) => byId.get(id)?.claim.cites.map((cite) => cite.words.replaceAll(",", "")) ?? [],
  );
  // A number that none of the words hold was found elsewhere in the report.
  const isRead = [...claims].every((id) => {
    const claim = byId.get(id)?.claim;
    return claim === undefined || !isSure(claim);
  });
  if (
    isRead &&
    number.value !== "1" &&
    texts.length > 0 &&
    !texts.some((text) => holdsNumber(text, number.value) || MANY_OF.test(text))
  )
    return withValues(thread, "count", []);
  // "20 hostages are alive": how many there are is not how many are to be freed.
  if (
    texts.some((text) =>
      new RegExp(`\\b${number.value} (?:["“]?\\p{Ll}+["”]? ){0,4}(?:alive|dead|held|remain)`, "u").test(text),
    )
  )
    return withValues(thread, "count", []);
  // "The two sides agreed on an exchange": nobody counted two.
  if (number.value === "2" && !texts.some((text) => TWO_OF_THEM.test(text))) return withValues(thread, "count", []);
  const nouns = texts
    .flatMap((text) => new RegExp(`\\b${number.value} (\\p{Ll}+)`, "u").exec(text)?.[1] ?? [])
    .filter((noun) => HANDED.has(noun));
  const given = what.values.filter(({ by }) => by.some(({ claim }) => claims.has(claim)));
  const fit = nouns.length === 0 ? given[0] : given.find(({ value }) => nouns.includes(value));
  const [first] = what.values;
  if (fit === undefined && nouns.length > 0) return withValues(thread, "what", []);
  if (fit === undefined || fit === first) return thread;
  return withValues(thread, "what", [fit, ...what.values.filter((value) => value !== fit)]);
}

/** More dead than this is the toll of a war, not of an attack. */
const WAR_TOLL = 1000;
const TOLLS = ["killed", "wounded"] as const;

function withoutWarTolls(thread: Thread): Thread {
  if (thread.kind !== "attack") return thread;
  return TOLLS.reduce((whole, name) => {
    const values = fieldOf(whole, name)?.values ?? [];
    const likely = values.filter(({ value }) => Number(value) <= WAR_TOLL);
    return likely.length < values.length ? withValues(whole, name, likely) : whole;
  }, thread);
}

function withDayOfMany(thread: Thread): Thread {
  const field = fieldOf(thread, "date");
  const best = field?.values
    .filter(({ standing }) => standing !== "superseded")
    .sort((a, b) => b.origins - a.origins)[0];
  if (field === undefined || best === undefined || best.origins < MANY || field.rule === "pinned") return thread;
  const more = field.values.filter((value) => value !== best && value.origins > 1);
  return withValues(thread, "date", [best, ...more]);
}

/** States of a plan, and how it is told where all who tell of it leave it open. */
const OPEN: Readonly<Partial<Record<string, Thread["state"]>>> = { planned: "undecided", confirmed: "undecided" };
const MEETINGS: ReadonlySet<string> = new Set(["talks", "leaders"]);
/** What is so or was so: nobody may read it because somebody hoped for it. */
const FACTS: ReadonlySet<string> = new Set([
  "planned",
  "confirmed",
  "under-way",
  "held",
  "agreed",
  "done",
  "in-force",
  "signed",
  "pledged",
  "delivered",
  "imposed",
  "eased",
  "lifted",
]);
const HOPED: ReadonlySet<string> = new Set([...MEETINGS, "exchange", "ceasefire", "agreement", "aid", "sanctions"]);

/** The thread, as open where only hedged words bear out its plan; undefined where only such bear out what happened. */
function withoutHopes(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): Thread | undefined {
  if (!HOPED.has(thread.kind) || !FACTS.has(thread.state)) return thread;
  const claims = thread.steps
    .filter((step) => bearsOut(step, thread, byId))
    .flatMap(({ claim }) => byId.get(claim)?.claim ?? []);
  if (claims.length === 0 || claims.some((claim) => claim.corrections !== undefined || !isHedged(claim))) return thread;
  const open = MEETINGS.has(thread.kind) ? OPEN[thread.state] : undefined;
  return open === undefined ? undefined : ({ ...thread, state: open } as Thread);
}
