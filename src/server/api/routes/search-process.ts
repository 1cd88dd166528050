import { createRoute, z } from "@hono/zod-openapi";
import { search } from "../../../app/search.ts";
import { CLAIM_KINDS, claimAnswer, claimSchema } from "../../answers/claim-answer.ts";
import { coverageSchema, outcomeSchema } from "../../answers/list-answer.ts";
import { momentShape } from "../../answers/moment.ts";
import { coverageOf, outcomeOf } from "../../answers/outcome.ts";
import { reportSummarySchema } from "../../answers/report-answer.ts";
import { reportHead } from "../../answers/report-head.ts";
import { threadSummary, threadSummarySchema } from "../../answers/thread-answer.ts";
import { claimsWith, threadsWith, wordsIn } from "../../find-words.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under, viewOf } from "../asked.ts";
import { problems, refuse } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

const MOST = { threads: 12, claims: 30, reports: 20 } as const;
const span = z.object({ start: z.number().int(), end: z.number().int() });

const schema = z
  .object({
    answer: outcomeSchema,
    coverage: coverageSchema,
    threads: z.array(threadSummarySchema).describe(`At most ${MOST.threads}.`),
    claims: z.array(claimSchema).describe(`The latest ${MOST.claims}.`),
    reports: z
      .array(
        reportSummarySchema.omit({ claims: true }).extend({
          excerpt: z.string(),
          marks: z.array(span).describe("The words found, in offsets into `excerpt`."),
        }),
      )
      .describe(`The latest ${MOST.reports} of the whole record.`),
  })
  .openapi("Found");

const query = z.strictObject({
  ...momentShape,
  q: z.string().min(1).max(200).describe("A thread, claim or report is found when it holds all of the words."),
  kind: z.enum(CLAIM_KINDS).optional(),
});

/** Search: threads by title, claims by their words, and all reports of the record by their text. */
export const searchProcess = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}/search",
      operationId: "searchProcess",
      tags: ["Search"],
      summary: "Threads, claims and reports that hold some words",
      request: { params: processParams, query },
      responses: { 200: json(schema, "What holds the words."), ...problems("unknown-process", "no-words") },
    }),
    handler: async (context) => {
      const { q, kind, ...moment } = context.req.valid("query");
      const words = wordsIn(q);
      if (words.length === 0) return refuse("no-words", "`q` holds no letter and no digit.");
      const view = await viewOf(asked, context.req.valid("param").process, moment);
      const { day, upTo } = view.dossier;
      const threads = threadsWith(view, words, kind).slice(0, MOST.threads);
      const claims = claimsWith(view, words, kind).slice(0, MOST.claims);
      const hits = await search(asked.world, q, { limit: MOST.reports, asOf: day, upTo });
      const found = threads.length + claims.length + hits.length;
      const answer = await outcomeOf(asked.world, view, { found, what: "threads, claims or reports" });
      const reports = hits.map(({ article, excerpt, marks }) => ({ ...reportHead(article), excerpt, marks }));
      const whole = {
        answer,
        coverage: coverageOf(view),
        threads: threads.map(threadSummary),
        claims: claims.map((told) => claimAnswer(view, told)),
        reports,
      };
      return context.json(under(schema, whole), 200);
    },
  });
