import type { ClaimId } from "../model/claim.ts";
import type { NonEmpty } from "../model/span.ts";
import { preferredOf, standingIn, type Thread, valuesOf } from "../model/thread.ts";
import { claimsFor, tellingOf } from "./telling.ts";
import { dueWords, named } from "./words.ts";

/** Half a sentence for a standfirst, with its claims. */
export interface Short {
  readonly text: string;
  readonly claims: NonEmpty<ClaimId>;
}

/** "a deadline that the United States has set Russia runs out on Tuesday, 2 September". */
export function shortOfClock(thread: Thread, day: string): Short | undefined {
  const clock = thread.clocks.at(-1);
  const issuer = preferredOf(thread, "issuer");
  const target = preferredOf(thread, "target");
  if (clock?.deadline === undefined || issuer === undefined || target === undefined) return undefined;
  const tell = tellingOf(thread, day);
  for (const name of ["issuer", "target"] as const) tell.one(name);
  const text = `a deadline that ${named(issuer)} has set ${named(target)} runs out on ${dueWords(clock.deadline, day)}`;
  return { text, claims: [clock.claim, ...claimsFor(tell.told()).filter((claim) => claim !== clock.claim)] };
}

/** "accounts differ on the day of the talks". */
export function shortOfDispute(thread: Thread): Short | undefined {
  const field = thread.fields.find(({ name, disputed }) => disputed && name === "date");
  if (field === undefined || valuesOf(thread, "parties").length < 2) return undefined;
  const [first = field.values[0].by[0].claim, ...more] = claimsFor(standingIn(field).slice(0, 2));
  const thing = thread.kind === "exchange" ? "exchange" : thread.kind === "leaders" ? "meeting" : "talks";
  return { text: `accounts differ on the day of the ${thing}`, claims: [first, ...more] };
}
