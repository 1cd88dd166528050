import { createRoute } from "@hono/zod-openapi";
import { forgetSearch, savedSearches, saveSearch } from "../../../app/saved-searches.ts";
import { savedSearchesSchema, searchToKeepSchema } from "../../answers/saved-search-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, requiredProcess, under } from "../asked.ts";
import { problems } from "../problem.ts";
import { body, json, orNotDone, processParams } from "../route-parts.ts";

/** Keeps a search with a process, or forgets one. */
export const keepSearch = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "post",
      path: "/processes/{process}/searches",
      operationId: "keepSearch",
      tags: ["Search"],
      summary: "Keep a search with the process under a name, or forget it",
      request: { params: processParams, body: body(searchToKeepSchema) },
      responses: {
        200: json(savedSearchesSchema, "Those that are kept now."),
        ...problems("unknown-process", "too-large", "not-json", "not-done"),
      },
    }),
    handler: async (context) => {
      const { world } = asked;
      const { id } = await requiredProcess(asked, context.req.valid("param").process);
      const { name, query } = context.req.valid("json");
      await orNotDone(() => (query.trim() === "" ? forgetSearch(world, id, name) : saveSearch(world, id, name, query)));
      return context.json(under(savedSearchesSchema, { searches: await savedSearches(world, id) }), 200);
    },
  });
