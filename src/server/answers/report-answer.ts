import { z } from "@hono/zod-openapi";
import type { ClaimsOfArticle } from "../../app/find-named.ts";
import { claimSchema, reportHeadSchema } from "./claim-answer.ts";
import { daySchema } from "./moment.ts";
import { reportHead } from "./report-head.ts";
import type { Seen } from "./seen.ts";

const LONGEST_TEXT = 200_000;

/** A report in a list: what is known of it, without its text. */
export const reportSummarySchema = z
  .object({
    ...reportHeadSchema.shape,
    author: z.string().optional(),
    language: z.string(),
    claims: z.number().int().describe("How many of its claims concern the process."),
  })
  .openapi("ReportSummary");

/** A report whole: its text, the claims read in it as people have corrected them, or why it could not be read. */
export const reportSchema = z
  .object({
    ...reportHeadSchema.shape,
    author: z.string().optional(),
    language: z.string(),
    summaryOnly: z.boolean().optional(),
    text: z.string().describe("Title, blank line, body: the words of others, exactly. Offsets are UTF-16."),
    sections: z.array(z.object({ kind: z.string(), start: z.number().int(), end: z.number().int() })),
    recordedAt: z.string(),
    read: z
      .enum(["read", "failed", "not read"])
      .describe(
        "Whether it could be read. A language that is not English counts as not read, unless a model found claims in it.",
      ),
    failure: z.string().optional(),
    byModel: z.string().optional().describe("The model that read it, beside or in place of Dragoman's own reading."),
    engine: z.string().optional().describe("Version of what read it."),
    claims: z.array(claimSchema),
    rejected: z.array(claimSchema).describe("Claims that people rejected."),
  })
  .openapi("Report");

/** A report that a caller adds. */
export const newReportSchema = z
  .strictObject({
    text: z.string().trim().min(1).max(LONGEST_TEXT).describe("The body, a line a paragraph, without the title."),
    title: z.string().max(1000).optional(),
    outlet: z.string().max(200).optional(),
    published: z
      .union([daySchema, z.iso.datetime({ offset: true })])
      .optional()
      .describe("Day or instant of publication."),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    author: z.string().max(200).optional(),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
      .max(35)
      .optional()
      .describe("BCP 47; told from the text where absent."),
  })
  .openapi("NewReport");

/** What became of a report that was added. */
export const addedReportSchema = z
  .object({
    id: z.string(),
    isNew: z.boolean().describe("False: the record held the same report already, and nothing was added."),
    claims: z.number().int().describe("How many claims were read in it."),
    failure: z.string().optional(),
  })
  .openapi("AddedReport");

/** A report as it is handed out whole. */
export function reportAnswer({
  article,
  held,
  siblings,
  rejected,
}: ClaimsOfArticle): Seen<z.output<typeof reportSchema>> {
  const { text, sections, summaryOnly } = article;
  const { reading, failure } = held;
  const byModel = reading?.claims.find((claim) => claim.byModel !== undefined)?.byModel;
  const foreign = !article.language.startsWith("en") && byModel === undefined;
  return {
    ...reportHead(article),
    ...(summaryOnly === undefined ? {} : { summaryOnly }),
    text,
    sections,
    recordedAt: held.article.recordedAt,
    read: failure !== undefined ? "failed" : reading === undefined || foreign ? "not read" : "read",
    ...(failure === undefined ? {} : { failure }),
    ...(byModel === undefined ? {} : { byModel }),
    ...(reading === undefined ? {} : { engine: reading.engine }),
    claims: siblings,
    rejected,
  };
}
