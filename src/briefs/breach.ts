import type { Thread } from "../model/thread.ts";
import { creditOf } from "./credit.ts";
import { isHedgedStep, withOutlets } from "./vouch.ts";
import { capitalised } from "./words.ts";
import type { Draft, Writer } from "./writer.ts";

const HOLDS: ReadonlySet<string> = new Set(["agreed", "in-force"]);

/** Who says that a truce was broken that holds by what others tell, in a sentence behind that of the truce. */
export function breachOf(thread: Thread, { byId, cast, words }: Writer): Draft | undefined {
  if (thread.kind !== "ceasefire" || !HOLDS.has(thread.state)) return undefined;
  const step = thread.steps.findLast(
    (one) => byId.get(one.claim)?.claim.status === "violated" && !isHedgedStep(one, byId),
  );
  const told = step === undefined ? undefined : byId.get(step.claim);
  if (step === undefined || told === undefined || told.claim.voice.kind !== "named") return undefined;
  const giver = { claim: step.claim, article: told.article.id, voice: told.claim.voice, origin: step.origin };
  const who = creditOf(withOutlets({ by: [giver] }, byId, words), cast);
  return { text: `${capitalised(who)} said that it was broken.`, claims: [step.claim], thread: thread.id };
}
