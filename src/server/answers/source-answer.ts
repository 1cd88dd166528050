import { z } from "@hono/zod-openapi";
import type { SourceHealth } from "../../app/sources/source-health.ts";
import type { Seen } from "./seen.ts";

const definition = {
  id: z.string(),
  kind: z.enum(["feed", "page", "sitemap", "folder", "gdelt"]),
  address: z.string(),
  name: z.string(),
  outlet: z.string().optional(),
  country: z.string().optional(),
  language: z.string().optional(),
  family: z.string().optional(),
  state: z
    .union([z.boolean(), z.literal("public")])
    .optional()
    .describe("Whether it is in the hand of a state."),
  everyMinutes: z.number().optional(),
  feedOnly: z.boolean().optional(),
  onlyRelevant: z.boolean().optional(),
  paused: z.boolean().optional(),
};

/** Where reports come from by themselves, as it was defined. */
export const sourceSchema = z.object(definition).openapi("Source");

/** A source, and how it does. */
export const sourceHealthSchema = z
  .object({
    ...definition,
    condition: z.enum(["well", "waiting", "paused", "failing", "silent"]),
    words: z.string().describe("The same as a sentence."),
    lastTried: z.string().optional(),
    lastSuccess: z.string().optional(),
    lastNew: z.string().optional(),
    problem: z.string().optional().describe("What the last failure was."),
    newItems: z.number().int().describe("New items of the last 28 days."),
  })
  .openapi("SourceHealth");

/** A source that a caller adds. */
export const newSourceSchema = z
  .strictObject({
    address: z
      .string()
      .min(1)
      .max(2000)
      .describe("An http or https address of a feed or page, or the id of a source on offer."),
    kind: z.enum(["feed", "page"]).optional(),
    name: z.string().trim().min(1).max(200).optional(),
    onlyRelevant: z.boolean().optional().describe("Keep only reports that concern a process of the record."),
  })
  .openapi("NewSource");

/** What a caller may do to a source. */
export const sourceChangeSchema = z
  .strictObject({
    change: z
      .enum(["pause", "resume", "remove", "look"])
      .describe("`look`: at once. `remove`: what it brought stays in the record."),
  })
  .openapi("SourceChange");

const text = z.string().trim().min(1).max(200).nullish();

/** What a caller may set of a source after it was added; null takes a setting away. */
export const sourceSettingsSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200).optional(),
    outlet: text,
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullish()
      .describe("ISO 3166-1 alpha-2."),
    language: text.describe("BCP 47."),
    family: text.describe("Publisher's family."),
    state: z.union([z.boolean(), z.literal("public")]).nullish(),
    everyMinutes: z.number().int().min(1).max(10_080).nullish(),
    feedOnly: z.boolean().nullish(),
    onlyRelevant: z.boolean().nullish(),
  })
  .openapi("SourceSettings");

/** A source as it is handed out. */
export function sourceAnswer({
  source,
  state,
  condition,
  words,
  total,
}: SourceHealth): Seen<z.output<typeof sourceHealthSchema>> {
  const { lastTried, lastSuccess, lastNew, problem } = state ?? {};
  return { ...source, condition, words, lastTried, lastSuccess, lastNew, problem, newItems: total };
}
