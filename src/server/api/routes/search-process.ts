import { createRoute, z } from "@hono/zod-openapi";
import { isEmpty, searchQueryOf } from "../../../app/search-query.ts";
import { claimAnswer, claimSchema } from "../../answers/claim-answer.ts";
import { coverageSchema, outcomeSchema } from "../../answers/list-answer.ts";
import { momentShape } from "../../answers/moment.ts";
import { coverageOf, outcomeOf } from "../../answers/outcome.ts";
import { reportSummarySchema } from "../../answers/report-answer.ts";
import { reportHead } from "../../answers/report-head.ts";
import { threadSummary, threadSummarySchema } from "../../answers/thread-answer.ts";
import { actorsFitting, claimsFitting, MOST_REPORTS, reportsFitting, threadsFitting } from "../../find-fitting.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under, viewOf } from "../asked.ts";
import { problems, refuse } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

const MOST_CLAIMS = 50;
const span = z.object({ start: z.number().int(), end: z.number().int() });

const schema = z
  .object({
    answer: outcomeSchema,
    coverage: coverageSchema,
    actors: z.array(z.string()).describe("Actors whose name or office holds the words."),
    threads: z.array(threadSummarySchema).describe("Threads whose title holds the words."),
    claims: z.array(claimSchema).describe(`The latest ${MOST_CLAIMS}.`),
    allClaims: z.number().int(),
    reports: z
      .array(
        reportSummarySchema.omit({ claims: true }).extend({
          excerpt: z.string(),
          marks: z.array(span).describe("The words found, in offsets into `excerpt`."),
        }),
      )
      .describe(`The latest ${MOST_REPORTS} of the whole record.`),
  })
  .openapi("Found");

const query = z.strictObject({
  ...momentShape,
  q: z
    .string()
    .min(1)
    .max(200)
    .describe(
      'As on the page: words that must all be there, "exact words", -without, one OR other, begin*, kind:attack, by:peskov, actor:, place:, outlet:, from:2025-07-01, to:2025-07.',
    ),
});

/** Search as on the page: threads by title, actors by name, claims by their words, all reports of the record by their text. */
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
      const { q, ...moment } = context.req.valid("query");
      const query = searchQueryOf(q);
      const [problem] = query.problems;
      if (problem !== undefined) return refuse("invalid-request", `${problem}.`);
      if (isEmpty(query)) return refuse("no-words", "`q` asks for nothing: it holds no letter and no digit.");
      const view = await viewOf(asked, context.req.valid("param").process, moment);
      const claims = claimsFitting(view, query);
      const reports = await reportsFitting(asked.world, view, query, claims);
      const [threads, actors] = [threadsFitting(view, query), actorsFitting(view, query)];
      const found = threads.length + actors.length + claims.length + reports.length;
      const whole = {
        answer: await outcomeOf(asked.world, view, { found, what: "threads, claims or reports", ...query }),
        coverage: coverageOf(view),
        actors,
        threads: threads.map(threadSummary),
        claims: claims.slice(0, MOST_CLAIMS).map((told) => claimAnswer(view, told)),
        allClaims: claims.length,
        reports: reports.map(({ article, excerpt, marks }) => ({ ...reportHead(article), excerpt, marks })),
      };
      return context.json(under(schema, whole), 200);
    },
  });
