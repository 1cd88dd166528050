import type { Claim, ClaimId } from "../model/claim.ts";
import { preferredOf, type Thread, type Told, valuesOf } from "../model/thread.ts";
import { isSure } from "./sound-deed.ts";
import { affirms, isHedgedStep } from "./vouch.ts";

/** Letters by which a family name is known, however it is spelt. */
const STEM = 5;
/** "Although the leaders did not take part in the talks". */
const NOT_THERE = /\b(?:did not|didn['’]t|not to|without|instead of|skipped|stayed away|absent)\b/i;

/** Whether a claim of talks says by itself that those who meet are the leaders, by name where the thread has two. */
export function isOfLeaders(claim: Claim | undefined, people: readonly string[]): boolean {
  if (claim?.kind !== "talks" || isSure(claim)) return true;
  if (claim.cites.some(({ words }) => NOT_THERE.test(words))) return false;
  const text = claim.cites.map(({ words }) => words).join(" ");
  const names = people.length === 2 ? people.map((name) => (name.split(" ").at(-1) ?? "").slice(0, STEM)) : [];
  if (!names.every((name) => text.includes(name))) return false;
  return claim.body.level === "leaders" || claim.body.people.length > 1;
}

const FIRM: ReadonlySet<Thread["state"]> = new Set(["planned", "confirmed", "under-way", "held"]);
const APART: ReadonlySet<string> = new Set(["call", "visit"]);

/** Talks of which no report says that the leaders are at them are told as those of the parties. */
export function asMet(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): Thread {
  if (thread.kind !== "leaders" || !FIRM.has(thread.state) || APART.has(preferredOf(thread, "format") ?? ""))
    return thread;
  const people = valuesOf(thread, "people");
  const steps = thread.steps.filter((step) => affirms(step, thread, byId) && !isHedgedStep(step, byId));
  if (steps.length === 0 || steps.some(({ claim }) => isOfLeaders(byId.get(claim)?.claim, people))) return thread;
  const fields = thread.fields.filter(({ name }) => name !== "people" && name !== "level");
  return { ...thread, kind: "talks", fields } as Thread;
}
