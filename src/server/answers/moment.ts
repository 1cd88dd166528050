import { z } from "@hono/zod-openapi";
import { isRealDay } from "../ask.ts";

/** A civil day that a caller gives: `2025-07-22`. */
export const daySchema = z
  .string()
  .max(10)
  .refine(isRealDay, "a day of the calendar such as 2025-07-22")
  .openapi({ type: "string", format: "date", example: "2025-07-22" });

/** An instant that a caller gives: RFC 3339 with its zone, or a civil day, which means its end in UTC. */
export const instantSchema = z
  .string()
  .max(40)
  .refine((text) => instantIn(text) !== undefined, "a time such as 2025-07-22T08:00:00Z, or a day")
  .openapi({ type: "string", example: "2025-07-22T08:00:00Z" });

const RFC_3339 =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** The instant that a text means, in UTC with milliseconds; undefined where it means none. */
export function instantIn(text: string): string | undefined {
  if (isRealDay(text)) return `${text}T23:59:59.999Z`;
  const day = RFC_3339.exec(text)?.[1];
  return day === undefined || !isRealDay(day) ? undefined : new Date(Date.parse(text)).toISOString();
}

/** On which day the caller stands, and what the record held by when. */
export const momentShape = {
  asOf: daySchema.optional().describe("Only what had been published by this day; absent: all."),
  knownAt: instantSchema.optional().describe("Only what the record held by this time; absent: all."),
};

/** A moment as callers give it. */
export interface AskedMoment {
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** A moment as views are asked for: the instant in UTC. */
export function momentIn({ asOf, knownAt }: AskedMoment): AskedMoment {
  return { asOf, knownAt: knownAt === undefined ? undefined : instantIn(knownAt) };
}
