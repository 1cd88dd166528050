import { createRoute, z } from "@hono/zod-openapi";
import { listSchema } from "../../answers/list-answer.ts";
import { instantIn, momentShape } from "../../answers/moment.ts";
import { pageOf } from "../../answers/page-of.ts";
import { processSchema } from "../../answers/process-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { orInvalidCursor, pageShape } from "../page-shape.ts";
import { problems } from "../problem.ts";
import { json } from "../route-parts.ts";

const schema = listSchema(processSchema, "ProcessList");

/** The processes that the record follows, by name in addresses. */
export const listProcesses = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes",
      operationId: "listProcesses",
      tags: ["Processes"],
      summary: "The processes that the record follows",
      request: { query: z.strictObject({ knownAt: momentShape.knownAt, ...pageShape }) },
      responses: { 200: json(schema, "Processes by id."), ...problems("invalid-cursor") },
    }),
    handler: async (context) => {
      const query = context.req.valid("query");
      const known = query.knownAt === undefined ? undefined : instantIn(query.knownAt);
      const upTo = known === undefined ? undefined : await world.store.lastBy(known);
      const all = [...(await world.store.processes(upTo))].sort((a, b) => (a.id < b.id ? -1 : 1));
      const page = orInvalidCursor(pageOf(all, query, "processes", ({ id }) => id));
      const outcome = all.length > 0 ? "found" : upTo === 0 ? "not covered" : "nothing found";
      const why = all.length > 0 ? `The record follows ${all.length}.` : "The record followed none.";
      return context.json(under(schema, { answer: { outcome, why }, ...page }), 200);
    },
  });
