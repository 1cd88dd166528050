import type { ClaimId } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import { type Field, fieldOf, type Given, type Thread, type Told } from "../model/thread.ts";
import { addDays, dayRange } from "../model/time.ts";
import type { BriefWords } from "./brief-words.ts";
import { isHedged } from "./hedged.ts";
import { soundAttack } from "./sound-attack.ts";
import { withSoundDay } from "./sound-day.ts";
import { isDeedTold } from "./sound-deed.ts";
import { withSoundPlace } from "./sound-place.ts";
import { bearsOut } from "./vouch.ts";
import { withGivers } from "./with-values.ts";

/** So many origins outweigh one that gives another day: it is likelier misread than right. */
const MANY = 3;

/** A dossier as a brief tells it: the day that many give before that of one, a plan that is only likely as open, and nothing that was only hoped for. */
export function settled(dossier: Dossier, words: BriefWords): Dossier {
  const byId = new Map(dossier.told.map((one) => [one.claim.id, one]));
  const threads = dossier.threads.flatMap((thread) => {
    const sound = soundAttack(asTruce(withSoundPlace(withSoundDay(thread, byId), byId), byId), byId, words);
    const open =
      sound === undefined ? undefined : withoutHopes(withDayOfMany(withoutWarTolls(withCounted(sound, byId))), byId);
    return open !== undefined && isDeedTold(open, byId) ? [open] : [];
  });
  return { ...dossier, threads };
}

/** "A proposed month-long truce" says nothing of the truce that was made. */
const OFFERED = /\b(?:proposed|proposal|potential|possible)\b/i;
/** So many days an accusation that a truce was broken outlives what says that it holds. */
const FRESH = 3;

/** A truce with its own length alone; broken where that is what was said of it last by somebody by name. */
function asTruce(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): Thread {
  if (thread.kind !== "ceasefire" || !["agreed", "in-force", "violated"].includes(thread.state)) return thread;
  const isOwn = (id: ClaimId): boolean => byId.get(id)?.claim.cites.some(({ words }) => OFFERED.test(words)) !== true;
  const own = (["duration", "scope"] as const).reduce(
    (whole, name) => withGivers(whole, name, (_, { claim }) => isOwn(claim)),
    thread,
  );
  const since = addDays(thread.last ?? "9999-12-31", -FRESH);
  const isBroken = thread.steps.some(({ claim, published = "" }) => {
    const told = byId.get(claim)?.claim;
    return told?.status === "violated" && told.voice.kind === "named" && published >= since;
  });
  return isBroken ? { ...own, state: "violated" } : own;
}

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
  const nouns = texts
    .flatMap((text) => new RegExp(`\\b${number.value} (\\p{Ll}+)`, "u").exec(text)?.[1] ?? [])
    .filter((noun) => HANDED.has(noun));
  const given = what.values.filter(({ by }) => by.some(({ claim }) => claims.has(claim)));
  const fit = nouns.length === 0 ? given[0] : given.find(({ value }) => nouns.includes(value));
  const [first] = what.values;
  if (fit === undefined && nouns.length > 0)
    return { ...thread, fields: thread.fields.filter((field) => field !== what) };
  if (fit === undefined || fit === first) return thread;
  const rest = what.values.filter((value) => value !== fit);
  return {
    ...thread,
    fields: thread.fields.map((field) => (field === what ? { ...field, values: [fit, ...rest] } : field)),
  };
}

/** More dead than this is the toll of a war, not of an attack. */
const WAR_TOLL = 1000;
const TOLLS: ReadonlySet<string> = new Set(["killed", "wounded"]);

function withoutWarTolls(thread: Thread): Thread {
  if (thread.kind !== "attack") return thread;
  const fields = thread.fields.flatMap((field) => {
    const [first, ...more] = TOLLS.has(field.name)
      ? field.values.filter(({ value }) => Number(value) <= WAR_TOLL)
      : field.values;
    if (first === undefined) return [];
    const best = first === field.values[0] ? first : preferred(first);
    return [{ ...field, values: [best, ...more] as const }];
  });
  return { ...thread, fields };
}

function withDayOfMany(thread: Thread): Thread {
  const field = fieldOf(thread, "date");
  const best = field?.values
    .filter(({ standing }) => standing !== "superseded")
    .sort((a, b) => b.origins - a.origins)[0];
  if (field === undefined || best === undefined || best.origins < MANY || field.rule === "pinned") return thread;
  const more = field.values.filter((value) => value !== best && value.origins > 1);
  const date: Field = {
    ...field,
    values: [preferred(best), ...more],
    disputed: field.disputed && more.length > 0,
  };
  const range = dayRange(best.value);
  return {
    ...thread,
    fields: thread.fields.map((one) => (one === field ? date : one)),
    ...(range === undefined ? {} : { begins: range.first, ends: range.last }),
  };
}

function preferred(given: Given): Given {
  return { ...given, standing: "preferred" };
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
