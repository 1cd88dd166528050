import type { ClaimId } from "../model/claim.ts";
import { fieldOf, type Thread, type Told } from "../model/thread.ts";
import { addDays } from "../model/time.ts";
import { affirms, isHedgedStep } from "./vouch.ts";
import { withGivers } from "./with-values.ts";

/** "A proposed month-long truce" says nothing of the truce that was made. */
const OFFERED = /\b(?:proposed|proposal|potential|possible)\b/i;
/** The length of a truce as reports of so many days give it: a thread may hold another's. */
const LATELY = 14;
/** So many days an accusation that a truce was broken outlives what says that it holds. */
const FRESH = 3;

/** A truce with its own length alone; broken where that is what a party said of it last. */
export function asTruce(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): Thread {
  if (thread.kind !== "ceasefire" || !["agreed", "in-force", "violated", "ended"].includes(thread.state)) return thread;
  const recent = addDays(thread.last ?? "9999-12-31", -LATELY);
  const isOwn = (id: ClaimId): boolean => {
    const told = byId.get(id);
    if (told === undefined || told.claim.corrections !== undefined) return true;
    return (told.article.published ?? "9") >= recent && !told.claim.cites.some(({ words }) => OFFERED.test(words));
  };
  const own = (["duration", "scope"] as const).reduce(
    (whole, name) => withGivers(whole, name, (_, { claim }) => isOwn(claim)),
    thread,
  );
  const since = addDays(thread.last ?? "9999-12-31", -FRESH);
  if (thread.state === "ended" && !isEndUnsure(thread, byId)) return own;
  const sides = sidesOf(thread);
  const isBroken = thread.steps.some((step) => {
    const { claim, published = "" } = step;
    const told = byId.get(claim)?.claim;
    if (told?.status !== "violated" || told.voice.kind !== "named" || published < since) return false;
    const { actor } = told.voice;
    return sides.includes(actor?.of ?? actor?.name ?? "") && !isHedgedStep(step, byId);
  });
  return isBroken ? { ...own, state: "violated" } : own;
}

/** The parties of a truce as most of its reports have them. */
function sidesOf(thread: Thread): readonly string[] {
  const values = fieldOf(thread, "parties")?.values ?? [];
  const most = Math.max(0, ...values.map(({ origins }) => origins));
  return values.filter(({ origins }) => origins * 2 > most).map(({ value }) => value);
}

/** Whether fewer than two origins say that a truce has ended. */
function isEndUnsure(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): boolean {
  const ending = thread.steps.filter((step) => affirms(step, thread, byId) && !isHedgedStep(step, byId));
  return new Set(ending.map(({ origin }) => origin)).size < 2;
}
