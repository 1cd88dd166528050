import { createRoute } from "@hono/zod-openapi";
import { savedSearches } from "../../../app/saved-searches.ts";
import { savedSearchesSchema } from "../../answers/saved-search-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, requiredProcess, under } from "../asked.ts";
import { problems } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

/** The searches that are kept with a process. */
export const listSearches = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}/searches",
      operationId: "listSearches",
      tags: ["Search"],
      summary: "The searches that are kept with the process; at most 100",
      request: { params: processParams },
      responses: { 200: json(savedSearchesSchema, "By name."), ...problems("unknown-process") },
    }),
    handler: async (context) => {
      const { id } = await requiredProcess(asked, context.req.valid("param").process);
      return context.json(under(savedSearchesSchema, { searches: await savedSearches(asked.world, id) }), 200);
    },
  });
