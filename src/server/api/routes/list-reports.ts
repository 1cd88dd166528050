import { createRoute, z } from "@hono/zod-openapi";
import { listSchema } from "../../answers/list-answer.ts";
import { listed } from "../../answers/listed.ts";
import { daySchema, momentShape } from "../../answers/moment.ts";
import { reportSummarySchema } from "../../answers/report-answer.ts";
import { reportHead } from "../../answers/report-head.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under, viewOf } from "../asked.ts";
import { orInvalidCursor, pageShape } from "../page-shape.ts";
import { problems } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

const schema = listSchema(reportSummarySchema, "ReportList");
const query = z.strictObject({
  ...momentShape,
  outlet: z.string().min(1).max(200).optional(),
  from: daySchema.optional().describe("Published on or after this day."),
  to: daySchema.optional().describe("Published on or before this day."),
  ...pageShape,
});

/** The reports in which something of a process was read, the newest first. */
export const listReports = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}/reports",
      operationId: "listReports",
      tags: ["Reports"],
      summary: "Reports in which something of the process was read, the newest first",
      request: { params: processParams, query },
      responses: { 200: json(schema, "Reports without their text."), ...problems("unknown-process", "invalid-cursor") },
    }),
    handler: async (context) => {
      const filter = context.req.valid("query");
      const view = await viewOf(asked, context.req.valid("param").process, filter);
      const { outlet, from = "", to = "9" } = filter;
      const all = view.dossier.articles
        .filter((article) => outlet === undefined || article.outlet === outlet)
        .filter(({ published = "" }) => published >= from && published <= to)
        .toReversed();
      const counts = new Map<string, number>();
      for (const { article } of view.dossier.told) counts.set(article.id, (counts.get(article.id) ?? 0) + 1);
      const list = orInvalidCursor(
        await listed(asked.world, view, {
          what: "reports",
          all,
          query: filter,
          idOf: ({ id }) => id,
          answer: (article) => ({ ...reportHead(article), claims: counts.get(article.id) ?? 0 }),
        }),
      );
      return context.json(under(schema, list), 200);
    },
  });
