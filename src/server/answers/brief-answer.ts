import { z } from "@hono/zod-openapi";

const lineSchema = z
  .object({
    text: z.string(),
    claims: z.array(z.string()).min(1).describe("The claims that the sentence rests on."),
    notes: z.array(z.number().int()).min(1).describe("Numbers of its footnotes."),
    thread: z.string().optional(),
  })
  .openapi("BriefLine");

const footnoteSchema = z
  .object({
    number: z.number().int(),
    claim: z.string(),
    article: z.string(),
    title: z.string(),
    outlet: z.string().optional(),
    published: z.string().optional(),
    url: z.string().optional(),
    words: z.string(),
    demo: z.boolean().optional(),
    byModel: z.string().optional().describe("The model that read it, where no rule of Dragoman's did; not measured."),
  })
  .openapi("Footnote");

/** A text about a process as of a day; each sentence has its claims and its footnotes. */
export const briefSchema = z
  .object({
    process: z.object({ id: z.string(), name: z.string(), demo: z.boolean() }),
    day: z.string(),
    headline: z.string(),
    standfirst: lineSchema.optional().describe("One sentence below the headline."),
    summary: z.array(lineSchema).describe("Sixty words or so; empty where the whole is a few sentences."),
    sections: z.array(z.object({ heading: z.string(), lines: z.array(lineSchema).min(1) })),
    footnotes: z.array(footnoteSchema),
  })
  .openapi("Brief");
