import { z } from "@hono/zod-openapi";
import { type NotedNotice, noticeRuleNames } from "../../model/notice.ts";
import { briefSchema } from "./brief-answer.ts";
import type { Seen } from "./seen.ts";
import { GRADES, KIND_NAMES } from "./thread-words.ts";

const citeSchema = z
  .object({
    claim: z.string(),
    article: z.string(),
    words: z.string(),
    title: z.string(),
    voice: z.string().optional(),
    outlet: z.string().optional(),
    published: z.string().optional(),
    url: z.string().optional(),
    byModel: z.string().optional().describe("The model that read it, where no rule of Dragoman's did; not measured."),
  })
  .openapi("NoticeCite");

/** Something that changed and is worth a person's attention, with the reports that carry it. */
export const noticeSchema = z
  .object({
    id: z.string(),
    seq: z.number().int().describe("Its number in the record, in the order of noting."),
    at: z.string().describe("When it was noted."),
    day: z.string().describe("The civil day on which the record stood."),
    title: z.string(),
    changes: z.array(z.object({ rule: z.enum(noticeRuleNames), words: z.string() })),
    thread: z.string().optional(),
    kind: z.enum(KIND_NAMES).optional(),
    grade: z.enum(GRADES).optional(),
    origins: z.array(z.string()),
    cites: z.array(citeSchema),
    demo: z.boolean().optional(),
    brief: z
      .object({
        due: z.string().describe("When it was due by its schedule."),
        since: z.string().describe("What the record learnt after this instant is told as new."),
        brief: briefSchema,
      })
      .optional()
      .describe("A brief that was made by its schedule, as it was then."),
  })
  .openapi("Notice");

/** A notice as it is handed out. */
export function noticeAnswer({
  happening: _,
  process: __,
  ...notice
}: NotedNotice): Seen<z.output<typeof noticeSchema>> {
  return {
    ...notice,
    title: notice.changes[0].words,
    changes: notice.changes.map(({ rule, words }) => ({ rule, words })),
  };
}
