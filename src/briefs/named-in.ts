import type { ClaimId } from "../model/claim.ts";
import type { Thread, Told } from "../model/thread.ts";
import type { BriefWords } from "./brief-words.ts";
import { isNamed } from "./is-named.ts";
import { bearsOut } from "./vouch.ts";

/** Kinds whose sentence says who did something with or to whom. */
const KINDS: ReadonlySet<Thread["kind"]> = new Set([
  "talks",
  "leaders",
  "exchange",
  "ceasefire",
  "agreement",
  "sanctions",
  "aid",
]);

/** Of these kinds a sentence often leaves to the head of the report who the two sides are. */
const TITLED: ReadonlySet<Thread["kind"]> = new Set(["talks", "exchange"]);

/**
 * Whether somebody names all the actors of a sentence in the words of one report: who is only supposed to be meant ("the two
 * countries") was often meant wrongly. Where several origins tell the same, they bear one another out.
 */
export function areNamed(
  thread: Thread,
  actors: readonly string[],
  byId: ReadonlyMap<ClaimId, Told>,
  words: BriefWords,
): boolean {
  if (!KINDS.has(thread.kind)) return true;
  // Who was to meet on a day is named by those who announced it too.
  const isDated = thread.kind === "talks" && thread.begins !== undefined;
  const steps = thread.steps.filter((step) => isDated || bearsOut(step, thread, byId));
  if (steps.length === 0) return true;
  const told = steps.flatMap(({ claim }) => byId.get(claim) ?? []);
  if (new Set(steps.map(({ origin }) => origin)).size > 2 || told.some(({ claim }) => claim.corrections !== undefined))
    return true;
  return told.some(({ claim, article }) => {
    // A model read it, in a language whose names for states are not known here.
    if (claim.byModel !== undefined) return true;
    // What a head tells of, its report's first words may leave out; what it says of others does not count.
    const heads = claim.cites.some((cite) => cite.start === 0) || TITLED.has(thread.kind) ? [article.title] : [];
    const text = [...heads, ...claim.cites.map((cite) => cite.words)].join(" ");
    return actors.every((actor) => isNamed(text, words.namesOf(actor)));
  });
}
