import { z } from "@hono/zod-openapi";

/** What a look-up came to. "Not covered", "could not look" and "nothing found" are three answers. */
export const OUTCOMES = ["found", "nothing found", "not covered", "could not look"] as const;

/** What a look-up came to, in a word and in a sentence. */
export const outcomeSchema = z
  .object({
    outcome: z
      .enum(OUTCOMES)
      .describe(
        "`nothing found`: what was read holds none. `not covered`: the record has no reports of what was asked. `could not look`: reports of that time could not be read, so that it may be in them.",
      ),
    why: z.string().describe("The same as a sentence."),
  })
  .openapi("Answer");

/** What the record covers of a process at the moment asked for. */
export const coverageSchema = z
  .object({
    day: z.string().describe("The civil day on which the answer stands."),
    reports: z.number().int().describe("Reports in which something of the process was read."),
    first: z.string().optional().describe("Day of the first of them."),
    last: z.string().optional().describe("Day of the last of them."),
    upTo: z.number().int().describe("Number of the record's last entry that the answer saw."),
  })
  .openapi("Coverage");

/** A list of things, bounded: `next` is the cursor of the rest, absent at the end. */
export function listSchema<Item extends z.ZodType>(item: Item, name: string) {
  return z
    .object({
      answer: outcomeSchema,
      coverage: coverageSchema.optional(),
      total: z.number().int().describe("How many fit in all."),
      items: z.array(item),
      next: z.string().optional().describe("Give it as `cursor` for what follows."),
    })
    .openapi(name);
}
