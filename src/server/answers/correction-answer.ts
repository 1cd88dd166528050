import { z } from "@hono/zod-openapi";
import type { Correction } from "../../model/correction.ts";

/** What corrections may do. */
export const ACT_KINDS = ["confirm", "reject", "amend", "add", "split", "merge", "pin", "undo"] as const;

const boundSchema = z
  .object({
    article: z.string(),
    kind: z.string(),
    words: z.string(),
    start: z.number().int(),
    end: z.number().int(),
  })
  .openapi("BoundWords");

/** A correction as the record keeps it: bound to the words of reports, not to ids of claims. */
export const correctionSchema = z
  .object({
    id: z.string(),
    by: z.string(),
    at: z.string(),
    why: z.string().optional(),
    act: z.object({
      kind: z.enum(ACT_KINDS),
      on: z.union([boundSchema, z.array(boundSchema)]).optional(),
      process: z.string().optional(),
      slot: z.string().optional(),
      field: z.string().optional(),
      value: z.unknown().optional(),
      before: z.unknown().optional(),
      status: z.string().optional(),
      body: z.record(z.string(), z.unknown()).optional(),
      when: z.string().optional(),
      where: z.array(z.string()).optional(),
      correction: z.string().optional().describe("Of an undoing: the correction that it takes back."),
    }),
  })
  .openapi("Correction") as unknown as z.ZodType<Correction>;

/** A correction, and whether it has effect now. */
export const correctionStateSchema = z
  .object({
    correction: correctionSchema,
    state: z
      .enum(["in force", "undone", "undoing", "words lost"])
      .describe("`words lost`: its words carry no such claim any more; it is kept, and works again when they do."),
  })
  .openapi("CorrectionState");
