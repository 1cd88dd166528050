import type { Claim, ClaimId } from "../model/claim.ts";
import { type Thread, type Told, valuesOf } from "../model/thread.ts";
import evidence from "./evidence.json" with { type: "json" };
import { affirms } from "./vouch.ts";
import { withGivers } from "./with-values.ts";

/** Words one of which must stand where a state of a kind is told; states that are not here need none. */
const DEEDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(evidence.deeds).flatMap(([names, words]) => {
    const known = new Set(words);
    return names.split(", ").map((name) => [name, known] as const);
  }),
);

const SPURNED: ReadonlySet<string> = new Set(evidence.spurned);

/**
 * Whether the words of a thread's reports tell of a deed, and do not only name it: "those who oppose Norland's aid to
 * Sudland" is no delivery, "efforts to achieve a ceasefire" no proposal.
 */
export function isDeedTold(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): boolean {
  const words = DEEDS.get(`${thread.kind} ${thread.state}`);
  const claims = thread.steps
    .filter((step) => affirms(step, thread, byId))
    .flatMap(({ claim }) => byId.get(claim)?.claim ?? []);
  // "… but the other side spurned that offer": it is open no more.
  if (thread.state === "proposed" && claims.some((claim) => !isSure(claim) && holdsOneOf(claim, SPURNED))) return false;
  if (words === undefined) return true;
  if (STANDING.has(`${thread.kind} ${thread.state}`) && thread.begins === undefined) {
    const fresh = claims.filter((claim) => isSure(claim) || (!isEarlier(claim) && holdsOneOf(claim, words)));
    const origins = thread.steps
      .filter((step) => fresh.some(({ id }) => id === step.claim))
      .map(({ origin }) => origin);
    return (
      new Set(origins).size > 1 ||
      fresh.some((claim) => isSure(claim) || isDoersWord(claim, thread) || claim.cites.some(({ start }) => start === 0))
    );
  }
  return claims.length === 0 || claims.some((claim) => isSure(claim) || holdsOneOf(claim, words));
}

/** What lasts: without a day it is news where two say so, or a head does. */
const STANDING: ReadonlySet<string> = new Set(["sanctions imposed", "aid delivered"]);

/** Whether those who gave or imposed it say so. */
function isDoersWord({ voice }: Claim, thread: Thread): boolean {
  const by = voice.kind === "named" ? (voice.actor?.of ?? voice.actor?.name ?? voice.name) : undefined;
  return by !== undefined && (["donor", "issuer"] as const).some((name) => valuesOf(thread, name).includes(by));
}

/** "the sanctions that they have imposed": told of in passing. */
function isEarlier({ rule }: Claim): boolean {
  return rule.endsWith("/earlier");
}

/** A thread of sanctions or aid without days that belong to other words of its reports. */
export function withDayOfDeed(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): Thread {
  const words = DEEDS.get(`${thread.kind} ${thread.state}`);
  if (words === undefined || !STANDING.has(`${thread.kind} ${thread.state}`)) return thread;
  return withGivers(thread, "date", (_, { claim }) => {
    const told = byId.get(claim)?.claim;
    return told === undefined || isSure(told) || (!isEarlier(told) && holdsOneOf(told, words));
  });
}

/** Whether a claim is no reading of ours: a person corrected it, or a model read it. Its words need not bear it out. */
export function isSure({ corrections, byModel }: Claim): boolean {
  return corrections !== undefined || byModel !== undefined;
}

/** Whether the words of a claim hold one of some words. */
export function holdsOneOf({ cites }: Claim, words: ReadonlySet<string>): boolean {
  return cites.some(({ words: text }) => isOneIn(text, words));
}

/** Whether a text holds one of some words. */
export function isOneIn(text: string, words: ReadonlySet<string>): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}’'-]+/u)
    .some((word) => words.has(word));
}
