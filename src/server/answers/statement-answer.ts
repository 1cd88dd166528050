import { z } from "@hono/zod-openapi";
import type { View } from "../desk.ts";
import { type StatementFilter, statementsOf, statementsThatFit, type ToldStatement } from "../statements.ts";
import { reportHeadSchema, voiceSchema } from "./claim-answer.ts";
import { daySchema } from "./moment.ts";
import type { Seen } from "./seen.ts";

const name = z.string().min(1).max(200);

/** By what statements are chosen. */
export const statementFilterShape = {
  speaker: name.optional().describe("Full name of the speaker."),
  side: name.optional().describe("Whom the speaker speaks for."),
  topic: name.optional().describe("What the statement is about, exactly as given in `about`."),
  from: daySchema.optional().describe("Published on or after this day."),
  to: daySchema.optional().describe("Published on or before this day."),
};

/** What somebody said, in the words of the report. */
export const statementSchema = z
  .object({
    claim: z.string(),
    speaker: z.string(),
    affiliation: z.string().optional(),
    quote: z.string().describe("The speaker's words as the report gives them."),
    about: z.string().optional(),
    outlook: z.enum(["hopeful", "sceptical", "neutral"]),
    words: z.string().describe("The sentence of the report."),
    voice: voiceSchema,
    byModel: z.string().optional().describe("The model that read it, where no rule of Dragoman's did; not measured."),
    report: reportHeadSchema,
    thread: z.string().optional(),
  })
  .openapi("Statement");

/** The list of statements that fit, to be handed out in pages. */
export function statementList<Query extends StatementFilter>(view: View, query: Query) {
  const all = statementsThatFit(view, statementsOf(view), query);
  return { what: "statements", all, query, idOf: ({ claim }: ToldStatement) => claim.id };
}

/** A statement as it is handed out. */
export function statementAnswer(view: View, { claim, article }: ToldStatement): Seen<z.output<typeof statementSchema>> {
  const thread = view.threadByClaim.get(claim.id);
  return {
    claim: claim.id,
    ...claim.body,
    words: claim.cites[0].words,
    voice: claim.voice,
    ...(claim.byModel === undefined ? {} : { byModel: claim.byModel }),
    report: article,
    ...(thread === undefined ? {} : { thread: thread.id }),
  };
}
