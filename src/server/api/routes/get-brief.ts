import { createRoute, z } from "@hono/zod-openapi";
import { writeBrief } from "../../../app/write-brief.ts";
import { briefSchema } from "../../answers/brief-answer.ts";
import { daySchema, momentShape } from "../../answers/moment.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under, viewOf } from "../asked.ts";
import { problems } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

const since = daySchema.optional().describe("First day that counts as new; absent: seven days before.");

/** Where a process stands, in sentences, each with its claims and footnotes. */
export const getBrief = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}/brief",
      operationId: "getBrief",
      tags: ["Briefs and changes"],
      summary: "Where the process stands, each sentence footnoted",
      request: { params: processParams, query: z.strictObject({ ...momentShape, since }) },
      responses: { 200: json(briefSchema, "The brief."), ...problems("unknown-process") },
    }),
    handler: async (context) => {
      const query = context.req.valid("query");
      const view = await viewOf(asked, context.req.valid("param").process, query);
      const options = query.since === undefined ? {} : { since: query.since };
      return context.json(under(briefSchema, writeBrief({ ...view.dossier, threads: view.threads }, options)), 200);
    },
  });
