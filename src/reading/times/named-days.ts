import type { Doc } from "../../model/doc.ts";
import type { CalendarMeaning } from "./grammar/meaning.ts";
import days from "./named-days.json" with { type: "json" };
import type { Run } from "./runs.ts";

/** How many tokens on either side may name what the day is known for. */
const NEAR = 12;

/** The year of a day that goes by its date alone: "the October 7 attack". */
export function namedYear(doc: Doc<"tokens">, run: Run, from: number, meaning: CalendarMeaning): number | undefined {
  if (meaning.month === undefined || meaning.day === undefined || meaning.year !== undefined) return undefined;
  const named = days.find(({ month, day }) => month === meaning.month && day === meaning.day);
  if (named === undefined) return undefined;
  const start = run.atoms[from]?.start ?? 0;
  let token = run.first;
  while ((doc.tokens[token]?.end ?? Number.POSITIVE_INFINITY) <= start) token++;
  const near = doc.tokens.slice(Math.max(0, token - NEAR), token + NEAR + 2);
  return near.some(({ lower }) => named.words.includes(lower)) ? named.year : undefined;
}
