import { createRoute, z } from "@hono/zod-openapi";
import { reportAt } from "../../../app/report-at.ts";
import { momentIn, momentShape } from "../../answers/moment.ts";
import { reportAnswer, reportSchema } from "../../answers/report-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { problems, refuse } from "../problem.ts";
import { json } from "../route-parts.ts";

const params = z.object({
  report: z
    .string()
    .max(100)
    .openapi({ param: { name: "report", in: "path" } }),
});

/** One report: its text, and the claims that were read in it. */
export const getReport = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/reports/{report}",
      operationId: "getReport",
      tags: ["Reports"],
      summary: "One report with its text and the claims read in it",
      request: { params, query: z.strictObject(momentShape) },
      responses: { 200: json(reportSchema, "The report."), ...problems("unknown-report") },
    }),
    handler: async (context) => {
      const found = await reportAt(world, context.req.valid("param").report, momentIn(context.req.valid("query")));
      if (found === undefined) return refuse("unknown-report", "The record holds no report of that id at that moment.");
      return context.json(under(reportSchema, reportAnswer(found)), 200);
    },
  });
